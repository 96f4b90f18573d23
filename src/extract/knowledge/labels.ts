import type { Outlet } from "../../settings.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import { type Data, LABEL_KINDS, type LabelKind } from "./data.ts";
import { compact, keyOf } from "./key.ts";

/** How a line was recognised as page furniture, and what it means for its neighbours. */
export interface LabelMatch {
  readonly kind: LabelKind;
  readonly how: "exact" | "glued" | "partlyGlued" | "menu";
  /** Letters of a glued line that no label explains, or "". */
  readonly unknown: string;
}

/** The furniture labels that are known, alone or glued together. */
export interface Labels {
  /** The label a whole line is, or null. `text` is the line as printed, `key` its key. */
  readonly match: (text: string, key: string) => LabelMatch | null;
  readonly isSection: (key: string) => boolean;
}

/** What separates the items of a printed menu or breadcrumb. */
const MENU_SEPARATORS = /[|›»>•·]+|\s\/\s|\s-\s|\s{2,}/u;
/** «المزيد في سياسة», «آخر أخبار الرياضة»: a label with the section it speaks of. */
const MORE_OF = /^(?:المزيد (?:في|من|عن)|مزيد من|اخر اخبار|احدث اخبار|اهم اخبار|اقرا في|اقرا المزيد من) (.+)$/u;
/** «مباريات ذات صلة», «الملفات المشابهة»: whatever the site calls its pieces, and that they are like this one. */
const LIKE_THIS =
  /^(?:ال)?\p{L}{3,9} (?:(?:ال)?\p{L}{3,9} )?(?:(?:ذات|لها) (?:ال)?(?:صله|علاقه)|(?:ال)?(?:متعلقه|مشابهه|مرتبطه|مقترحه))(?: بالموضوع| بالخبر)?$/u;
const NUMBERS = /\p{N}+/gu;
const LONGEST_LINE = 160;

/** Compiles the furniture lexicon. Exact labels are a Map lookup; glued ones are segmented like words without spaces. */
export function compileLabels(data: Data, outlets: readonly Outlet[]): Labels {
  const exact = new Map<string, LabelKind>();
  for (const kind of LABEL_KINDS) for (const label of data.furniture[kind]) setOnce(exact, keyOf(label), kind);
  for (const outlet of outlets) for (const label of outlet.labels) setOnce(exact, keyOf(label), "navigation");
  const sections = new Set(data.furniture.sections.map(keyOf));
  const glued = new Map<string, LabelKind>();
  for (const [key, kind] of exact) if (compact(key).length >= LENGTHS.glued) setOnce(glued, compact(key), kind);
  const openings = new Set([...glued.keys()].map((label) => label.slice(0, LENGTHS.glued)));
  const longest = Math.max(...[...glued.keys()].map((label) => label.length));

  const single = (key: string): LabelKind | undefined => exact.get(key) ?? exact.get(withoutNumbers(key));

  const menu = (text: string): LabelMatch | null => {
    const printed = text.split(MENU_SEPARATORS);
    if (printed.length < 3) return null;
    const parts = printed.map(keyOf).filter(Boolean);
    if (parts.length < 3) return null;
    const known = parts.filter((part) => single(part) !== undefined || sections.has(part));
    const short = parts.every((part) => part.split(" ").length <= 4);
    if (known.length * 2 < parts.length && !(short && known.length >= 2)) return null;
    if (!short) return null;
    return menuOf(known.map((part) => single(part)));
  };

  const firstWords = new Set([...sections, ...exact.keys()].map((item) => item.split(" ", 1)[0]));
  const opensItem = (word: string): boolean =>
    firstWords.has(word) || (word.startsWith("و") && firstWords.has(word.slice(1)));
  const isItem = (piece: string): boolean =>
    sections.has(piece) || exact.has(piece) || (piece.startsWith("و") && sections.has(piece.slice(1)));

  // «الرئيسية سياسة مجتمع اقتصاد»: a menu printed in one row, without separators.
  const wordMenu = (key: string): LabelMatch | null => {
    const words = key.split(" ");
    if (words.length < 3 || words.length > 24) return null;
    const found: (LabelKind | undefined)[] = [];
    let unknown = 0;
    for (let at = 0; at < words.length; ) {
      let length = opensItem(words[at] ?? "") ? Math.min(3, words.length - at) : 0;
      while (length > 0 && !isItem(words.slice(at, at + length).join(" "))) length--;
      if (length > 0) found.push(single(words.slice(at, at + length).join(" ")));
      else unknown++;
      at += Math.max(1, length);
    }
    return found.length >= 3 && unknown <= found.length / 3 ? menuOf(found) : null;
  };

  const match = (text: string, key: string): LabelMatch | null => {
    if (key.length === 0 || key.length > LONGEST_LINE) return null;
    const kind = single(key);
    if (kind) return { kind, how: "exact", unknown: "" };
    const more = MORE_OF.exec(key)?.[1];
    if (more !== undefined && (sections.has(more) || single(more)))
      return { kind: "related", how: "exact", unknown: "" };
    if (LIKE_THIS.test(key)) return { kind: "related", how: "exact", unknown: "" };
    return menu(text) ?? wordMenu(key) ?? segment(key, glued, openings, longest);
  };
  return { match, isSection: (key) => sections.has(key) || sections.has(key.replace(/(^| )و (?=\p{L})/gu, "$1و")) };
}

