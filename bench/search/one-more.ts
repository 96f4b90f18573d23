/**
 * What a small change costs the search bundle alone: `node --import tsx bench/search/one-more.ts [articles]` (default 1000). Makes the
 * bundle of articles of the corpus with a store, then again after three were added as the newest, one of an earlier day was added, a
 * headline corrected and an article removed. Prints seconds of processor in Node (Pagefind's process apart) and how many files
 * are written or removed, by kind.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { documentsOfJsonl } from "../../src/search/index-command.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
import { openStore } from "../../src/store/store.ts";
import { filesOf } from "../../tests/search/changing-bundle.ts";
import { corpusRows, needCorpus } from "../corpus.ts";

needCorpus();
const count = Number(process.argv[2] ?? 1000);
const rows = await corpusRows(count + 2);
const [newest = "", earlier = ""] = rows.splice(count);
const changed = (line: string, by: object): string => JSON.stringify({ ...(JSON.parse(line) as object), ...by });
const addNewest = (number: number, line: string) => () =>
  void rows.push(changed(line, { id: `newest-${number}`, date: "2030-01-01" }));
const steps: readonly (readonly [string, () => void])[] = [
  ["full", () => {}],
  ["no change", () => {}],
  ["add the newest", addNewest(1, newest)],
  ["another", addNewest(2, rows[5] ?? newest)],
  ["another", addNewest(3, rows[105] ?? newest)],
  ["add an earlier one", () => void rows.push(earlier)],
  [
    "correct a headline",
    () => {
      const at = Math.floor(count / 4);
      rows[at] = changed(rows[at] ?? "{}", { title: "عنوان صححه محرر الأرشيف" });
    },
  ],
  ["remove one", () => void rows.splice(Math.floor(count / 2), 1)],
];
const kindOf = (file: string): string =>
  file.includes("/") ? file.replace(/\/(?:(p[a-z0-9]+|und)_)?.*/u, "/$1") : "other";
const folder = mkdtempSync(path.join(tmpdir(), "warraq-one-more-"));
try {
  let before = new Map<string, string>();
  for (const [name, change] of steps) {
    change();
    const documents = documentsOfJsonl(rows.join("\n")).sort((a, b) => (a.id < b.id ? -1 : 1));
    const made = async (isThere: (file: string) => boolean): Promise<{ cpu: number; files: Map<string, string> }> => {
      const out = path.join(folder, "bundle");
      const store = openStore(path.join(folder, "store"));
      const start = process.cpuUsage();
      await writeSearchBundle(documents, out, { store, isThere });
      const { user, system } = process.cpuUsage(start);
      store.close();
      const files = filesOf(out);
      rmSync(out, { recursive: true });
      return { cpu: (user + system) / 1e6, files };
    };
    const { cpu } = await made((file) => before.has(file));
    const { files } = await made(() => false);
    const touched = [
      ...[...files].filter(([file, hash]) => before.get(file) !== hash).map(([file]) => file),
      ...[...before.keys()].filter((file) => !files.has(file)),
    ];
    const kinds = new Map<string, number>();
    for (const file of touched) kinds.set(kindOf(file), (kinds.get(kindOf(file)) ?? 0) + 1);
    const told = [...kinds].map(([kind, number]) => `${kind} ${number}`).join(", ");
    console.log([name, `${cpu.toFixed(2)} s`, `${touched.length} of ${files.size} files`, told].join("\t"));
    before = files;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
