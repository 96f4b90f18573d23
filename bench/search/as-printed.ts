import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Word, words } from "../../src/arabic/words.ts";
import { openBundle } from "../../src/search/node-engine.ts";
import { CLITICS } from "../../src/search/phrases.ts";
import type { Searcher } from "../../src/search/search-types.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
import { needShared, newsArticles } from "./collections.ts";

/**
 * Whether questions that ask for what is printed find that and nothing else: `node --import tsx bench/search/as-printed.ts [articles] [questions]`
 * (default 1000 400). Words and runs of words are drawn from the articles; the truth is looked up in their texts, word by word. Asked
 * are `"a run of words"`, `=word`, and the plain word, whose answer must hold every article that prints it.
 */

needShared();
const [articles = 1000, questions = 400] = process.argv.slice(2).map(Number);

/** An article as its words. */
interface Text {
  readonly id: string;
  readonly words: readonly Word[];
}

/** Numbers from 0 to 1, the same in every run. */
function* numbers(): Generator<number, never> {
  for (let state = 7; ; ) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    yield state / 0x80000000;
  }
}
const drawn = numbers();
const oneOf = <Thing>(things: readonly Thing[]): Thing =>
  things[Math.floor(drawn.next().value * things.length)] as Thing;

/** The articles that print a run of folded words; the first may stand behind a particle. */
function printing(texts: readonly Text[], run: readonly string[]): Set<string> {
  const [first = "", ...rest] = run;
  const firsts = new Set([first, ...CLITICS.map((clitic) => (clitic + first).replace(/^([وف]?)لال/u, "$1لل"))]);
  const isAt = (all: readonly Word[], at: number): boolean =>
    firsts.has(all[at]?.folded ?? "") && rest.every((word, i) => all[at + 1 + i]?.folded === word);
  return new Set(texts.filter((text) => text.words.some((_, at) => isAt(text.words, at))).map(({ id }) => id));
}

async function found(searcher: Searcher, text: string): Promise<Set<string>> {
  const { hits } = await searcher.search({ text });
  const whole = hits.filter(({ tier }) => tier === "all");
  return new Set(await Promise.all(whole.map(async (hit) => (await hit.details()).id)));
}

const folder = mkdtempSync(join(tmpdir(), "warraq-as-printed-"));
try {
  const documents = newsArticles(articles);
  await writeSearchBundle(documents, folder);
  const searcher = await openBundle(folder);
  const texts = documents
    .map(({ id, headline, standfirst, text }) => ({
      id,
      words: [headline, standfirst, text].flatMap((each) => words(each ?? "")),
    }))
    .filter((text) => text.words.length > 10);
  const kinds = { "a run of words": [0, 0, 0], "=word": [0, 0, 0], "a plain word": [0, 0, 0] };
  const judge = (kind: keyof typeof kinds, truth: Set<string>, answer: Set<string>): void => {
    const counts = kinds[kind] as [number, number, number];
    counts[0]++;
    if ([...truth].some((id) => !answer.has(id))) counts[1]++;
    if (kind !== "a plain word" && [...answer].some((id) => !truth.has(id))) counts[2]++;
  };
  for (let i = 0; i < questions; i++) {
    const { words: all } = oneOf(texts);
    const at = Math.floor(drawn.next().value * (all.length - 3));
    const run = all.slice(at, at + oneOf([2, 3]));
    const quoted = `"${run.map(({ text }) => text).join(" ")}"`;
    judge(
      "a run of words",
      printing(
        texts,
        run.map(({ folded }) => folded),
      ),
      await found(searcher, quoted),
    );
    const { text, folded } = oneOf(all);
    const truth = printing(texts, [folded]);
    judge("=word", truth, await found(searcher, `=${text}`));
    const itself = new Set(texts.filter((one) => one.words.some((word) => word.folded === folded)).map(({ id }) => id));
    judge("a plain word", itself, await found(searcher, text));
  }
  console.log("| asked | questions | that miss an article | that find one more |\n| --- | --- | --- | --- |");
  for (const [kind, counts] of Object.entries(kinds)) console.log(`| ${[kind, ...counts].join(" | ")} |`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
