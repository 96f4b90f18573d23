import type { Forms } from "../strings.ar.ts";
import type { Words } from "../words.ts";
import { fill } from "./fill.ts";
import { number } from "./number.ts";

const rules = { ar: new Intl.PluralRules("ar"), en: new Intl.PluralRules("en") };

/** A counted noun with its number, in the form the language asks for: «مقالان»، «11 مقالًا». */
export function count(words: Words, noun: Forms, n: number): string {
  const form = n === 0 ? "zero" : rules[words.language].select(n);
  return fill(noun[form], { n: number(n) });
}
