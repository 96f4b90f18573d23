import { keyOf } from "../knowledge/key.ts";
import { sharedBy, topicOf } from "../signals/overlap.ts";
import { PROSE, type Signal } from "../signals/signal.ts";
import { type SeenOutlets, trimPart } from "../signature/parts.ts";
import { isMasthead, readSignature, type Signature } from "../signature/signature.ts";
import type { Sheet } from "./sheet.ts";

/** «صحيفة الوئام»، «موقع …»: the words after it name an outlet, known or not. At most three words are taken. */
const AFTER_OUTLET_WORD =
  /(?<!\p{L})(?:[بل]|لل|ال)?(?:صحيفة|جريدة|موقع|بوابة|شبكة|قناة)\s+[«"“]?(\p{L}+(?: \p{L}+)?(?: \p{L}+)?)[»"”]?/gu;

/** Names that the capture itself shows to be outlets; read from lines outside running text and from short lines. */
export function seenOutlets(sheet: Sheet): SeenOutlets {
  const seen = new Set<string>();
  for (const signal of sheet.signals) {
    if (signal.words > 30 || !/صحيف|جريد|موقع|بواب|شبك|قنا/u.test(signal.text)) continue;
    for (const match of signal.text.matchAll(AFTER_OUTLET_WORD)) {
      const words = keyOf(match[1] ?? "").split(" ");
      for (let length = 1; length <= words.length; length++) seen.add(words.slice(0, length).join(" "));
    }
  }
  return seen;
}

/** What a line signs, if it is short enough to be a signature and not a sentence. */
export function signatureOf(signal: Signal, sheet: Sheet, seen: SeenOutlets): Signature | null {
  if (signal.words > 16 || signal.question || signal.prose >= PROSE + 2) return null;
  const source = sourceOf(signal.text, sheet);
  if (source !== null) {
    const signature = readSignature(source, sheet.knowledge, seen);
    return signature && (signature.agencies.length > 0 || signature.outlets.length > 0) ? signature : null;
  }
  const signature = readSignature(signal.text, sheet.knowledge, seen);
  // «ويستمر البرنامج أسبوعين.» has three words like a name; a sentence signs only with a prefix or a known name in it.
  const sentence = signal.opening !== "name" || signal.stop;
  return signature && sentence && !signature.sure && !isKnownName(signature, sheet) ? null : signature;
}

const isKnownName = ({ persons }: Signature, sheet: Sheet): boolean =>
  persons.some((person) => sheet.knowledge.people.likeness(person) === "sure");

/** «كاتبة وروائية سعودية», «كاتب صحفي من مصر»: who the writer is, on the last line of an opinion piece. */
export const isBio = (signal: Signal, sheet: Sheet): boolean =>
  !signal.stop &&
  signal.words >= 2 &&
  signal.words <= 14 &&
  sheet.knowledge.signing.bios.has(signal.key.split(" ")[0] ?? "");

/** «المصادر الإضافية • أ ف ب», «المصدر: وكالات»: what follows the label, or null when there is no such label. */
export function sourceOf(text: string, sheet: Sheet): string | null {
  const match = /^\s*([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)\s*[•:+\-–—/|]\s*(.+)$/u.exec(text);
  if (!match || !sheet.knowledge.phrases.sourceLabels.has(keyOf(match[1] ?? ""))) return null;
  return trimPart(match[2] ?? "");
}

/** Gives a signature line its role and reason. */
export function giveSignature(sheet: Sheet, at: number, signature: Signature): void {
  const text = sheet.signals[at]?.text ?? "";
  if (signature.persons.length + signature.desks.length > 0) sheet.give(at, "meta", "signature", text);
  else if (signature.places.length > 0) sheet.give(at, "meta", "dateline", text);
  else if (signature.agencies.length > 0) sheet.give(at, "meta", "agency", text);
  else sheet.give(at, "meta", "outlet", text);
}

/**
 * Whether a bare name beside the headline is the subject of a picture rather than the writer: every part of it stands in
 * the headline or in the text, and no prefix, place or agency signs.
 */
export function isSubject(signature: Signature, text: string, sheet: Sheet, topic: ReadonlySet<string>): boolean {
  if (signature.prefixed || signature.sure) return false;
  return sharedBy(topicOf(keyOf(text), sheet.knowledge.verbs.functionWords), topic) >= 0.99;
}

export { isMasthead };
