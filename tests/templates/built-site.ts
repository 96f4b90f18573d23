import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Archive } from "../../src/opened-archive.ts";
import { writeArticlePictures } from "../../src/publish/article-pictures.ts";
import { prepareAssets, writeAssets } from "../../src/publish/assets.ts";
import { wholeDraft } from "../../src/publish/draft.ts";
import { writeExports } from "../../src/publish/exports.ts";
import { renderSite } from "../../src/publish/render.ts";
import { bundleScripts } from "../../src/publish/scripts.ts";
import { describeSite, type Site } from "../../src/site/site.ts";

/** A site built by the real Eleventy configuration in a folder of its own. */
export interface BuiltSite {
  readonly folder: string;
  readonly site: Site;
  /** How many pages Eleventy wrote. */
  readonly written: number;
  /** Paths of all pages, in order. */
  readonly pages: readonly string[];
  /** Paths of all files. */
  readonly files: ReadonlySet<string>;
  /** Text of a page or file. */
  read(file: string): Promise<string>;
  /** Bytes of a page over the wire. */
  weigh(file: string): Promise<number>;
  remove(): Promise<void>;
}

/**
 * Builds the pages of an archive, without the search bundle. `exports`: also feeds, tables and downloads, which pages
 * link to; the captures themselves are not there, since the records are made up.
 */
export async function buildSite(archive: Archive, { exports = false } = {}): Promise<BuiltSite> {
  const folder = await mkdtemp(path.join(tmpdir(), "warraq-pages-"));
  const assets = await prepareAssets(archive.settings, await bundleScripts(folder, archive.settings));
  const kept = archive.beside?.pictures ?? new Map();
  const { shown: pictures } = await writeArticlePictures(archive.home, kept, folder);
  const site = describeSite(archive, { search: "pagefind", assets, pictures });
  const draft = wholeDraft(folder);
  await writeAssets(site, draft);
  const { pages: written } = await renderSite(site, draft);
  if (exports) await writeExports({ ...archive, home: folder }, site, draft);
  await draft.finish();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
  const read = (file: string): Promise<string> => readFile(path.join(folder, file), "utf8");
  return {
    folder,
    site,
    written,
    pages: files.filter((file) => file.endsWith(".html")),
    files: new Set(files),
    read,
    weigh: async (file) => {
      const content = await readFile(path.join(folder, file));
      // A font is packed already, and sent as it is.
      return file.endsWith(".woff2") ? content.length : gzipSync(content).length;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
