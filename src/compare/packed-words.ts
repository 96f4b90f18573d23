/**
 * Words with what comparing needs of each, packed: they are sent to readers' pages, and said as a table they would weigh twice as much.
 * Pure; the same words give the same text.
 */

/** What is known of a word. */
export interface NewsWord {
  /** About how many articles of news hold it, as a power of two; 0 for few. */
  readonly power: number;
  /** Whether it is a word of the language as it stands, and no name. */
  readonly isOrdinary: boolean;
  /** The word it is a form of. */
  readonly link: string | null;
}

/** Words in order, each by how many letters it begins with as the one before; a sign for each; and how far off its link stands. */
export interface PackedWords {
  readonly words: string;
  readonly signs: string;
  readonly links: string;
}

/** Printable signs from here on; words hold none of them. */
const FIRST_LENGTH = 48;
const FIRST_SIGN = 35;
const ONE_WORD = /[0-~][^0-~]*/gu;
const ARABIC = /^[\u0621-\u064a\u0671-\u06d3]+$/u;

const sharedStart = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
};

/** Packs words; those that are not of Arabic letters alone are left out. */
export function packWords(known: ReadonlyMap<string, NewsWord>): PackedWords {
  const all = [...known.keys()].filter((word) => ARABIC.test(word)).sort();
  const places = new Map(all.map((word, place) => [word, place]));
  let [words, signs, links, before] = ["", "", "", ""];
  for (const [place, word] of all.entries()) {
    const length = sharedStart(word, before);
    words += String.fromCharCode(FIRST_LENGTH + length) + word.slice(length);
    before = word;
    const { power, isOrdinary, link } = known.get(word) as NewsWord;
    const target = link === null ? undefined : places.get(link);
    signs += String.fromCharCode(FIRST_SIGN + power * 4 + (isOrdinary ? 2 : 0) + (target === undefined ? 0 : 1));
    if (target !== undefined) links += `${target < place ? "-" : "+"}${Math.abs(target - place).toString(36)}`;
  }
  return { words, signs, links };
}

/** The words of a packed text. */
export function unpackWords({ words, signs, links }: PackedWords): Map<string, NewsWord> {
  const all: string[] = [];
  let before = "";
  for (const [piece] of words.matchAll(ONE_WORD)) {
    before = before.slice(0, piece.charCodeAt(0) - FIRST_LENGTH) + piece.slice(1);
    all.push(before);
  }
  const steps = links.match(/[-+][0-9a-z]+/gu) ?? [];
  let next = 0;
  return new Map(
    all.map((word, place) => {
      const sign = signs.charCodeAt(place) - FIRST_SIGN;
      const link = sign % 2 === 1 ? (all[place + Number.parseInt(steps[next++] ?? "", 36)] ?? null) : null;
      return [word, { power: sign >> 2, isOrdinary: (sign & 2) === 2, link }];
    }),
  );
}
