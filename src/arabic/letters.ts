import { toWesternDigits } from "./digits.ts";

/**
 * Arabic letters in two states: cleaned for keeping (`clean`), folded for matching (`fold`).
 * What is kept stays as printed; what is matched loses everything that readers do not see as a difference.
 */

/** C0 and C1 controls except tab; U+001A is found in real captures (parsing.md, "Characters"). */
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

/**
 * Text as it is kept in a record: NFC, no control, zero-width or bidi-control character, presentation forms as
 * letters, every kind of space as U+0020. Tashkeel, tatweel, digits and quotation marks stay as printed.
 * Linear in the text's length whatever it holds; idempotent, but for runs of more than 30 marks. One line: line feeds are controls.
 */
export function clean(text: string): string {
  return text
    .replace(LONG_RUN_OF_MARKS, streamSafe)
    .replace(LONE_SURROGATES, "\ufffd")
    .replace(CONTROLS, "")
    .replace(INVISIBLE, "")
    .replace(PRESENTATION_FORMS, (forms) => forms.normalize("NFKC"))
    .replace(SPACES, " ")
    .replace(STRAY_ZWNJ, "")
    .normalize("NFC");
}

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

/**
 * What most Arabic text is made of: ASCII, the Arabic block without the marks and letters that normalisation changes
 * (U+0653–065F, U+0675–0678), and the usual quotation marks and dashes. Each of these folds by itself.
 */
const PLAIN = /^[\t\n\r -~\u0600-\u0652\u0660-\u0674\u0679-\u06ff«»‘’“”–—]*$/;
const FOLDED_UNITS = Uint16Array.from(
  { length: 0x700 },
  (_, unit) => foldAny(String.fromCharCode(unit)).charCodeAt(0) || 0,
);
/** Most arguments given to one call of String.fromCharCode. */
const AT_ONCE = 8192;

/** The text of the first `length` UTF-16 code units. */
export function textOfUnits(units: Uint16Array, length: number): string {
  let text = "";
  for (let from = 0; from < length; from += AT_ONCE) {
    const some = units.subarray(from, Math.min(length, from + AT_ONCE));
    // `apply` takes any array-like; spreading would walk an iterator, which is most of the cost here.
    text += String.fromCharCode.apply(null, some as unknown as number[]);
  }
  return text;
}

/** `fold` of a plain text, unit by unit: five times as fast, and folding is what parsing does most. */
function foldPlain(text: string): string {
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const folded = unit < 0x700 ? (FOLDED_UNITS[unit] as number) : unit;
    if (folded !== 0) units[length++] = folded;
  }
  return textOfUnits(units, length);
}

/**
 * Text as it is matched: NFKC, lower case, without tashkeel, tatweel and format characters, digits as 0–9,
 * أإآٱ→ا، ى ی ئ→ي، ؤ→و، ة→ه، ک→ك. A lone ء stays. Punctuation and spaces stay: splitting is `words`' work.
 * Idempotent.
 */
export const fold = (text: string): string => (PLAIN.test(text) ? foldPlain(text) : foldAny(text));

/** Any letter of the Arabic script. */
const ARABIC_LETTER = /\p{Script=Arabic}/u;

/** Whether the text holds at least one letter or digit of the Arabic script. */
export const hasArabic = (text: string): boolean => ARABIC_LETTER.test(text);
