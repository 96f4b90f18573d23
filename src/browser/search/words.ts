import { toArabicIndicDigits } from "../../arabic/digits.ts";
import type { FieldName } from "../../search/field-names.ts";
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

/** Words round the ticks that choose what is compared. */
export interface CompareTickWords {
  readonly tick: string;
  /** "{count}" of articles. */
  readonly ticked: string;
  readonly another: string;
  readonly go: string;
  readonly clear: string;
  readonly cleared: string;
  /** "{most}" at once. */
  readonly most: string;
}

/** Interface words of the results, facets and suggestions. */
export interface SearchWords {
  /** What outlets and agencies are called in Latin letters, on a page in English. */
  readonly latin?: Readonly<Record<string, string>>;
  readonly opening: string;
  readonly searching: string;
  /** "{n} مقالًا". */
  readonly articles: Forms;
  /** "«{text}»: {count}": articles with every word. */
  readonly found: string;
  /** Marks around a phrase of a question that is itself set in marks. */
  readonly inner: readonly string[];
  /** "{count}": where the question is no words. */
  readonly foundAll: string;
  /** The same with "{partial}", articles with some of the words; and where no article has all of them. */
  readonly foundBoth: string;
  readonly foundPartial: string;
  readonly partial: string;
  readonly partialOnly: string;
  readonly unknown: string;
  readonly nearest: string;
  /** "{words}" that were answered instead; those typed; what else is near. */
  readonly instead: string;
  readonly asTyped: string;
  readonly orElse: string;
  /** "{date}: {of} …, {mentions} …"; each alone. */
  readonly dateRead: string;
  readonly dateOnly: string;
  readonly mentionOnly: string;
  /** "{fields}": what was understood of them; each "{name}: {value}" or the same left out; a name that the archive has not. */
  readonly understood: string;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly fieldIs: string;
  readonly fieldIsNot: string;
  readonly either: string;
  readonly noSuch: string;
  /** Behind a word of the question: which the archive writes in other letters, "{word}". */
  readonly otherLetters: string;
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
  /** Before an agency whose text it is: «عن أ ف ب». */
  readonly ofAgency: string;
  readonly noHeadline: string;
  readonly bases: Readonly<Record<"stated" | "metadata" | "inferred" | "editor", string>>;
  readonly facets: Readonly<Record<FacetName, string>>;
  readonly facetMore: string;
  readonly from: string;
  readonly to: string;
  readonly remove: string;
  readonly failed: Failure;
  readonly offline: Failure;
  readonly retry: string;
  readonly hitFailed: string;
  /** Before the words that a result lacks. */
  readonly lacks: string;
  /** "{count}" more copies. */
  readonly andCopies: string;
  readonly copies: Forms;
  /** Legend of the chart; its two handles; "{from}–{to}" of a bar and of what is between the handles. */
  readonly times: string;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly timeSpan: string;
  /** Before words that are close to a rare "{word}"; "{word}" with the "{count}" of its articles. */
  readonly closeTo: string;
  readonly commoner: string;
  /** "{count}" results as a file, or the first of them; "{done}" of "{total}"; a failure. */
  readonly take: string;
  readonly takeFirst: string;
  readonly taking: string;
  readonly takeFailed: string;
  /** The feed of "{outlet}". */
  readonly feed: string;
  readonly compare: CompareTickWords;
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
  /** The root of files, where it is not that of pages; whether dates are shown in the site's second language. */
  readonly files?: string;
  readonly second?: true;
  /** Address at which an engine answers in the place of the bundle's index. */
  readonly engine?: string;
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
  /** «2022-01» → «يناير 2022», «2022-01-28» → «28 يناير 2022», «-01-28» → «28 يناير». */
  date(value: string): string;
}

/** The writer for a page. */
export function numbersOf({
  language,
  digits,
  months,
}: Pick<SearchPageData, "language" | "digits" | "months">): Numbers {
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
      return `${day === undefined ? "" : `${shape(String(Number(day)))} `}${name} ${shape(year)}`.trim();
    },
  };
}

/** What an outlet or agency is called on this page. */
export const called = ({ latin }: Pick<SearchWords, "latin">, name: string): string => latin?.[name] ?? name;