/** A row of items: buttons of sharing stand with the article, all else is the menu of the site. */
function menuOf(kinds: readonly (LabelKind | undefined)[]): LabelMatch {
  const kind = kinds.every((each) => each === "share") ? "share" : kinds.includes("footer") ? "footer" : "navigation";
  return { kind, how: "menu", unknown: "" };
}

const setOnce = (map: Map<string, LabelKind>, key: string, kind: LabelKind): void => {
  if (key !== "" && !map.has(key)) map.set(key, kind);
};

const withoutNumbers = (key: string): string => key.replace(NUMBERS, "").replace(/ +/gu, " ").trim();

/** Covers a line with glued labels, longest first at each place; at least two labels and 70 % of the letters. */
function segment(
  key: string,
  glued: ReadonlyMap<string, LabelKind>,
  openings: ReadonlySet<string>,
  longest: number,
): LabelMatch | null {
  const letters = compact(key).replace(NUMBERS, "");
  if (letters.length < 2 * LENGTHS.glued || letters.length > 120) return null;
  let at = 0;
  let covered = 0;
  let unknown = "";
  const found: LabelKind[] = [];
  while (at < letters.length) {
    const opens = openings.has(letters.slice(at, at + LENGTHS.glued));
    let length = opens ? Math.min(longest, letters.length - at) : 0;
    while (length >= LENGTHS.glued && !glued.has(letters.slice(at, at + length))) length--;
    const kind = length >= LENGTHS.glued ? glued.get(letters.slice(at, at + length)) : undefined;
    if (kind === undefined) {
      unknown += letters[at++];
      if (unknown.length > (1 - SHARES.gluedLabels) * letters.length) return null;
      continue;
    }
    found.push(kind);
    covered += length;
    at += length;
  }
  const [first] = found;
  if (first === undefined || found.length < 2 || covered < SHARES.gluedLabels * letters.length) return null;
  // Words that stand apart are no glue: «فاكس الإعلانات» is a menu item with one unknown word.
  const apart = key.split(" ").length > found.length;
  return { kind: strongest(found), how: unknown === "" ? "glued" : apart ? "menu" : "partlyGlued", unknown };
}

/** Of several labels in one line, the one that says most about what follows. */
function strongest(kinds: readonly LabelKind[]): LabelKind {
  const order: readonly LabelKind[] = ["footer", "comments", "tags", "lists", "related"];
  return order.find((kind) => kinds.every((found) => found === kind)) ?? kinds[0] ?? "navigation";
}
