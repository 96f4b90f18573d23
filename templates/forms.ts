/** A counted noun in CLDR's six categories; `{n}` is the number. Languages with fewer repeat what they have. */
export interface Forms {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/** The six forms of a noun counted in Arabic: none, one, two, 3–10, 11–99, 100–102 …. */
export const arabicForms = (...six: [string, string, string, string, string, string]): Forms => {
  const [zero, one, two, few, many, other] = six;
  return { zero, one, two, few, many, other };
};

/** The forms of a noun counted in English: none, one, more. */
export const englishForms = (zero: string, one: string, other: string): Forms => ({
  zero,
  one,
  two: other,
  few: other,
  many: other,
  other,
});
