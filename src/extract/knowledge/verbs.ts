import type { Data } from "./data.ts";
import { keyOf } from "./key.ts";

/**
 * How a sentence opens. `linkedVerb`: و or ف and a verb («وأضاف»); `verb`: a bare verb («أكد»), as leads and summaries
 * open; `connective`: «كما»، «من جهته»; `conjunction`: any other word with و; `name`: anything else, as titles open.
 */
export type Opening = "verb" | "linkedVerb" | "connective" | "conjunction" | "name";

/** How sentences of news open. */
export interface Verbs {
  readonly opening: (key: string) => Opening;
  /** The same of a text as it is printed, which tells «وادي النخيل» from «وأدى». */
  readonly openingOf: (text: string) => Opening;
  /** Formulas that close a report: «يذكر أن»، «الجدير بالذكر». */
  readonly closes: (key: string) => boolean;
  /** Whether the last word can only stand inside a sentence. */
  readonly dangles: (key: string) => boolean;
  readonly functionWords: ReadonlySet<string>;
}

/**
 * A word without article that ends in the feminine past («انتشرت»، «اشتبهت») and in no plural or loan ending («مباريات»،
 * «بيوت»).
 */
const FEMININE_PAST = /^(?!ال)\p{L}{4,}(?<![اوي])ت$/u;

/** The same of three letters and ت («زرعت»، «جالت»); «ثابت»، «مؤقت» and names such as «رفعت» (names.yaml) are none. */
const SHORT_FEMININE_PAST =
  /^(?!ال|[متيا]|.ا)\p{L}{3}(?<![اويةه])ت$|^\p{L}ا\p{L}ت$(?<!(?:ثاب|لاف|ساك|ناب|صام|باه|خاف|شام|قان|هات|فال)ت)/u;
const isFemininePast = (word: string): boolean => FEMININE_PAST.test(word) || SHORT_FEMININE_PAST.test(word);

/** «و كان»: the conjunction typed apart, as 1,019 of 11,069 paragraphs of the corpus (below the first of a text) begin. */
const APART = /^([وف]) (?=\p{L}{2})/u;

/** Compiles verbs with their feminine, dual and plural forms as news prints them. */
export function compileVerbs(data: Data): Verbs {
  const verbs = new Set<string>();
  for (const verb of [...data.verbs.reporting, ...data.verbs.events]) {
    const key = keyOf(verb);
    verbs.add(key);
    // «قالوا»: of people whom the line before names.
    verbs.add(`${key.replace(/[اي]$/u, "")}وا`);
    if (!key.endsWith("ت")) verbs.add(`${key.replace(/[اي]$/u, "")}ت`);
    if (/[اي]$/u.test(key)) verbs.add(`${key}`);
    else verbs.add(`${key}ت`);
  }
  for (const verb of data.verbs.present) verbs.add(keyOf(verb));
  const given = new Set(data.names.given.map(keyOf).filter((name) => !verbs.has(name)));
  const connectives = prefixTable(data.verbs.connectives);
  const closing = prefixTable(data.verbs.closing);
  const dangling = new Set(data.verbs.dangling.map(keyOf));

  const functionWords = new Set(data.verbs.function.map(keyOf));

  const linked = new Set(data.verbs.linked.map(keyOf));

  const opening = (printed: string): Opening => {
    const key = printed.replace(APART, "$1");
    const first = firstWord(key);
    if (startsWithAny(key, connectives)) return "connective";
    const rest = /^[وف]\p{L}{3}/u.test(first) ? first.slice(1) : null;
    if (first.startsWith("و") && linked.has(first.slice(1))) return "linkedVerb";
    // «فيصل» is a name and not «ف» with a verb.
    if (given.has(first)) return "name";
    // «واصلت» is a verb of its own; «وأعلنت» is و and a verb.
    if (verbs.has(first)) return "verb";
    if (rest !== null && (verbs.has(rest) || isFemininePast(rest))) return "linkedVerb";
    if (isFemininePast(first)) return "verb";
    if (first === "و" || first === "ف") return "conjunction";
    if (rest !== null && verbs.has(rest.replace(/^س/u, ""))) return "linkedVerb";
    if (rest !== null && first.startsWith("و") && functionWords.has(rest)) return "conjunction";
    // «وسيجتمع»، «وستدور»: the future of any verb; «وسيلة» and «وسيم» are too short.
    if (/^وس[يتن]\p{L}{3}/u.test(first)) return "linkedVerb";
    // «ولضمان»، «ففي»: no title of the corpus opens so, but for «وليد»، «ولد»، «ولاية» and their like.
    if (/^ول(?!ا|ي|و|د|ه|ع$)\p{L}{2}|^ف(?:في|بعد|مع|قد|قبل)$/u.test(first)) return "conjunction";
    // «ولم»، «وتم»: three letters that only tie.
    if (/^و(?:لم|لا|قد|هو|هي|تم|في|من|عن|ان)$/u.test(first)) return "conjunction";
    if (
      /^و(?:ال|ب(?!ا[ءئي])\p{L}{4}|لل|ي|ت|هو|هي|في|من|قد|لم|لا(?!يه|يت|يات|ده|ء)|ان|اذا|عن|علي|الي|بعد|قبل)/u.test(
        first,
      ) &&
      first.length > 3
    )
      return "conjunction";
    // «و أهدى»: nothing but a conjunction is typed apart.
    return key === printed ? "name" : "conjunction";
  };
  const printed = new Set(data.verbs.printedNames);
  const openingOf = (text: string): Opening =>
    printed.has(/^\p{L}+/u.exec(text)?.[0] ?? "") ? "name" : opening(keyOf(text));
  return {
    opening,
    openingOf,
    closes: (key) => startsWithAny(key, closing),
    dangles: (key) => dangling.has(key.slice(key.lastIndexOf(" ") + 1)),
    functionWords,
  };
}

const firstWord = (key: string): string => {
  const end = key.indexOf(" ");
  return end < 0 ? key : key.slice(0, end);
};

/** Phrases of up to four words, by key. */
const prefixTable = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map(keyOf));

/** Whether the key begins with one of the phrases, at a word's end; looks at most at four words. */
function startsWithAny(key: string, phrases: ReadonlySet<string>): boolean {
  let end = key.indexOf(" ");
  for (let words = 1; words <= 4; words++) {
    if (end < 0) return phrases.has(key);
    if (phrases.has(key.slice(0, end))) return true;
    end = key.indexOf(" ", end + 1);
  }
  return false;
}
