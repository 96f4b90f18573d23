import { captureFromBytes } from "../../src/capture/read-capture.ts";
import { compileKnowledge, type Knowledge } from "../../src/extract/knowledge/knowledge.ts";
import { labelBreadcrumbs } from "../../src/extract/label/breadcrumb.ts";
import { findCore } from "../../src/extract/label/core.ts";
import { HEADLINE_EVIDENCE } from "../../src/extract/label/headline-evidence.ts";
import { labelObvious } from "../../src/extract/label/obvious.ts";
import { printedTexts } from "../../src/extract/label/page-title.ts";
import { labelPictures } from "../../src/extract/label/pictures.ts";
import { openSheet, type Sheet } from "../../src/extract/label/sheet.ts";
import { sharedBy, topicOf } from "../../src/extract/signals/overlap.ts";
import { readSignal, type Signal } from "../../src/extract/signals/signal.ts";
import { defaultSettings } from "../../src/settings.ts";
import { type Article, loadArticles } from "./unseen/articles.ts";
import { dress } from "./unseen/dress.ts";

/**
 * What the weights of src/extract/weights/evidence.ts were set on: how much each piece of evidence speaks for a line of text, and for a
 * headline, as the logarithm (base 2) of its odds, counted on the lines of made-up pages around articles of the corpus; and
 * which share of its words the last paragraph of a text has in common with the rest, its own or another article's.
 * Usage: node --import tsx bench/parse/evidence.ts [pages]
 */

/** How often something holds among lines of a kind, and among the others. */
interface Odds {
  yes: number;
  no: number;
}

class Table {
  private readonly rows = new Map<string, Odds>();
  private readonly all: Odds = { yes: 0, no: 0 };

  line(names: readonly string[], of: keyof Odds): void {
    this.all[of]++;
    for (const name of names) {
      const row = this.rows.get(name) ?? { yes: 0, no: 0 };
      row[of]++;
      this.rows.set(name, row);
    }
  }

  print(title: string): void {
    console.log(
      `\n${title}: ${this.all.yes} lines, ${this.all.no} others\nevidence                   of them  of others  log2 odds`,
    );
    for (const [name, { yes, no }] of this.rows) {
      const odds = Math.log2((yes + 0.5) / (this.all.yes + 1) / ((no + 0.5) / (this.all.no + 1)));
      console.log(
        `${name.padEnd(26)} ${String(yes).padStart(7)} ${String(no).padStart(10)} ${odds.toFixed(1).padStart(10)}`,
      );
    }
  }
}

/** What a line shows of running text. */
function shownBy({
  words,
  stop,
  question,
  colon,
  opening,
  text,
  arabic,
  label,
  machine,
  standing,
  date,
}: Signal): string[] {
  const length =
    words >= 30
      ? "30 words"
      : words >= 18
        ? "18 words"
        : words >= 12
          ? "12 words"
          : words < 4
            ? "under 4 words"
            : words < 6
              ? "under 6 words"
              : null;
  return [
    length,
    stop ? "stop" : question ? "question" : colon && words >= 8 ? "colon" : null,
    opening === "name" ? null : `opens: ${opening}`,
    words >= 10 && /[،,؛]/u.test(text) ? "comma" : null,
    arabic < 0.5 ? "Latin" : null,
    label || machine || standing || date?.isDateOnly ? "label, code, standing, date" : null,
  ].filter((name) => name !== null);
}

