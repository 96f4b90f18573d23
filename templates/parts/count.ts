import type { Forms } from "../forms.ts";
import type { Words } from "../words.ts";
import { fill } from "./fill.ts";

const plurals = { ar: new Intl.PluralRules("ar"), en: new Intl.PluralRules("en") };
const grouped = new Intl.NumberFormat("en", { useGrouping: "min2" });

/** A number in Western digits (the habit of Arabic newsrooms, docs/reading.md), thousands apart from five digits on. */
export const number = (n: number): string => grouped.format(n);

/** A counted noun in the form the language asks for: «مقالان»، «11 مقالًا». `shown`: how the number is written. */
export const count = (words: Words, noun: Forms, n: number, shown: (n: number) => string = number): string =>
  fill(noun[n === 0 ? "zero" : plurals[words.language].select(n)], { n: shown(n) });
