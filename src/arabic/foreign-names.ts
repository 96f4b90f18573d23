/**
 * Names in Latin letters beside the way Arabic newsrooms write them: «Poroshenko», «بوروشينكو». Every sound has the letters it is
 * usually written with, and those it may be; what is compared is folded. Pure. The sounds are those of the ALA-LC table read
 * backwards, with the letters that papers write for p, v, g, ch and the short vowels of other languages.
 */

/** Latin letters → the usual Arabic ones, and after the slash those that are possible; alternatives between bars, an empty one is nothing written. */
const SOUNDS: Readonly<Record<string, string>> = {
  a: "ا/|ه|ع|عا|ي",
  b: "ب/",
  c: "ك|س/ق|تش",
  d: "د/ض|ظ",
  e: "ي|/ا|ه",
  f: "ف/",
  g: "غ|ج/ق|ك",
  h: "ه|ح/|خ",
  i: "ي/|اي|ا|ئ",
  j: "ج/ي|خ|غ",
  k: "ك/ق|خ",
  l: "ل/",
  m: "م/",
  n: "ن/",
  o: "و/|ا",
  p: "ب/",
  q: "ق|ك/",
  r: "ر/",
  s: "س/ص|ز|ش",
  t: "ت|ط/",
  u: "و/|ا|ي",
  v: "ف/و",
  w: "و/ف",
  x: "كس/خ|ش|ز",
  y: "ي/اي|ا",
  z: "ز/ظ|ذ|س|ض|تس",
  "'": "|ع/ا|ي",
  ai: "اي|ي/",
  au: "او|و/",
  ay: "اي|ي/",
  aw: "او|و/",
  ch: "تش|ش/خ|ك",
  ck: "ك/ق",
  dh: "ذ/ظ|ض|د",
  ea: "ي|يا/ا",
  ee: "ي/",
  ei: "ي|اي/",
  eu: "وي|و|يو/",
  ey: "ي|اي/",
  gh: "غ/ق|ج|ك",
  ie: "ي/يي",
  kh: "خ/ك",
  ng: "نغ|نج/ن|نك",
  oo: "و/",
  ou: "و|او/",
  ph: "ف/",
  sh: "ش/",
  th: "ث|ذ/ت|ط",
  zh: "ج/ز",
  sch: "ش/سك|شت",
  tch: "تش/",
  tsch: "تش/",
};
const LONGEST_SOUND = 4;
const VOWEL = /^[aeiouy]/u;
/** What Arabic puts before a vowel that opens a name. */
const BEFORE_VOWEL = ["", "ا", "ع"];

/** Letters a name must have to be compared: in shorter words a vowel more or less makes another word. */
const SHORTEST = 3;

interface Written {
  readonly letters: string;
  readonly cost: number;
}

const written = new Map(
  Object.entries(SOUNDS).map(([sound, ways]): [string, Written[]] => {
    const [usual = "", possible = ""] = ways.split("/");
    const some = (list: string, cost: number): Written[] => list.split("|").map((letters) => ({ letters, cost }));
    return [sound, [...some(usual, 0), ...(possible === "" ? [] : some(possible, 1))]];
  }),
);

/** Whether a word may be a name in Latin letters that is compared. */
export const isLatinName = (word: string): boolean => word.length >= SHORTEST && /^[a-z']+$/u.test(word);

/** How many of its sounds a name may have in letters that are possible, not usual. */
export const mostOf = (latin: string): number => Math.floor((latin.length - 1) / 3);

/** Doubled letters sound as one: «Hollande», «هولاند». */
const single = (latin: string): string =>
  latin.replace(/([a-z])\1/gu, (pair) => (pair === "ee" || pair === "oo" ? pair : pair.charAt(0)));

/** The sounds that may stand at a place of a name, with the place after each. */
function* soundsAt(latin: string, at: number): Generator<{ ways: readonly Written[]; next: number }> {
  for (let length = 1; length <= LONGEST_SOUND && at + length <= latin.length; length++) {
    const ways = written.get(latin.slice(at, at + length));
    if (ways) yield { ways, next: at + length };
  }
}

/**
 * How many sounds of a name in Latin letters stand in unusual letters in a folded Arabic word without article; Infinity where
 * it is no such name.
 */
export function nameCost(latin: string, arabic: string): number {
  const name = single(latin);
  const known = new Map<number, number>();
  const from = (at: number, place: number): number => {
    if (at === name.length) return place === arabic.length ? 0 : Number.POSITIVE_INFINITY;
    const key = at * (arabic.length + 1) + place;
    const before = known.get(key);
    if (before !== undefined) return before;
    let least = Number.POSITIVE_INFINITY;
    for (const { ways, next } of soundsAt(name, at))
      for (const { letters, cost } of ways)
        if (arabic.startsWith(letters, place)) least = Math.min(least, cost + from(next, place + letters.length));
    known.set(key, least);
    return least;
  };
  const starts = VOWEL.test(name) ? BEFORE_VOWEL : [""];
  return Math.min(
    ...starts.map((start) => (arabic.startsWith(start) ? from(0, start.length) : Number.POSITIVE_INFINITY)),
  );
}

/** The first two letters a name in Latin letters may have in Arabic: where to look for it in a list by letters. */
export function arabicBeginnings(latin: string): string[] {
  const name = single(latin);
  const found = new Set<string>();
  const grow = (at: number, letters: string): void => {
    if (letters.length >= 2 || at === name.length) {
      if (letters !== "") found.add(letters.slice(0, 2));
      return;
    }
    for (const { ways, next } of soundsAt(name, at)) for (const way of ways) grow(next, letters + way.letters);
  };
  for (const start of VOWEL.test(name) ? BEFORE_VOWEL : [""]) grow(0, start);
  return [...found];
}

/** The first letters a folded Arabic word may have in Latin. */
export function latinBeginnings(arabic: string): string[] {
  const opens = ([, ways]: [string, Written[]]): boolean =>
    ways.some(({ letters }) => letters !== "" && arabic.startsWith(letters));
  const letters = [...written].filter(opens).map(([sound]) => sound.charAt(0));
  const vowels = /^[اع]/u.test(arabic) ? [..."aeiouy"] : [];
  return [...new Set([...letters, ...vowels])].filter((letter) => letter !== "'");
}