/** What speaks for and against the lines that may be the headline. */
function weighHeadlines(sheet: Sheet, isHeadline: (line: Signal) => boolean, table: Table): void {
  labelBreadcrumbs(sheet);
  labelObvious(sheet);
  labelPictures(sheet);
  const core = findCore(sheet);
  if (!core) return;
  const topic = new Set(sheet.signals.slice(core.from, core.to + 1).flatMap(({ at }) => [...sheet.topic(at)]));
  const printed = printedTexts(sheet);
  for (const signal of sheet.signals.slice(0, core.from)) {
    if (!sheet.isFree(signal.at)) continue;
    const shared = sharedBy(sheet.topic(signal.at), topic);
    const place = { sheet, signal, core, shared, hasTopic: topic.size > 0, printed, opensStored: false };
    const speaks = HEADLINE_EVIDENCE.flatMap(({ name, points }) => {
      const found = points(place);
      return found === 0 ? [] : [`${name} ${found > 0 ? "+" : ""}${Number(found.toFixed(0))}`];
    });
    table.line(speaks, isHeadline(signal) ? "yes" : "no");
  }
}

const SHARES = [0.05, 0.1, 0.2, 0.4, 0.6] as const;
/** Texts whose shares are counted, and how far the other text stands. */
const TEXTS = { most: 2500, step: 37 } as const;

/** How many titles, and last paragraphs that nothing ties, have at least or at most a share of their words in a text. */
function countShares(articles: readonly Article[], knowledge: Knowledge): void {
  const texts = articles.filter(({ paragraphs }) => paragraphs.length >= 3).slice(0, TEXTS.most);
  const signal = (words: string): Signal => readSignal({ number: 1, text: words }, 0, 0, knowledge);
  const topic = (words: string): Set<string> => topicOf(signal(words).key, knowledge.verbs.functionWords);
  const of = { titles: [], otherTitles: [], last: [], otherLast: [] } as Record<string, number[]>;
  for (const [at, { title, paragraphs }] of texts.entries()) {
    const other = texts[(at * TEXTS.step + 11) % texts.length];
    const last = paragraphs.at(-1) ?? "";
    const rest = topic([title, ...paragraphs.slice(0, -1)].join(" "));
    const body = topic(paragraphs.join(" "));
    of.titles?.push(sharedBy(topic(title), body));
    of.otherTitles?.push(sharedBy(topic(other?.title ?? ""), body));
    of.last?.push(signal(last).tied ? 1 : sharedBy(topic(last), rest));
    of.otherLast?.push(sharedBy(topic((other?.paragraphs[0] ?? "").split(" ").slice(0, 20).join(" ")), body));
  }
  const percent = (values: readonly number[], holds: (value: number) => boolean): string =>
    `${((100 * values.filter(holds).length) / values.length).toFixed(1)} %`.padStart(8);
  console.log(
    `\nshares of words, in ${texts.length} texts\nshare   titles with at least it: own, others'   last paragraphs with at most it: own, others'`,
  );
  for (const share of SHARES) {
    const [own, others] = [of.titles ?? [], of.otherTitles ?? []].map((each) =>
      percent(each, (value) => value >= share),
    );
    const [last, otherLast] = [of.last ?? [], of.otherLast ?? []].map((each) =>
      percent(each, (value) => value <= share),
    );
    console.log(`${String(share).padEnd(8)}${own} ${others} ${"".padEnd(20)} ${last} ${otherLast}`);
  }
}

const articles = loadArticles();
const pages = Number(process.argv[2] ?? 1000);
if (articles.length === 0) console.log("../shared is absent: nothing to count");
else {
  const knowledge = compileKnowledge(defaultSettings());
  const [text, headline] = [new Table(), new Table()];
  for (let number = 0; number < pages; number++) {
    const { bytes, truth } = dress(articles, 1, number);
    const reading = captureFromBytes(bytes, truth.file);
    if (!truth.lineRoles || !("capture" in reading)) continue;
    const sheet = openSheet(reading.capture, knowledge);
    const roleOf = (line: Signal): string | undefined => truth.lineRoles?.[String(line.number)];
    for (const signal of sheet.signals) text.line(shownBy(signal), roleOf(signal) === "body" ? "yes" : "no");
    weighHeadlines(sheet, (line) => roleOf(line) === "headline", headline);
  }
  text.print("running text");
  headline.print("headlines among the free lines above the text");
  countShares(articles, knowledge);
}
