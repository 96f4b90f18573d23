import { toArabicIndicDigits } from "./digits.ts";

/**
 * The forms of a counted noun, by the six plural categories of Arabic (CLDR): 0, 1, 2, 3–10 and their hundreds,
 * 11–99 and theirs, 100 and the rest. `{n}` stands for the number; without it the number is not said («مقالان»).
 */
export interface PluralForms {
  /** «لا مقالات» */
  readonly zero: string;
  /** «مقال واحد» */
  readonly one: string;
  /** «مقالان», or «مقالين» after a preposition */
  readonly two: string;
  /** «{n} مقالات» */
  readonly few: string;
  /** «{n} مقالًا» */
  readonly many: string;
  /** «{n} مقال» */
  readonly other: string;
}

const RULES = new Intl.PluralRules("ar");
/** U+2066 … U+2069 are not needed: digits between Arabic words keep their order (UAX #9, rule W2). */
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+(?!\d))/gu, ",");

/** How numbers are written. */
export interface NumberStyle {
  readonly digits?: "western" | "arabic";
}

/** A number as the interface writes it: thousands parted («10,156», «١٠٬١٥٦»). */
export function writeNumber(number: number, style: NumberStyle = {}): string {
  const written = grouped(number);
  return style.digits === "arabic" ? toArabicIndicDigits(written).replaceAll(",", "٬") : written;
}

/** The noun counted: `plural(11, forms)` → «11 مقالًا». `n` is a whole number, not negative. */
export function plural(n: number, forms: PluralForms, style: NumberStyle = {}): string {
  return forms[RULES.select(n)].replaceAll("{n}", writeNumber(n, style));
}

/**
 * Six forms from four: `nounForms({singular: "مقال", dual: "مقالان", plural: "مقالات", accusative: "مقالًا", one: "مقال واحد"})`.
 * `one` carries the agreement in gender («نتيجة واحدة»), `accusative` the tamyiz after 11–99.
 */
export function nounForms(noun: {
  readonly singular: string;
  readonly one: string;
  readonly dual: string;
  readonly plural: string;
  readonly accusative: string;
}): PluralForms {
  return {
    zero: `لا ${noun.plural}`,
    one: noun.one,
    two: noun.dual,
    few: `{n} ${noun.plural}`,
    many: `{n} ${noun.accusative}`,
    other: `{n} ${noun.singular}`,
  };
}
