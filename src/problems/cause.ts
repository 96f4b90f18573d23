import { CAUSES } from "./causes.ts";
import { jsonFault } from "./json-fault.ts";
import type { Language } from "./language.ts";

/**
 * Why something failed, as data: a code («ENOSPC», «json-sign 3:17»), so that it can be told in either language. What libraries
 * say is English and another sentence with every release: it is kept where no code fits, and marked as theirs.
 *
 * A cause is a text, since it stands in `found`: its code, behind it a place where there is one, before it, with a colon, what
 * it is about («logo.png: ENOENT»).
 */
export type Cause = string;

/** What stands before the words of a library. */
const LIBRARY = "library:";
/** Characters of a library's sentence that are kept. */
const MOST_WORDS = 160;

/** What libraries say where they have no code, by what it means. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/Maximum call stack/u, "too-deep"],
  [/\bJSON\b/u, "json-sign"],
  [/^End of central directory record|multi-disk|unexpected EOF|unexpected end of (?:file|data)/iu, "packed-cut"],
  [
    /central directory|local file header|compress|zip64|Invalid comment length|invalid distance|crc/iu,
    "packed-damaged",
  ],
  [/unsupported (?:image format|file type)|unknown file format|Unsupported image/iu, "picture-format"],
  [
    /corrupt|premature end|truncated|bad (?:header|seek)|Invalid (?:JPG|PNG|SVG|image)|no size found/iu,
    "picture-damaged",
  ],
  [/font (?:format|signature)|wOF[F2] |sfnt|not a font|unrecognized font/iu, "font-format"],
];

/** The cause by a code that the system, zlib or a parser gave; null where it gave none. */
function codeOf(code: unknown): Cause | null {
  if (typeof code !== "string") return null;
  if (code === "Z_BUF_ERROR") return "packed-cut";
  if (code.startsWith("Z_")) return "packed-damaged";
  return /^[A-Z][A-Z\d_]+$/u.test(code) ? code : null;
}

/** A sentence as it was thrown, marked as another's. */
const inTheirWords = (sentence: string): Cause =>
  `${LIBRARY} ${(sentence.split("\n")[0] ?? "").trim().slice(0, MOST_WORDS)}`;

/** What the program stumbled over: its own fault, so that the sentence is what helps whoever mends it. */
export const stumbledOver = (error: unknown): Cause =>
  inTheirWords(error instanceof Error ? error.message : String(error));

/** The words of a library, marked as such: what is shown where no code fits. */
export function wordsOfLibrary(sentence: string): Cause {
  const line = sentence.split("\n")[0]?.trim() ?? "";
  if (Object.hasOwn(CAUSES, line)) return line;
  const code = SENTENCES.find(([pattern]) => pattern.test(line))?.[1];
  return code ?? inTheirWords(line);
}

/** Why something failed, by what was thrown. */
export function causeOf(error: unknown): Cause {
  if (!(error instanceof Error)) return wordsOfLibrary(String(error));
  const { code, hindrance, found } = error as Error & { code?: unknown; hindrance?: unknown; found?: unknown };
  // A file that is not read says itself what hinders it (files/hindrance.ts).
  if (typeof hindrance === "string") return codeOf(found) ?? `file-${hindrance}`;
  return codeOf(code) ?? wordsOfLibrary(error.message);
}

/** Why a text is no JSON, with line and column. */
export function causeInJson(text: string): Cause {
  try {
    const fault = jsonFault(text);
    return fault === null ? "json-sign" : `${fault.code} ${fault.line}:${fault.column}`;
  } catch (error) {
    return causeOf(error);
  }
}

/** Why one line is no JSON: of its place the column alone, for the line is known. */
export const causeInJsonLine = (text: string): Cause => causeInJson(text).replace(/ \d+:/u, " ");

const PLACE: Readonly<Record<Language, { line: string; column: string }>> = {
  ar: { line: "السطر", column: "المحرف" },
  en: { line: "line", column: "column" },
};

function placeIn(place: string | undefined, language: Language): string {
  if (place === undefined) return "";
  const { line, column } = PLACE[language];
  const comma = language === "ar" ? "، " : ", ";
  const [first, second] = place.split(":");
  return second === undefined ? `${comma}${column} ${first}` : `${comma}${line} ${first}${comma}${column} ${second}`;
}

/** A library's sentence: English, so it is set left to right of its own. */
const theirs = (sentence: string, language: Language): string =>
  language === "ar" ? `بعبارة المكتبة نفسها: \u200e“${sentence}”\u200e` : `in the library's own words: “${sentence}”`;

/** A cause in words, as it stands in a message. What is no cause stays as it is. */
export function causeIn(found: string, language: Language): string {
  const at = found.indexOf(LIBRARY);
  if (at === 0 || found.slice(at - 2, at) === ": ")
    return found.slice(0, at) + theirs(found.slice(at + LIBRARY.length).trim(), language);
  const parts = /^(?<before>(?:.*: )?)(?<code>[A-Za-z](?:[\w-]| (?!\d))+)(?: (?<place>\d+(?::\d+)?))?$/su.exec(
    found,
  )?.groups;
  const words = parts && Object.hasOwn(CAUSES, parts.code ?? "") && CAUSES[parts.code ?? ""]?.[language];
  if (!words || !parts) return found;
  const code = /^[A-Z\d_]+$/u.test(parts.code ?? "") ? `${language === "ar" ? "، " : ", "}${parts.code}` : "";
  return `${parts.before}${words}${code}${placeIn(parts.place, language)}`;
}
