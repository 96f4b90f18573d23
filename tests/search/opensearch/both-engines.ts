import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { openEngineSearcher } from "../../../src/search/opensearch/engine-searcher.ts";
import { exportArchive } from "../../../src/search/opensearch/export-archive.ts";
import { writeLexiconBundle } from "../../../src/search/opensearch/lexicon-bundle.ts";
import type { SearchDocument, Searcher } from "../../../src/search/search-types.ts";
import { bundleOf } from "../five-articles.ts";
import { StandInEngine } from "./stand-in-engine.ts";

/** One archive, asked in the browser's way and by the stand-in of an engine. */
export interface BothEngines {
  readonly browser: Searcher;
  readonly engine: Searcher;
  /** Bodies that were sent. */
  readonly sent: unknown[];
  readonly standIn: StandInEngine;
  remove(): void;
}

const ALIAS = "warraq";

/** Reads the files of a bundle's folder. */
export const loadFrom =
  (folder: string) =>
  async (file: string): Promise<Uint8Array> =>
    gunzipSync(await readFile(path.join(folder, file)));

/** Opens an archive both ways. */
export async function bothEngines(documents: readonly SearchDocument[]): Promise<BothEngines> {
  const { searcher: browser, folder } = await bundleOf(documents);
  const own = mkdtempSync(path.join(tmpdir(), "warraq-engine-"));
  const lexicon = path.join(own, "lexicon");
  writeLexiconBundle(documents, lexicon, { address: "https://search.example.org/warraq" });
  const standIn = new StandInEngine();
  const { folder: written } = exportArchive({ documents, alias: ALIAS, out: path.join(own, "export"), since: null });
  standIn.take(written as string);
  const sent: unknown[] = [];
  const engine = await openEngineSearcher({
    ask: async (body) => {
      sent.push(body);
      return standIn.search(ALIAS, JSON.parse(JSON.stringify(body)));
    },
    load: loadFrom(lexicon),
  });
  const remove = (): void => {
    for (const each of [folder, own]) rmSync(each, { recursive: true, force: true });
  };
  return { browser, engine, sent, standIn, remove };
}
