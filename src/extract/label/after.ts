import { sharedBy } from "../signals/overlap.ts";
import { PROSE, type Signal, withoutBullet } from "../signals/signal.ts";
import type { SeenOutlets } from "../signature/parts.ts";
import type { Sheet } from "./sheet.ts";
import { giveSignature, isBio, isSubject, signatureOf, sourceOf } from "./signed.ts";

/** A signature, an agency or a closing time stands within this many lines of the text. */
const NEAR_END = 4;
const LONGEST_TAG = 5;

/** Labels what stands below the body: signature, keywords, titles of other articles, dates of lists, furniture. */
export function labelAfter(sheet: Sheet, end: number, seen: SeenOutlets): void {
  const topic = bodyTopic(sheet, end);
  const datedAbove = sheet.signals
    .slice(0, end)
    .some((signal) => sheet.role(signal.at) === "meta" && signal.date?.isDateOnly);
  let under: Signal | null = null;
  let signed = false;
  for (let at = end + 1; at < sheet.signals.length; at++) {
    const signal = sheet.signals[at] as Signal;
    if (
      signal.label &&
      signal.label.kind !== "share" &&
      signal.label.kind !== "advert" &&
      signal.label.kind !== "media"
    )
      under = signal;
    if (!sheet.isFree(at)) continue;
    const near = at - end <= NEAR_END && under === null;
    if (signal.date?.isDateOnly) {
      const own = near && (!datedAbove || signal.date.hasLabel || !signal.date.hasDate);
      if (own) sheet.give(at, "meta", "dateLine");
      else sheet.give(at, "furniture", "otherDate");
      continue;
    }
    const signature = near && !signed ? signatureOf(signal, sheet, seen) : null;
    if (signature && signs(signature, signal, sheet, topic)) {
      giveSignature(sheet, at, signature);
      signed = true;
      continue;
    }
    if (near && isBio(signal, sheet)) sheet.give(at, "meta", "bio");
    else if (near && signal.words <= 8 && sourceOf(signal.text, sheet) !== null)
      sheet.give(at, "meta", "agency", signal.text);
    else labelListed(sheet, signal, under, topic);
  }
}

function signs(
  signature: NonNullable<ReturnType<typeof signatureOf>>,
  signal: Signal,
  sheet: Sheet,
  topic: ReadonlySet<string>,
): boolean {
  if (isSubject(signature, signal.text, sheet, topic)) return false;
  if (signature.prefixed || signature.agencies.length > 0 || signature.desks.length > 0) return true;
  const neighbour = sheet.signals[signal.at + 1];
  // A run of short lines is a list of keywords, whatever its first line looks like.
  const run = neighbour && sheet.isFree(neighbour.at) && !neighbour.date?.isDateOnly && neighbour.words <= LONGEST_TAG;
  return signature.persons.length > 0 && !(run && !isNamed(signature, sheet));
}

const isNamed = (signature: { readonly persons: readonly string[] }, sheet: Sheet): boolean =>
  signature.persons.some((person) => sheet.knowledge.people.likeness(person) === "sure");

/** A line below the text that signs nothing: by the label above it, by its length, by its words. */
function labelListed(sheet: Sheet, signal: Signal, under: Signal | null, topic: ReadonlySet<string>): void {
  const { at, words } = signal;
  const kind = under?.label?.kind;
  const bare = withoutBullet(signal.text);
  if (/^#\S+(?:\s+#\S+)*$/u.test(bare)) sheet.give(at, "tag", "tag", "وسم بعلامة #");
  else if (kind === "tags" && words <= LONGEST_TAG) sheet.give(at, "tag", "tag", `تحت «${under?.text}»`);
  else if (kind === "related" && words >= 3) sheet.give(at, "related", "relatedListed", under?.text ?? "");
  else if (kind === "lists" && words >= 3) sheet.give(at, "otherTitle", "otherTitle");
  else if (kind === undefined && words <= LONGEST_TAG && isTagRun(sheet, signal, topic))
    sheet.give(at, "tag", "tag", "كلمات قصيرة متتابعة من كلمات النص");
  else if (signal.prose >= PROSE) sheet.give(at, "otherTitle", "otherSummary");
  else if (words >= 5 && kind !== "comments" && kind !== "footer" && kind !== "poll")
    sheet.give(at, "otherTitle", "otherTitle");
  else if (kind === "poll") sheet.give(at, "furniture", "poll");
  else sheet.give(at, "furniture", "aroundArticle", "تحت المتن");
}

/** Short lines next to one another whose words are words of the text. */
function isTagRun(sheet: Sheet, signal: Signal, topic: ReadonlySet<string>): boolean {
  if (signal.stop || signal.words === 0) return false;
  const neighbours = [sheet.signals[signal.at - 1], sheet.signals[signal.at + 1]];
  const beside = neighbours.some(
    (next) =>
      next && (sheet.role(next.at) === "tag" || (sheet.isFree(next.at) && next.words <= LONGEST_TAG && !next.stop)),
  );
  return beside && sharedBy(sheet.topic(signal.at), topic) >= 0.5;
}

function bodyTopic(sheet: Sheet, end: number): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const signal of sheet.signals.slice(0, end + 1)) {
    const role = sheet.role(signal.at);
    if (role !== undefined && role !== "headline" && role !== "body" && role !== "standfirst") continue;
    for (const stem of sheet.topic(signal.at)) stems.add(stem);
  }
  return stems;
}
