import { because, type Evidence, type Kind, type Role } from "../../findings/finding.ts";
import type { EditorsRoles } from "../extraction.ts";
import { keyOf } from "../knowledge/key.ts";
import { type Signal, withoutBullet } from "../signals/signal.ts";
import { signedFinding } from "../signature/signed-line.ts";
import { isRunning } from "../weights/evidence.ts";
import { readBreadcrumb } from "./breadcrumb.ts";
import type { Headline, Labelled, Stretch } from "./labelled.ts";
import { isKeywordLine } from "./obvious.ts";
import { bareTitle, printedTexts } from "./page-title.ts";
import type { Sheet } from "./sheet.ts";

/**
 * The roles an editor gave lines, put on the sheet before fields are read, so that every field follows from them: a byline
 * sent to the furniture signs nothing, a paragraph taken into the body is one of its blocks.
 */
export function obeyEditor(labelled: Labelled, { roles, note }: EditorsRoles): Labelled {
  if (roles.size === 0) return labelled;
  const { sheet } = labelled;
  const evidence = [because("editor", note)];
  for (const signal of sheet.signals) {
    const role = roles.get(signal.number);
    if (role) sheet.give(signal.at, { role, kind: kindIn(role, signal, sheet), evidence });
  }
  const headline = headlineNow(labelled, roles, evidence);
  const body = bodyNow(sheet);
  return { sheet, headline, body, absence: body ? null : (labelled.absence ?? "extract-no-article") };
}

/** The kind a line is in the role it was given. */
function kindIn(role: Role, signal: Signal, sheet: Sheet): Kind {
  if (role === "meta") return metaKind(signal, sheet);
  if (role === "furniture") return "around";
  if (role === "body") return isRunning(signal.prose) ? "sentence" : "shortLine";
  if (role === "tag") return isKeywordLine(sheet, signal.text) ? "keywordLine" : "tag";
  if (role !== "related") return role;
  return sheet.knowledge.phrases.relatedOpening(signal.key) > 0 ? "relatedPrefixed" : "relatedListed";
}

function metaKind(signal: Signal, sheet: Sheet): Kind {
  if (readBreadcrumb(signal.text)) return "breadcrumb";
  if (sheet.knowledge.labels.isSection(signal.key)) return "section";
  if (signal.date?.hasDate) return "dateLine";
  const signature = sheet.signature(signal.at);
  return signature ? signedFinding(signature, signal.text).kind : "details";
}

/** The headline after the editor: the lines they call so, in one; else the one found, unless they took its line away. */
function headlineNow(
  { sheet, headline }: Labelled,
  roles: EditorsRoles["roles"],
  evidence: readonly Evidence[],
): Headline | null {
  const chosen = sheet.signals.filter(({ number }) => roles.get(number) === "headline");
  const [first] = chosen;
  if (!first) {
    if (headline?.at == null || sheet.role(headline.at) === "headline") return headline;
    const stated = sheet.capture.metadata.headline;
    return stated ? { at: null, text: headline.text } : null;
  }
  const printed = printedTexts(sheet);
  const text = chosen.map((each) => bareTitle(withoutBullet(each.text), sheet, printed)).join(" ");
  for (const { at, key, number } of sheet.signals) {
    if (sheet.role(at) !== "headline" || roles.has(number)) continue;
    const role = key === keyOf(text) ? "headlineRepeat" : "otherTitle";
    sheet.give(at, { role, kind: role, evidence });
  }
  return { at: first.at, text };
}

/** From the first line of the body to the last, or null where no line is one. */
function bodyNow(sheet: Sheet): Stretch | null {
  const isBody = ({ at }: Signal): boolean => sheet.role(at) === "body" || sheet.role(at) === "subheading";
  const [from, to] = [sheet.signals.findIndex(isBody), sheet.signals.findLastIndex(isBody)];
  return from < 0 || !sheet.signals.some(({ at }) => sheet.role(at) === "body") ? null : { from, to };
}
