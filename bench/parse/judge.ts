import type { Extraction } from "../../src/extract/extraction.ts";

/**
 * What is right of a record, judged as ../shared/tools/score-parse.mjs judges it, and whether a note stands at the field that
 * is wrong.
 */

/** The truth of one capture, in the scorer's form. */
export interface Truth {
  readonly file: string;
  readonly class?: string;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly publisherInferred?: string | null;
  readonly byline: string | null;
  readonly agency: string | null;
  readonly datelinePlace: string | null;
  readonly publishedDate: string | null;
  readonly updatedDate: string | null;
  readonly standfirst: string | readonly string[] | null;
  readonly bodyParagraphs: readonly string[];
  readonly bodyFirstParagraphStart: string;
  readonly bodyFirstParagraphStartWithoutDateline: string | null;
  readonly datelinePrefix: string | null;
  readonly bodyLastParagraphEnd: string;
  readonly subheadings: readonly string[];
  readonly imageCaptions: readonly string[];
  readonly furnitureLines: readonly string[];
  readonly lineRoles?: Readonly<Record<string, string>> | undefined;
}

/** What is judged; a share or 0 and 1. */
export const MEASURES = [
  "headline",
  "publisher",
  "byline",
  "agency",
  "place",
  "published",
  "updated",
  "start",
  "end",
  "bodyRecall",
  "bodyPrecision",
  "clean",
  "subheadings",
  "accounted",
  "lineRoles",
] as const;
export type Measure = (typeof MEASURES)[number];

/** The fields whose notes answer for what is judged. */
export const FIELDS = ["headline", "publisher", "byline", "agencies", "place", "published", "updated", "body"] as const;
export type Field = (typeof FIELDS)[number];
const MEASURED_BY: Readonly<Record<Field, readonly Measure[]>> = {
  headline: ["headline"],
  publisher: ["publisher"],
  byline: ["byline"],
  agencies: ["agency"],
  place: ["place"],
  published: ["published"],
  updated: ["updated"],
  body: ["start", "end", "bodyRecall", "bodyPrecision", "clean"],
};
/** A text is right from this share on. */
const WHOLE = 0.98;

const IGNORED = /[\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const fold = (text: string | null | undefined): string =>
  (text ?? "")
    .normalize("NFKC")
    .replace(IGNORED, "")
    .replace(/[أإآٱ]/gu, "ا")
    .replace(/ى/gu, "ي")
    .replace(/ة/gu, "ه")
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const within = (a: string, b: string): boolean => a === b || (a !== "" && b !== "" && (a.includes(b) || b.includes(a)));

function sameHeadline(a: string | null, b: string | null): boolean {
  const [x, y] = [fold(a), fold(b)];
  if (x === y) return true;
  return x.length > 25 && within(x, y) && Math.min(x.length, y.length) >= 0.9 * Math.max(x.length, y.length);
}

const sameDay = (a: string | null, b: string | null): boolean =>
  (a?.slice(0, 10) ?? null) === (b?.slice(0, 10) ?? null);

function counted(text: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const word of text.split(" ")) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}

type Score = Partial<Record<Measure, number>>;

function scoreText({ fields }: Extraction, truth: Truth): Score {
  const text = fields.body
    .filter(({ type }) => type !== "heading")
    .map((block) => fold(block.text))
    .join(" ");
  const expected = truth.bodyParagraphs.map(fold);
  const prefix = fold(truth.datelinePrefix);
  const held = expected.filter(
    (each, at) => text.includes(each) || (at === 0 && prefix && text.includes(each.slice(prefix.length).trim())),
  );
  const standfirsts = [truth.standfirst ?? []].flat().map(fold);
  const allowed = counted([...expected, ...standfirsts, ...truth.subheadings.map(fold)].join(" "));
  let [right, all] = [0, 0];
  for (const [word, times] of counted(text)) {
    right += Math.min(times, allowed.get(word) ?? 0);
    all += times;
  }
  const own = expected.join(" ");
  const leaks = [...truth.furnitureLines, ...truth.imageCaptions]
    .map(fold)
    .filter((line) => line.length > 12 && !own.includes(line) && text.includes(line));
  const starts = [truth.bodyFirstParagraphStart, truth.bodyFirstParagraphStartWithoutDateline, ...standfirsts];
  const headings = fields.body.filter(({ type }) => type === "heading").map((block) => fold(block.text));
  return {
    start: Number(text !== "" && starts.some((start) => start && text.startsWith(fold(start)))),
    end: Number(text !== "" && text.endsWith(fold(truth.bodyLastParagraphEnd))),
    bodyRecall: held.length / Math.max(1, expected.length),
    bodyPrecision: all === 0 ? 0 : right / all,
    clean: Number(leaks.length === 0),
    subheadings: Number(JSON.stringify(headings) === JSON.stringify(truth.subheadings.map(fold))),
  };
}

/** Roles of what is the article's text; the others are one group. */
const TEXT = new Set(["body", "subheading", "standfirst"]);

function scoreLines({ roles }: Extraction, { lineRoles }: Truth): Score {
  if (!lineRoles) return {};
  const found = new Map<string, string>(roles.map(({ number, role }) => [String(number), role]));
  const wanted = Object.entries(lineRoles);
  const same = wanted.filter(([at, role]) => found.has(at) && TEXT.has(found.get(at) ?? "") === TEXT.has(role));
  return {
    accounted: wanted.filter(([at]) => found.has(at)).length / wanted.length,
    lineRoles: same.length / wanted.length,
  };
}

/** Everything that is judged of a record. */
export function score(extraction: Extraction, truth: Truth): Score {
  const { fields } = extraction;
  const stated = (date: Extraction["fields"]["published"]): string | null =>
    date && date.basis !== "inferred" ? date.edtf : null;
  const name = fold(fields.publisher?.name);
  const publishers = [truth.publisher, truth.publisherInferred ?? null].filter((each) => each !== null);
  const { agencies } = fields;
  return {
    headline: Number(sameHeadline(fields.headline, truth.headline)),
    publisher: Number(
      (name === "" && !truth.publisher) || publishers.some((each) => within(name, fold(each)) && name !== ""),
    ),
    byline: Number(within(fold(fields.byline), fold(truth.byline))),
    agency: Number(
      truth.agency ? agencies.some((each) => within(fold(each), fold(truth.agency))) : agencies.length === 0,
    ),
    place: Number(within(fold(fields.place), fold(truth.datelinePlace))),
    published: Number(sameDay(stated(fields.published), truth.publishedDate)),
    updated: Number(sameDay(stated(fields.updated), truth.updatedDate)),
    ...scoreText(extraction, truth),
    ...scoreLines(extraction, truth),
  };
}

/** Whether everything that a field answers for is right. */
export const isRight = (field: Field, scored: Score): boolean =>
  MEASURED_BY[field].every((measure) => (scored[measure] ?? 1) >= WHOLE);

/** Whether the record says that it is not sure of a field. */
export const hasNote = (field: Field, { problems }: Extraction): boolean =>
  problems.some((problem) => problem.field === field || problem.severity === "error");

/** Whether the field holds anything. */
export function isStated(field: Field, { fields }: Extraction): boolean {
  const value = fields[field];
  return Array.isArray(value) ? value.length > 0 : value !== null;
}
