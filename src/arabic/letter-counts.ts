/**
 * How many characters of a text are letters, letters or digits, and of the Arabic script. Tatweel, which draws words and rules out,
 * is a letter of no script to Unicode, and none here.
 */
export interface LetterCounts {
  readonly letters: number;
  readonly lettersAndDigits: number;
  readonly arabic: number;
}

const LETTER = 1;
const DIGIT = 2;
const ARABIC = 4;

const kindOf = (character: string): number =>
  (/(?!\u0640)\p{L}/u.test(character) ? LETTER : 0) |
  (/\p{N}/u.test(character) ? DIGIT : 0) |
  (/\p{Script=Arabic}/u.test(character) ? ARABIC : 0);

/** The first units, in which nearly all Arabic and Latin text is written; others are asked one by one. */
const FIRST_UNITS = 0x700;
const KINDS = Uint8Array.from({ length: FIRST_UNITS }, (_, unit) => kindOf(String.fromCharCode(unit)));

/** Counts the letters of a text in one pass. */
export function letterCounts(text: string): LetterCounts {
  let letters = 0;
  let digits = 0;
  let arabic = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Beyond the first units a character may have two.
    const character = unit < FIRST_UNITS ? "" : String.fromCodePoint(text.codePointAt(at) as number);
    const kind = unit < FIRST_UNITS ? (KINDS[unit] as number) : kindOf(character);
    if (kind & LETTER) letters++;
    if (kind & DIGIT) digits++;
    if (kind & ARABIC) arabic++;
    if (character.length === 2) at++;
  }
  return { letters, lettersAndDigits: letters + digits, arabic };
}
