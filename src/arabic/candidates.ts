import { BROKEN_PLURALS, NAMES_LIKE_PLURALS } from "./broken-plurals.ts";

/**
 * Less cautious readings of a stem: what it would be if a first letter were a particle or a verb's prefix, if its last
 * letters were an ending after all, or if it were a broken plural. Rules alone cannot know («وزير» is no و + زير,
 * «لروسيا» is ل + روسيا): the lexicon asks the archive's own words, and a question takes the first reading the archive has.
 */

/** Why a candidate is offered; each kind needs its own weight of evidence (lexicon.ts). */
export type CandidateKind = "article" | "feminine" | "ending" | "particle" | "verb" | "plural";

/** A possible stem behind a stem. `sure`: so distinctive that a word too rare for evidence may take it. */
export interface Candidate {
  readonly stem: string;
  readonly kind: CandidateKind;
  readonly sure: boolean;
}

/** Single-letter particles, also after و or ف: بـ، لـ، كـ، فـ، وـ (light10 takes off و only; the rest is too often part of the word). */
const PARTICLE = /^(?:[وف][بلك]|[وفبلك])(?=.{3})/u;
/**
 * Endings that may be letters of the word: the alef of an unprinted tanwin («تأثيرا»), of the perfect («ـت»، «ـوا»، «ـتا»،
 * «ـا»), of the dual and plural («ولدان»), of possession («حزبهم»).
 */
const ENDINGS: readonly RegExp[] = [
  /(?:وا|تا)$/u,
  /(?:يون|يين)$/u,
  /ت$/u,
  /ا$/u,
  /(?:ان|ون|ين)$/u,
  /(?:هم|ها|هن|كم|نا)$/u,
];
/** Prefixes of the imperfect, also after س، ل، ف، و: يـ تـ نـ أـ. */
const IMPERFECT = /^[سلفو]?([يتنا])(?=.{3})/u;
/** Nouns that look like one: تفعيل، إفعال and أفعال، تفعال. */
const NO_IMPERFECT = /^(?:ت..ي.|ا..ا.|ت..ا.)$/u;

/**
 * Stems an imperfect may belong to: the perfect («يكتب» ← كتب), the perfect with its alef (Forms IV, VII, VIII, X:
 * «يعلن» ← أعلن, «يستخدم» ← استخدم), hollow roots («يقول» ← قال, «يفيد» ← أفاد), or at least the third person
 * («تعلن» ← يعلن). Wright I §§ 35–74, 149–163.
 */
function perfectsOf(stem: string): string[] {
  const prefix = IMPERFECT.exec(stem);
  if (!prefix || NO_IMPERFECT.test(stem)) return [];
  const rest = stem.slice(prefix[0].length);
  const hollow = rest.replace(/^(.|ست.|.ت.|ن.)[وي](.)$/u, "$1ا$2");
  const own = prefix[1] === "ا" ? [rest] : [rest, `ا${rest}`, ...(hollow === rest ? [] : [hollow, `ا${hollow}`])];
  return [...own, `ي${rest}`];
}

/** Candidates of a stem, most likely first; empty for words of other scripts and for short stems. */
export function candidates(stem: string): Candidate[] {
  const found: Candidate[] = [];
  const offer = (candidate: Candidate): void => {
    if (
      candidate.stem !== stem &&
      candidate.stem.length >= 2 &&
      !found.some((known) => known.stem === candidate.stem)
    ) {
      found.push(candidate);
    }
  };
  if (!/^[\u0621-\u064a]{3,}$/u.test(stem)) return found;
  offer({ stem: `ال${stem}`, kind: "article", sure: false });
  if (PARTICLE.test(stem)) {
    offer({ stem: stem.slice(1), kind: "particle", sure: stem.length > 4 });
    if (/^[وف][بلك]/u.test(stem)) offer({ stem: stem.slice(2), kind: "particle", sure: stem.length > 5 });
  }
  // «قوات», «لغتها»: of a word in ة with two letters before it the rules leave the plural and the carrier of possession
  const short = /^(.[^ا])(?:ات|ت)$/u.exec(stem);
  if (short) offer({ stem: `${short[1]}ه`, kind: "feminine", sure: true });
  for (const ending of ENDINGS) {
    const shorter = stem.replace(ending, "");
    if (shorter.length >= 3) offer({ stem: shorter, kind: "ending", sure: shorter.length >= 4 || stem.endsWith("ت") });
  }
  for (const perfect of perfectsOf(stem))
    offer({ stem: perfect, kind: "verb", sure: perfect.length >= 3 && stem.length >= 4 });
  for (const { plural, singulars, sure } of BROKEN_PLURALS) {
    if (!plural.test(stem) || NAMES_LIKE_PLURALS.has(stem)) continue;
    singulars.forEach((singular, i) => {
      offer({ stem: stem.replace(plural, singular), kind: "plural", sure: sure && i === 0 });
    });
  }
  return found;
}
