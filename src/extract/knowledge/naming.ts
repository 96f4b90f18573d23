import { LENGTHS } from "../weights/lengths.ts";
import { keyOf } from "./key.ts";

/** Reads the name by which a page's own sentence calls its outlet («حمّل تطبيق … على هاتفك», «© 2019 …»), or null. */
export type Naming = (text: string) => string | null;

const NAME = "([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}ـ.]*(?: [\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}ـ.]*){0,3}?)";
/** Letters that are written in several ways, marks that are often left out. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ا: "[اأإآ]",
  أ: "[اأإآ]",
  إ: "[اأإآ]",
  ى: "[ىي]",
  ي: "[ىي]",
  ة: "[ةه]",
};
const AFTER_NAME = '(?=\\s*[.،|•©!»"”]|\\s*$|\\s+[0-9٠-٩]|\\s+[-–—]\\s)';

const loose = (words: string): string =>
  [...words].map((letter) => (letter === " " ? "\\s+" : `${SPELLINGS[letter] ?? letter}[\\u064b-\\u0652ـ]*`)).join("");

/** «قناة {} على»: the words before and behind the name as printed. */
function pattern(frame: string): string {
  const [before = "", after = ""] = frame.split("{}").map((part) => part.trim());
  const glued = /ـ$/u.test(before);
  const name = `${glued ? "\\s*" : "\\s+"}[«"“]?${NAME}[»"”]?`;
  return `${loose(before.replace(/ـ$/u, ""))}${name}${after ? `\\s+${loose(after)}(?!\\p{L})` : AFTER_NAME}`;
}

/** What stands around the name on a line of rights, in any order. */
const RIGHTS =
  /©|\(c\)|copyright|all rights reserved|(?:(?:جميع|كل|كافة)\s*)?(?:ال)?حقوق (?:النشر )?(?:والنشر )?محفوظة?(?:\s*(?:لدى|لـ|إلى))?|حقوق النشر|[0-9٠-٩]{4}(?:\s*[-–]\s*[0-9٠-٩]{4})?/giu;
const IS_RIGHTS = /©|copyright|حقوق|rights reserved/iu;
const EDGES = /^[\s.،,|•:*–—-]+|(?<![\s.،,|•:*–—-])[\s.،,|•:*–—-]+$/gu;
/** «تابع آخر أخبار …», «… لصحيفة …»: words around the name that are none of it. */
const BEFORE_NAME = /^(?:(?:آخر|أحدث|كل) (?:ال)?(?:أخبار|مستجدات)\s*)|^(?:ل(?:مؤسسة|شركة|موقع|صحيفة|جريدة)\s+)/u;

/** The name on a line of nothing but rights, a year and a name. */
function onRights(text: string): string | null {
  if (!IS_RIGHTS.test(text)) return null;
  const pieces = text
    .replace(RIGHTS, "|")
    .split(/[|.،]/u)
    .map((piece) => piece.replace(EDGES, "").trim());
  const names = pieces.filter((piece) => piece !== "" && /\p{L}{2}/u.test(piece));
  const [only] = names;
  return names.length === 1 && only && keyOf(only).split(" ").length <= LENGTHS.few ? only : null;
}

/** «تطبيق … للاطلاع على»: what the name is for. */
const BEHIND_NAME = /\s+(?:لل\S+|لمتابعة)(?:\s.*)?$/u;

/** A sentence in which pages name their outlet: the key of the words before the name, and the whole. */
interface Frame {
  readonly opening: string;
  readonly pattern: RegExp;
}

const compiled = (frame: string): Frame => ({
  opening: keyOf(frame.split("{}")[0] ?? ""),
  pattern: new RegExp(`(?<!\\p{L})(?:${pattern(frame)})`, "iu"),
});

/**
 * The name in the frame that begins first. Only frames whose opening words stand in the line are matched: such a pattern is
 * made ready when it is first used, and all of them together take a third of a second.
 */
function inFrame(text: string, frames: readonly Frame[]): string | null {
  const key = keyOf(text);
  let first: RegExpExecArray | null = null;
  for (const { opening, pattern: whole } of frames) {
    const found = key.includes(opening) ? whole.exec(text) : null;
    if (found && (first === null || found.index < first.index)) first = found;
  }
  return first?.[1] ?? null;
}

/** Compiles the sentences of phrases.yaml in which pages name their outlet. */
export function compileNaming(frames: readonly string[]): Naming {
  const known = frames.map(compiled);
  return (text) => {
    const found = inFrame(text, known) ?? onRights(text);
    const name = found?.replace(BEFORE_NAME, "").replace(BEHIND_NAME, "").trim() ?? "";
    return name === "" ? null : name;
  };
}
