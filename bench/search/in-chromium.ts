import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { type Browser, chromium } from "playwright-core";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
import { needShared, newsArticles, quantile, questionsOf } from "./collections.ts";

/**
 * What a reader's browser loads and takes at 8,000 articles, in Chromium:
 * `node --import tsx bench/search/in-chromium.ts [articles] [worker]`: with `worker` the engine runs in its web worker. Scripts and JSON are sent gzipped, as static hosts send
 * them; everything else as it lies.
 */

needShared();
const count = Number(process.argv[2] ?? 8000);
const words = (text: string): number => text.trim().split(/\s+/u).length;
const asked = questionsOf("dev-set/search/ant/queries.kw.jsonl").map(({ text }) => text);
const two = asked.filter((text) => words(text) === 2).slice(0, 100);
const articles = newsArticles(count);
const ten = articles
  .map(({ headline }) => headline)
  .filter((headline) => words(headline) >= 10)
  .slice(0, 60);

const PAGE = `<!doctype html><meta charset="utf-8"><script type="module">
import { help, openSearcher } from "./searcher.js";
globalThis.open = async () => {
  const pagefind = await import("./pagefind.js");
  const engine = pagefind.createInstance(${JSON.stringify({ noWorker: process.argv[3] !== "worker", exactDiacritics: true })});
  const load = async (path) => (await fetch("./" + path)).arrayBuffer();
  globalThis.searcher = await openSearcher({ engine, load, help: async () => help });
};
globalThis.ask = async (text) => {
  const start = performance.now();
  const { hits } = await searcher.search({ text });
  await Promise.all(hits.slice(0, 10).map((hit) => hit.details()));
  return performance.now() - start;
};
</script>`;

/** A static host of one folder that counts the bytes it sends. */
async function serve(
  folder: string,
  scripts: ReadonlyMap<string, string>,
): Promise<{ url: string; sent(): number; close(): void }> {
  let sent = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    const own = scripts.get(path);
    const file = join(folder, path);
    if (own === undefined && !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const plain = own === undefined ? readFileSync(file) : Buffer.from(own);
    const text = /\.(?:html|js|json)$|^\/$/u.test(path);
    const body = text ? gzipSync(plain) : plain;
    sent += body.length;
    const type = path.endsWith(".js") ? "text/javascript" : path === "/" ? "text/html" : "application/octet-stream";
    response.writeHead(200, {
      "content-type": type,
      "cache-control": "max-age=600",
      ...(text ? { "content-encoding": "gzip" } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => sent,
    close: () => server.close(),
  };
}

async function times(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  const ask = (text: string): Promise<number> => page.evaluate(`ask(${JSON.stringify(text)})`);
  await page.waitForFunction("globalThis.ask");
  await page.evaluate("open()");
  for (const [name, list] of [
    ["two words", two],
    ["ten words and more", ten],
  ] as const) {
    for (const text of list) await ask(text);
    const warm: number[] = [];
    // Another page of the same browser: files come from its cache, lists of places are looked up anew.
    const fresh = await browser.newPage();
    await fresh.goto(url);
    await fresh.waitForFunction("globalThis.ask");
    await fresh.evaluate("open()");
    for (const text of list) warm.push(await fresh.evaluate(`ask(${JSON.stringify(text)})`));
    await fresh.close();
    console.log(
      `| ${name} | ${list.length} | ${quantile(warm, 0.5).toFixed(1)} | ${quantile(warm, 0.95).toFixed(1)} |`,
    );
  }
  await page.close();
}

const work = mkdtempSync(join(tmpdir(), "warraq-chromium-"));
const bundled = await build({
  stdin: {
    contents: 'export { openSearcher } from "./searcher.ts"; export * as help from "./help.ts";',
    resolveDir: fileURLToPath(new URL("../../src/search/", import.meta.url)),
    loader: "ts",
  },
  bundle: true,
  format: "esm",
  minify: true,
  write: false,
});
const host = await (async () => {
  await writeSearchBundle(articles, join(work, "bundle"));
  return serve(
    join(work, "bundle"),
    new Map([
      ["/", PAGE],
      ["/searcher.js", bundled.outputFiles[0]?.text ?? ""],
    ]),
  );
})();
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const weights: number[] = [];
  for (const text of two.slice(0, 20)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const before = host.sent();
    await page.goto(host.url);
    await page.waitForFunction("globalThis.ask");
    await page.evaluate("open()");
    await page.evaluate(`ask(${JSON.stringify(text)})`);
    weights.push((host.sent() - before) / 1024);
    await context.close();
  }
  console.log(`${count} articles; bytes before the first ten results of a two-word question, nothing cached:`);
  console.log(`median ${quantile(weights, 0.5).toFixed(0)} KB, most ${Math.max(...weights).toFixed(0)} KB\n`);
  console.log("| question | n | ms p50 | ms p95 |\n| --- | --- | --- | --- |");
  await times(browser, host.url);
} finally {
  await browser.close();
  host.close();
  rmSync(work, { recursive: true, force: true });
}
