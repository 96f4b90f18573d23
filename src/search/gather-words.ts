import type { Background } from "../arabic/background.ts";
import type { KeptApart } from "../arabic/kept-apart.ts";
import { common, readingsOf } from "../arabic/lexicon.ts";
import { stem } from "../arabic/stem.ts";
import type { Word } from "../arabic/words.ts";
import { textOf, wordsOf } from "./article-text.ts";
import type { SearchDocument } from "./search-types.ts";

/**
 * The words of a part of the archive, counted in one pass, in a form that adds up: the counts of two parts together are
 * those of their articles in one. Plain values, so that they can be kept and handed over. Build side.
 */

/** Word counts of the three parts of an article. */
export interface PartLengths {
  readonly headline: number;
  readonly standfirst: number;
  readonly text: number;
}

/** Words of an article, all parts together. */
export const wordCount = ({ headline, standfirst, text }: PartLengths): number => headline + standfirst + text;

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

/** Tashkeel, tatweel and invisible characters: a suggestion is printed without them. */
const ORNAMENT = /[\p{M}\p{Cf}\u0640]/gu;

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

/** Reads words, article after article. */
class Gatherer {
  private readonly articlesOf = new Map<string, number[]>();
  private readonly known = new Map<string, number>();
  private readonly forms: Form[] = [];
  /** Each article's words as numbers of forms. */
  private readonly texts: Uint32Array[] = [];
  private readonly readings: Readings;

  constructor(readings: Readings) {
    this.readings = readings;
  }

  add(article: number, list: readonly Word[]): void {
    const numbers = new Uint32Array(list.length);
    for (const [position, { text, folded }] of list.entries()) {
      const printed = text.replace(ORNAMENT, "");
      const number = this.numberOf(folded, printed);
      (this.forms[number] as Form).seen(article, printed);
      numbers[position] = number;
    }
    this.texts.push(numbers);
  }

  private numberOf(folded: string, printed: string): number {
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

  private compounds(): PartWords["compounds"] {
    const found = new Map<string, [string, string, string]>();
    for (const text of this.texts) {
      for (let i = 1; i < text.length; i++) {
        const a = (this.forms[text[i - 1] as number] as Form).folded;
        const b = (this.forms[text[i] as number] as Form).folded;
        if (a.length < FIRST_PART || b.length < SECOND_PART) continue;
        const joined = a + b;
        if (this.known.has(joined) && !found.has(joined)) found.set(joined, [joined, a, b]);
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
export function gatherWords(documents: readonly SearchDocument[], readings: Readings): PartWords {
  const gatherer = new Gatherer(readings);
  const lengths = documents.map((document, article): PartLengths => {
    const { headline, standfirst, text } = wordsOf(textOf(document));
    gatherer.add(article, [...headline, ...standfirst, ...text]);
    return { headline: headline.length, standfirst: standfirst.length, text: text.length };
  });
  return { lengths, ...gatherer.counted() };
}
