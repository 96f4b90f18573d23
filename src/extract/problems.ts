import { isEditors } from "../findings/finding.ts";
import { extractProblem } from "../problems/extract.ts";
import type { Problem } from "../problems/problem.ts";
import { doubtfulHeadline } from "./doubts/headline.ts";
import { unreadPlace } from "./doubts/place.ts";
import { isNamedOnce } from "./doubts/publisher.ts";
import { doubtfulEnd, leftBetween, shortLine, unendedLine } from "./doubts/text.ts";
import { unreadUpdate } from "./doubts/updated.ts";
import { unreadWriter } from "./doubts/writer.ts";
import type { Fields } from "./extraction.ts";
import type { Labelled } from "./label/labelled.ts";
import { sourceContradiction } from "./read/stated-source.ts";
import { sharedBy } from "./signals/overlap.ts";
import { COUNTS } from "./weights/counts.ts";
import { isRunning, WEIGHTS } from "./weights/evidence.ts";

/** Why no record is made of the capture. */
export const noArticle = ({ sheet, absence }: Labelled): Problem =>
  extractProblem(absence ?? "extract-no-article", { file: sheet.capture.file });

/** Everything about a labelled capture that a person should look at. */
export function findProblems(labelled: Labelled, fields: Fields, doubts: ReadonlySet<Guessed>): Problem[] {
  const { file } = labelled.sheet.capture;
  const problems: Problem[] = [];
  if (fields.headline === null) problems.push(extractProblem("extract-no-headline", { file, field: "headline" }));
  else problems.push(...doubtfulHeadline(labelled, fields.headline));
  const standing = standingText(labelled);
  if (fields.standfirst === null) problems.push(...leftBetween(labelled));
  const unended = unendedLine(labelled);
  problems.push(...doubtfulEnd(labelled), ...unended, ...standing, ...unknownLabels(labelled));
  if (unended.length === 0) problems.push(...shortLine(labelled));
  if (standing.length === 0) problems.push(...strangeParagraphs(labelled));
  if (fields.publisher === null) problems.push(extractProblem("extract-no-publisher", { file, field: "publisher" }));
  const contradiction = sourceContradiction(labelled.sheet);
  if (contradiction)
    problems.push(extractProblem("extract-source-differs", { file, field: "publisher", found: contradiction }));
  if (fields.byline === null) problems.push(...unreadWriter(labelled));
  if (fields.place === null && !doubts.has("place"))
    problems.push(...unreadPlace(labelled, fields.publisher?.name ?? null));
  if (fields.updated === null) problems.push(...unreadUpdate(labelled));
  if (fields.published === null) problems.push(extractProblem("extract-no-date", { file, field: "published" }));
  const all = new Set(doubts);
  if (fields.publisher && isNamedOnce(labelled, fields.publisher)) all.add("publisher");
  problems.push(...[...all].sort().map((field) => doubtfulName(field, fields, file)));
  return problems;
}

/** A field whose value is a guess about who signs, or about where. */
type Guessed = "byline" | "place" | "publisher";

function doubtfulName(field: Guessed, fields: Fields, file: string): Problem {
  const found = field === "publisher" ? (fields.publisher?.name ?? null) : fields[field];
  return extractProblem(`extract-doubtful-${field}`, { file, field, found: found ?? "—" });
}

const NOTHING = { evidence: [] };

/**
 * A last paragraph unlike the rest: the one before it does not end as its paragraphs do (no full stop), it opens without any
 * word that ties it to the text, in a text that ties its sentences. One capture cannot know more.
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

/**
 * The last lines of a text that speak of nothing the headline and the other lines speak of, and that nothing ties to them:
 * paragraphs of other articles that a list below the text has left.
 */
function strangeParagraphs({ sheet }: Labelled): Problem[] {
  const roles = new Set(["body", "standfirst", "headline"]);
  const texts = sheet.signals.filter(
    ({ at }) => roles.has(sheet.role(at) ?? "") && sheet.topic(at).size >= COUNTS.stems,
  );
  const lines = texts.filter(({ at }) => sheet.role(at) === "body");
  if (lines.length < 2) return [];
  const strange = lines
    .slice(1)
    .slice(-COUNTS.near)
    .find((line, place, asked) => {
      if (line.tied || isEditors(sheet.finding(line.at) ?? NOTHING)) return false;
      const rest = new Set(texts.filter(({ at }) => at !== line.at).flatMap(({ at }) => [...sheet.topic(at)]));
      const least = WEIGHTS.shares.hardly / (place === asked.length - 1 ? 1 : 2);
      return rest.size >= COUNTS.stemsOfText && sharedBy(sheet.topic(line.at), rest) <= least;
    });
  if (!strange) return [];
  const found = strange.text.slice(0, 80);
  return [
    extractProblem("extract-strange-paragraph", {
      file: sheet.capture.file,
      line: strange.number,
      field: "body",
      found,
    }),
  ];
}

function unknownLabels({ sheet }: Labelled): Problem[] {
  const glued = sheet.signals.filter(({ label }) => label?.how === "partlyGlued").slice(0, 3);
  return glued.map(({ number, text }) =>
    extractProblem("extract-unknown-labels", { file: sheet.capture.file, line: number, found: text.slice(0, 80) }),
  );
}
