import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportArchive } from "../../../src/search/opensearch/export-archive.ts";
import { writeLexiconBundle } from "../../../src/search/opensearch/lexicon-bundle.ts";
import { engineOf, openEngineBundle } from "../../../src/search/opensearch/node-engine.ts";
import { against } from "./engine-schema.ts";
import { type StandInHost, standInHost } from "./stand-in-host.ts";
import { twoArticles } from "./two-articles.ts";

/**
 * A conversation with a server, written by hand from OpenSearch's specification (conversation.json): the script of an export and the
 * search page say their part, in that order and to those addresses, and understand the answers.
 */

interface Spoken {
  readonly method: string;
  readonly path: string;
  readonly type: string;
  readonly answer: unknown;
}

const { exchanges, index } = JSON.parse(readFileSync(new URL("conversation.json", import.meta.url), "utf8")) as {
  readonly exchanges: readonly Spoken[];
  readonly index: string;
};
const run = promisify(execFile);
let own: string;
let host: StandInHost;
beforeEach(async () => {
  own = mkdtempSync(path.join(tmpdir(), "warraq-conversation-"));
  host = await standInHost();
});
afterEach(async () => {
  await host.close();
  rmSync(own, { recursive: true, force: true });
});

/** Answers as the conversation has it. */
function answerAsWritten(): void {
  let next = 0;
  host.instead = () => ({ status: 200, answer: exchanges[next++]?.answer });
}

function exported() {
  return exportArchive({ documents: twoArticles(), alias: "warraq", out: path.join(own, "export"), since: null });
}

const send = (folder: string, env: Record<string, string> = {}) =>
  run("sh", [path.join(folder, "send.sh")], { env: { ...process.env, OPENSEARCH: host.url, ...env } });

describe("the conversation with a server", () => {
  it("goes as it is written, from the template to the counts of a question", async () => {
    answerAsWritten();
    const { folder, index: made } = exported();
    await send(folder as string);
    const bundle = path.join(own, "lexicon");
    writeLexiconBundle(twoArticles(), bundle, { address: `${host.url}/warraq` });
    const searcher = await openEngineBundle(bundle, engineOf(bundle) as string);
    const { hits, complete, facets, months } = await searcher.search({ text: "سباق الخيل" });
    const shown = await Promise.all(hits.map((hit) => hit.details()));
    expect([complete, shown.map(({ id }) => id)]).toEqual([1, ["race", "bikes"]]);
    expect(hits.map(({ lacks }) => lacks)).toEqual([[], ["الخيل"]]);
    expect(shown[0]?.excerpt.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(["سباق", "الخيل"]);
    expect((await facets()).outlet).toEqual([{ value: "جريدة الفنار", count: 1 }]);
    expect(await months()).toEqual([{ value: "2022-01", count: 1 }]);
    const said = host.log.map(({ method, path: at, type }) => ({ method, path: at.replace(made, index), type }));
    expect(said).toEqual(exchanges.map(({ method, path: at, type }) => ({ method, path: at, type })));
  });

  it("is one that the specification would have", () => {
    for (const { path: at, answer } of exchanges)
      if (at === "/_bulk") expect(against("bulkAnswer", answer)).toEqual([]);
    expect(against("bulkAnswer", { took: 1, items: [] })).not.toEqual([]);
  });

  it("ends where a bulk request is refused in part: the alias stays as it is", async () => {
    host.instead = (at) =>
      at === "/_bulk"
        ? { status: 200, answer: { took: 1, errors: true, items: [{ index: { _index: index, status: 400 } }] } }
        : null;
    await expect(send(exported().folder as string)).rejects.toThrow(/refused, see answer\.json/u);
    expect(host.log.map(({ path: at }) => at)).not.toContain("/_aliases");
  });

  it("ends where the server refuses, and can be begun again", async () => {
    host.instead = (at) => (at === "/_bulk" ? { status: 429, answer: { error: "rejected" } } : null);
    const folder = exported().folder as string;
    await expect(send(folder)).rejects.toThrow();
    host.instead = (at) =>
      /^\/warraq-[0-9a-f]+$/u.test(at) ? { status: 400, answer: { error: "resource_already_exists_exception" } } : null;
    await send(folder, { OPENSEARCH_USER: "admin:word" });
    expect(host.engine.held("warraq").size).toBe(2);
  });
});
