import type { Background } from "../arabic/background.ts";
import type { KeptApart } from "../arabic/kept-apart.ts";
import { common, readingsOf } from "../arabic/lexicon.ts";
import { stem } from "../arabic/stem.ts";
import type { PartLengths, PartTexts } from "./part-texts.ts";

/**
 * The words of a part of the archive, counted in one pass, in a form that adds up: the counts of two parts together are
 * those of their articles in one. Plain values, so that they can be kept and handed over. Build side.
 */

/** A folded form: how it is mostly printed, by how many votes over other printings, and how many articles print it. */
export type CountedForm = readonly [folded: string, printed: string, votes: number, articles: number];

/** What a part of the archive says about words. */
export interface PartWords {
  readonly lengths: readonly PartLengths[];
  readonly forms: readonly CountedForm[];
  /** Stem → how many articles hold it. */
  readonly stems: readonly (readonly [stem: string, articles: number])[];
  /** A stem and what it may be a form of: how many articles hold both. */
  readonly together: readonly (readonly [stem: string, reading: string, articles: number])[];
  /** Pairs of neighbouring words that the part also writes as one. */
  readonly compounds: readonly (readonly [joined: string, first: string, second: string])[];
}

/** What decides which stem a form has, and what it may be a form of. */
export interface Readings {
  readonly apart: KeptApart;
  readonly background: Background;
}

/** Letters the parts of a compound must have: shorter ones are particles written apart («و قال»). */
const FIRST_PART = 2;
const SECOND_PART = 3;

/** A folded form while articles are read. */
class Form {
  readonly folded: string;
  /** Articles of its stem, ascending; shared by all forms of the stem. */
  readonly holders: number[];
  printed: string;
  articles = 0;
  private lastArticle = -1;
  /** Votes for `printed` over other printings (Boyer and Moore's majority). */
  votes = 0;

  constructor(folded: string, printed: string, holders: number[]) {
    this.folded = folded;
    this.printed = printed;
    this.holders = holders;
  }

  seen(article: number, printed: string): void {
    if (this.lastArticle !== article) {
      this.lastArticle = article;
      this.articles++;
      if (this.holders.at(-1) !== article) this.holders.push(article);
    }
    if (printed === this.printed) this.votes++;
    else if (this.votes > 0) this.votes--;
    else this.printed = printed;
  }
}

/** Tashkeel, tatweel and invisible characters: a suggestion is printed without them. */
const ORNAMENT = /[\p{M}\p{Cf}\u0640]/gu;

/** Reads words, article after article. */
class Gatherer {
  private readonly articlesOf = new Map<string, number[]>();
  private readonly known = new Map<string, number>();
  private readonly forms: Form[] = [];
  /** Each article's words as numbers of forms. */
  private readonly texts: Uint32Array[] = [];
  private readonly readings: Readings;
  private readonly words: PartTexts;
  /** Words as they are suggested. */
  private readonly printed: readonly string[];
  /** The form of each word of the part; -1 where no article came to it yet. */
  private readonly formOf: Int32Array;

  constructor(readings: Readings, words: PartTexts) {
    this.readings = readings;
    this.words = words;
    this.printed = words.texts.map((text) => text.replace(ORNAMENT, ""));
    this.formOf = new Int32Array(words.texts.length).fill(-1);
  }

  add(article: number, words: Uint32Array): void {
    const numbers = new Uint32Array(words.length);
    for (let position = 0; position < words.length; position++) {
      const word = words[position] as number;
      const number = this.numberOf(word);
      (this.forms[number] as Form).seen(article, this.printed[word] as string);
      numbers[position] = number;
    }
    this.texts.push(numbers);
  }

  private numberOf(word: number): number {
    const known = this.formOf[word] as number;
    if (known >= 0) return known;
    const number = this.numbered(this.words.folded[word] as string, this.printed[word] as string);
    this.formOf[word] = number;
    return number;
  }

  private numbered(folded: string, printed: string): number {
    const known = this.known.get(folded);
    if (known !== undefined) return known;
    const own = this.readings.apart.keyOf(folded) ?? stem(folded);
    const holders = this.articlesOf.get(own) ?? [];
    this.articlesOf.set(own, holders);
    const number = this.forms.push(new Form(folded, printed, holders)) - 1;
    this.known.set(folded, number);
    return number;
  }

  private together(): PartWords["together"] {
    const found: [string, string, number][] = [];
    for (const [own, articles] of this.articlesOf) {
      for (const reading of readingsOf(own, this.readings.background)) {
        const theirs = this.articlesOf.get(reading);
        const both = theirs === undefined ? 0 : common(articles, theirs);
        if (both > 0) found.push([own, reading, both]);
      }
    }
    return found;
  }

  /** Pairs of forms that joined are a form: the joined one by both, and which forms begin one. Forms are fewer than neighbours. */
  private pairs(): { readonly joined: ReadonlyMap<number, number>; readonly begins: Uint8Array } {
    const joined = new Map<number, number>();
    const begins = new Uint8Array(this.forms.length);
    for (const [number, { folded }] of this.forms.entries()) {
      for (let end = FIRST_PART; end <= folded.length - SECOND_PART; end++) {
        const first = this.known.get(folded.slice(0, end));
        const second = first === undefined ? undefined : this.known.get(folded.slice(end));
        if (first === undefined || second === undefined) continue;
        joined.set(first * this.forms.length + second, number);
        begins[first] = 1;
      }
    }
    return { joined, begins };
  }

  private compounds(): PartWords["compounds"] {
    const { joined, begins } = this.pairs();
    const found = new Map<number, [string, string, string]>();
    const text = (number: number): string => (this.forms[number] as Form).folded;
    for (const numbers of this.texts) {
      for (let i = 1; i < numbers.length; i++) {
        const first = numbers[i - 1] as number;
        if (begins[first] === 0) continue;
        const second = numbers[i] as number;
        const whole = joined.get(first * this.forms.length + second);
        if (whole !== undefined && !found.has(whole)) found.set(whole, [text(whole), text(first), text(second)]);
      }
    }
    return [...found.values()];
  }

  counted(): Omit<PartWords, "lengths"> {
    return {
      forms: this.forms.map(({ folded, printed, votes, articles }) => [folded, printed, votes, articles]),
      stems: [...this.articlesOf].map(([own, articles]) => [own, articles.length]),
      together: this.together(),
      compounds: this.compounds(),
    };
  }
}

/** Counts the words of some articles. */
export function gatherWords(texts: PartTexts, readings: Readings): PartWords {
  const gatherer = new Gatherer(readings, texts);
  for (const [article, { numbers }] of texts.articles.entries()) gatherer.add(article, numbers);
  return { lengths: texts.articles.map(({ lengths }) => lengths), ...gatherer.counted() };
}
