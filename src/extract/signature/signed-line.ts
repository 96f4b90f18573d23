import { because, type Finding, finding } from "../../findings/finding.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { sharedBy, topicOf } from "../signals/overlap.ts";
import { isStamp, type Signal, withoutBullet } from "../signals/signal.ts";
import { WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { type KnownNames, trimPart } from "./parts.ts";
import { readSignature, type Signature } from "./signature.ts";

/** «انسخ الرابط https://…»: no one signs with the address of a page. */
const ADDRESS = /https?:\/\/|www\./iu;

/** What a line signs, if it is short enough to be a signature and not a sentence. */
export function signatureOf(signal: Signal, names: KnownNames): Signature | null {
  if (
    signal.words > LENGTHS.signature ||
    signal.question ||
    isHashtags(signal) ||
    names.knowledge.phrases.isGreeting(signal.key) ||
    ADDRESS.test(signal.text) ||
    (signal.prose >= WEIGHTS.least.running + 2 && !isStamp(signal))
  )
    return null;
  const source = sourceOf(signal.text, names.knowledge);
  if (source !== null) {
    const signature = readSignature(source, names);
    const states = signature && signature.agencies.length + signature.outlets.length > 0;
    if (signature && (states || isNamed(signature, names.knowledge))) return { ...signature, sure: true };
    return mayBeOutlet(source, names) ? outletAlone(source) : null;
  }
  const signature = readSignature(signal.text, names);
  // «ويستمر البرنامج أسبوعين.» has three words like a name; a sentence signs only with a prefix or a known name in it.
  const sentence = signal.opening !== "name" || signal.stop;
  return signature && sentence && !signature.sure && !isNamed(signature, names.knowledge) ? null : signature;
}

/** «المصدر: مرفأ الأخبار»: a name of a few words that is no person's and no office's. */
function mayBeOutlet(text: string, { knowledge: { people } }: KnownNames): boolean {
  const words = keyOf(text).split(" ").length;
  return (
    /^[\p{L}\p{M}\p{N}ـ .]+$/u.test(text) && words <= 4 && !people.isNoName(text) && people.likeness(text) !== "sure"
  );
}

const outletAlone = (name: string): Signature => ({
  persons: [],
  desks: [],
  places: [],
  agencies: [],
  outlets: [name],
  sure: true,
  prefixed: false,
  guessed: true,
});

/** Whether one of those who sign has a name that is known to be one. */
export const isNamed = ({ persons }: Signature, { people }: Knowledge): boolean =>
  persons.some((person) => people.likeness(person) === "sure");

/** «كاتبة وروائية سعودية», «كاتب صحفي من مصر»: who the writer is, on the last line of an opinion piece. */
export const isBio = (signal: Signal, { signing }: Knowledge): boolean =>
  !signal.stop && signal.words >= 2 && signal.words <= 14 && signing.bios.has(signal.key.split(" ")[0] ?? "");

/** «#مدينة #مرفأ»: nothing but hashtags. */
export const isHashtags = ({ text }: Signal): boolean => /^#\S+(?:\s+#\S+)*$/u.test(withoutBullet(text));

/** «المصادر الإضافية • أ ف ب», «المصدر: وكالات»: what follows the label, or null when there is no such label. */
export function sourceOf(text: string, { phrases }: Knowledge): string | null {
  const match = /^\s*([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)\s*[•:+\-–—/|]\s*(.+)$/u.exec(text);
  if (!match || !phrases.sourceLabels.has(keyOf(match[1] ?? ""))) return null;
  return trimPart(match[2] ?? "");
}

/** What a signature makes of its line: byline, dateline, agency or outlet, by the strongest part. */
export function signedFinding(signature: Signature, text: string): Finding {
  const words = because("words", text);
  if (signature.persons.length + signature.desks.length > 0) return finding("meta", "byline", words);
  if (signature.places.length > 0) return finding("meta", "dateline", words);
  if (signature.agencies.length > 0) return finding("meta", "agency", words);
  return finding("meta", "outlet", words);
}

/**
 * Whether a bare name beside the headline is the subject of a picture rather than the writer: every part of it stands in
 * the headline or in the text, and no prefix, place or agency signs.
 */
export function isSubject(
  signature: Signature,
  text: string,
  { verbs }: Knowledge,
  topic: ReadonlySet<string>,
): boolean {
  if (signature.prefixed || signature.sure) return false;
  return sharedBy(topicOf(keyOf(text), verbs.functionWords), topic) === 1;
}
