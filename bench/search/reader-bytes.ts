import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { quantile } from "./collections.ts";

/**
 * What a reader's browser loads of a bundle before the first result, in bytes as they lie there, and the processor time of a question:
 * `node --import tsx bench/search/reader-bytes.ts FOLDER [question …]`. Every question is the first of its visit. Pagefind's program,
 * 10 KB packed, and the page itself come on top.
 */

const [folder = "", ...given] = process.argv.slice(2);
const QUESTIONS =
  given.length > 0
    ? given
    : [
        "الحكومة",
        "البرلمان",
        "رئيس الحكومة",
        "الاتحاد العام",
        "النادي الافريقي",
        "وزارة الداخلية تعلن عن ايقاف عنصر تكفيري خطير جدا في القصرين",
        "رئيس الجمهورية يستقبل وزير الخارجية الفرنسي في قصر قرطاج اليوم الخميس",
      ];

let loaded = 0;
let files = 0;
const readFile = fs.readFile.bind(fs);
// Both the engine and the lexicon read the bundle's files by this; the browser fetches the same ones.
fs.readFile = (async (...args: Parameters<typeof fs.readFile>) => {
  const content = await readFile(...args);
  loaded += content.length;
  files += 1;
  return content;
}) as typeof fs.readFile;
syncBuiltinESMExports();
const { openBundle } = await import("../../src/search/node-engine.ts");

const times: number[] = [];
for (const text of QUESTIONS) {
  [loaded, files] = [0, 0];
  const searcher = await openBundle(folder);
  const opened = loaded;
  const start = process.cpuUsage();
  const { hits, complete } = await searcher.search({ text });
  await Promise.all(hits.slice(0, 1).map((hit) => hit.details()));
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1000);
  console.log(
    `${(loaded / 1024).toFixed(0)} KB in ${files} files (${(opened / 1024).toFixed(0)} KB before the question), ${((user + system) / 1000).toFixed(0)} ms CPU, ${complete} articles: ${text}`,
  );
}
console.log(`CPU ms: median ${quantile(times, 0.5).toFixed(0)}`);
