import { withoutArticle } from "./stem.ts";

/**
 * Words that are found under themselves, whatever the rules would make of them (data/search/kept-apart.yaml): «البحرين» is no
 * two seas. Pure.
 */

/** Letters written onto a word: the first forms tried are those without any. */
const CLITICS = /^[وف]?[بلك]?/u;

/** Endings of a word in ة after its ه is off: its plural, its dual, and these with possession (Ryding 2005 §§ 7.2, 11.3). */
const FEMININE = ["ه", "ات", "تين", "تان", "ته", "تها", "تهم", "تنا", "تي", "تك", "اته", "اتها", "اتهم", "اتنا"];

/** What is written at the end of any noun: possession (Ryding 2005 § 11.3). */
const POSSESSION = ["ه", "ها", "هم", "هما", "نا", "كم", "ي", "ك"];

/** Marks the key of a word that the rules leave alone: its key must be one that no rule gives. */
const MARK = "x";

/**
 * Whether a folded form without article is one of the word kept under a key, as far as endings tell: of a reader's question, for
 * forms that the archive does not print.
 */
export function isFormOf(bare: string, key: string): boolean {
  const word = key.endsWith(MARK) ? key.slice(0, -MARK.length) : key;
  const isFeminine = word.endsWith("ه") && word.length > 3;
  const [root, endings] = isFeminine ? [word.slice(0, -1), FEMININE] : [word, POSSESSION];
  return bare.startsWith(root) && endings.includes(bare.slice(root.length));
}

/** The folded forms a word has by itself: with its article off, and for words in ة their inflections. */
const formsOf = (bare: string): string[] =>
  bare.endsWith("ه") && bare.length > 3 ? FEMININE.map((ending) => bare.slice(0, -1) + ending) : [bare];

/** Finds the words of a list in running text. */
export class KeptApart {
  private readonly keys = new Map<string, string>();

  /**
   * @param words folded, the article may stand; the words of a list are one
   * @param carried folded words that the rules read as they should, but not behind a particle: «بولاية» is no «ولا»
   * @param particles folded stop words that the rules would shorten to another word: «عليه» is no form of «علي»
   * @param stem the rules' stem of a folded word
   */
  constructor(
    words: Iterable<string | readonly string[]>,
    carried: Iterable<string>,
    particles: Iterable<string>,
    stem: (folded: string) => string,
  ) {
    for (const word of carried) for (const form of formsOf(word)) this.keys.set(form, stem(word));
    // Where the rules leave a word alone it is others that come to it.
    const keyFor = (bare: string): string => (stem(bare) === bare ? bare + MARK : bare);
    for (const family of words) {
      const bare = [family].flat().map(withoutArticle);
      for (const word of bare) for (const form of formsOf(word)) this.keys.set(form, keyFor(bare[0] as string));
    }
    const known = new Set(particles);
    for (const word of known)
      if (stem(word) !== word && !known.has(stem(word)) && withoutArticle(word) === word) this.keys.set(word, word);
  }

  /** What a folded form is found under when it is one of the words, else null. */
  keyOf(folded: string): string | null {
    const bare = this.keys.get(withoutArticle(folded));
    if (bare !== undefined) return bare;
    const clitics = CLITICS.exec(folded)?.[0].length ?? 0;
    for (let off = 1; off <= clitics; off++) {
      const key = this.keys.get(withoutArticle(folded.slice(off)));
      if (key !== undefined) return key;
    }
    return null;
  }

  /** All forms with their keys. */
  get entries(): Iterable<[form: string, key: string]> {
    return this.keys;
  }
}
