import { findDates } from "../../arabic/dates/find-dates.ts";
import { because, type Evidence, finding } from "../../findings/finding.ts";
import type { Signal } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import { isRunning, nothingElse } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import { isPrinted, isRunningHead } from "./broken-title.ts";
import { columnWidth } from "./columns.ts";
import { labelEmbeds } from "./embeds.ts";
import { areStrange, isAdvertLine } from "./foot.ts";
import { isItem } from "./items.ts";
import { labelOffered } from "./offered.ts";
import { firstFinding, type Rule } from "./rule.ts";
import type { Sheet } from "./sheet.ts";
import { type Familiarity, familiarity, isStranger } from "./strangers.ts";
import { type InsidePlace, isSubheading, isTitled, neighbour } from "./subheading.ts";

interface TextPlace extends InsidePlace {
  /** The text goes from day to day: its bare dates are headings. */
  readonly chronicle: boolean;
  readonly familiar: Familiarity;
}

/** What the free lines between the body's first and last are. */
export const INSIDE: Rule<TextPlace>[] = [
  {
    name: "stranger",
    finds: (place) => (isStrange(place) ? finding("related", "relatedStrange") : null),
  },
  {
    name: "runningHead",
    finds: ({ sheet, signal }) => (isPrinted(sheet) && isRunningHead(signal) ? finding("furniture", "machine") : null),
  },
  {
    name: "dateInside",
    finds: ({ sheet, signal, from, chronicle }) => {
      if (signal.date?.isRelative && signal.words <= LENGTHS.few) return finding("furniture", "otherDate");
      if (!isBareDate(signal) || chronicle) return null;
      // Right below a lead without its stop it is the article's own.
      const own = signal.at === from + 1 && !sheet.signals[from]?.stop;
      return own ? finding("meta", "dateLine") : finding("furniture", "otherDate");
    },
  },
  {
    name: "titleByDate",
    finds: (place) => (isTitleByDate(place) ? finding("related", "relatedBare") : null),
  },
  { name: "bodyStart", finds: ({ signal, from }) => (signal.at === from ? finding("body", "bodyStart") : null) },
  { name: "linked", finds: ({ signal }) => (isLinked(signal) ? finding("related", "linked") : null) },
  {
    name: "advertInside",
    finds: ({ sheet, signal }) =>
      isAdvertLine(sheet, signal) ? finding("furniture", "around", because("words", signal.text)) : null,
  },
  {
    name: "sentence",
    finds: ({ signal }) => (isRunning(signal.prose) && !isTitled(signal) ? finding("body", "sentence") : null),
  },
  {
    name: "agencyInside",
    finds: ({ sheet, signal }) =>
      isAgencyAlone(sheet, signal) ? finding("meta", "agency", because("words", signal.text)) : null,
  },
  {
    name: "questionTitle",
    finds: (place) => (isQuestionTitle(place) ? finding("related", "relatedBare") : null),
  },
  {
    name: "subheading",
    finds: (place) => (isSubheading(place) ? finding("subheading", "subheading") : null),
  },
];

/** Labels every line between the body's first and last: sentences, subheadings, lists, and what interrupts the text. */
export function labelInside(sheet: Sheet, from: number, to: number): void {
  labelEmbeds(sheet, from, sheet.signals.length - 1);
  const questions = sheet.signals.slice(from, to + 1).filter((signal) => sheet.isFree(signal.at) && signal.question);
  const interview = questions.length >= COUNTS.series;
  const days = sheet.signals.slice(from + 1, to).filter(isBareDate);
  const chronicle = differentDays(days).size >= COUNTS.series;
  const width = columnWidth(sheet, { from, to });
  labelOffered(sheet, from, to);
  labelBareTitles(sheet, from, to);
  const familiar = familiarity(sheet, from, to);
  for (const signal of sheet.signals.slice(from, to + 1)) {
    if (!sheet.isFree(signal.at)) continue;
    const place = { sheet, signal, from, to, interview, familiar, chronicle, width };
    sheet.give(signal.at, firstFinding(INSIDE, place) ?? finding("body", "shortLine", shortEvidence(signal)));
  }
}

/** A day with its year and nothing else: no heading of a text, unless markup makes it one. */
const isBareDate = (signal: Signal): boolean =>
  signal.date?.isDateOnly === true &&
  signal.date.hasDate &&
  signal.date.share >= nothingElse() &&
  !isTitled(signal) &&
  !signal.colon;

/** Titles of other articles may all be of one day, in whatever form. */
const differentDays = (lines: readonly Signal[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => findDates(text).map(({ edtf }) => edtf.slice(0, 10))));

