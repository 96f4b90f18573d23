import { because, type Finding, finding } from "../../findings/finding.ts";
import type { Signal } from "../signals/signal.ts";
import { isMasthead } from "../signature/signature.ts";
import { isSubject, signatureOf, signedFinding } from "../signature/signed-line.ts";
import { isRunning } from "../weights.ts";
import { isInMenu } from "./above.ts";
import { firstFinding, type LinePlace, type Rule } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** A line between the headline and the text. */
export interface BetweenPlace extends LinePlace {
  /** Stems of the headline and of the text's first lines. */
  readonly topic: ReadonlySet<string>;
  /** A line above it, below the headline, is signed by a person. */
  readonly signed: boolean;
  /** A line above it, below the headline, is a deck. */
  readonly decked: boolean;
}

/** A deck below the headline has at least this many words; shorter lines there are captions. */
const SHORTEST_DECK = 8;
/** Words with which captions place what they show. */
const SHOWS = /(?<!\p{L})(?:خلال|أثناء|صورة|الصورة|لقطة|من اليمين|من اليسار|يمين|يسار)(?!\p{L})/u;

/** What lines between the headline and the text are: date, signature, section, caption, deck; what is left is the page's. */
export const BETWEEN: Rule<BetweenPlace>[] = [
  {
    name: "dateBetween",
    finds: ({ signal: { date, words, prose } }) =>
      (date?.isDateOnly || (date?.isRelative && words <= 6)) && !isRunning(prose) ? finding("meta", "dateLine") : null,
  },
  {
    name: "masthead",
    finds: ({ sheet, signal }) => (isMasthead(signal.key, sheet.knowledge) ? finding("furniture", "masthead") : null),
  },
  { name: "sectionBetween", finds: section },
  {
    name: "subject",
    finds: ({ sheet, signal, topic }) => {
      const signature = signatureOf(signal, sheet);
      return signature && isSubject(signature, signal.text, sheet.knowledge, topic)
        ? finding("caption", "caption", because("subjectOfText"))
        : null;
    },
  },
  {
    name: "signatureBetween",
    finds: ({ sheet, signal, signed }) => {
      const signature = signatureOf(signal, sheet);
      return signature && (signature.sure || !signed) ? signedFinding(signature, signal.text) : null;
    },
  },
  {
    name: "dateAmongWords",
    finds: ({ signal }) => (signal.date?.hasDate && signal.words <= 12 ? finding("meta", "dateLine") : null),
  },
  {
    name: "otherScript",
    finds: ({ signal }) =>
      signal.arabic < 0.5 || signal.words <= 1
        ? finding("furniture", "around", because("betweenHeadlineAndText"))
        : null,
  },
  {
    name: "deck",
    finds: ({ sheet, signal, decked }) =>
      !decked && isDeck(sheet, signal) ? finding("standfirst", "standfirst", because("underHeadline")) : null,
  },
];

function section({ sheet, signal }: BetweenPlace): Finding | null {
  if (!sheet.knowledge.labels.isSection(signal.key)) return null;
  return isInMenu(sheet, signal.at) ? finding("furniture", "menu") : finding("meta", "section");
}

/** A deck follows the headline with nothing but meta lines between and stands apart from the lines around it. */
function isDeck(sheet: Sheet, signal: Signal): boolean {
  if (signal.words < SHORTEST_DECK || signal.bullet === "list" || SHOWS.test(signal.text)) return false;
  for (let at = signal.at - 1; at >= 0; at--) {
    const role = sheet.role(at);
    if (role === "headline" || role === "headlineRepeat") return true;
    if (role !== "meta" && role !== "furniture") return false;
  }
  return false;
}

/** Labels the free lines from `from` to before `to`. What no rule explains is taken for a caption. */
export function labelBetween(sheet: Sheet, from: number, to: number, topic: ReadonlySet<string>): void {
  let signed = false;
  let decked = false;
  for (const signal of sheet.signals.slice(from, to)) {
    if (!sheet.isFree(signal.at)) continue;
    const found: Finding =
      firstFinding(BETWEEN, { sheet, signal, topic, signed, decked }) ??
      finding("caption", "caption", because("betweenHeadlineAndText"));
    sheet.give(signal.at, found);
    signed ||= found.kind === "byline";
    decked ||= found.kind === "standfirst";
  }
}
