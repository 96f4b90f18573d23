/**
 * How often what `infer` says holds, on articles whose day is known: node --import tsx bench/dates/inference.ts
 * Reads ../shared/corpus where it lies (10,156 articles of one Tunisian outlet); nothing is timed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { edtfDays, parseEdtf } from "../../src/arabic/dates/edtf.ts";
import { type Bounds, inferDate } from "../../src/extract/dates/infer.ts";
import type { LabelledLine } from "../../src/extract/extraction.ts";
import { finding } from "../../src/findings/finding.ts";

const CORPUS = new URL("../../../shared/corpus/", import.meta.url);

interface Row {
  readonly date: string;
  readonly text: string;
}

function* rows(): Generator<Row> {
  for (const name of readdirSync(CORPUS).filter((file) => file.endsWith(".jsonl.gz"))) {
    const text = gunzipSync(readFileSync(new URL(name, CORPUS))).toString("utf8");
    for (const line of text.split("\n")) if (line !== "") yield JSON.parse(line) as Row;
  }
}

const bodyOf = (text: string): LabelledLine[] =>
  text
    .split("\n")
    .flatMap((line, at) => (line.trim() ? [{ number: at + 1, text: line, ...finding("body", "sentence") }] : []));

const kindOf = (edtf: string): string => {
  const days = edtfDays(edtf);
  if (!parseEdtf(edtf)?.interval || !days) return "one day";
  return (Date.parse(days.last) - Date.parse(days.first)) / 86_400_000 < 14 ? "up to 14 days" : "longer";
};

if (!existsSync(CORPUS)) console.log("../shared/corpus is absent: nothing measured");
else {
  const modes: Readonly<Record<string, (day: string) => Bounds>> = {
    "text alone": () => ({ notAfter: null, anchors: [] }),
    "anchor: the next day": (day) => ({
      notAfter: null,
      anchors: [new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)],
    }),
  };
  const counts = new Map<string, { right: number; wrong: number }>();
  let articles = 0;
  for (const { date, text } of rows()) {
    articles += 1;
    const day = date.slice(0, 10);
    for (const [mode, bounds] of Object.entries(modes)) {
      const inferred = inferDate(bodyOf(text), bounds(day));
      if (!inferred) continue;
      const days = edtfDays(inferred.edtf);
      const key = `${mode}\t${kindOf(inferred.edtf)}`;
      const count = counts.get(key) ?? { right: 0, wrong: 0 };
      if (days && days.first <= day && day <= days.last) count.right += 1;
      else count.wrong += 1;
      counts.set(key, count);
    }
  }
  console.log(`${articles} articles\nbounds\tinferred\tright\twrong\tshare right`);
  for (const [key, { right, wrong }] of [...counts].sort()) {
    console.log(`${key}\t${right}\t${wrong}\t${((100 * right) / (right + wrong)).toFixed(1)} %`);
  }
}