/** The title of another article with its day on the line below it. */
function isTitleByDate({ sheet, signal, from, chronicle }: TextPlace): boolean {
  if (chronicle) return false;
  const next = sheet.signals[signal.at + 1];
  return signal.at > from && next !== undefined && isBareDate(next) && looksLikeTitle(signal, LENGTHS.headline);
}

/** «(فرانس برس)» between two paragraphs: the source, wherever the page goes on behind it. */
function isAgencyAlone(sheet: Sheet, signal: Signal): boolean {
  const signature = signal.colon || signal.stop ? null : sheet.signature(signal.at);
  if (!signature?.sure || signature.guessed || signature.agencies.length === 0) return false;
  return signature.persons.length + signature.places.length + signature.outlets.length === 0;
}

/** «الحرب في الجبل: هل تحسم معركة الوادي مستقبل الصراع؟»: the title of a video or of another article; subheadings ask in few words. */
const isQuestionTitle = ({ signal, from, interview }: TextPlace): boolean =>
  signal.at > from &&
  signal.question &&
  !interview &&
  !isTitled(signal) &&
  !isRunning(signal.prose) &&
  signal.words > LENGTHS.remark &&
  signal.bullet === null &&
  /^[^:؟]{6,40}:\s\S/u.test(signal.text);

const isLinked = (signal: Signal): boolean =>
  (signal.hint?.linked ?? 0) >= SHARES.linked && signal.words >= LENGTHS.shortSentence && !signal.stop;

function shortEvidence(signal: Signal): Evidence {
  if (signal.bullet) return because("listItem");
  if (signal.question) return because("question");
  return because(signal.stop ? "completeSentence" : "tiedToBefore");
}

/** A line that is strange to the text, with whole sentences before and after: lists and poems have strangers of their own. */
function isStrange({ sheet, signal, from, to, familiar }: TextPlace): boolean {
  if (signal.at <= from || signal.at >= to || isTitled(signal) || !isStranger(signal, familiar)) return false;
  const stretch = { from, to };
  const [before, after] = [neighbour(sheet, signal.at, -1, stretch), neighbour(sheet, signal.at, 1, stretch)];
  if (!before || !after || after.words < LENGTHS.title) return false;
  return before.stop && isRunning(before.prose) && !before.colon;
}

/**
 * Titles of other articles standing bare in the text: two or more lines in a row without full stops, each as long as a
 * title and opening like one, in a text whose paragraphs end with stops; no colon announces them.
 */
function labelBareTitles(sheet: Sheet, from: number, to: number): void {
  const paragraphs = sheet.signals.slice(from, to + 1).filter((each) => sheet.isFree(each.at) && isRunning(each.prose));
  if (paragraphs.filter((each) => each.stop).length * 5 < paragraphs.length * 4) return;
  const familiar = familiarity(sheet, from, to);
  let run: Signal[] = [];
  for (let at = from + 1; at <= to + 1; at++) {
    const signal = sheet.signals[at];
    if (signal && at <= to && sheet.isFree(at) && hasLengthOfTitle(signal, LENGTHS.title)) {
      run.push(signal);
      continue;
    }
    const before = run[0] && neighbour(sheet, run[0].at, -1, { from, to });
    const items = run.filter(isItem).length;
    // Points in a list say what the text says.
    const points = run.every(({ bullet }) => bullet === "list") && !areStrange(run, familiar);
    const named = run.every(({ opening }) => opening === "name") && items * 2 < run.length;
    const titles = named || run.some(({ text }) => SOURCE_OF_TITLE.test(text));
    if (run.length >= 2 && before?.stop && !points && titles)
      for (const each of run) sheet.give(each.at, finding("related", "relatedBare"));
    run = [];
  }
}

/** «"الري": بدء تطهير المصارف»: who says it, in quotation marks, as titles print it; no verse and no point of a list does. */
const SOURCE_OF_TITLE = /^[«"“][^«»"“”]{2,30}[»"”]\s*:\s+\S/u;

const looksLikeTitle = (signal: Signal, fewest: number): boolean =>
  signal.opening === "name" && hasLengthOfTitle(signal, fewest);

const hasLengthOfTitle = (signal: Signal, fewest: number): boolean =>
  !signal.stop &&
  !signal.colon &&
  !isRunning(signal.prose) &&
  signal.words >= fewest &&
  signal.words <= LENGTHS.longestTitle &&
  signal.bullet !== "dash" &&
  !/[،,؛«]$/u.test(signal.text) &&
  !endsQuoted(signal.text);

/** Closes a quotation that it does not open: the end of somebody's words, no title. */
const endsQuoted = (text: string): boolean => /"$/u.test(text) && (text.match(/"/gu)?.length ?? 0) % 2 === 1;
