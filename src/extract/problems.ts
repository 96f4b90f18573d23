import { type EvidenceCode, isEditors } from "../findings/finding.ts";
import { extractProblem } from "../problems/extract.ts";
import type { Problem } from "../problems/problem.ts";
import type { Fields } from "./extraction.ts";
import type { Labelled } from "./label/labelled.ts";
import type { Sheet } from "./label/sheet.ts";
import { sourceContradiction } from "./read/stated-source.ts";
import { sharedBy, topicOf } from "./signals/overlap.ts";
import { isRunning } from "./weights.ts";

/** Why no record is made of the capture. */
export const noArticle = ({ sheet, absence }: Labelled): Problem =>
  extractProblem(absence ?? "extract-no-article", { file: sheet.capture.file });

/** Everything about a labelled capture that a person should look at. */
export function findProblems(labelled: Labelled, fields: Fields, doubts: ReadonlySet<Guessed>): Problem[] {
  const { file } = labelled.sheet.capture;
  const problems: Problem[] = [];
  if (fields.headline === null) problems.push(extractProblem("extract-no-headline", { file, field: "headline" }));
  else problems.push(...doubtfulHeadline(labelled, fields.headline));
  problems.push(...doubtfulEnd(labelled), ...standingText(labelled), ...unknownLabels(labelled));
  if (fields.publisher === null) problems.push(extractProblem("extract-no-publisher", { file, field: "publisher" }));
  const contradiction = sourceContradiction(labelled.sheet);
  if (contradiction)
    problems.push(extractProblem("extract-source-differs", { file, field: "publisher", found: contradiction }));
  if (fields.published === null) problems.push(extractProblem("extract-no-date", { file, field: "published" }));
  problems.push(...[...doubts].sort().map((field) => doubtfulName(field, fields, file)));
  return problems;
}

/** A field whose value is a guess about who signs, or about where. */
type Guessed = "byline" | "place" | "publisher";

function doubtfulName(field: Guessed, fields: Fields, file: string): Problem {
  const found = field === "publisher" ? (fields.publisher?.name ?? null) : fields[field];
  return extractProblem(`extract-doubtful-${field}`, { file, field, found: found ?? "—" });
}

const NOTHING = { evidence: [] };

/** The headline of a line whose finding rests on more than its place: metadata or page title repeat it, or a person says so. */
const isSettled = (sheet: Sheet, at: number): boolean =>
  (sheet.finding(at)?.evidence ?? []).some(({ code }) => SETTLING.has(code));
const SETTLING: ReadonlySet<EvidenceCode> = new Set(["statedByMetadata", "editor"]);

function doubtfulHeadline({ sheet, headline, body }: Labelled, text: string): Problem[] {
  if (headline?.at == null || !body || isSettled(sheet, headline.at)) return [];
  const { functionWords } = sheet.knowledge.verbs;
  const stems = new Set<string>();
  for (const signal of sheet.signals.slice(body.from, body.to + 1))
    for (const stem of sheet.topic(signal.at)) stems.add(stem);
  const own = topicOf(sheet.signals[headline.at]?.key ?? "", functionWords);
  if (own.size < 2 || sharedBy(own, stems) > 0) return [];
  const line = sheet.signals[headline.at]?.number ?? null;
  return [
    extractProblem("extract-doubtful-headline", { file: sheet.capture.file, line, field: "headline", found: text }),
  ];
}

function doubtfulEnd({ sheet, body }: Labelled): Problem[] {
  const cut = sheet.signals.some(({ at }) => sheet.kind(at) === "otherSummary");
  const line = body ? (sheet.signals[body.to]?.number ?? null) : null;
  return cut ? [extractProblem("extract-doubtful-end", { file: sheet.capture.file, line, field: "body" })] : [];
}

/**
 * A last paragraph unlike the rest: the one before it does not end as its paragraphs do (no full stop), it opens without any
 * word that ties it to the text, in a text that ties its sentences. One capture cannot know more (seeds 003, line 56).
 */
function standingText({ sheet, body }: Labelled): Problem[] {
  if (!body) return [];
  const texts = sheet.signals.filter(({ at, prose }) => sheet.role(at) === "body" && isRunning(prose));
  const [last, before] = [texts.at(-1), texts.at(-2)];
  if (!last || !before || texts.length < 5 || before.stop || before.question || before.colon) return [];
  if (isEditors(sheet.finding(last.at) ?? NOTHING)) return [];
  const stopped = texts.slice(0, -2).filter(({ stop }) => stop).length;
  if (last.opening !== "name" || stopped * 4 < (texts.length - 2) * 3) return [];
  return [extractProblem("extract-standing-text", { file: sheet.capture.file, line: last.number, field: "body" })];
}

function unknownLabels({ sheet }: Labelled): Problem[] {
  const glued = sheet.signals.filter(({ label }) => label?.how === "partlyGlued").slice(0, 3);
  return glued.map(({ number, text }) =>
    extractProblem("extract-unknown-labels", { file: sheet.capture.file, line: number, found: text.slice(0, 80) }),
  );
}
