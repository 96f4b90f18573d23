import { fold } from "../../arabic/letters.ts";
import { because, finding } from "../../findings/finding.ts";
import { isTemperature } from "../dates/surroundings.ts";
import type { LabelKind } from "../knowledge/data.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Signal } from "../signals/signal.ts";
import { isRunning } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { isLetterHead } from "./letter.ts";
import { isLogEntry } from "./live-log.ts";
import { isHeadOfIssue } from "./no-title.ts";
import { senderOf } from "./posts.ts";
import { READING_VIEW } from "./reading-view.ts";
import { isMenuRow, isTitleRow } from "./rows.ts";
import { firstFinding, type LinePlace, type Rule } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** «م ع / س ب», «ر.ح/ م.ل», «======= ر.م.»: the initials with which an agency's editors close a dispatch. */
const INITIALS = /^(?:[-=_*]{3,}\s*|\((?:النهاية|انتهى)\)\s*)?[^\P{L}ـ]{1,2}(?:[\s./ـ]+[^\P{L}ـ]{1,2}){1,6}\s*\.?$/u;

/** An address holds days as well. */
const ADDRESS = /^https?:\/\/\S+$/iu;

/**
 * What a printer or a layout program writes at the foot of every page: the page's address and «1/2», the name of the file
 * («231-05.indd»), or the outlet's name and a page («مرفأ الأسبوعي ● ص 7»).
 */
const PAGE_FOOT =
  /^https?:\/\/\S+\s+[0-9٠-٩]+\s*(?:\/|من|of)\s*[0-9٠-٩]+$|\.(?:indd|qxd|qxp|pmd)(?!\p{L})|^.{3,50}\s*[●•|–—-]\s*(?:ص|صفحة|الصفحة)\.?\s*[0-9٠-٩]{1,3}$|^(?:ص|صفحة|الصفحة|page)\.?\s*[0-9٠-٩]{1,3}(?:\s*(?:\/|من|of)\s*[0-9٠-٩]{1,3})?$/iu;

/** Whether a line is the foot of a printed page: of a stored text as well as of a web page. */
export const isPageFoot = ({ text, prose }: Signal): boolean => PAGE_FOOT.test(text) && !isRunning(prose);

/** «متابعة المرفأ على تلغرام https://t.me/almarfa»: words before the address of a page, and nothing behind it. */
const INVITES =
  /^\D{3,70}\shttps?:\/\/(?:www\.)?(?:t\.me|whatsapp\.com|chat\.whatsapp|facebook|fb|youtube|youtu|instagram|tiktok|x\.com|twitter|news\.google|bit\.ly)\S*$/iu;

/** «التقييم: ★★★★☆» */
const STARS = /[★☆⭐✩✭]\s?[★☆⭐✩✭]\s?[★☆⭐✩✭]/u;

/** An address or a telephone number. */
const REACHABLE = /[^\s@]@[^\s@]{1,100}\.[^\s@]|[0-9٠-٩][0-9٠-٩\s()+-]{5,}[0-9٠-٩]/u;

