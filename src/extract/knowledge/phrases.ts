import type { Data } from "./data.ts";
import { keyOf } from "./key.ts";
import { compileNaming, type Naming } from "./naming.ts";

/** Phrases of the page that stand in longer lines. All work on keys, so spelling and punctuation do not matter. */
export interface Phrases {
  /** A sentence in which the page speaks of itself (comment rules, application, rights). */
  readonly isStanding: (key: string) => boolean;
  /** How a sentence of the page names its outlet. */
  readonly namedBy: Naming;
  /** What an archive or a cache wrote over the page. */
  readonly isBanner: (key: string) => boolean;
  /** A line that opens like «رابط الخبر …» or «عدد المشاهدات». */
  readonly isPageOpening: (key: string) => boolean;
  readonly isEndMark: (key: string) => boolean;
  /** Length in words of an opening such as «اقرأ أيضا», or 0. */
  readonly relatedOpening: (key: string) => number;
  readonly isReadMore: (key: string) => boolean;
  readonly gluedTags: ReadonlySet<string>;
  readonly holdsWeather: (key: string) => boolean;
  readonly captionLabels: readonly string[];
  readonly creditLabels: readonly string[];
  readonly sourceLabels: ReadonlySet<string>;
  readonly isDateLabels: (key: string) => boolean;
  /** A line that opens as columns greet their readers. */
  readonly isGreeting: (key: string) => boolean;
  /** What letters sent to many say of themselves: why they were sent, where to read them, how to get no more. */
  readonly isOfLetter: (key: string) => boolean;
  /** «5 دقائق للقراءة»: how long a text takes. */
  readonly isReadingTime: (key: string) => boolean;
  /** A line that says what a picture shows («صورة من …»). */
  readonly isOfPicture: (key: string) => boolean;
  /** A line that opens with the occasion at which a picture was taken («من مباراة …»). */
  readonly opensCaption: (key: string) => boolean;
  /** A name that holds what any page has («بوابة الاشتراك»): no outlet is called so. */
  readonly isOfAnyPage: (key: string) => boolean;
  /** What editors, advertisers and senders write below a text. */
  readonly below: BelowPhrases;
}

/** Lines below a text that open with a label of their own. */
export interface BelowPhrases {
  /** «تصويب: …»; «تنويه: …» when it speaks of an earlier wording. `label` is the key of what stands before the colon. */
  readonly corrects: (label: string, key: string) => boolean;
  readonly isAdvert: (label: string) => boolean;
  readonly opensContact: (key: string) => boolean;
  /** Key of whom a heading such as «نبذة عن …» speaks of, or null. */
  readonly profiled: (key: string) => string | null;
}

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
const anyOf = (phrases: readonly string[]): string =>
  phrases
    .map(keyOf)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map(quoted)
    .join("|");

/** Compiles the phrases: one alternation for each question, longest first. */
export function compilePhrases(data: Data): Phrases {
  const phrases = data.phrases;
  const standing = new RegExp(anyOf(phrases.standing), "u");
  const banners = new RegExp(anyOf(phrases.banners), "u");
  const openings = new RegExp(`^(?:${anyOf(phrases.openings)})(?!\\p{L})`, "u");
  const endMarks = new Set(phrases.endMarks.map(keyOf));
  const related = new RegExp(`^(?:${anyOf(phrases.related)})(?!\\p{L})`, "u");
  const readMore = new Set(phrases.readMore.map(keyOf));
  const weather = new RegExp(`(?<!\\p{L})(?:${anyOf(phrases.weather)})(?!\\p{L})`, "u");
  const dateLabels = new RegExp(`^(?:(?:${anyOf(phrases.dateLabels)})(?: |$))+$`, "u");
  const greetings = new RegExp(`^(?:${anyOf(phrases.greetings)})(?!\\p{L})`, "u");
  const pictures = new RegExp(`^(?:${anyOf(phrases.pictures)}) (?:من|ل)`, "u");
  const occasions = new RegExp(`^(?:من|جانب من) (?:${anyOf(phrases.occasions)})(?!\\p{L})`, "u");
  const ofAnyPage = new RegExp(`(?<!\\p{L})(?:${anyOf(phrases.ofAnyPage)})(?!\\p{L})`, "u");
  const ofLetters = new RegExp(anyOf(phrases.ofLetters), "u");
  const reading = readingTimes(phrases.readingTimes, phrases.minutes);
  const below = compileBelow(phrases);
  return {
    below,
    isOfPicture: (key) => pictures.test(key),
    opensCaption: (key) => occasions.test(key),
    isOfAnyPage: (key) => ofAnyPage.test(key),
    isStanding: (key) => standing.test(key),
    namedBy: compileNaming(phrases.naming),
    isBanner: (key) => banners.test(key),
    isPageOpening: (key) => openings.test(key),
    isEndMark: (key) => key.length < 40 && endMarks.has(key),
    relatedOpening: (key) => related.exec(key)?.[0].split(" ").length ?? 0,
    isReadMore: (key) => readMore.has(key),
    gluedTags: new Set(phrases.gluedTags.map(keyOf)),
    holdsWeather: (key) => weather.test(key),
    captionLabels: phrases.captionLabels.map(keyOf),
    creditLabels: phrases.creditLabels.map(keyOf).filter(Boolean),
    sourceLabels: new Set(phrases.sourceLabels.map(keyOf)),
    isDateLabels: (key) => key.length < 80 && dateLabels.test(key),
    isOfLetter: (key) => ofLetters.test(key),
    isReadingTime: (key) => reading.test(key),
    isGreeting: (key) => greetings.test(key),
  };
}

/** Frames in which {} is a number of minutes, or nothing before «دقيقة» and «دقيقتان». */
const readingTimes = (frames: readonly string[], units: readonly string[]): RegExp => {
  const minutes = `(?:[0-9]{1,3}(?: [0-9]{1,3})? )?(?:${anyOf(units)})`;
  const framed = frames.map((frame) => frame.split("{}").map(keyOf).filter(Boolean).map(quoted));
  const sides = frames.map((frame, at) =>
    frame.startsWith("{}") ? `${minutes} ${framed[at]?.[0] ?? ""}` : `${framed[at]?.[0] ?? ""} ${minutes}`,
  );
  return new RegExp(`^(?:${sides.join("|")})$`, "u");
};

function compileBelow(phrases: Data["phrases"]): BelowPhrases {
  const corrections = new Set(phrases.corrections.map(keyOf));
  const remarks = new Set(phrases.remarks.map(keyOf));
  const correcting = new RegExp(`(?<!\\p{L})(?:${anyOf(phrases.correcting)})(?!\\p{L})`, "u");
  const adverts = new Set(phrases.adverts.map(keyOf));
  const contacts = new RegExp(`^(?:${anyOf(phrases.contacts)})(?!\\p{L})`, "u");
  const profiles = new RegExp(`^(?:${anyOf(phrases.profiles)}) (.+)$`, "u");
  return {
    corrects: (label, key) => corrections.has(label) || (remarks.has(label) && correcting.test(key)),
    isAdvert: (label) => adverts.has(label),
    opensContact: (key) => contacts.test(key),
    profiled: (key) => profiles.exec(key)?.[1] ?? null,
  };
}
