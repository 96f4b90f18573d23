import { because, type Finding, finding } from "../../findings/finding.ts";
import type { LabelKind } from "../knowledge/data.ts";
import { keyOf } from "../knowledge/key.ts";
import { sharedBy } from "../signals/overlap.ts";
import { isStamp, type Signal } from "../signals/signal.ts";
import type { Signature } from "../signature/signature.ts";
import {
  isBio,
  isHashtags,
  isNamed,
  isSubject,
  signatureOf,
  signedFinding,
  sourceOf,
} from "../signature/signed-line.ts";
import { COUNTS } from "../weights/counts.ts";
import { isRunning, WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { isPrinted } from "./broken-title.ts";
import { closingPlace, fullName } from "./letter-signature.ts";
import { firstFinding, type LinePlace, type Rule } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** A free line below the text. */
interface AfterPlace extends LinePlace {
  /** Stems of headline and text. */
  readonly topic: ReadonlySet<string>;
  /** The label in force above it, share buttons, adverts and players aside. */
  readonly under: Signal | null;
  readonly kind: LabelKind | null;
  /** It stands within a few lines of the text, under no label. */
  readonly near: boolean;
  /** How many lines below the text it stands. */
  readonly below: number;
  /** A line between the text and it signs. */
  readonly signed: boolean;
  /** The article's date stands above or in the text. */
  readonly datedAbove: boolean;
}

/** Labels that stand over nothing. */
const OVER_NOTHING: ReadonlySet<LabelKind> = new Set(["share", "advert", "media"]);
/** Labels under which five words are no title. */
const UNDER_NO_TITLES: ReadonlySet<LabelKind | null> = new Set(["comments", "footer", "poll"]);

/** What lines below the text are: date, signature, source, then by the label above, by length, by words. */
export const AFTER: Rule<AfterPlace>[] = [
  {
    name: "advertOfPaper",
    finds: ({ sheet, signal }) =>
      isPrinted(sheet) && isBelowAdvert(sheet, signal) ? finding("furniture", "around", because("belowText")) : null,
  },
  {
    name: "closingPlace",
    finds: ({ sheet, signal, near, below }) =>
      near && below === 1 && isOwnPlace(sheet, signal) ? finding("meta", "dateLine") : null,
  },
  { name: "dateBelow", finds: date },
  {
    name: "signatureBelow",
    finds: (place) => {
      const signature =
        place.near && !place.signed && !isNumbered(place) ? signatureOf(place.signal, place.sheet) : null;
      return signature && signs(signature, place) ? signedFinding(signature, place.signal.text) : null;
    },
  },
  {
    // «نورا», below a letter over which «رسالة كل خميس من نورا عزمي» stands.
    name: "firstName",
    finds: ({ sheet, signal, near, signed }) =>
      near && !signed && fullName(sheet, signal) !== null
        ? finding("meta", "byline", because("words", signal.text))
        : null,
  },
  {
    name: "bio",
    finds: ({ sheet, signal, near }) => (near && isBio(signal, sheet.knowledge) ? finding("meta", "bio") : null),
  },
  {
    name: "source",
    finds: (place) =>
      mayBeSource(place) &&
      place.signal.words <= LENGTHS.source &&
      sourceOf(place.signal.text, place.sheet.knowledge) !== null
        ? finding("meta", "agency", because("words", place.signal.text))
        : null,
  },
  {
    name: "hashtags",
    finds: ({ signal }) => (isHashtags(signal) ? finding("tag", "tag", because("hashtag")) : null),
  },
  {
    name: "underTags",
    finds: ({ signal, kind, under }) =>
      kind === "tags" && signal.words <= LENGTHS.tag ? finding("tag", "tag", because("under", under?.text)) : null,
  },
  {
    name: "underRelated",
    finds: ({ signal, kind, under }) =>
      kind === "related" && signal.words >= 3
        ? finding("related", "relatedListed", because("under", under?.text))
        : null,
  },
  {
    name: "underList",
    finds: ({ signal, kind }) =>
      kind === "lists" && signal.words >= LENGTHS.shortSentence ? finding("otherTitle", "otherTitle") : null,
  },
  {
    name: "tagRun",
    finds: (place) => (isTagRun(place) ? finding("tag", "tag", because("shortWordsOfText")) : null),
  },
  {
    name: "summary",
    finds: ({ signal, kind, under }) =>
      isRunning(signal.prose) && !UNDER_NO_TITLES.has(kind)
        ? finding("otherTitle", "otherSummary", ...(under ? [because("under", under.text)] : []))
        : null,
  },
  {
    name: "titleBelow",
    finds: ({ signal, kind }) =>
      signal.words >= LENGTHS.title && !UNDER_NO_TITLES.has(kind) ? finding("otherTitle", "otherTitle") : null,
  },
  { name: "poll", finds: ({ kind }) => (kind === "poll" ? finding("furniture", "poll") : null) },
];

/** Behind a few titles of other articles a line that names its source is still the article's: titles name none. */
const mayBeSource = ({ near, signed, below, kind }: AfterPlace): boolean =>
  near || (!signed && below <= COUNTS.belowLines && (kind === "related" || kind === "lists"));

/** Below its number a line is an item of a list, whatever it looks like. */
const isNumbered = ({ sheet, signal }: AfterPlace): boolean =>
  /^\p{Nd}{1,2}[.)]?$/u.test(sheet.signals[signal.at - 1]?.text ?? "");

