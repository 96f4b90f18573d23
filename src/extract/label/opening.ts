import { keyOf } from "../knowledge/key.ts";
import { topicOf } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { isRunning } from "../weights.ts";
import { labelBetween } from "./between.ts";
import type { Headline, Stretch } from "./labelled.ts";
import { isPlainBelow } from "./obvious.ts";
import type { Sheet } from "./sheet.ts";
import { standfirstFinding } from "./standfirst.ts";

/** No caption and no deck is as long, in words: such a line is text even without a stop or a verb. */
const LONG = 18;
/** Words a lead has at least. */
const LEAD = 10;
/** Words a line of a block of text has at least. */
const SHORTEST_OF_BLOCK = 5;
/** Words a sentence has at least. */
const SHORTEST_SENTENCE = 3;
/** Lines after the first text in which the next one is sought. */
const NEXT_TEXT = 12;

/** Labels what stands between headline and text and finds where the body starts. */
export function labelOpening(sheet: Sheet, headline: Headline | null, core: Stretch): number {
  const start = headline?.at == null || headline.at > core.to ? 0 : headline.at + 1;
  const topic = topicAround(sheet, headline, core);
  const reached = nextText(sheet, start, core.to) ?? Math.max(start, core.from);
  const stored = headline !== null && isPlainBelow(sheet, headline.at ?? 0);
  const block = leadAbove(sheet, start, reached) ?? (stored ? blockStart(sheet, start, reached) : reached);
  const first = sentenceAbove(sheet, start, block);
  labelBetween(sheet, { from: start, to: first }, headline, topic);

  const second = nextText(sheet, first + 1, Math.min(core.to, first + NEXT_TEXT));
  const [line, next] = [sheet.signals[first], second === null ? undefined : sheet.signals[second]];
  if (!line || !next) return first;
  const between = sheet.signals.slice(first + 1, next.at);
  const signed = between.some((signal) => signal.date?.isDateOnly || sheet.signature(signal.at)?.sure);
  const found = standfirstFinding({ sheet, line, next, parted: between.length > 0, signed });
  if (!found) return first;
  sheet.give(first, found);
  labelBetween(sheet, { from: first + 1, to: next.at }, headline, topic);
  return next.at;
}

/** The first line from `from` to `to` that reads as text. */
function nextText(sheet: Sheet, from: number, to: number): number | null {
  for (const signal of sheet.signals.slice(from, to + 1)) {
    const reads = isRunning(signal.prose) || (signal.words >= LONG && signal.prose >= 2);
    if (sheet.isFree(signal.at) && reads && !sheet.signature(signal.at)?.sure) return signal.at;
  }
  return null;
}

const isDateOrSignature = (sheet: Sheet, signal: Signal): boolean =>
  signal.date?.isDateOnly === true || sheet.signature(signal.at) !== null;

/**
 * A first sentence that opens with a connective («وقالت») is the second: the line right above it, when it is long enough and
 * signs nothing, is the lead, even without a verb or a full stop that would show it.
 */
function leadAbove(sheet: Sheet, start: number, first: number): number | null {
  const above = sheet.signals[first - 1];
  const opening = sheet.signals[first]?.opening;
  if (opening !== "linkedVerb" && opening !== "connective") return null;
  if (!above || above.at < start || !sheet.isFree(above.at) || above.words < LEAD) return null;
  return isDateOrSignature(sheet, above) ? null : above.at;
}

/** «صباح الخير، يا أهل الوادي…»: whole short sentences right above the text are its first, whatever their length. */
function sentenceAbove(sheet: Sheet, start: number, first: number): number {
  let at = first;
  for (let above = sheet.signals[at - 1]; above && at > start; above = sheet.signals[at - 1]) {
    const whole = (above.stop || above.question) && above.words >= SHORTEST_SENTENCE && above.arabic >= 0.5;
    if (!whole || !sheet.isFree(above.at) || isDateOrSignature(sheet, above)) break;
    at--;
  }
  return at;
}

/** In a stored text, lines in one block with the first sentence (no empty line between) belong to the text. */
function blockStart(sheet: Sheet, start: number, first: number): number {
  let at = first;
  while (at > start && sheet.signals[at]?.gap === 0) {
    const above = sheet.signals[at - 1] as Signal;
    if (!sheet.isFree(above.at) || above.words < SHORTEST_OF_BLOCK || isDateOrSignature(sheet, above)) break;
    at--;
  }
  return at;
}

/** Stems of the headline and of the text's first lines. */
function topicAround(sheet: Sheet, headline: Headline | null, core: Stretch): ReadonlySet<string> {
  const stems = topicOf(keyOf(headline?.text ?? ""), sheet.knowledge.verbs.functionWords);
  for (const { at } of sheet.signals.slice(core.from, Math.min(core.to + 1, core.from + NEXT_TEXT)))
    for (const stem of sheet.topic(at)) stems.add(stem);
  return stems;
}
