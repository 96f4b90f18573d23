import colours from "picocolors";
import { reasonText } from "../findings/wording.ts";
import { sentence } from "../problems/catalogue.ts";
import type { ArticleRecord, Dated, RecordLine, Role } from "../record/schema.ts";
import { visibly } from "./visible.ts";
import type { Voice } from "./voice.ts";

/** The readable view of a record in the terminal: each field with its basis, then each line with its role and reason. */

/** Fields of a record, as they are named to people. */
export const NAMES = {
  headline: { ar: "العنوان", en: "headline" },
  standfirst: { ar: "المقدمة", en: "standfirst" },
  section: { ar: "القسم", en: "section" },
  publisher: { ar: "الناشر", en: "publisher" },
  byline: { ar: "الكاتب", en: "byline" },
  agencies: { ar: "الوكالات", en: "agencies" },
  place: { ar: "المكان", en: "place" },
  published: { ar: "النشر", en: "published" },
  updated: { ar: "التحديث", en: "updated" },
  captured: { ar: "الالتقاط", en: "captured" },
  body: { ar: "المتن", en: "body" },
  images: { ar: "الصور", en: "images" },
  related: { ar: "عناوين ذات صلة", en: "related" },
  tags: { ar: "الكلمات المفتاحية", en: "tags" },
  source: { ar: "الأصل", en: "source" },
} as const;

/** What a value rests on, as it is named to people. */
export const BASIS = {
  stated: { ar: "مذكور في اللقطة", en: "stated" },
  metadata: { ar: "بيانات وصفية", en: "metadata" },
  inferred: { ar: "مستنتج", en: "inferred" },
  editor: { ar: "حدّده محرر", en: "editor" },
} as const;

const TEXT_ROLES: ReadonlySet<Role> = new Set(["headline", "standfirst", "body", "subheading"]);
const SHORT = 90;

/** Lines shown of a record: a saved page has some 400, a live blog of three days 2,000. Of more, the beginning and the end. */
const MOST_SHOWN = 3_000;
const SHOWN_AT_END = 500;

/** The lines shown, and how many between the first and the last of them are not. */
function shownOf<T>(lines: readonly T[]): {
  readonly start: readonly T[];
  readonly left: number;
  readonly end: readonly T[];
} {
  if (lines.length <= MOST_SHOWN) return { start: lines, left: 0, end: [] };
  const start = lines.slice(0, MOST_SHOWN - SHOWN_AT_END);
  return { start, left: lines.length - MOST_SHOWN, end: lines.slice(-SHOWN_AT_END) };
}

const cut = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text);

const colourOf = (role: Role): ((text: string) => string) =>
  TEXT_ROLES.has(role) ? colours.green : role === "furniture" ? colours.dim : colours.cyan;

const LEFT_OUT = {
  ar: (count: number) => `      … ${count} من الأسطر لا تُعرض هنا؛ وكلها في warraq parse --json.`,
  en: (count: number) => `      … ${count} lines are not shown here; warraq parse --json holds every one.`,
} as const;

function viewLine({ number, role, kind, evidence, text }: RecordLine, language: "ar" | "en"): string {
  const label = colourOf(role)(role.padEnd(14));
  return `${String(number).padStart(5)}  ${label} ${cut(text.trim())}  ${colours.dim(reasonText({ kind, evidence }, language))}`;
}

/** The view, in the first language of the voice. */
export function viewRecord(found: ArticleRecord, voice: Voice): string {
  const { lines, body, ...short } = found;
  const record = visibly(short);
  const { start, left, end } = shownOf(lines);
  const language = voice[0] ?? "ar";
  const basis = (name: keyof typeof BASIS): string => colours.yellow(`[${BASIS[name][language]}]`);
  const date = (value: Dated | null): string | null =>
    value && `${value.edtf} ${basis(value.basis)}${value.evidence ? ` «${cut(value.evidence)}»` : ""}`;
  const list = (values: readonly string[]): string | null => (values.length > 0 ? values.map(cut).join(" · ") : null);
  const { publisher, source } = record;
  const fields: [keyof typeof NAMES, string | null][] = [
    ["headline", record.headline],
    ["standfirst", record.standfirst && cut(record.standfirst)],
    ["section", record.section],
    ["publisher", publisher && `${publisher.name} (${publisher.id}) ${basis(publisher.basis)}`],
    ["byline", record.byline],
    ["agencies", list(record.agencies)],
    ["place", record.place],
    ["published", date(record.published)],
    ["updated", date(record.updated)],
    ["captured", date(record.captured)],
    ["body", String(body.length)],
    ["images", list(record.images.map(({ caption, credit }) => [caption, credit].filter(Boolean).join(" © ")))],
    ["related", list(record.related)],
    ["tags", list(record.tags)],
    ["source", `${source.format}, ${source.encoding}, ${source.bytes} B, sha256 ${source.sha256.slice(0, 12)}…`],
  ];
  const width = Math.max(...fields.map(([name]) => NAMES[name][language].length));
  return [
    "",
    colours.bold(record.id),
    ...fields.map(([name, value]) => `  ${NAMES[name][language].padEnd(width)}  ${value ?? colours.dim("—")}`),
    "",
    ...start.map((line) => viewLine(visibly(line), language)),
    ...(left > 0 ? [colours.yellow(LEFT_OUT[language](left))] : []),
    ...end.map((line) => viewLine(visibly(line), language)),
    ...record.problems.map((problem) =>
      colours.red(`  ! ${problem.line ?? ""} ${sentence(problem, language)} [${problem.code}]`),
    ),
  ].join("\n");
}
