import { AL_WORDS } from "./al-words.ts";

/**
 * The light stem of a folded word: what is left without the article, the clitics that stand before it, and the
 * endings of possession, number, gender and nisba. Rules only, no archive needed; pure and the same everywhere.
 *
 * Source: light10 (Larkey, Ballesteros, Connell 2007, table 2; Lucene's ArabicStemmer is the same set). Differences,
 * each measured in bench/search: endings are taken off in the order they are put on (possession, number, nisba, gender),
 * so that «فلسطيني» and «فلسطين», «ضماناته» and «ضمانات» meet; ان and ين need more letters before them («بيان»، «سكين»);
 * words whose first ال is their own keep it; no ending leaves fewer than three letters or a particle («فئات», «ولاية»); what stays
 * doubtful is left to the lexicon.
 */

/**
 * Article with the particles before it: ال، وال، فال، بال، كال، وبال، لل، ولل … At least two letters must remain («الدم»),
 * three after بال، كال، فال («بالون»، «كالد»).
 */
const ARTICLE = /^(?:و?ال(?=.{2})|[وف]?لل(?=.{2})|(?:[وف]?[بك]|ف)ال(?=.{3}))/u;
/** The same where a word begins with its own ال: nothing but a particle may go. What follows the known word are endings. */
const OWN_AL = new RegExp(
  `^[وفبكل]{0,2}(?=(?:${AL_WORDS.join("|")})(?:وا|ت?(?:ا|ان|ين)?(?:ه|ها|هم|هما|نا)?|ات(?:ه|ها|هم|نا)?|ون|ي|يا|يه|يات|يون|يين)$)`,
  "u",
);

/** Words of Arabic letters only; others keep their form. */
const ARABIC_WORD = /^[\u0621-\u064a\u0671-\u06d3]+$/u;

/**
 * Plurals on فعالين and فعائن («قوانين»، «ملايين»، «رهائن»), and verbal nouns of Form II of roots in ن («تأمين»، «تدوين»، «تمرين»): their
 * ين is no ending.
 */
const BROKEN_IN = /^(?:..ا.?|ت..)ين$/u;

interface Ending {
  readonly letters: RegExp;
  /** Letters that must remain before it. */
  readonly remain: number;
}

/** Particles of three letters: nothing is an ending that would leave one of them («ولاية» is no «ولا»). */
const PARTICLE = /^(?:[وف](?:لا|ما|لم|لن|هو|هي)|الا|اما|كما|لما|عما|مما|بما|هما|انا)$/u;

/** Groups of endings, outermost first; at least three letters remain; of each group one ending goes, the first that fits. */
const ENDINGS: readonly (readonly Ending[])[] = [
  [
    { letters: /(?:هما|كما|هم|هن|كم)$/u, remain: 4 },
    { letters: /(?:ها|(?<!و)نا)$/u, remain: 3 },
    // ه of possession after ات and ت; elsewhere it cannot be told from ة and goes last
    { letters: /(?<=ات|[^اوي]ت|[اوي]يت)ه$/u, remain: 4 },
  ],
  [
    { letters: /(?:تين|تان)$/u, remain: 3 },
    { letters: /ات$/u, remain: 3 },
    { letters: /ون$/u, remain: 3 },
    { letters: /ين$/u, remain: 3 },
    { letters: /وا$/u, remain: 4 },
    { letters: /ان$/u, remain: 4 },
  ],
  [
    { letters: /يا$/u, remain: 3 },
    { letters: /يه$/u, remain: 3 },
    { letters: /[هي]$/u, remain: 3 },
  ],
];

/** Takes the article and its particles off a folded word; the rest keeps its endings. */
export function withoutArticle(folded: string): string {
  const own = OWN_AL.exec(folded)?.[0];
  return own === undefined ? folded.replace(ARTICLE, "") : folded.slice(own.length);
}

/** Words of other scripts lose their accents («Élysée» → "elysee"); kana keep their voicing, as Pagefind keeps it. */
function withoutAccents(word: string): string {
  const bare = word.normalize("NFD").replace(/(?![\u3099\u309a])\p{M}/gu, "");
  if (bare === "") return word;
  return /[\u3099\u309a]/u.test(bare) ? bare.normalize("NFC") : bare;
}

/** The light stem of a folded word. Words of other scripts lose their accents only; what is too short stays. */
export function stem(folded: string): string {
  if (!ARABIC_WORD.test(folded)) return withoutAccents(folded);
  let rest = withoutArticle(folded);
  for (const group of ENDINGS) {
    for (const { letters, remain } of group) {
      const shorter = rest.replace(letters, "");
      if (
        shorter === rest ||
        shorter.length < remain ||
        PARTICLE.test(shorter) ||
        (BROKEN_IN.test(rest) && rest.endsWith("ين"))
      )
        continue;
      // «حكومتها»: what carried the possession was ة
      const possessed = group === ENDINGS[0] && /[^او]ت$/u.test(shorter) && shorter.length >= 4;
      rest = possessed ? shorter.slice(0, -1) : shorter;
      break;
    }
  }
  return rest;
}
