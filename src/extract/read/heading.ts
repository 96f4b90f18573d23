import { keyOf } from "../knowledge/key.ts";
import { readBreadcrumb } from "../label/breadcrumb.ts";
import type { Labelled } from "../label/labelled.ts";
import { sharedBy, topicOf } from "../signals/overlap.ts";
import { withoutBullet } from "../signals/signal.ts";
import { trimPart, withoutDates } from "../signature/parts.ts";
import { WEIGHTS } from "../weights/evidence.ts";

/** «ثقافي / محافظات منطقة مكة …»: a section before a single stroke. «بالصور // …» is a marker and stays. */
const SECTION_PREFIX = /^([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)\s*\/\s*(?!\/)(?=\S)/u;

/** «🔴 عاجل | …»: pictures and the cry of breaking news before a headline, set off by a stroke. «عاجل: …», «بالصور // …» stay. */
const MARKER = /^(?:\p{Extended_Pictographic}|\uFE0F|\s)*(?:(?:خبر )?عاجل\s*[|–-]+\s*)?/u;

/** «[5:32 م، 2024/3/12] فلان: *…*»: the moment and the sender of a forwarded message, and its bold face. */
const FORWARDED = /^\[[\d٠-٩][^\]]{6,40}\]\s*[^:]{1,40}:\s+/u;
const BOLD = /^\*([^*]+)\*$/u;
/** «الموضوع : …»: the label under which agencies print their title. */
const SUBJECT = /^(?:الموضوع|العنوان)\s*:\s+/u;

const orNull = (text: string): string | null => (text === "" ? null : text);

/** The headline without list bullet, a message's sender, label, publisher's suffix and section prefix. */
export function readHeadline(labelled: Labelled): string | null {
  const text = withoutBullet(labelled.headline?.text ?? "")
    .replace(FORWARDED, "")
    .replace(BOLD, "$1")
    .replace(MARKER, "")
    .replace(SUBJECT, "");
  const prefix = sectionPrefix(labelled, text);
  return orNull((prefix === null ? text : text.slice(prefix.length)).trim());
}

function sectionPrefix(
  labelled: Labelled,
  headline: string,
): { readonly name: string; readonly length: number } | null {
  const match = SECTION_PREFIX.exec(headline);
  const name = match?.[1] ?? "";
  return match && labelled.sheet.knowledge.labels.isSection(keyOf(name)) ? { name, length: match[0].length } : null;
}

/** The section: breadcrumb, line of its own, glued to a date line, before the headline's stroke, or metadata. */
export function readSection(labelled: Labelled): string | null {
  const { sheet } = labelled;
  const { isSection } = sheet.knowledge.labels;
  let single: string | null = null;
  for (const { at, text } of sheet.signals) {
    if (sheet.role(at) !== "meta") continue;
    const kind = sheet.kind(at);
    if (kind === "breadcrumb") return ownCrumb(readBreadcrumb(text) ?? [], labelled);
    if (kind === "section") single ??= withoutBullet(text);
    if (kind === "dateLine" && single === null) {
      const rest = trimPart(withoutDates(text).replaceAll("|", " "));
      if (isSection(keyOf(rest))) single = rest;
    }
  }
  const prefix = sectionPrefix(labelled, withoutBullet(labelled.headline?.text ?? ""));
  return single ?? prefix?.name ?? orNull(sheet.capture.metadata.section?.value.trim() ?? "");
}

/** The last crumb that is not the headline, whole or cut. */
function ownCrumb(crumbs: readonly string[], { headline }: Labelled): string | null {
  const title = keyOf(headline?.text ?? "");
  return crumbs.findLast((crumb) => !title.startsWith(keyOf(crumb).slice(0, 40)) || keyOf(crumb).length < 8) ?? null;
}

/** The standfirst lines, or the one the metadata states when it is printed nowhere in the body. */
export function readStandfirst(labelled: Labelled): string | null {
  const { sheet, body } = labelled;
  const printed = sheet.signals
    .filter(({ at }) => sheet.role(at) === "standfirst")
    .map(({ text }) => withoutBullet(text));
  if (printed.length > 0) return printed.join(" ");
  const stated = sheet.capture.metadata.standfirst?.value.trim() ?? "";
  const key = keyOf(stated.replace(/(?:\.{2,}|…)\s*$/u, ""));
  if (key.length < 20 || key === keyOf(labelled.headline?.text ?? "")) return null;
  const first = body ? sheet.signals.slice(body.from, body.from + 3) : [];
  if (first.some((signal) => signal.key.includes(key.slice(0, 60)))) return null;
  return speaksOfText(labelled, key) ? stated : null;
}

/** A site states one description of itself on every page; the article's own has most of its words from headline and text. */
function speaksOfText({ sheet, headline, body }: Labelled, key: string): boolean {
  const { functionWords } = sheet.knowledge.verbs;
  const topic = topicOf(keyOf(headline?.text ?? ""), functionWords);
  for (const { at } of body ? sheet.signals.slice(body.from, body.to + 1) : [])
    for (const stem of sheet.topic(at)) topic.add(stem);
  return sharedBy(topicOf(key, functionWords), topic) >= WEIGHTS.shares.many;
}
