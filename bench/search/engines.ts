import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openBundle, openEngine } from "../../src/search/node-engine.ts";
import type { SearchDocument } from "../../src/search/search-types.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";

/** The engines compared: each writes its index to a folder, then opens it and answers with the ids of the best ten. */
export interface Engine {
  readonly name: string;
  write(documents: readonly SearchDocument[], folder: string): Promise<void>;
  open(folder: string): Promise<(question: string) => Promise<{ ids: string[]; total: number }>>;
}

/** Bytes of all files under a folder. */
export function bytesUnder(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesUnder(path) : statSync(path).size);
  }, 0);
}

const warraq: Engine = {
  name: "warraq",
  async write(documents, folder) {
    await writeSearchBundle(documents, folder);
  },
  async open(folder) {
    const searcher = await openBundle(folder);
    return async (text) => {
      const { hits } = await searcher.search({ text });
      const ids = await Promise.all(hits.slice(0, 10).map(async (hit) => (await hit.details()).id));
      return { ids, total: hits.length };
    };
  },
};

const stockPagefind: Engine = {
  name: "Pagefind as it comes",
  async write(documents, folder) {
    const { close, createIndex } = await import("pagefind");
    const { index } = await createIndex();
    for (const { url, headline, text } of documents) {
      await index?.addCustomRecord({ url, content: `${headline}\n${text}`, language: "ar", meta: { title: headline } });
    }
    await index?.writeFiles({ outputPath: folder });
    await close();
  },
  async open(folder) {
    const engine = await openEngine(folder, {});
    return async (question) => {
      const results = (await engine.search(question))?.results ?? [];
      const shown = results.slice(0, 10) as readonly { data?(): Promise<{ url: string }> }[];
      const ids = await Promise.all(shown.map(async (hit) => (await hit.data?.())?.url ?? ""));
      return { ids, total: results.length };
    };
  },
};

const miniSearch: Engine = {
  name: "MiniSearch, fuzzy",
  async write(documents, folder) {
    const { default: MiniSearch } = await import("minisearch");
    const index = new MiniSearch({ fields: ["headline", "text"] });
    index.addAll(documents.map(({ id, headline, text }) => ({ id, headline, text })));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.json"), JSON.stringify(index));
  },
  async open(folder) {
    const { default: MiniSearch } = await import("minisearch");
    const { readFileSync } = await import("node:fs");
    const index = MiniSearch.loadJSON(readFileSync(join(folder, "index.json"), "utf8"), {
      fields: ["headline", "text"],
    });
    return async (question) => {
      const found = index.search(question, { fuzzy: 0.2, prefix: true, boost: { headline: 5 } });
      return { ids: found.slice(0, 10).map(({ id }) => String(id)), total: found.length };
    };
  },
};

const lunrArabic: Engine = {
  name: "lunr with lunr-languages ar",
  async write(documents, folder) {
    const lunr = await openLunr();
    const index = lunr((builder) => {
      builder.use(lunr.ar);
      builder.ref("id");
      builder.field("headline", { boost: 5 });
      builder.field("text");
      for (const document of documents) builder.add(document);
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.json"), JSON.stringify(index));
  },
  async open(folder) {
    const lunr = await openLunr();
    const { readFileSync } = await import("node:fs");
    const index = lunr.Index.load(JSON.parse(readFileSync(join(folder, "index.json"), "utf8")));
    return async (question) => {
      const found = index.search(question.replace(/[~^:*+-]/gu, " "));
      return { ids: found.slice(0, 10).map(({ ref }) => ref), total: found.length };
    };
  },
};

interface LunrBuilder {
  use(plugin: unknown): void;
  ref(name: string): void;
  field(name: string, options?: object): void;
  add(document: object): void;
}
interface Lunr {
  (build: (builder: LunrBuilder) => void): object;
  ar: unknown;
  Index: { load(data: object): { search(question: string): { ref: string }[] } };
}

/** lunr and its languages have no types and are CommonJS; each language plugs itself into lunr. */
async function openLunr(): Promise<Lunr> {
  const { createRequire } = await import("node:module");
  const require = createRequire(pathToFileURL(import.meta.filename));
  const lunr = require("lunr");
  require("lunr-languages/lunr.stemmer.support")(lunr);
  require("lunr-languages/lunr.ar")(lunr);
  return lunr as Lunr;
}

/** All engines, ours first: the others are printed as ratios to it. */
export const ENGINES: readonly Engine[] = [warraq, stockPagefind, miniSearch, lunrArabic];