/** What stands before the colon of a keyword line. */
export const KEYWORD_LABEL = /^[#•\s]*([^:：]{3,30})[:：]\s*(?=\S)/u;

/** «(إعداد فلان - تحرير فلان)»: the desk behind a translated dispatch, in brackets of its own. */
const PREPARED_BY = /^[([]\s*(?:إعداد|اعداد|تحرير|تغطية|ترجمة|كتابة|شارك|ساهم)(?!\p{L}).{3,200}[)\]]\.?$/u;

/** Lines that say by themselves what they are, wherever they stand. Nothing here looks at a neighbour. */
export const OBVIOUS: Rule[] = [
  {
    name: "archiveBanner",
    finds: ({ signal }) => (signal.hint?.region === "banner" ? finding("furniture", "archiveBanner") : null),
  },
  {
    name: "letterHead",
    finds: ({ sheet, signal }) => (isLetterHead(sheet, signal) ? finding("furniture", "letterHead") : null),
  },
  {
    name: "sentMessage",
    finds: ({ signal }) => (signal.at === 0 && senderOf(signal) !== null ? finding("meta", "dateLine") : null),
  },
  {
    name: "headOfIssue",
    finds: ({ signal }) =>
      isHeadOfIssue(signal.text) && !signal.date?.hasDate && signal.words <= LENGTHS.longestHeadline
        ? finding("furniture", "masthead")
        : null,
  },
  {
    name: "letterFoot",
    finds: ({ sheet, signal }) =>
      sheet.knowledge.phrases.isOfLetter(signal.key) && signal.words < LENGTHS.runningLine
        ? finding("furniture", "standing")
        : null,
  },
  {
    name: "logEntry",
    finds: ({ sheet, signal }) => {
      const below = sheet.signals[signal.at + 1];
      const isTitle = !signal.stop && signal.words <= LENGTHS.longestHeadline && below && isRunning(below.prose);
      return isTitle && isLogEntry(sheet, signal) ? finding("subheading", "subheading") : null;
    },
  },
  {
    name: "label",
    finds: ({ signal: { label, text } }) =>
      label && (label.how === "exact" || label.kind === "photo")
        ? finding("furniture", "label", because("words", text))
        : null,
  },
  { name: "menu", finds: ({ signal }) => (signal.label?.how === "menu" ? finding("furniture", "menu") : null) },
  {
    name: "gluedLabels",
    finds: ({ signal }) => (signal.label ? finding("furniture", "gluedLabels", because("words", signal.text)) : null),
  },
  { name: "menuRow", finds: ({ sheet, signal }) => (isMenuRow(sheet, signal) ? finding("furniture", "menu") : null) },
  { name: "titleRow", finds: ({ signal }) => (isTitleRow(signal) ? finding("otherTitle", "otherTitle") : null) },
  {
    name: "endMark",
    finds: ({ sheet, signal }) =>
      sheet.knowledge.phrases.isEndMark(signal.key) ? finding("furniture", "endMark") : null,
  },
  {
    name: "initials",
    finds: ({ sheet: { knowledge }, signal: { text } }) =>
      INITIALS.test(text) && !knowledge.agencies.whole(text) && !knowledge.outlets.named(text)
        ? finding("furniture", "initials")
        : null,
  },
  {
    name: "preparedBy",
    finds: ({ signal }) => (PREPARED_BY.test(signal.text) ? finding("meta", "preparedBy") : null),
  },
  {
    name: "pageFoot",
    finds: ({ signal }) => (isPageFoot(signal) ? finding("furniture", "machine") : null),
  },
  {
    name: "invitation",
    finds: ({ signal }) =>
      INVITES.test(signal.text) && !isRunning(signal.prose) && !signal.tied ? finding("furniture", "standing") : null,
  },
  { name: "stars", finds: ({ signal }) => (STARS.test(signal.text) ? finding("furniture", "machine") : null) },
  {
    name: "contact",
    finds: ({ sheet, signal }) =>
      sheet.knowledge.phrases.below.opensContact(signal.key) && !isSentence(signal) && REACHABLE.test(signal.text)
        ? finding("furniture", "standing")
        : null,
  },
  {
    name: "machine",
    finds: ({ signal }) =>
      signal.machine && (!signal.date?.hasDate || ADDRESS.test(signal.text)) ? finding("furniture", "machine") : null,
  },
  {
    name: "copyright",
    finds: ({ sheet, signal }) =>
      signal.date?.isCopyright && !isAgencyRight(sheet, signal) ? finding("furniture", "copyright") : null,
  },
  {
    name: "clockAndWeather",
    finds: ({ signal }) =>
      signal.date?.hasClockAndWeather && !isRunning(signal.prose) && signal.words <= LENGTHS.signature
        ? finding("furniture", "clock")
        : null,
  },
  {
    name: "weather",
    finds: ({ signal }) =>
      signal.words <= LENGTHS.few && isTemperature(fold(signal.text)) ? finding("furniture", "clock") : null,
  },
  { name: "standing", finds: ({ signal }) => (signal.standing ? finding("furniture", "standing") : null) },
  {
    name: "pageOpening",
    finds: ({ sheet, signal }) =>
      sheet.knowledge.phrases.isPageOpening(signal.key) && signal.prose < 6 && !isSentence(signal)
        ? finding("furniture", "pageOpening")
        : null,
  },
  {
    name: "keywordLine",
    finds: ({ sheet, signal }) => (isKeywordLine(sheet, signal.text) ? finding("tag", "keywordLine") : null),
  },
  {
    name: "emptyDateLabel",
    finds: ({ signal }) => (signal.date?.isEmptyLabel ? finding("meta", "emptyDateLabel") : null),
  },
  { name: "relatedPrefixed", finds: relatedPrefixed },
];

/** First pass. A headline that the metadata states is never furniture, whatever it looks like. */
export function labelObvious(sheet: Sheet): void {
  const stated = sheet.capture.metadata.headline?.value.trim();
  for (const signal of sheet.signals) {
    if (!sheet.isFree(signal.at) || (stated !== undefined && signal.text === stated)) continue;
    const found = firstFinding(READING_VIEW, { sheet, signal }) ?? firstFinding(OBVIOUS, { sheet, signal });
    if (found) sheet.give(signal.at, found);
  }
}

/** «الوسوم: الرواية، جوائز»: label and keywords on one line. */
export function isKeywordLine(sheet: Sheet, text: string): boolean {
  const label = KEYWORD_LABEL.exec(text)?.[1];
  return label !== undefined && sheet.knowledge.labels.match(label, keyOf(label))?.kind === "tags";
}

/** «تابعوا …» opens sentences too; those are long and end in a full stop. */
const isSentence = (signal: Signal): boolean => signal.stop && signal.words >= LENGTHS.sentence;

/** «© Sputnik», «© (أ ف ب)»: the agency that took a picture, and nothing else; a page's own rights have a year or a word. */
function isAgencyRight({ knowledge: { agencies } }: Sheet, { text }: Signal): boolean {
  const holder = /^©\s*[([]?([^()[\]]{2,40})[)\]]?$/u.exec(text)?.[1];
  return holder !== undefined && agencies.list(holder.trim()) !== null;
}

/** «اقرأ أيضا: …», «للمزيد - …»: the title of another article behind a few words that name it so. */
function relatedPrefixed({ sheet, signal }: LinePlace): ReturnType<Rule["finds"]> {
  const opening = sheet.knowledge.phrases.relatedOpening(signal.key);
  const rest = signal.words - opening;
  if (opening === 0 || rest < 2 || signal.stop || rest > 30) return null;
  const words = signal.text.split(/\s+/u).slice(0, opening).join(" ");
  return finding("related", "relatedPrefixed", because("openingWords", words));
}

/** Labels of other articles: what stands below one is theirs, with its days and signatures. */
const OFFERING: ReadonlySet<LabelKind | undefined> = new Set(["lists", "related"]);

/** Whether a line is such a label. */
export const isOffering = ({ label }: Signal): boolean => OFFERING.has(label?.kind);

/** «المزيد», «التفاصيل»: the link below a teaser. */
export const isMore = (key: string): boolean => /^(?:اقرا |قراءه )?المزيد$|^التفاصيل$|^read more$/u.test(key);

/** Whether such a link stands right below a line. */
export const isTeased = (sheet: Sheet, at: number): boolean => isMore(sheet.signals[at + 1]?.key ?? "");

/**
 * Whether no label of a page stands below a line: a stored text (title, author, text) rather than a copied page. What follows
 * the text is then more likely text, and the first line the title.
 */
export const isPlainBelow = (sheet: Sheet, at: number): boolean =>
  !sheet.signals
    .slice(at + 1)
    .some((signal) => signal.label !== null || (sheet.role(signal.at) === "furniture" && !isPageFoot(signal)));

/** The label in force above a line: the nearest label line before it, with no running text between. */
export function labelAbove(sheet: Sheet, at: number): { readonly at: number; readonly kind: string } | null {
  for (let above = at - 1; above >= 0 && at - above < 60; above--) {
    const signal = sheet.signals[above];
    if (!signal) return null;
    if (signal.label && signal.label.kind !== "share") return { at: above, kind: signal.label.kind };
    const role = sheet.role(above);
    if (role === "body" || role === "headline" || role === "standfirst") return null;
  }
  return null;
}
