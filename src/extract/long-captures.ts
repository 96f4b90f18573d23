import type { Capture, Line } from "../capture/capture.ts";
import { because, type Finding, finding, type Kind, type Role } from "../findings/finding.ts";
import { extractProblem } from "../problems/extract.ts";
import type { Block } from "../record/schema.ts";
import type { EditorsRoles, Extraction, LabelledLine } from "./extraction.ts";
import { withoutBullet } from "./signals/signal.ts";

/**
 * Captures of more lines than any article has. Every line of a capture is looked at beside its neighbours many times, so
 * only the first MOST_LINES are read one by one; the rest is text where the article runs on to there, else the page's, and
 * a problem says so. No line is lost.
 */

/** Articles of the corpus have 43 lines at most, saved pages 400; a live blog of three days has some 2,000. */
export const MOST_LINES = 5_000;
/** Last lines read one by one of which one must be text for the rest to be text too. */
const EDGE = 20;

/** The part of a capture that is read line by line: the whole, nearly always. */
export const readPart = (capture: Capture): Capture =>
  capture.lines.length <= MOST_LINES ? capture : { ...capture, lines: capture.lines.slice(0, MOST_LINES) };

const isText = ({ role }: Pick<LabelledLine, "role">): boolean => role === "body" || role === "subheading";

/** Kinds of roles that are named otherwise. */
const KINDS: Partial<Record<Role, Kind>> = {
  body: "sentence",
  furniture: "around",
  meta: "details",
  related: "relatedListed",
};

/** The lines as one finding has them, but for what the editor says of some. */
function labelledAs(rest: Finding, lines: readonly Line[], editor: EditorsRoles): LabelledLine[] {
  return lines.map(({ number, text }) => {
    const role = editor.roles.get(number);
    if (role === undefined) return { number, text, ...rest };
    const kind = KINDS[role] ?? (role as Kind);
    return { number, text, ...finding(role, kind, because("editor", editor.note)) };
  });
}

const blockOf = ({ number, role, text }: LabelledLine): Block => ({
  type: role === "subheading" ? "heading" : "paragraph",
  text: withoutBullet(text),
  lines: [number],
});

/** The extraction of a capture's first part, with the rest of its lines. */
export function withRest(extraction: Extraction, capture: Capture, editor: EditorsRoles): Extraction {
  const rest = capture.lines.slice(MOST_LINES);
  const [first] = rest;
  if (!first) return extraction;
  const { roles, fields } = extraction;
  const runsOn = fields.body.length > 0 && roles.slice(-EDGE).some(isText);
  const found = runsOn
    ? finding("body", "sentence", because("unexamined"))
    : finding("furniture", "around", because("unexamined"));
  const labelled = labelledAs(found, rest, editor);
  const blocks = fields.body.length > 0 ? labelled.filter(isText).map(blockOf) : [];
  const where = { file: capture.file, line: first.number, field: "body", found: String(capture.lines.length) };
  return {
    roles: roles.concat(labelled),
    fields: { ...fields, body: fields.body.concat(blocks) },
    problems: [...extraction.problems, extractProblem("extract-very-long", where)],
  };
}
