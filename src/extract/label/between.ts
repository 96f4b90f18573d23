import { because, type Finding, finding } from "../../findings/finding.ts";
import { keyOf } from "../knowledge/key.ts";
import { sharedBy, topicOf } from "../signals/overlap.ts";
import { isStamp, type Signal } from "../signals/signal.ts";
import { isMasthead } from "../signature/signature.ts";
import { isSubject, signedFinding, sourceOf } from "../signature/signed-line.ts";
import { COUNTS } from "../weights/counts.ts";
import { isRunning, WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import { isInMenu } from "./above.ts";
import type { Headline, Stretch } from "./labelled.ts";
import { isOverPost } from "./posts.ts";
import { firstFinding, type LinePlace, type Rule } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** A line between the headline and the text. */
export interface BetweenPlace extends LinePlace {
  /** Stems of the headline and of the text's first lines. */
  readonly topic: ReadonlySet<string>;
  /** A line above it, below the headline, is signed by a person. */
  readonly signed: boolean;
  readonly headline: Headline | null;
}

/** Words with which captions place what they show. */
const SHOWS = /(?<!\p{L})(?:خلال|أثناء|صورة|الصورة|لقطة|من اليمين|من اليسار|يمين|يسار)(?!\p{L})/u;

/** What lines between the headline and the text are: date, signature, section, caption, deck; what is left is the page's. */
export const BETWEEN: Rule<BetweenPlace>[] = [
  {
    // A post without a title: who posted it stands right above its day.
    name: "overPost",
    finds: ({ sheet, signal }) =>
      isOverPost(sheet, signal) ? finding("furniture", "around", because("betweenHeadlineAndText")) : null,
  },
  {
    name: "dateBetween",
    finds: ({ signal }) => (isDated(signal) && !isRunning(signal.prose) ? finding("meta", "dateLine") : null),
  },
  {
    name: "masthead",
    finds: ({ sheet, signal }) => (isMasthead(signal.key, sheet.knowledge) ? finding("furniture", "masthead") : null),
  },
  { name: "sectionBetween", finds: section },
  {
    // «ألمانيا» between two printings of a title about Germany: where the page keeps it.
    name: "sectionBeforeTitle",
    finds: ({ sheet, signal, headline }) =>
      sheet.knowledge.people.isPlace(signal.text) && isAboveTitle(sheet, signal, headline)
        ? finding("meta", "section")
        : null,
  },
  {
    name: "subject",
    finds: ({ sheet, signal, topic }) => {
      const signature = sheet.signature(signal.at);
      return signature && !isStamp(signal) && isSubject(signature, signal.text, sheet.knowledge, topic)
        ? finding("caption", "caption", because("subjectOfText"))
        : null;
    },
  },
  {
    name: "signatureBetween",
    finds: ({ sheet, signal, signed }) => {
      const signature = sheet.signature(signal.at);
      return signature && (signature.sure || !signed) ? signedFinding(signature, signal.text) : null;
    },
  },
  {
    name: "dateAmongWords",
    finds: ({ signal }) =>
      signal.date?.hasDate && (signal.words <= LENGTHS.sentence || isStamp(signal))
        ? finding("meta", "dateLine")
        : null,
  },
  {
    name: "pictureWords",
    finds: ({ signal }) => (SHOWS.test(signal.text) ? finding("caption", "caption", because("pictureWords")) : null),
  },
  {
    name: "wordsOfHeadline",
    finds: (place) => (isOfHeadline(place) ? finding("caption", "caption", because("wordsOfHeadline")) : null),
  },
  {
    // «من مباراة الذهاب»: where a picture was taken; «تصوير: …» on the next line says that there is one.
    name: "ofPicture",
    finds: ({ sheet, signal }) =>
      isOverCredit(sheet, signal)
        ? finding("caption", "caption", because("creditBelow"))
        : opensPicture(sheet, signal)
          ? finding("caption", "caption", because("pictureWords"))
          : null,
  },
  {
    name: "printedTwice",
    finds: ({ sheet, signal }) =>
      isPrintedTwice(sheet, signal) ? finding("caption", "caption", because("printedTwice")) : null,
  },
  {
    // «المصدر: صحيفة الضفاف | منذ 3 ساعات»: a source is no deck, read or not.
    name: "sourceBetween",
    finds: ({ sheet, signal }) =>
      signal.words <= LENGTHS.signature && sourceOf(signal.text, sheet.knowledge) !== null
        ? finding("meta", "agency", because("words", signal.text))
        : null,
  },
  {
    name: "points",
    finds: ({ sheet, signal }) =>
      isPoint(sheet, signal) ? finding("standfirst", "standfirst", because("underHeadline")) : null,
  },
  {
    name: "deck",
    finds: ({ sheet, signal }) =>
      isDeck(sheet, signal) ? finding("standfirst", "standfirst", because("underHeadline")) : null,
  },
  {
    name: "shortSubject",
    finds: ({ sheet, signal, topic }) =>
      signal.words < LENGTHS.remark && !signal.stop && sharedBy(sheet.topic(signal.at), topic) >= WEIGHTS.shares.many
        ? finding("caption", "caption", because("subjectOfText"))
        : null,
  },
];

/** A date, or an age in a few words. */
const isDated = (signal: Signal): boolean | undefined =>
  signal.date?.isDateOnly || (signal.date?.isRelative && (signal.words <= LENGTHS.remark || COUNTED.test(signal.text)));

/** «منذ 4 أيام    312 مشاهدة»: how often it was opened, beside its age. */
const COUNTED = /[0-9٠-٩.,]+\s*(?:ألف\s+)?(?:مشاهد[ةا]|مشاهدات|قراء[ةا]|قراءات|زيارة|زيارات|تعليق|تعليقات)(?!\p{L})/u;

/** A picture's alternative text is the headline over again, or part of it. A deck says something new. */
function isOfHeadline({ sheet, signal, headline }: BetweenPlace): boolean {
  const key = keyOf(headline?.text ?? "");
  const words = topicOf(key, sheet.knowledge.verbs.functionWords);
  if (hasVerbOfItsOwn(sheet, signal, key)) return false;
  return (
    signal.words <= keyOf(headline?.text ?? "").split(" ").length &&
    sharedBy(sheet.topic(signal.at), words) >= WEIGHTS.shares.most
  );
}

/** The title is printed once more right below. */
const isAboveTitle = ({ signals }: Sheet, { at }: Signal, headline: Headline | null): boolean =>
  headline !== null && signals.slice(at + 1, at + 1 + COUNTS.near).some(({ key }) => key === keyOf(headline.text));

/** What stands right above the credit of a picture. */
const isOverCredit = (sheet: Sheet, { at, prose }: Signal): boolean =>
  sheet.role(at + 1) === "credit" && !isRunning(prose);

const opensPicture = ({ knowledge: { phrases } }: Sheet, { key, words, stop, colon }: Signal): boolean =>
  words <= LENGTHS.source && !stop && !colon && phrases.opensCaption(key);

/** «العبّارات تعود إلى الجزر» under «مرفأ الزيتون يعيد العبّارات إلى الجزر»: a second title, which has a verb of its own. */
function hasVerbOfItsOwn(sheet: Sheet, { key }: Signal, headline: string): boolean {
  const words = new Set(headline.split(" "));
  return key
    .split(" ")
    .slice(1)
    .some((word) => !words.has(word) && sheet.knowledge.verbs.opening(word) === "verb");
}

/**
 * «توقف تلفريك» above «توقف تلفريك جديد فوق الوادي»: the alternative text of a picture, whole or cut, then its caption. Decks
 * open differently.
 */
function isPrintedTwice(sheet: Sheet, { at, key }: Signal): boolean {
  const opening = key.split(" ").slice(0, COUNTS.series).join(" ");
  return [sheet.signals[at - 1], sheet.signals[at + 1]].some((next) => {
    if (!next || key === "" || isRunning(next.prose) || sheet.role(next.at) === "headline") return false;
    if (next.key.startsWith(`${key} `) || key.startsWith(`${next.key} `)) return true;
    return opening.split(" ").length === COUNTS.series && next.key.startsWith(`${opening} `);
  });
}

function section({ sheet, signal }: BetweenPlace): Finding | null {
  if (!sheet.knowledge.labels.isSection(signal.key)) return null;
  return isInMenu(sheet, signal.at) ? finding("furniture", "menu") : finding("meta", "section");
}

/** «• طاقة المحطة …» in a list of two and more right below the headline: the points of a press release, with their words in the text. */
function isPoint(sheet: Sheet, signal: Signal): boolean {
  let first = signal.at;
  while (isListed(sheet.signals[first - 1])) first--;
  let last = signal.at;
  while (isListed(sheet.signals[last + 1])) last++;
  return isListed(signal) && last - first + 1 >= COUNTS.teasers && sheet.role(first - 1) === "headline";
}

const isListed = (signal: Signal | undefined): boolean =>
  signal?.bullet === "list" && signal.words >= LENGTHS.headline && signal.arabic >= SHARES.arabic;

/** A deck follows the headline, or another deck, with nothing but lines of meta and of the page between. */
function isDeck(sheet: Sheet, signal: Signal): boolean {
  if (signal.words < LENGTHS.remark || signal.bullet === "list" || signal.arabic < SHARES.arabic) return false;
  for (let at = signal.at - 1; at >= 0; at--) {
    const role = sheet.role(at);
    if (role === "headline" || role === "headlineRepeat" || role === "standfirst") return true;
    if (role !== "meta" && role !== "furniture") return false;
  }
  return false;
}

/** Labels the free lines of a stretch, its end not included. What no rule explains belongs to the page. */
export function labelBetween(
  sheet: Sheet,
  { from, to }: Stretch,
  headline: Headline | null,
  topic: ReadonlySet<string>,
): void {
  let signed = false;
  for (const signal of sheet.signals.slice(from, to)) {
    if (!sheet.isFree(signal.at)) continue;
    const found: Finding =
      firstFinding(BETWEEN, { sheet, signal, topic, signed, headline }) ??
      finding("furniture", "around", because("betweenHeadlineAndText"));
    sheet.give(signal.at, found);
    signed ||= found.kind === "byline";
  }
}
