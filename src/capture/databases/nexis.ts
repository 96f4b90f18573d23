import { parseDate } from "../../arabic/dates/parse-date.ts";
import type { Line } from "../capture.ts";
import type { Cell, ColumnField } from "../table/columns.ts";
import { arabicLetters, ENOUGH_LETTERS, type Piece } from "./piece.ts";

/**
 * Articles saved from LexisNexis and Nexis Uni as text or HTML: each begins with "1 of 3 DOCUMENTS" (older) or ends with
 * "End of Document" (newer). Head and foot are labels in English ("LENGTH: 200 words", "Load-Date: March 13, 2023").
 * The numbers count the export, not the article, so the article has no key of its own.
 */

const START =
  /^\s*(?:document\s+)?\d+ (?:of|de|von|sur|di) \d+ (?:documents?|dokumente[n]?|documentos|documenti)\s*$/iu;
const END = /^\s*(?:end of document|fin del? document|ende des dokuments)\s*$/iu;

/** Labels of head and foot and the fields they fill; null goes to `extra`. */
const LABELS: Readonly<Record<string, ColumnField | null>> = {
  byline: "author",
  section: "category",
  dateline: "place",
  highlight: "standfirst",
  language: "language",
  url: "url",
  headline: "title",
  length: null,
  "load-date": null,
  "publication-type": null,
  "journal-code": null,
  "document-type": null,
  type: null,
  subject: null,
  organization: null,
  company: null,
  person: null,
  country: null,
  city: null,
  state: null,
  geographic: null,
  industry: null,
  ticker: null,
  graphic: null,
  series: null,
  correction: null,
  "correction-date": null,
  update: null,
};

const LABEL = /^\s*([a-z]+(?:-[a-z]+)?):\s*(.*)$/iu;
const COPYRIGHT = /^\s*(?:copyright\b|©|\(c\)|all rights reserved)/iu;
/** Words that stand alone on a line between head and text, and above the index terms. */
const BODY = /^\s*body\s*$/iu;
const TERMS = /^\s*(?:classification|notes)\s*$/iu;

/** Longest line that can be the day of an article rather than a sentence with a date. */
const LONGEST_DAY = 60;

const cell = (header: string, field: ColumnField | null, value: string): Cell => ({
  header,
  field,
  value: value.trim(),
});

/** A labelled line as a cell, or null. */
function labelled({ text }: Line): Cell | null {
  const [, label = "", value = ""] = LABEL.exec(text) ?? [];
  const name = label.toLowerCase();
  return Object.hasOwn(LABELS, name) ? cell(name, LABELS[name] ?? null, value) : null;
}

const isDay = ({ text }: Line): boolean =>
  text.trim().length <= LONGEST_DAY && parseDate(text.trim())?.hasYear === true;

/**
 * What stands unlabelled at the head: source, day, headline in older exports; headline, source, day in newer ones, where
 * nothing follows the day but the copyright.
 */
function unlabelled(head: readonly Line[]): { readonly cells: readonly Cell[]; readonly title: Line | undefined } {
  const plain = head.filter(({ text }) => !COPYRIGHT.test(text));
  const rights = head.filter(({ text }) => COPYRIGHT.test(text)).map(({ text }) => cell("copyright", null, text));
  const day = plain.findIndex(isDay);
  const after = day < 0 ? plain : plain.slice(day + 1);
  const before = day < 0 ? [] : plain.slice(0, day);
  const title = after[0] ?? before[0];
  const source = before.filter((line) => line !== title).at(-1);
  const rest = plain.filter((line) => line !== title && line !== source && line !== plain[day]);
  return {
    title,
    cells: [
      ...(title ? [cell("headline", "title", title.text)] : []),
      ...(source ? [cell("source", "source", source.text)] : []),
      ...(plain[day] ? [cell("date", "date", plain[day].text)] : []),
      ...rest.map(({ text }, index) => cell(`head ${index + 1}`, null, text)),
      ...rights,
    ],
  };
}

/** Where the text begins: behind the word "Body", or behind the last label before the first long run of unlabelled lines. */
function textStart(lines: readonly Line[]): number {
  const body = lines.findIndex(({ text }) => BODY.test(text));
  if (body >= 0) return body + 1;
  const length = lines.findIndex((line) => labelled(line)?.header === "length");
  if (length < 0) return 0;
  let at = length + 1;
  while (labelled(lines[at] ?? { number: 0, text: "" })) at++;
  return at;
}

/** One article: unlabelled head, labels, text, labels. */
function article(lines: readonly Line[]): Piece {
  const start = textStart(lines);
  const head = lines.slice(0, start).filter((line) => !labelled(line) && !BODY.test(line.text));
  const { cells, title } = unlabelled(head);
  const terms = lines.findIndex(({ text }, at) => at >= start && TERMS.test(text));
  const end = terms < 0 ? lines.length : terms;
  const isText = (line: Line, at: number): boolean =>
    at >= start && at < end && !labelled(line) && !COPYRIGHT.test(line.text);
  const foot = lines
    .slice(start, end)
    .filter(({ text }) => COPYRIGHT.test(text))
    .map(({ text }) => cell("copyright", null, text));
  const index = lines.slice(end).flatMap((line) => (labelled(line) || TERMS.test(line.text) ? [] : [line.text.trim()]));
  return {
    key: null,
    line: lines[0]?.number ?? 1,
    cells: [
      ...cells,
      ...lines.flatMap((line) => labelled(line) ?? []),
      ...foot,
      ...(index.length > 0 ? [cell("classification", null, index.join(" | "))] : []),
    ],
    lines: lines.filter((line, at) => line === title || isText(line, at)),
  };
}

/** The lines of each document: cut before every start mark and behind every end mark. */
function documents(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [[]];
  for (const line of lines) {
    if (START.test(line.text) || END.test(line.text)) found.push([]);
    else found.at(-1)?.push(line);
  }
  return found.filter((document) => document.length > 0);
}

/** The articles of a LexisNexis export, or null when the lines are none. What stands before the first is the export's list. */
export function readNexis(lines: readonly Line[]): Piece[] | null {
  const marks = lines.filter(({ text }) => START.test(text) || END.test(text));
  const lengths = lines.filter((line) => labelled(line)?.header === "length");
  if (marks.length === 0 || lengths.length === 0) return null;
  const isArticle = (document: readonly Line[]): boolean =>
    document.some((line) => labelled(line)?.header === "length") || arabicLetters(document) >= ENOUGH_LETTERS;
  const all = documents(lines);
  const pieces = all.filter(isArticle).map(article);
  const others = all.filter((document) => !isArticle(document)).flat();
  const [first, ...rest] = pieces;
  if (!first || others.length === 0) return pieces;
  const cover = cell("export", null, others.map(({ text }) => text.trim()).join(" | "));
  return [{ ...first, cells: [...first.cells, cover] }, ...rest];
}
