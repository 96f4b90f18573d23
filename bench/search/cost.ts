import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needShared, newsArticles, quantile, questionsOf } from "./collections.ts";
import { bytesUnder, ENGINES } from "./engines.ts";

/**
 * What search costs at 8,000 articles, beside other engines on the same articles in the same run:
 * `node --import tsx bench/search/cost.ts [articles]`. Every engine runs in a process of its own; times are
 * processor seconds (so that other work on the machine counts little), printed with their ratio to ours. What a browser loads and takes is measured by in-chromium.ts.
 */

needShared();
const [, , first = "8000", only, folder] = process.argv;
const count = Number(first);

/** Two-word keywords and questions or headlines of ten words and more, as people asked or wrote them. */
function questions(): { two: string[]; ten: string[] } {
  const words = (text: string): number => text.trim().split(/\s+/u).length;
  const keywords = questionsOf("dev-set/search/ant/queries.kw.jsonl").map(({ text }) => text);
  const asked = questionsOf("dev-set/search/wiki/queries.q.jsonl").map(({ text }) => text);
  const headlines = newsArticles(count).map(({ headline }) => headline);
  return {
    two: keywords.filter((text) => words(text) === 2).slice(0, 150),
    ten: [
      ...asked.filter((text) => words(text) >= 10).slice(0, 60),
      ...headlines.filter((text) => words(text) >= 10).slice(0, 60),
    ],
  };
}

interface Measured {
  /** Processor seconds of this process, and seconds on the clock (Pagefind's indexer works in a process of its own). */
  readonly write: number;
  readonly wall: number;
  readonly memory: number;
  readonly bytes: number;
  readonly two: [number, number];
  readonly ten: [number, number];
}

/** Processor milliseconds this process has used. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function measure(name: string, out: string): Promise<Measured> {
  const engine = ENGINES.find((one) => one.name === name);
  if (!engine) throw new Error(name);
  const documents = newsArticles(count);
  const start = used();
  const started = performance.now();
  await engine.write(documents, out);
  const write = (used() - start) / 1000;
  const wall = (performance.now() - started) / 1000;
  const memory = process.resourceUsage().maxRSS / 1024;
  const ask = await engine.open(out);
  const { two, ten } = questions();
  const times = async (list: readonly string[]): Promise<[number, number]> => {
    for (const text of list.slice(0, 10)) await ask(text);
    const ms: number[] = [];
    for (const text of list) {
      const before = used();
      await ask(text);
      ms.push(used() - before);
    }
    return [quantile(ms, 0.5), quantile(ms, 0.95)];
  };
  return { write, wall, memory, bytes: bytesUnder(out), two: await times(two), ten: await times(ten) };
}

if (only && folder) {
  console.log(JSON.stringify(await measure(only, folder)));
  process.exit(0);
}

const work = mkdtempSync(join(tmpdir(), "warraq-cost-"));
const text = newsArticles(count).reduce((sum, { headline, text }) => sum + Buffer.byteLength(headline + text), 0);
console.log(`${count} articles, ${(text / count / 1024).toFixed(2)} KB of text each\n`);
console.log(
  "| engine | writing, s processor / clock (ratio) | peak MB | index, KB an article | two words ms p50 / p95 (ratio) | ten words ms p50 / p95 (ratio) |",
);
console.log("| --- | --- | --- | --- | --- | --- |");
let ours: Measured | undefined;
try {
  for (const [i, { name }] of ENGINES.entries()) {
    const args = ["--import", "tsx", import.meta.filename, String(count), name, join(work, String(i))];
    const measured = JSON.parse(execFileSync(process.execPath, args, { maxBuffer: 1 << 26 }).toString()) as Measured;
    ours ??= measured;
    const ratio = (a: number, b: number): string => `${(a / b).toFixed(2)}×`;
    const ms = (own: [number, number], reference: [number, number]): string =>
      `${own[0].toFixed(1)} / ${own[1].toFixed(1)} (${ratio(own[1], reference[1])})`;
    const row = [
      name,
      `${measured.write.toFixed(1)} / ${measured.wall.toFixed(1)} (${ratio(measured.wall, ours.wall)})`,
      measured.memory.toFixed(0),
      (measured.bytes / count / 1024).toFixed(2),
      ms(measured.two, ours.two),
      ms(measured.ten, ours.ten),
    ];
    console.log(`| ${row.join(" | ")} |`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
