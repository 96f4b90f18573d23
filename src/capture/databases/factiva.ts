import type { Line } from "../capture.ts";
import type { Cell } from "../table/columns.ts";
import { fieldCodes } from "./factiva-codes.ts";
import { arabicLetters, ENOUGH_LETTERS, isNext, type Piece } from "./piece.ts";

/**
 * Articles saved from Factiva as text or HTML. Each ends with its accession number: "Document AWSAT00020230310ej3a0000a"
 * (code of the source, day, running number). Source: Factiva's display formats "Full Article" and "Headline, Lead".
 */

/** The last line of an article, in the languages of the interface. */
const END =
  /^\s*(?:AN\s+)?(?:Document|Dokument|Documento|المستند|مستند|وثيقة)\s+([A-Z][A-Z\d]{3,}\d{8}[a-z][a-z\d]{6,})\s*$/u;
const WORDS = "(?:words?|mots|Wörter|palabras|parole|كلمة|كلمات)";
const DAY = String.raw`\d{1,2}\s+\p{L}+\.?\s+\d{4}`;
const TIME = String.raw`\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s*GMT)?`;
/** "صحيفة المثال, 10 March 2023, 14:05, 200 words, (Arabic)". */
const INFO = new RegExp(`^(.+?), (${DAY})(?:, (${TIME}))?, ([\\d,.]+) ${WORDS}(?:, \\(?(\\p{L}+)\\)?)?$`, "u");
const COUNT = new RegExp(`^[\\d,.]+ ${WORDS}$`, "u");
/** What stands over the whole export. */
const HEAD = /^(?:Dow Jones )?Factiva$/iu;

/** What stands before an author's name under the headline. */
const BYLINE = /^\s*(?:by|par|von|por|بقلم|كتب|كتبت)\s*:?\s+/iu;

const cell = (header: string, field: Cell["field"], value: string): Cell => ({ header, field, value });

/** The lines after "200 words" up to the next blank line, each told by its form. */
const HEAD_LINES: readonly (readonly [form: RegExp, header: string, field: Cell["field"]])[] = [
  [new RegExp(`^${DAY}$`, "u"), "date", "date"],
  [new RegExp(`^${TIME}$`, "u"), "time", null],
  [/^(?:©|\(c\)|copyright\b)/iu, "copyright", null],
  [/^(?:page |p\. ?|pg\. ?)?\d+$/iu, "page", null],
  [/^(?:arabic|english|french|العربية|الإنجليزية|الفرنسية)$/iu, "language", "language"],
  [/^[A-Z][A-Z\d]{2,}$/u, "source code", null],
];

/** What the block after the count of words states; its first line of no known form is the source. */
function headCells(block: readonly Line[]): Cell[] {
  const cells: Cell[] = [];
  for (const { text } of block) {
    const value = text.trim();
    const known = HEAD_LINES.find(([form]) => form.test(value));
    if (known) cells.push(cell(known[1], known[2], value));
    else if (!cells.some(({ field }) => field === "source")) cells.push(cell("source", "source", value));
    else cells.push(cell(`head ${cells.length}`, null, value));
  }
  return cells;
}

/** The lines that belong to the block which begins or ends at `at`. */
function blockFrom(lines: readonly Line[], at: number): Line[] {
  let end = at;
  while (end < lines.length && (end === at || isNext(lines[end - 1], lines[end]))) end++;
  return lines.slice(at, end);
}

function blockBefore(lines: readonly Line[], end: number): Line[] {
  let from = end;
  while (from > 0 && (from === end || isNext(lines[from - 1], lines[from]))) from--;
  return lines.slice(from, end);
}

/** The headline among the lines above the count of words: the longest; a section stands before it, an author after. */
const headlineOf = (block: readonly Line[]): Line | undefined =>
  block.reduce<Line | undefined>(
    (best, next) => (best && best.text.length >= next.text.length ? best : next),
    undefined,
  );

/** The author among the lines between headline and count of words: a short one, mostly behind "By". */
const authorAmong = (lines: readonly Line[]): Line | undefined =>
  lines.find(({ text }) => BYLINE.test(text)) ??
  lines.find(({ text }) => text.trim().split(/\s+/u).length <= LONGEST_NAME);
/** Words of a name and its title at most: «د. فلان بن فلان الفلاني». */
const LONGEST_NAME = 6;

/** An article in the form that is read by people: headline, "200 words", day, source …, text. */
function article(lines: readonly Line[], key: string | null): Piece {
  const line = lines[0]?.number ?? 1;
  const document = key === null ? [] : [cell("document", null, key)];
  const anchor = lines.findIndex(({ text }) => INFO.test(text.trim()) || COUNT.test(text.trim()));
  if (anchor < 0) return { key, line, cells: document, lines };
  const [words = "", source, day, time, , language] = INFO.exec(lines[anchor]?.text.trim() ?? "") ?? [];
  const block = source ? [] : blockFrom(lines, anchor).slice(1);
  const head = headCells(block);
  const name = (source ?? head.find(({ field }) => field === "source")?.value)?.trim();
  const above = blockBefore(lines, anchor).filter(({ text }) => text.trim() !== name);
  const title = headlineOf(above);
  const section = above[0] === title ? undefined : above[0];
  const author = title && authorAmong(above.slice(above.indexOf(title) + 1));
  const cells = [
    ...(section ? [cell("section", "category", section.text)] : []),
    ...(title ? [cell("headline", "title", title.text)] : []),
    ...(author ? [cell("byline", "author", author.text.replace(BYLINE, ""))] : []),
    ...(source ? [cell("source", "source", source), cell("date", "date", day ?? "")] : []),
    ...(time ? [cell("time", null, time)] : []),
    ...(language ? [cell("language", "language", language)] : []),
    ...head,
    cell("info line", null, words || (lines[anchor]?.text ?? "")),
    ...document,
  ];
  const stated = new Set([section, author]);
  const before = lines.slice(0, anchor).filter((line) => line.text.trim() !== name && !stated.has(line));
  return { key, line, cells, lines: [...before, ...lines.slice(anchor + 1 + block.length)] };
}

/** The articles of a Factiva export, or null when the lines are none. */
export function readFactiva(lines: readonly Line[]): Piece[] | null {
  const pieces: Piece[] = [];
  const isHeaded = HEAD.test(lines[0]?.text.trim() ?? "");
  let from = isHeaded ? 1 : 0;
  lines.forEach(({ text }, at) => {
    const key = END.exec(text)?.[1];
    if (key === undefined) return;
    const own = lines.slice(from, at);
    from = at + 1;
    if (own.length > 0) pieces.push(fieldCodes(own, key) ?? article(own, key));
  });
  const [first] = pieces;
  if (!first) return null;
  const head = isHeaded ? [cell("head of export", null, lines[0]?.text.trim() ?? "")] : [];
  pieces[0] = { ...first, cells: [...first.cells, ...head] };
  const last = pieces.at(-1) ?? first;
  const rest = lines.slice(from);
  if (arabicLetters(rest) >= ENOUGH_LETTERS) return [...pieces, article(rest, null)];
  if (rest.length === 0) return pieces;
  const foot = cell("end of export", null, rest.map(({ text }) => text.trim()).join(" | "));
  return [...pieces.slice(0, -1), { ...last, cells: [...last.cells, foot] }];
}
