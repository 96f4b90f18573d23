import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { Moment } from "./dates.ts";

/** An article of the corpus: what a page is dressed around. */
export interface Article {
  readonly section: string;
  readonly title: string;
  readonly date: Moment;
  readonly paragraphs: readonly string[];
}

export const SHARED = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../../../shared");
const CORPUS = path.join(SHARED, "corpus/ant-jawhara-2014-2017.jsonl.gz");

interface Row {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

/** Paragraphs longer than this are parted after a sentence, so that pages have as many lines as pages have. */
const LONGEST = 420;

function parted(paragraph: string): string[] {
  if (paragraph.length <= LONGEST) return [paragraph];
  const sentences = paragraph.split(/(?<=[.؟!]["»]?)\s+(?=\p{L}{2})/u);
  const parts: string[] = [];
  for (const sentence of sentences) {
    const last = parts.at(-1);
    if (last !== undefined && (last.length < LONGEST / 2 || sentence.length < 60))
      parts[parts.length - 1] = `${last} ${sentence}`;
    else parts.push(sentence);
  }
  return parts;
}

/** Texts that begin and end as texts do: what the corpus has of signatures and links stays out, since no truth tells of it. */
function articleOf({ id, title, date, text }: Row): Article | null {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter(Boolean);
  const [first, last] = [lines[0] ?? "", lines.at(-1) ?? ""];
  const words = (line: string): number => line.split(" ").length;
  if (words(title) < 4 || words(title) > 22 || /https?:|\*|@|بقلم/u.test(text + title)) return null;
  if (words(first) < 12 || /^.{0,40}[-–—:(/]/u.test(first) || !/[.؟!]["»]?$/u.test(last)) return null;
  // A text that prints its own day («اليوم الخميس 7 ماي 2015») states it, whatever the page does.
  if (/(?:اليوم|أمس|غدا).{0,40}20\d\d/u.test(text)) return null;
  if (lines.some((line) => words(line) < 8 || /^[-•\d]/u.test(line)) || /[()]\.?$/u.test(last)) return null;
  const at = new Date(date.length > 10 ? date : `${date}T10:25:00Z`);
  const paragraphs = lines.flatMap(parted);
  return Number.isNaN(at.getTime())
    ? null
    : { section: id.split("-")[1] ?? "", title: title.replace(/\s+/gu, " ").trim(), date: new Moment(at), paragraphs };
}

/** Every article of the corpus that may be dressed, in the order of the corpus; none where ../shared is absent. */
export function loadArticles(): Article[] {
  if (!existsSync(CORPUS)) return [];
  return gunzipSync(readFileSync(CORPUS))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .flatMap((row) => articleOf(JSON.parse(row) as Row) ?? []);
}
