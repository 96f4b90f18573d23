import type { Capture } from "../capture/capture.ts";
import { finding } from "../findings/finding.ts";
import { extractProblem } from "../problems/extract.ts";
import type { Problem } from "../problems/problem.ts";
import type { ArchiveSettings, Outlet } from "../settings.ts";
import { readDates } from "./dates/read-dates.ts";
import type { EditorsRoles, Extraction, Fields, LabelledLine } from "./extraction.ts";
import { compileKnowledge, type Knowledge } from "./knowledge/knowledge.ts";
import { obeyEditor } from "./label/editor.ts";
import { labelCapture } from "./label/label.ts";
import type { Labelled } from "./label/labelled.ts";
import { labelTitleOnly } from "./label/title-only.ts";
import { readPart, withRest } from "./long-captures.ts";
import { findProblems, noArticle } from "./problems.ts";
import { readBody } from "./read/body.ts";
import { readHeadline, readSection, readStandfirst } from "./read/heading.ts";
import { readImages } from "./read/images.ts";
import { readRelated, readTags } from "./read/listed.ts";
import { readPublisher } from "./read/publisher.ts";
import { findSigned } from "./signature/found.ts";
import { doubtfulSigners, readAgencies, readByline, readPlace } from "./signature/signers.ts";
import { withCleanMetadata } from "./stated.ts";

/**
 * Makes the extractor of an archive: outlets and lexica are compiled once, then every capture is labelled and read without
 * any state. An extraction with a problem of severity `error` holds no article; its lines are labelled all the same.
 * Roles that an editor gave lines are put on the sheet before fields are read.
 * @param known outlets that come with the program; tests pass [] to see what is lost without any
 */
export function createExtractor(
  settings: ArchiveSettings,
  known?: readonly Outlet[],
): (capture: Capture, editor?: EditorsRoles) => Extraction {
  const knowledge = compileKnowledge(settings, known);
  return (capture, editor = NO_EDITOR) =>
    withRest(extract(withCleanMetadata(readPart(capture)), editor, knowledge), capture, editor);
}

const NO_EDITOR: EditorsRoles = { roles: new Map(), note: null };

function extract(capture: Capture, editor: EditorsRoles, knowledge: Knowledge): Extraction {
  const titleOnly = labelTitleOnly(capture, knowledge);
  const labelled = obeyEditor(titleOnly ?? labelCapture(capture, knowledge), editor);
  const roles = rolesOf(labelled);
  const found = findSigned(labelled);
  const body = readBody(labelled, found);
  if (labelled.absence || (body.blocks.length === 0 && titleOnly === null))
    return { roles, fields: NO_FIELDS, problems: [noArticle(labelled)] };
  const { publisher, doubtful } = readPublisher(labelled, found);
  const outlet = publisher && knowledge.outlets.byId(publisher.id);
  const dates = readDates({
    file: capture.file,
    lines: roles,
    metadata: capture.metadata,
    zone: outlet?.zone ?? null,
    founded: outlet?.founded ?? null,
  });
  const agencies = readAgencies(labelled, found);
  const fields: Fields = {
    headline: readHeadline(labelled),
    standfirst: readStandfirst(labelled),
    section: readSection(labelled),
    publisher,
    byline: readByline(labelled, found),
    agencies: agencies.map(({ printed }) => printed),
    agencyIds: agencies.map(({ id }) => id),
    place: readPlace(labelled, found),
    published: dates.published,
    updated: dates.updated,
    captured: dates.captured,
    body: body.blocks,
    images: readImages(labelled),
    related: readRelated(labelled),
    tags: readTags(labelled, body.gluedTags),
  };
  const bare = titleOnly ? [extractProblem("extract-title-only", { file: capture.file, field: "body" })] : [];
  const doubts = new Set([...doubtfulSigners(labelled, found), ...(doubtful ? (["publisher"] as const) : [])]);
  const told = findProblems(labelled, fields, doubts);
  return { roles, fields, problems: withoutRepeats([...bare, ...told, ...dates.problems]) };
}

/** Notes that say more of a missing date than that it is missing. */
const TELL_OF_DATE: ReadonlySet<string> = new Set([
  "date-clues-only",
  "date-without-year",
  "date-short-year",
  "date-impossible",
  "date-zero",
  "date-after-capture",
  "date-before-outlet",
]);

const withoutRepeats = (problems: readonly Problem[]): Problem[] =>
  problems.some(({ code, field }) => TELL_OF_DATE.has(code) && field === "published")
    ? problems.filter(({ code }) => code !== "extract-no-date")
    : [...problems];

/** Every line of the capture exactly once, with what was found of it. */
function rolesOf({ sheet }: Labelled): LabelledLine[] {
  return sheet.capture.lines.map(({ number, text }, at) => ({ number, text, ...(sheet.finding(at) ?? UNFOUND) }));
}

const UNFOUND = finding("furniture", "around");

const NO_FIELDS: Fields = {
  headline: null,
  standfirst: null,
  section: null,
  publisher: null,
  byline: null,
  agencies: [],
  agencyIds: [],
  place: null,
  published: null,
  updated: null,
  captured: null,
  body: [],
  images: [],
  related: [],
  tags: [],
};
