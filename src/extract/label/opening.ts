import { keyOf } from "../knowledge/key.ts";
import { topicOf } from "../signals/overlap.ts";
import { isStamp, type Signal } from "../signals/signal.ts";
import { signedFinding, sourceOf } from "../signature/signed-line.ts";
import { COUNTS } from "../weights/counts.ts";
import { isRunning } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import { labelBetween } from "./between.ts";
import { columnStart, columnWidth, fillsColumn } from "./columns.ts";
import type { Headline, Stretch } from "./labelled.ts";
import { isOffering, isPlainBelow } from "./obvious.ts";
import type { Sheet } from "./sheet.ts";
import { standfirstFinding } from "./standfirst.ts";

/** Labels what stands between headline and text and finds where the body starts. */
export function labelOpening(sheet: Sheet, headline: Headline | null, core: Stretch): number {
  const start = headline?.at == null || headline.at > core.to ? 0 : headline.at + 1;
  const reached = nextText(sheet, start, core.to) ?? unsigned(sheet, Math.max(start, core.from), core.to);
  const stored = headline !== null && isPlainBelow(sheet, headline.at ?? 0);
  const width = columnWidth(sheet, { from: start, to: core.to });
  const column = width === null ? reached : columnStart(sheet, start, reached, width);
  const block =
    column < reached
      ? column
      : (leadAbove(sheet, start, reached) ?? (stored ? blockStart(sheet, start, reached) : reached));
  const first = sentenceAbove(sheet, start, block);
  const between = (stretch: Stretch): void => {
    if (stretch.from < stretch.to) labelBetween(sheet, stretch, headline, topicAround(sheet, headline, core));
  };
  between({ from: start, to: first });
  if (width !== null && fillsColumn(sheet.signals[first] as Signal, width)) return first;

  const second = secondText(sheet, first, Math.min(core.to, first + COUNTS.interruption));
  const [line, next] = [sheet.signals[first], second === null ? undefined : sheet.signals[second]];
  if (!line || !next) return first;
  const parting = partingOf(sheet, first, next.at);
  // A short address of the article stands among what the page says of it, as its day and its writer do.
  const signed = parting.some(
    (signal) =>
      signal.date?.isDateOnly ||
      sheet.signature(signal.at)?.sure ||
      /^https?:\/\//u.test(signal.text) ||
      isPrefixed(sheet, signal),
  );
  // The first question of an interview, below who led it.
  const asked = signed ? parting.find(({ at, question }) => question && sheet.isFree(at)) : undefined;
  const found = standfirstFinding({
    sheet,
    line,
    next,
    parted: parts(line, parting),
    signed,
    asked: asked !== undefined,
  });
  if (!found) {
    signBelowLead(sheet, parting);
    return first;
  }
  sheet.give(first, found);
  const from = asked?.at ?? next.at;
  between({ from: first + 1, to: from });
  return from;
}

/** «حاورته: نوى الدالية»: who signs is told by the word before the name, whether or not the name is known. */
const isPrefixed = (sheet: Sheet, { text, words, stop }: Signal): boolean =>
  !stop &&
  words <= LENGTHS.remark &&
  sheet.knowledge.signing.prefixes.has(keyOf(/^(\p{L}+)\s*[:：]/u.exec(text)?.[1] ?? ""));

/** «By فلان», «المصدر: …» below a lead that stays in the text: who signs it, and no lines of it. */
function signBelowLead(sheet: Sheet, parting: readonly Signal[]): void {
  for (const { at, text, words } of parting) {
    const signature = sheet.isFree(at) && words <= LENGTHS.remark ? sheet.signature(at) : null;
    const signs = signature && (signature.prefixed || sourceOf(text, sheet.knowledge) !== null);
    if (signs) sheet.give(at, signedFinding(signature, text));
  }
}

/** The text after the first: behind a label of other articles the first line that is tied on, where there is one. */
function secondText(sheet: Sheet, first: number, to: number): number | null {
  const next = nextText(sheet, first + 1, to);
  if (next === null || sheet.signals[next]?.tied || !sheet.signals.slice(first + 1, next).some(isOffering)) return next;
  return (
    sheet.signals.slice(next, to + 1).find(({ at, tied, prose }) => tied && isRunning(prose) && sheet.isFree(at))?.at ??
    next
  );
}

