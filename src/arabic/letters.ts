import { toWesternDigits } from "./digits.ts";

/**
 * Arabic letters in two states: cleaned for keeping (`clean`), folded for matching (`fold`).
 * What is kept stays as printed; what is matched loses everything that readers do not see as a difference.
 */

/** C0 and C1 controls except tab; U+001A is found in real captures (docs/parsing.md, "Characters"). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed here
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/gu;
/** Bidi controls (UAX #9), zero-width space, joiner and no-break space, soft hyphen, BOM, object replacement, tags. */
const INVISIBLE =
  /\u200d|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]/gu;
/** Zero-width non-joiner outside a word; inside a Persian word («می‌شود») it is spelling and stays. */
const STRAY_ZWNJ = /(?<![\p{L}\p{M}])\u200c+|\u200c+(?![\p{L}\p{M}])/gu;
/** Arabic presentation forms A and B, without U+FD3E/FD3F (ornate brackets), which are punctuation in their own right. */
const PRESENTATION_FORMS = /[\ufb50-\ufd3d\ufd40-\ufdff\ufe70-\ufefe]+/gu;
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu;
/** Code units that pair with nothing: they cannot be written as UTF-8. */
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Marks, with the invisible characters between them that `clean` removes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are removed, so they do not end a run
const LONG_RUN_OF_MARKS = /[\p{M}\p{Cf}\u0000-\u0008\u000e-\u001f\u007f-\u009f]{31,}/gu;
const STRETCH = /(\p{M}{30})(?=\p{M})/gu;
const NO_MARKS = /\P{M}+/gu;

/**
 * A long run of marks cut into stretches of 30 with U+034F between them (UAX #15, "Stream-Safe Text Format"). Without it
 * normalising n marks in a row takes n² steps, and a hostile megabyte a minute. No written language needs more than a handful.
 */
const streamSafe = (run: string): string =>
  run.replace(NO_MARKS, "").replaceAll("\u034f", "").replace(STRETCH, "$1\u034f");

/** `clean` by its definition, for any text. */
const cleanAny = (text: string): string =>
  text
    .replace(LONG_RUN_OF_MARKS, streamSafe)
    .replace(LONE_SURROGATES, "\ufffd")
    .replace(CONTROLS, "")
    .replace(INVISIBLE, "")
    .replace(PRESENTATION_FORMS, (forms) => forms.normalize("NFKC"))
    .replace(SPACES, " ")
    .replace(STRAY_ZWNJ, "")
    .normalize("NFC");

/** The first units, in which nearly all Arabic text is written, and the quotation marks and dashes beyond them. */
const FIRST_UNITS = 0x700;
const isPunctuation = (unit: number): boolean => unit >= 0x2010 && unit <= 0x2026;

/** A unit that is kept as it stands, whatever stands beside it; a mark that is unless another mark follows; any other. */
const KEPT = 0;
const LONE_MARK = 1;
const KEEPING = /* @__PURE__ */ Uint8Array.from({ length: FIRST_UNITS }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/[\u064b-\u0652]/u.test(character)) return LONE_MARK;
  return cleanAny(character) === character && !/[\p{M}\p{Cf}]/u.test(character) ? KEPT : 2;
});

/** Whether a text is already as `clean` would make it, as most lines are: told unit by unit, without a copy. */
function isClean(text: string): boolean {
  let marked = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const keeping = unit < FIRST_UNITS ? KEEPING[unit] : isPunctuation(unit) ? KEPT : 2;
    if (keeping !== KEPT && (keeping !== LONE_MARK || marked)) return false;
    marked = keeping === LONE_MARK;
  }
  return true;
}

/**
 * Text as it is kept in a record: NFC, no control, zero-width or bidi-control character, presentation forms as
 * letters, every kind of space as U+0020. Tashkeel, tatweel, digits and quotation marks stay as printed.
 * Linear in the text's length whatever it holds; idempotent, but for runs of more than 30 marks. One line: line feeds are controls.
 */
export const clean = (text: string): string => (isClean(text) ? text : cleanAny(text));

/** Tashkeel and Quranic marks: harakat, tanwin, shadda, sukun, superscript alef, small high signs. */
export const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/gu;
/** What matching passes over: marks, tatweel, format characters (\p{Cf}). */
const PASSED_OVER = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\p{Cf}]/gu;

/** Letters that Arabic readers and writers exchange, each to the one that stands for all (Unicode 9.2; light10, Larkey 2007). */
const LETTER_CLASSES: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  ۃ: "ه",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ک: "ك",
  ڪ: "ك",
};
const EXCHANGED = new RegExp(`[${Object.keys(LETTER_CLASSES).join("")}]`, "gu");

/** `fold` by its definition, for any text. */
const foldAny = (text: string): string =>
  toWesternDigits(
    text
      .replace(LONG_RUN_OF_MARKS, streamSafe)
      .normalize("NFKC")
      .replace(PASSED_OVER, "")
      .replace(EXCHANGED, (letter) => LETTER_CLASSES[letter] ?? letter)
      .toLowerCase()
      .normalize("NFKC"),
  );

/** Units that fold alone, each to one unit or to none: all but those that normalisation joins to their neighbours. */
const MANY_FOLD = 0xffff;
const FOLDED_UNITS = Uint16Array.from({ length: FIRST_UNITS }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (!/[\t\n\r -~\u0600-\u0652\u0660-\u0674\u0679-\u06ff«»]/.test(character)) return MANY_FOLD;
  return foldAny(character).charCodeAt(0) || 0;
});
/** The usual quotation marks and dashes, which fold to themselves. */
const isFoldedPunctuation = (unit: number): boolean =>
  unit === 0x2013 || unit === 0x2014 || unit === 0x2018 || unit === 0x2019 || unit === 0x201c || unit === 0x201d;
/** Units from which on the decoder is faster than a call with an argument for each. */
const FOR_DECODER = 40;
/** Of the machine's own order of bytes. */
const utf16 = new TextDecoder(new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? "utf-16le" : "utf-16be", {
  ignoreBOM: true,
});

/** The text of UTF-16 code units without surrogates. */
export const textOfUnits = (units: Uint16Array): string =>
  units.length < FOR_DECODER
    ? // `apply` takes any array-like; spreading would walk an iterator, which is most of the cost here.
      String.fromCharCode.apply(null, units as unknown as number[])
    : utf16.decode(units);

/**
 * The units of `fold(text)`, made unit by unit; null where a text holds what has to be normalised, which is rare. For those
 * who go on from units to units: no text is made in between.
 */
export function foldedUnits(text: string): Uint16Array | null {
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const folded = unit < FIRST_UNITS ? (FOLDED_UNITS[unit] as number) : isFoldedPunctuation(unit) ? unit : MANY_FOLD;
    if (folded === MANY_FOLD) return null;
    if (folded !== 0) units[length++] = folded;
  }
  return units.subarray(0, length);
}

/**
 * Text as it is matched: NFKC, lower case, without tashkeel, tatweel and format characters, digits as 0–9,
 * أإآٱ→ا، ى ی ئ→ي، ؤ→و، ة→ه، ک→ك. A lone ء stays. Punctuation and spaces stay: splitting is `words`' work.
 * Idempotent.
 */
export function fold(text: string): string {
  const units = foldedUnits(text);
  return units === null ? foldAny(text) : textOfUnits(units);
}

/** Any letter of the Arabic script. */
const ARABIC_LETTER = /\p{Script=Arabic}/u;

/** Whether the text holds at least one letter or digit of the Arabic script. */
export const hasArabic = (text: string): boolean => ARABIC_LETTER.test(text);
