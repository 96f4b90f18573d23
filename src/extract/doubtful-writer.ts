import type { Kind } from "../findings/finding.ts";
import { extractProblem } from "../problems/extract.ts";
import type { Problem } from "../problems/problem.ts";
import type { Labelled } from "./label/labelled.ts";
import type { Sheet } from "./label/sheet.ts";
import type { Signal } from "./signals/signal.ts";
import { COUNTS } from "./weights/counts.ts";
import { LENGTHS } from "./weights/lengths.ts";

/** What a line is whose name nobody took. */
const LEFT: ReadonlySet<Kind | undefined> = new Set(["around", "shortLine", "caption"]);

/** A text without a byline, and a line close to the headline that is the name of a person and nothing else, or has one behind «كتب». */
export function unreadWriter({ sheet, headline, body }: Labelled): Problem[] {
  if (headline?.at == null || !body) return [];
  const { file } = sheet.capture;
  const near = sheet.signals.slice(Math.max(0, headline.at - COUNTS.beside), body.from + COUNTS.near);
  const left = near.find((signal) => LEFT.has(sheet.kind(signal.at)) && mayBeWriter(sheet, signal));
  if (!left) return [];
  return [extractProblem("extract-unread-writer", { file, line: left.number, field: "byline", found: left.text })];
}

/** The subject of a picture is named in the text; the writer is not. */
function mayBeWriter(sheet: Sheet, { at, text, key, words, stop, label }: Signal): boolean {
  const { people, signing, labels } = sheet.knowledge;
  if (words > LENGTHS.remark || stop || label || labels.isSection(key)) return false;
  const isNamed = people.likeness(text) === "sure" && sheet.kind(at) !== "caption";
  const [first = "", ...rest] = text.split(/\s+/u);
  return (
    isNamed || (signing.strongPrefixes.has(first.replace(/:$/u, "")) && people.likeness(rest.join(" ")) === "sure")
  );
}
