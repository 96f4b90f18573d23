/**
 * Less cautious readings of a stem: what it would be if a first letter were a particle or a verb's prefix, or if it
 * were a broken plural. Rules alone cannot know («وزير» is no و + زير, «لروسيا» is ل + روسيا): the lexicon asks the
 * archive's own words, and a question takes the first reading the archive has.
 */

/** Why a candidate is offered; each kind needs its own weight of evidence (lexicon.ts). */
export type CandidateKind = "particle" | "verb" | "plural";

/** A possible stem behind a stem. */
export interface Candidate {
  readonly stem: string;
  readonly kind: CandidateKind;
}

/** Single-letter particles, also after و or ف: بـ، لـ، كـ، فـ، وـ (Larkey 2007 takes off و only; the rest is too often part of the word). */
const PARTICLE = /^(?:[وف][بلك]|[وفبلك])(?=.{3})/u;
/** Prefixes of the imperfect, also after س، ل، ف، و: يـ تـ نـ أـ. */
const VERB = /^[سلفو]?[يتنا](?=.{3})/u;

/** A pattern of broken plurals: plural stem → singular stems, letters of the root as $1 $2 $3. */
type PluralPattern = readonly [plural: RegExp, ...singulars: string[]];

const L = "([^اويه])";
const R = "(.)";
const pattern = (source: string): RegExp => new RegExp(`^${source}$`, "u");

/**
 * Broken plurals by pattern (Wright, Grammar of the Arabic Language I §304; Ryding 2005 §7.3). Hamza is folded to its
 * carrier, ة is off. Only patterns whose singular can be told from the letters.
 */
const PLURALS: readonly PluralPattern[] = [
  [pattern(`${R}${R}و${R}`), "$1$2$3", "$1ا$2$3"], // فعول: جنود ← جند
  [pattern(`${R}${R}ا${R}`), "$1$2$3", "$1$2ي$3", "$1ا$2$3"], // فعال: رجال، كبار ← كبير، عمال ← عامل
  [pattern(`ا${R}${R}ا${R}`), "$1$2$3", "$1$2ي$3"], // أفعال: أخبار ← خبر
  [pattern(`${R}وا${R}${R}`), "$1ا$2$3"], // فواعل: شوارع ← شارع
  [pattern(`${R}${R}اي${R}`), "$1$2ي$3", "$1$2ا$3", "$1$2و$3"], // فعائل: رسائل ← رسالة
  [pattern(`${R}${R}ا${L}ي${R}`), "$1$2$3ا$4", "$1$2$3و$4", "$1$2$3ي$4"], // مفاعيل: صواريخ
  [pattern(`${R}${R}ا${L}${R}`), "$1$2$3$4"], // مفاعل: مدارس ← مدرسة
  [pattern(`${R}${R}${R}اء`), "$1$2ي$3", "$1ا$2$3"], // فعلاء: وزراء ← وزير
  [pattern(`ا${R}${R}${R}اء`), "$1$2ي$3"], // أفعلاء: أصدقاء ← صديق
  [pattern(`ا${R}${R}${R}`), "$1$2ا$3", "$1$2ي$3"], // أفعلة: أسلحة ← سلاح
  [pattern(`${R}${R}${R}`), "$1$2ا$3", "$1$2ي$3"], // فعل: كتب ← كتاب
  [pattern(`${R}${R}اي`), "$1$2"], // فعالى: ضحايا ← ضحية
];

/** Candidates of a stem, most likely first; empty for words of other scripts and for short stems. */
export function candidates(stem: string): Candidate[] {
  const found: Candidate[] = [];
  const offer = (candidate: string, kind: CandidateKind): void => {
    if (candidate !== stem && !found.some((known) => known.stem === candidate)) found.push({ stem: candidate, kind });
  };
  if (!/^[\u0621-\u064a]{3,}$/u.test(stem)) return found;
  if (PARTICLE.test(stem)) {
    offer(stem.slice(1), "particle");
    if (/^[وف][بلك]/u.test(stem)) offer(stem.slice(2), "particle");
  }
  if (VERB.test(stem)) offer(stem.replace(VERB, ""), "verb");
  for (const [plural, ...singulars] of PLURALS) {
    if (plural.test(stem)) for (const singular of singulars) offer(stem.replace(plural, singular), "plural");
  }
  return found;
}
