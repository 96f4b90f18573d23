import { keyOf } from "../knowledge/key.ts";
import { topicOf } from "../signals/overlap.ts";
import { PROSE, type Signal } from "../signals/signal.ts";
import type { SeenOutlets } from "../signature/parts.ts";
import { isInMenu } from "./above.ts";
import type { Stretch } from "./core.ts";
import type { Headline } from "./headline.ts";
import { isPlainBelow } from "./obvious.ts";
import type { Sheet } from "./sheet.ts";
import { giveSignature, isMasthead, isSubject, signatureOf } from "./signed.ts";
import { isStandfirst } from "./standfirst.ts";

/** A deck below the headline has at least this many words; shorter lines there are captions. */
const SHORTEST_DECK = 8;
const LONG = 18;
const LEAD = 10;

/** Labels what stands between headline and text and finds where the body starts; null when no text follows. */
export function labelOpening(sheet: Sheet, headline: Headline | null, core: Stretch, seen: SeenOutlets): number | null {
  const start = headline?.at == null || headline.at > core.to ? 0 : headline.at + 1;
  const topic = topicAround(sheet, headline, core);
  const isText = (at: number): boolean => {
    const signal = sheet.signals[at] as Signal;
    // No caption and no deck is as long as 18 words: such a line is text even without a stop or a verb.
    const reads = signal.prose >= PROSE || (signal.words >= LONG && signal.prose >= 2);
    return sheet.isFree(at) && reads && !signatureOf(signal, sheet, seen)?.sure;
  };
  const reached = nextText(start, core.to, isText) ?? Math.max(start, core.from);
  const lead = leadAbove(sheet, start, reached, seen);
  const first =
    lead ?? (headline && isPlainBelow(sheet, headline.at ?? 0) ? blockStart(sheet, start, reached, seen) : reached);
  const second = nextText(first + 1, Math.min(core.to, first + 12), isText);

  labelBetween(sheet, start, first, topic, seen);
  if (second === null) return first;
  const between = sheet.signals.slice(first + 1, second);
  const signed = between.some((signal) => signal.date?.isDateOnly || signatureOf(signal, sheet, seen)?.sure);
  const parted = between.length > 0;
  const verdict = isStandfirst(sheet, first, second, seen, { parted, signed });
  if (verdict === null) return first;
  sheet.give(first, "standfirst", "standfirst", verdict);
  labelBetween(sheet, first + 1, second, topic, seen);
  return second;
}

/**
 * A first sentence that opens with a connective («وقالت») is the second: the line right above it, when it is long enough and
 * signs nothing, is the lead, even without a verb or a full stop that would show it.
 */
function leadAbove(sheet: Sheet, start: number, first: number, seen: SeenOutlets): number | null {
  const above = sheet.signals[first - 1];
  const tied = ["linkedVerb", "connective"].includes(sheet.signals[first]?.opening ?? "name");
  if (!tied || !above || above.at < start || !sheet.isFree(above.at) || above.words < LEAD) return null;
  return above.date?.isDateOnly || signatureOf(above, sheet, seen) ? null : above.at;
}

/** In a stored text, lines in one block with the first sentence (no empty line between) belong to the text. */
function blockStart(sheet: Sheet, start: number, first: number, seen: SeenOutlets): number {
  let at = first;
  while (at > start && sheet.signals[at]?.gap === 0) {
    const above = sheet.signals[at - 1] as Signal;
    if (!sheet.isFree(above.at) || above.words < 5 || above.date?.isDateOnly || signatureOf(above, sheet, seen)) break;
    at--;
  }
  return at;
}

function nextText(from: number, to: number, isText: (at: number) => boolean): number | null {
  for (let at = from; at <= to; at++) if (isText(at)) return at;
  return null;
}

function topicAround(sheet: Sheet, headline: Headline | null, core: Stretch): ReadonlySet<string> {
  const { functionWords } = sheet.knowledge.verbs;
  const stems = topicOf(keyOf(headline?.text ?? ""), functionWords);
  for (const signal of sheet.signals.slice(core.from, Math.min(core.to + 1, core.from + 12)))
    for (const stem of sheet.topic(signal.at)) stems.add(stem);
  return stems;
}

/** Lines between the headline and the text: date, signature, section, caption, deck; what is left is the page's. */
function labelBetween(sheet: Sheet, from: number, to: number, topic: ReadonlySet<string>, seen: SeenOutlets): void {
  let signed = false;
  let decked = false;
  for (let at = from; at < to; at++) {
    const signal = sheet.signals[at] as Signal;
    if (!sheet.isFree(at)) continue;
    if ((signal.date?.isDateOnly || (signal.date?.isRelative && signal.words <= 6)) && signal.prose < PROSE) {
      sheet.give(at, "meta", "dateLine");
      continue;
    }
    if (isMasthead(signal.key, sheet.knowledge)) {
      sheet.give(at, "furniture", "masthead");
      continue;
    }
    if (sheet.knowledge.labels.isSection(signal.key)) {
      if (isInMenu(sheet, at)) sheet.give(at, "furniture", "menu");
      else sheet.give(at, "meta", "section");
      continue;
    }
    const signature = signatureOf(signal, sheet, seen);
    if (signature && isSubject(signature, signal.text, sheet, topic)) {
      sheet.give(at, "caption", "caption", "اسم من في الخبر لا من كتبه");
      continue;
    }
    if (signature && (signature.sure || !signed)) {
      giveSignature(sheet, at, signature);
      signed ||= signature.persons.length > 0;
      continue;
    }
    if (signal.date?.hasDate && signal.words <= 12) {
      sheet.give(at, "meta", "dateLine");
      continue;
    }
    if (signal.arabic < 0.5 || signal.words <= 1) sheet.give(at, "furniture", "aroundArticle", "بين العنوان والمتن");
    else if (!decked && isDeck(sheet, signal)) {
      sheet.give(at, "standfirst", "standfirst", "سطر تحت العنوان مباشرة");
      decked = true;
    } else sheet.give(at, "caption", "caption", "سطر قصير بلا فعل بين العنوان والمتن");
  }
}

/** A deck follows the headline with nothing but meta lines between and stands apart from the lines around it. */
function isDeck(sheet: Sheet, signal: Signal): boolean {
  if (signal.words < SHORTEST_DECK || signal.bullet === "list") return false;
  if (/(?<!\p{L})(?:خلال|أثناء|صورة|الصورة|لقطة|من اليمين|من اليسار|يمين|يسار)(?!\p{L})/u.test(signal.text))
    return false;
  for (let at = signal.at - 1; at >= 0; at--) {
    const role = sheet.role(at);
    if (role === "headline" || role === "headlineRepeat") return true;
    if (role !== "meta" && role !== "furniture") return false;
  }
  return false;
}
