/**
 * The light stem of a folded word: what is left without the article, the clitics that stand before it, and the
 * endings of number, gender, person and nisba. Rules only, no archive needed; pure and the same everywhere.
 * Sources: light10 (Larkey, Ballesteros, Connell 2007, table 2) for the order and the minimum lengths; Lucene's
 * ArabicStemmer is the same set. Where this differs from light10 it says so.
 */

/**
 * Article with the particles before it: وال، بال، كال، فال، وبال، ال، لل، ولل … (light10 knows the first five and لل).
 * At least two letters must remain («الدم» → «دم»).
 */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=.{2})/u;

/** Words that are no Arabic letters at all keep their form. */
const ARABIC_WORD = /^[\u0621-\u064a\u0671-\u06d3]+$/u;

/** An ending with how many letters must remain before it. Tried in order, each at most once. */
interface Ending {
  readonly letters: string;
  readonly remain: number;
}

const ending = (remain: number, ...all: string[]): Ending[] => all.map((letters) => ({ letters, remain }));

/**
 * Endings in the order they are taken off, outermost first: possessive pronouns (هما هم هن كم نا ها), then number and
 * gender (ات ان ون ين تين), then nisba and its feminine (يه يا ي), then ة and ه.
 * Beyond light10: the longer pronouns, and يا of country names («روسيا» beside «روسي»، «روسية») and of tanwin («قانونيا»).
 */
const ENDINGS: readonly Ending[] = [
  ...ending(3, "هما", "كما"),
  ...ending(3, "هم", "هن", "كم"),
  ...ending(2, "ها"),
  ...ending(3, "نا"),
  ...ending(3, "تين", "تان"),
  ...ending(2, "ان", "ات", "ون", "ين"),
  ...ending(3, "يا"),
  ...ending(2, "يه"),
  ...ending(2, "ه", "ي"),
];

/** Takes the article and its particles off a folded word; the rest keeps its endings. */
export function withoutArticle(folded: string): string {
  return folded.replace(ARTICLE, "");
}

/** Words of other scripts lose their accents («Élysée» → "elysee"); kana keep their voicing, as Pagefind keeps it. */
function withoutAccents(word: string): string {
  const bare = word.normalize("NFD").replace(/(?![\u3099\u309a])\p{M}/gu, "");
  return /[\u3099\u309a]/u.test(bare) ? bare.normalize("NFC") : bare;
}

/** The light stem of a folded word. Words of other scripts lose their accents only; what is too short stays. */
export function stem(folded: string): string {
  if (!ARABIC_WORD.test(folded)) return withoutAccents(folded);
  let rest = withoutArticle(folded);
  for (const { letters, remain } of ENDINGS) {
    if (rest.length >= letters.length + remain && rest.endsWith(letters)) rest = rest.slice(0, -letters.length);
  }
  return rest;
}