/** What parts two texts and is the article's: below a label of other articles stand others' days. */
function partingOf(sheet: Sheet, first: number, next: number): Signal[] {
  const between = sheet.signals.slice(first + 1, next);
  const others = between.findIndex(
    (signal, at) => isOffering(signal) || (sheet.isFree(signal.at) && isDatedTitle(signal, between[at + 1])),
  );
  return others < 0 ? between : between.slice(0, others);
}

/** The title of another article over its day. */
const isDatedTitle = (title: Signal, below: Signal | undefined): boolean =>
  below?.date?.isDateOnly === true &&
  !title.stop &&
  !title.label &&
  title.words >= LENGTHS.title &&
  !title.date?.isDateOnly;

/** Whether lines part a text from the next one. An advert stands behind any paragraph: it does not part a whole news sentence. */
const parts = (line: Signal, parting: readonly Signal[]): boolean =>
  parting.some(({ label }) => label?.kind !== "advert" || !(line.stop && line.opening === "verb"));

/** The first line from `from` to `to` that reads as text. */
function nextText(sheet: Sheet, from: number, to: number): number | null {
  for (const signal of sheet.signals.slice(from, to + 1)) {
    const reads = isRunning(signal.prose) || (signal.words >= LENGTHS.longestTitle && signal.prose >= 2);
    if (sheet.isFree(signal.at) && reads && !isStamp(signal) && !sheet.signature(signal.at)?.sure) return signal.at;
  }
  return null;
}

/** In the narrow columns of a page no line may read as text: it begins below those that sign or date it. */
function unsigned(sheet: Sheet, from: number, to: number): number {
  let at = from;
  while (at < to && (sheet.signals[at]?.date?.isDateOnly || sheet.signature(at)?.sure)) at++;
  return at;
}

const isDateOrSignature = (sheet: Sheet, signal: Signal): boolean =>
  signal.date?.isDateOnly === true || sheet.signature(signal.at) !== null;

/**
 * A first sentence that opens with a connective («وقالت») is the second: the line right above it, when it is long enough and
 * signs nothing, is the lead, even without a verb or a full stop that would show it.
 */
function leadAbove(sheet: Sheet, start: number, first: number): number | null {
  const above = sheet.signals[first - 1];
  if (!sheet.signals[first]?.tied) return null;
  if (!above || above.at < start || !sheet.isFree(above.at) || above.words < LENGTHS.sentence) return null;
  return isDateOrSignature(sheet, above) ? null : above.at;
}

/** «صباح الخير، يا أهل الوادي…»: whole short sentences right above the text are its first, whatever their length. */
function sentenceAbove(sheet: Sheet, start: number, first: number): number {
  let at = first;
  for (let above = sheet.signals[at - 1]; above && at > start; above = sheet.signals[at - 1]) {
    // «وزير البلديات،» above «بعد الاطلاع على القانون …، قرر:» goes on too.
    const whole =
      (above.stop || above.question || /[،,]$/u.test(above.text)) &&
      above.words >= LENGTHS.shortSentence &&
      above.arabic >= SHARES.arabic;
    if (
      !(whole || sheet.knowledge.phrases.isGreeting(above.key)) ||
      !sheet.isFree(above.at) ||
      isDateOrSignature(sheet, above)
    )
      break;
    at--;
  }
  return at;
}

/** In a stored text, lines in one block with the first sentence (no empty line between) belong to the text. */
function blockStart(sheet: Sheet, start: number, first: number): number {
  let at = first;
  while (at > start && sheet.signals[at]?.gap === 0) {
    const above = sheet.signals[at - 1] as Signal;
    // «المسؤولين والأهالي.»: in narrow columns a sentence ends on a line of its own.
    const short = above.words < LENGTHS.title && !above.stop;
    if (!sheet.isFree(above.at) || short || isDateOrSignature(sheet, above)) break;
    at--;
  }
  return at;
}

/** Stems of the headline and of the text's first lines. */
function topicAround(sheet: Sheet, headline: Headline | null, core: Stretch): ReadonlySet<string> {
  const stems = topicOf(keyOf(headline?.text ?? ""), sheet.knowledge.verbs.functionWords);
  for (const { at, prose } of sheet.signals.slice(core.from, Math.min(core.to + 1, core.from + COUNTS.interruption)))
    if (isRunning(prose)) for (const stem of sheet.topic(at)) stems.add(stem);
  return stems;
}