function date({ signal, near, datedAbove }: AfterPlace): Finding | null {
  // «تاريخ النشر: 2020/11/09 - 14:22 عدد المشاهدات 2312»
  if (!signal.date?.isDateOnly && !(near && isStamp(signal))) return null;
  const own = near && (!datedAbove || signal.date?.hasLabel || !signal.date?.hasDate);
  return own ? finding("meta", "dateLine") : finding("furniture", "otherDate");
}

/** A word with a day is a place where the text has it too: «تحديث في 3/3/2024» is none. */
function isOwnPlace(sheet: Sheet, signal: Signal): boolean {
  const place = closingPlace(signal);
  if (place === null || sheet.knowledge.people.isNoName(place)) return false;
  const key = keyOf(place);
  return sheet.signals.slice(0, signal.at).some((line) => ` ${line.key} `.includes(` ${key} `));
}

/** Below «إعلان» on the page of a paper stands what was paid for. */
const isBelowAdvert = (sheet: Sheet, { at }: Signal): boolean =>
  sheet.signals.slice(Math.max(0, at - COUNTS.interruption), at).findLast(({ label }) => label)?.label?.kind ===
  "advert";

/** Labels what stands below the body. */
export function labelAfter(sheet: Sheet, end: number): void {
  if (end + 1 >= sheet.signals.length) return;
  const topic = bodyTopic(sheet, end);
  const datedAbove = sheet.signals
    .slice(0, end)
    .some((signal) => sheet.role(signal.at) === "meta" && signal.date?.isDateOnly);
  let under: Signal | null = null;
  let signed = false;
  for (const signal of sheet.signals.slice(end + 1)) {
    if (signal.label && !OVER_NOTHING.has(signal.label.kind)) under = signal;
    if (!sheet.isFree(signal.at)) continue;
    const near = signal.at - end <= COUNTS.nearEnd && under === null;
    const place: AfterPlace = {
      sheet,
      signal,
      topic,
      under,
      kind: under?.label?.kind ?? null,
      near,
      below: signal.at - end,
      signed,
      datedAbove,
    };
    const found: Finding = firstFinding(AFTER, place) ?? finding("furniture", "around", because("belowText"));
    sheet.give(signal.at, found);
    signed ||= found.role === "meta" && found.kind !== "dateLine" && found.kind !== "bio";
  }
}

function signs(signature: Signature, { sheet, signal, topic }: AfterPlace): boolean {
  if (isSubject(signature, signal.text, sheet.knowledge, topic)) return false;
  if (signature.prefixed || signature.agencies.length > 0 || signature.desks.length > 0) return true;
  const next = sheet.signals[signal.at + 1];
  // A run of short lines is a list of keywords, whatever its first line looks like.
  const run = next && sheet.isFree(next.at) && !next.date?.isDateOnly && next.words <= LENGTHS.tag;
  return signature.persons.length > 0 && !(run && !isNamed(signature, sheet.knowledge));
}

/** Short lines next to one another whose words are words of the text. */
function isTagRun({ sheet, signal, topic, kind }: AfterPlace): boolean {
  if (kind !== null || signal.words > LENGTHS.tag || signal.stop || signal.words === 0) return false;
  const beside = [sheet.signals[signal.at - 1], sheet.signals[signal.at + 1]].some(
    (next) =>
      next && (sheet.role(next.at) === "tag" || (sheet.isFree(next.at) && next.words <= LENGTHS.tag && !next.stop)),
  );
  return beside && sharedBy(sheet.topic(signal.at), topic) >= WEIGHTS.shares.many;
}

function bodyTopic(sheet: Sheet, end: number): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const { at } of sheet.signals.slice(0, end + 1)) {
    const role = sheet.role(at);
    if (role !== undefined && role !== "headline" && role !== "body" && role !== "standfirst") continue;
    for (const stem of sheet.topic(at)) stems.add(stem);
  }
  return stems;
}
