/**
 * Broken plurals by pattern (Wright, Grammar of the Arabic Language I §304; Ryding 2005 §7.3), as letters of folded
 * stems: hamza on its carrier, ة off. $1 $2 $3 are the letters of the root.
 */

/** A pattern of plurals, and what the singular may look like, most likely first. */
export interface PluralPattern {
  readonly plural: RegExp;
  readonly singulars: readonly string[];
  /** Whether the pattern is so distinctive that its first singular needs no evidence when the archive has it. */
  readonly sure: boolean;
}

/** Any letter, and a letter that is no long vowel. */
const R = "(.)";
const C = "([^اويه])";
const distinctive = (source: string, ...singulars: string[]): PluralPattern => ({
  plural: new RegExp(`^${source}$`, "u"),
  singulars,
  sure: true,
});
const ordinary = (source: string, ...singulars: string[]): PluralPattern => ({
  ...distinctive(source, ...singulars),
  sure: false,
});

/** Stems of names that look like broken plurals: الجزائر, الأنبار, المدائن, الأهواز. */
export const NAMES_LIKE_PLURALS: ReadonlySet<string> = new Set(["جزاير", "انبار", "مداين", "اهواز"]);

/** The patterns, distinctive ones first. */
export const BROKEN_PLURALS: readonly PluralPattern[] = [
  distinctive(`${R}${R}${R}اء`, "$1$2ي$3", "$1ا$2$3"), // فعلاء: وزراء ← وزير، شعراء ← شاعر
  distinctive(`ا${R}${R}${R}اء`, "$1$2ي$3"), // أفعلاء: أصدقاء ← صديق
  distinctive(`${C}وا${R}${R}`, "$1ا$2$3"), // فواعل: شوارع ← شارع
  distinctive(`${R}${R}اي${R}`, "$1$2ي$3", "$1$2ا$3", "$1$2و$3"), // فعائل: وثائق ← وثيقة، رسائل ← رسالة
  distinctive(`${C}وا${R}ي${R}`, "$1ا$2و$3", "$1ي$2ا$3", "مي$2ا$3"), // فواعيل: صواريخ ← صاروخ، قوانين ← قانون، موازين ← ميزان
  distinctive(`${R}${R}ا${R}ي${R}`, "$1$2$3و$4", "$1$2$3ا$4", "$1$2$3ي$4"), // مفاعيل: صناديق ← صندوق، شرايين ← شريان، براميل ← برميل
  distinctive(`${R}${R}ا${C}${C}`, "$1$2$3$4"), // مفاعل: مدارس ← مدرسة، منازل ← منزل
  distinctive(`ا${R}${R}ا${R}`, "$1$2$3", "$1$2ي$3", "$1ا$2$3"), // أفعال: أخبار ← خبر
  ordinary(`${R}${R}و${R}`, "$1$2$3", "$1ا$2$3"), // فعول: حقوق ← حق, جنود ← جندي
  ordinary(`${R}${R}ا${R}`, "$1ا$2$3", "$1$2$3", "$1$2ي$3"), // فعال، فعّال: عمال ← عامل، رجال ← رجل، كبار ← كبير
  ordinary(`ا${R}${R}${R}`, "$1$2ا$3", "$1$2ي$3"), // أفعلة: أسلحة ← سلاح، أرغفة ← رغيف
  ordinary(`${R}${R}${R}`, "$1$2ا$3", "$1$2ي$3", "$1ا$2$3"), // فعل: كتب ← كتاب، مدن ← مدينة; فعلة: طلبة ← طالب
  ordinary(`${R}${R}اي`, "$1$2"), // فعالى: قضايا ← قضية
  ordinary(`${R}${R}ا`, "$1$2"), // the same with يا off: ضحايا ← ضحية
];
