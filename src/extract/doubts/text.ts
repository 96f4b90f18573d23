import { isEditors, type Kind, type Role } from "../../findings/finding.ts";
import { extractProblem } from "../../problems/extract.ts";
import type { Problem } from "../../problems/problem.ts";
import { isItem } from "../label/items.ts";
import type { Labelled } from "../label/labelled.ts";
import type { Sheet } from "../label/sheet.ts";
import { sharedBy } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import { isRunning, WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";

/** What may have been left out of the text at its end, or taken in behind other articles. */
export function doubtfulEnd(labelled: Labelled): Problem[] {
  const { sheet, body } = labelled;
  if (!body) return [];
  // A summary under the label of a list is the list's; one that nothing announces may be the text's.
  const cut = sheet.signals.some(
    ({ at }) => sheet.kind(at) === "otherSummary" && sheet.finding(at)?.evidence.length === 0,
  );
  const topic = topicOfText(sheet);
  const resumed = resumedAt(sheet);
  // «ومن المنتظر أن يلعب الفريقان بالتشكيلتين:» announces what was left to a list.
  const announces = sheet.signals[body.to]?.colon === true;
  const at =
    resumed ?? (cut || announces || leavesItems(sheet, body.to) || leavesText(sheet, body.to, topic) ? body.to : null);
  if (at === null) return [];
  const line = sheet.signals[at]?.number ?? null;
  return [extractProblem("extract-doubtful-end", { file: sheet.capture.file, line, field: "body" })];
}

/**
 * A last line without a stop, a few words long, in a text whose paragraphs end with one: nothing but its place says whether it is
 * the text's. What a colon announces is.
 */
export function unendedLine({ sheet, body }: Labelled): Problem[] {
  const last = body && sheet.signals[body.to];
  if (!last || last.stop || last.question || last.colon || sheet.kind(last.at) !== "shortLine") return [];
  if (isEditors(sheet.finding(last.at) ?? NOTHING)) return [];
  const lines = sheet.signals.slice(body.from, body.to).filter(({ at }) => sheet.role(at) === "body");
  const texts = lines.filter(({ prose }) => isRunning(prose));
  const above = lines.findLast(({ at }) => sheet.kind(at) !== "shortLine");
  if (texts.length < 2 || above?.colon || texts.filter(({ stop }) => stop).length * 5 < texts.length * 4) return [];
  const { file } = sheet.capture;
  return [
    extractProblem("extract-unended-line", { file, line: last.number, field: "body", found: last.text.slice(0, 80) }),
  ];
}

/**
 * A few words without a stop that nothing but their place makes a part of the text: they may be a caption, a name, a label of the
 * page. What a colon announces, and the lines of a printed column, are the text's.
 */
export function shortLine({ sheet, body }: Labelled): Problem[] {
  if (!body) return [];
  const short = sheet.signals.slice(body.from, body.to + 1).find(({ at, stop, question, colon, column }) => {
    if (sheet.kind(at) !== "shortLine" || stop || question || colon || column !== null) return false;
    return !isEditors(sheet.finding(at) ?? NOTHING) && !isAnnounced(sheet, at);
  });
  if (!short) return [];
  const { file } = sheet.capture;
  const found = short.text.slice(0, LENGTHS.stamp);
  return [extractProblem("extract-short-line", { file, line: short.number, field: "body", found })];
}

/** Whether the line above, or above all the items of its list, ends in a colon. */
const isAnnounced = (sheet: Sheet, at: number): boolean =>
  sheet.signals.slice(0, at).findLast((above) => above.colon || sheet.kind(above.at) !== "shortLine")?.colon === true;

/** A few words set apart between headline and text that were left to the page: a deck may be as short. */
export function leftBetween({ sheet, headline, body }: Labelled): Problem[] {
  if (headline?.at == null || !body) return [];
  const left = sheet.signals.slice(headline.at + 1, body.from).find((signal) => {
    const isShort = signal.words >= LENGTHS.shortSentence && signal.words < LENGTHS.remark;
    const isApart = signal.gap > 0 && (sheet.signals[signal.at + 1]?.gap ?? 0) > 0;
    return isShort && isApart && sheet.kind(signal.at) === "around" && signal.arabic >= SHARES.arabic;
  });
  if (!left) return [];
  const { file } = sheet.capture;
  return [extractProblem("extract-left-between", { file, line: left.number, field: "standfirst", found: left.text })];
}

const TEXT: ReadonlySet<Role | undefined> = new Set(["headline", "standfirst", "body"]);

/** Stems of every line of the article's text. */
const topicOfText = (sheet: Sheet): ReadonlySet<string> =>
  new Set(sheet.signals.filter(({ at }) => TEXT.has(sheet.role(at))).flatMap(({ at }) => [...sheet.topic(at)]));

const TAKEN: ReadonlySet<Kind | undefined> = new Set(["around", "relatedListed", "otherTitle", "otherSummary"]);

/** A long line soon below the text that goes on from it, and was taken for a list's or the page's. */
const leavesText = (sheet: Sheet, end: number, topic: ReadonlySet<string>): boolean =>
  sheet.signals
    .slice(end + 1, end + 1 + COUNTS.belowLines)
    .some(
      (signal) =>
        signal.words >= LENGTHS.sentence &&
        TAKEN.has(sheet.kind(signal.at)) &&
        (signal.tied || isOfText(sheet, signal, topic)),
    );

/** Lines with numbers right below the text that were left to the page: results, prices, times of a report may be so set. */
function leavesItems(sheet: Sheet, end: number): boolean {
  const below = sheet.signals.slice(end + 1, end + 1 + COUNTS.nearEnd);
  const items = below.filter((signal) => isItem(signal) && sheet.kind(signal.at) === "around" && signal.words > 2);
  return items.length >= COUNTS.series;
}

/** A whole sentence that speaks of what the text speaks of, and not of what the title above it says. */
function isOfText(sheet: Sheet, { at, stop, prose }: Signal, topic: ReadonlySet<string>): boolean {
  if (!stop || !isRunning(prose)) return false;
  const own = sheet.topic(at);
  const shared = sharedBy(own, topic);
  // A long paragraph that closes a text says much that is new: three words of the text's are enough.
  const speaks = shared >= WEIGHTS.shares.some || Math.round(shared * own.size) >= COUNTS.series;
  return speaks && sharedBy(own, sheet.topic(at - 1)) < WEIGHTS.shares.hardly;
}

/** Roles of lines that stand between two parts of a text and are other articles', or close it. */
const OTHERS: ReadonlySet<Role | undefined> = new Set(["related", "otherTitle", "tag"]);
const NOTHING = { evidence: [] };

/**
 * The line with which a text is taken up again behind other articles or keywords, though nothing ties it to the text above
 * them and most of its words are new: a teaser reads like the text's next paragraph. Null where there is none.
 */
function resumedAt(sheet: Sheet): number | null {
  const before = new Set<string>();
  let parted = false;
  for (const { at, tied, prose, stop, words } of sheet.signals) {
    const role = sheet.role(at);
    if (OTHERS.has(role)) parted = true;
    if (!TEXT.has(role)) continue;
    const own = sheet.topic(at);
    const text = isRunning(prose) || (stop && words >= LENGTHS.sentence);
    if (role === "body" && parted && text && !isEditors(sheet.finding(at) ?? NOTHING)) {
      if (!tied && sharedBy(own, before) < WEIGHTS.shares.many) return at;
      parted = false;
    }
    if (role !== "body") parted = false;
    for (const stem of own) before.add(stem);
  }
  return null;
}
