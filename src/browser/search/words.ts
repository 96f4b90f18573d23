import { toArabicIndicDigits } from "../../arabic/digits.ts";
import type { FacetName } from "../../search/search-types.ts";

/**
 * The words the search script shows, given by the page as data (`<script type="application/json">`): the script holds
 * none, so that one bundle serves every language. Placeholders stand in braces: "{n}", "{text}".
 */

/** A noun with its number, by plural category (CLDR; Arabic has all six): `few: "{n} مقالات"`. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** What is shown when the search cannot work: what is wrong, what to do. */
export interface Failure {
  readonly what: string;
  readonly remedy: string;
}

/** Interface words of the results, facets and suggestions. */
export interface SearchWords {
  readonly opening: string;
  readonly searching: string;
  /** "{n} مقالًا". */
  readonly articles: Forms;
  /** "«{text}»: {count}": articles with every word. */
  readonly found: string;
  /** The same with "{partial}", articles with some of the words; and where no article has all of them. */
  readonly foundBoth: string;
  readonly foundPartial: string;
  readonly title: string;
  readonly partial: string;
  readonly partialOnly: string;
  readonly unknown: string;
  readonly nearest: string;
  readonly ignored: string;
  readonly ignoredRemedy: string;
  readonly between: string;
  readonly none: string;
  readonly noneNarrowed: Failure;
  readonly widen: string;
  readonly more: string;
  readonly shown: string;
  readonly noDate: string;
  readonly noOutlet: string;
  readonly noHeadline: string;
  readonly bases: Readonly<Record<"stated" | "metadata" | "inferred" | "editor", string>>;
  readonly facets: Readonly<Record<FacetName, string>>;
  readonly facetMore: string;
  readonly from: string;
  readonly to: string;
  readonly remove: string;
  readonly rangeTurned: string;
  readonly failed: Failure;
  readonly offline: Failure;
  readonly retry: string;
  readonly hitFailed: string;
  readonly suggestions: Forms;
  readonly correction: string;
  readonly headline: string;
}

/** What the page tells the script. */
export interface SearchPageData {
  readonly language: "ar" | "en";
  readonly digits: "western" | "arabic";
  /** Address of the site's root and of the search bundle's folder, relative to the page, with slashes at the end. */
  readonly root: string;
  readonly bundle: string;
  /** Names of the twelve months in the archive's style. */
  readonly months: readonly string[];
  readonly words: SearchWords;
}

/** "{n} من {total}" with its placeholders filled. */
export const put = (pattern: string, values: Readonly<Record<string, string | number>>): string =>
  pattern.replace(/\{(\w+)\}/gu, (placeholder, name: string) => String(values[name] ?? placeholder));

/** The writer of numbers and counted nouns in the language and digits of the page. */
export interface Numbers {
  number(n: number): string;
  /** «3 مقالات», «11 مقالًا»: the form that the number calls for (CLDR plural rules). */
  count(n: number, forms: Forms): string;
  /** «2022-01» → «يناير 2022», «2022-01-28» → «28 يناير 2022». */
  date(value: string): string;
}

/** The writer for a page. */
export function numbersOf({ language, digits, months }: SearchPageData): Numbers {
  const rules = new Intl.PluralRules(language);
  const grouped = new Intl.NumberFormat("en", { useGrouping: "min2" });
  const shape = (text: string) => (digits === "arabic" ? toArabicIndicDigits(text) : text);
  const number = (n: number) => shape(grouped.format(n));
  return {
    number,
    // CLDR gives languages without a form for none (English) "other": what is counted may still have its own word.
    count: (n, forms) => put(forms[n === 0 ? "zero" : rules.select(n)] ?? forms.other, { n: number(n) }),
    date: (value) => {
      const [year = "", month = "", day] = value.split("-");
      const name = months[Number(month) - 1];
      if (name === undefined) return shape(value);
      return `${day === undefined ? "" : `${shape(String(Number(day)))} `}${name} ${shape(year)}`;
    },
  };
}
