import type { Publisher } from "../../record/schema.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Labelled } from "../label/labelled.ts";
import type { Sheet } from "../label/sheet.ts";
import { holdsName } from "../signals/overlap.ts";
import { DOUBTS } from "../weights/doubts.ts";
import { LENGTHS } from "../weights/lengths.ts";

/**
 * Whether an outlet that no list knows is named on a single line of the page: who owns it, or what kind of page it is, is so
 * printed too. A window's title that has the headline beside it names nothing else.
 */
export function isNamedOnce({ sheet, headline }: Labelled, { id, name, basis }: Publisher): boolean {
  if (basis !== "stated") return false;
  if (sheet.knowledge.outlets.byId(id)) return isWordOfSentence(sheet, { id, name });
  const title = keyOf(sheet.capture.metadata.extra?.title ?? "");
  const holds = (key: string, words: string): boolean => holdsName(key, keyOf(words));
  const naming = [{ key: title, at: -1 }, ...sheet.signals].filter(({ key }) => holds(key, name));
  const isTitle = naming.some(
    ({ key, at }) => (at < 0 || sheet.role(at) === "pageTitle") && headline !== null && holds(key, headline.text),
  );
  return !isTitle && naming.length < DOUBTS.namings;
}

/** «تابعوا آخر المستجدات السياسية والاقتصادية»: a known name that is a word of the language, and stands in a sentence of the page alone. */
function isWordOfSentence(sheet: Sheet, { id, name }: Pick<Publisher, "id" | "name">): boolean {
  if (name.includes(" ")) return false;
  const naming = sheet.signals.filter(({ key }) => sheet.knowledge.outlets.within(key)?.id === id);
  const [line] = naming;
  return (
    line !== undefined &&
    naming.length < DOUBTS.namings &&
    sheet.role(line.at) === "furniture" &&
    line.words > LENGTHS.source
  );
}
