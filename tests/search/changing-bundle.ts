import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Sizes } from "../../src/search/partition.ts";
import type { SearchDocument } from "../../src/search/search-types.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
import { openStore } from "../../src/store/store.ts";
import { smallArticle } from "./five-articles.ts";

/** Archives that change step by step, and their search bundles: for tests and for bench/search/kept-parts.ts. */

/** Sizes by which some twenty articles are several parts. */
export const SIZES: Sizes = { parted: 4, newest: 5, whole: 8, part: 6, parts: 4 };
const WORDS = [
  "ضمانات",
  "وبالضمانات",
  "وزير",
  "الوزراء",
  "ميناء",
  "لبوتين",
  "بوتين",
  "عبدالله",
  "عبد الله",
  "قرارا",
  "قرار",
];

/** An article by numbers: its month since 2018, its words by their places in a list. */
export interface Row {
  readonly id: number;
  readonly month: number | null;
  readonly words: readonly number[];
}

/** The article of a row. */
export const documentOf = ({ id, month, words }: Row): SearchDocument =>
  smallArticle(`a${id}`, words.map((word) => WORDS[word]).join(" "), {
    headline: `خبر ${id}`,
    date: month === null ? null : `${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-05`,
    outlet: id % 2 ? "الشروق" : null,
  });

/** Path → fingerprint of every file. */
export function filesOf(folder: string): Map<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = found.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return new Map(
    paths.map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );
}

const row = fc.record({
  id: fc.integer({ min: 0, max: 24 }),
  month: fc.option(fc.integer({ min: 0, max: 35 })),
  words: fc.array(fc.integer({ min: 0, max: WORDS.length - 1 }), { maxLength: 12 }),
});
/** An archive after archive: what is put in, what is taken out of it. */
export type History = readonly { readonly put: readonly Row[]; readonly remove: readonly number[] }[];
/** Any history. */
export const history = fc.noBias(
  fc.array(
    fc.record({
      put: fc.array(row, { maxLength: 4 }),
      remove: fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 2 }),
    }),
    { minLength: 3, maxLength: 5 },
  ),
);

/** The archives of a history, one after another. */
export function* archivesOf(steps: History) {
  const rows = new Map<number, Row>(
    Array.from({ length: 14 }, (_, id) => [id, { id, month: (id * 5) % 36, words: [id % 11, (id * 3) % 11] }]),
  );
  for (const { put, remove } of steps) {
    for (const one of put) rows.set(one.id, one);
    for (const id of remove) rows.delete(id);
    yield [...rows.values()].sort((a, b) => a.id - b.id).map(documentOf);
  }
}

/** A folder in which bundles are made. */
export interface Workshop {
  readonly folder: string;
  /** Makes a bundle, with a store or of nothing; gives its files. */
  bundle(documents: readonly SearchDocument[], store: string | null): Promise<Map<string, string>>;
  remove(): void;
}

/** A new folder for bundles. */
export function workshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "warraq-kept-"));
  return {
    folder,
    async bundle(documents, kept) {
      const out = mkdtempSync(join(folder, "bundle-"));
      const store = kept === null ? undefined : openStore(kept);
      await writeSearchBundle(documents, out, { sizes: SIZES, ...(store && { store }) });
      store?.close();
      const files = filesOf(out);
      rmSync(out, { recursive: true });
      return files;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
