import { because, type Evidence, finding } from "../../findings/finding.ts";
import type { Signal } from "../signals/signal.ts";
import { isRunning } from "../weights.ts";
import { labelEmbeds } from "./embeds.ts";
import { isItem } from "./items.ts";
import { labelOffered } from "./offered.ts";
import { firstFinding, type Rule } from "./rule.ts";
import type { Sheet } from "./sheet.ts";
import { type Familiarity, familiarity, isStranger } from "./strangers.ts";
import { type InsidePlace, isSubheading, isTitled, neighbour } from "./subheading.ts";

const FEWEST_QUESTIONS = 3;

interface TextPlace extends InsidePlace {
  readonly familiar: Familiarity;
}

/** What the free lines between the body's first and last are. */
export const INSIDE: Rule<TextPlace>[] = [
  {
    name: "stranger",
    finds: (place) => (isStrange(place) ? finding("related", "relatedStrange") : null),
  },
  { name: "bodyStart", finds: ({ signal, from }) => (signal.at === from ? finding("body", "bodyStart") : null) },
  { name: "linked", finds: ({ signal }) => (isLinked(signal) ? finding("related", "linked") : null) },
  {
    name: "sentence",
    finds: ({ signal }) => (isRunning(signal.prose) && !isTitled(signal) ? finding("body", "sentence") : null),
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
  const interview = questions.length >= FEWEST_QUESTIONS;
  labelOffered(sheet, from, to);
  labelBareTitles(sheet, from, to);
  const familiar = familiarity(sheet, from, to);
  for (const signal of sheet.signals.slice(from, to + 1)) {
    if (!sheet.isFree(signal.at)) continue;
    const place = { sheet, signal, from, to, interview, familiar };
    sheet.give(signal.at, firstFinding(INSIDE, place) ?? finding("body", "shortLine", shortEvidence(signal)));
  }
}

const isLinked = (signal: Signal): boolean => (signal.hint?.linked ?? 0) >= 0.9 && signal.words >= 3 && !signal.stop;

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
  if (!before || !after || after.words < 5) return false;
  return before.stop && isRunning(before.prose) && !before.colon;
}

/**
 * Titles of other articles standing bare in the text: two or more lines in a row without full stops, each as long as a
 * title and opening like one, in a text whose paragraphs end with stops; no colon announces them.
 */
function labelBareTitles(sheet: Sheet, from: number, to: number): void {
  const paragraphs = sheet.signals.slice(from, to + 1).filter((each) => sheet.isFree(each.at) && isRunning(each.prose));
  if (paragraphs.filter((each) => each.stop).length * 5 < paragraphs.length * 4) return;
  let run: Signal[] = [];
  for (let at = from + 1; at <= to + 1; at++) {
    const signal = sheet.signals[at];
    if (signal && at <= to && sheet.isFree(at) && looksLikeTitle(signal)) {
      run.push(signal);
      continue;
    }
    const before = run[0] && neighbour(sheet, run[0].at, -1, { from, to });
    const items = run.filter(isItem).length;
    if (run.length >= 2 && before?.stop && items * 2 < run.length)
      for (const each of run) sheet.give(each.at, finding("related", "relatedBare"));
    run = [];
  }
}

const looksLikeTitle = (signal: Signal): boolean =>
  !signal.stop &&
  !signal.colon &&
  !isRunning(signal.prose) &&
  signal.words >= 5 &&
  signal.words <= 18 &&
  signal.opening === "name" &&
  signal.bullet !== "dash" &&
  !/[،,؛"«]$/u.test(signal.text);
