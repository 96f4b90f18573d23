import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { captureFromBytes } from "../../src/capture/read-capture.ts";
import { createExtractor } from "../../src/extract/extract.ts";
import type { Extraction } from "../../src/extract/extraction.ts";
import { keyOf } from "../../src/extract/knowledge/key.ts";
import { defaultSettings } from "../../src/settings.ts";

/**
 * The figure an archivist lives by: of the values that are wrong, how many carry no note at their field. Asked of the captures
 * with truth in ../shared; beside it, what the notes cost: how many right values carry one too.
 * Usage: node --import tsx bench/parse/silent-errors.ts [--list]
 */

interface Truth {
  readonly file: string;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly publisherInferred?: string | null;
  readonly byline: string | null;
  readonly agency: string | null;
  readonly datelinePlace: string | null;
  readonly publishedDate: string | null;
  readonly updatedDate: string | null;
  readonly bodyParagraphs: readonly string[];
  readonly bodyLastParagraphEnd: string;
}

const SHARED = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../../shared");
const SETS = [
  { name: "seeds", captures: "seeds", truth: "seeds/truth.json" },
  { name: "dev-set/parse", captures: "dev-set/parse/raw", truth: "dev-set/parse/truth" },
  { name: "dev-set/parse-2", captures: "dev-set/parse-2/raw", truth: "dev-set/parse-2/truth.json" },
] as const;

const FIELDS = ["headline", "publisher", "byline", "agencies", "place", "published", "updated", "body"] as const;
type Field = (typeof FIELDS)[number];

const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
function truthsOf(place: string): Truth[] {
  const file = path.join(SHARED, place);
  if (!statSync(file).isDirectory()) return json(file) as Truth[];
  return readdirSync(file).map((name) => json(path.join(file, name)) as Truth);
}

const alike = (a: string | null | undefined, b: string | null | undefined): boolean => {
  const [x, y] = [keyOf(a ?? ""), keyOf(b ?? "")];
  return x === y || (x !== "" && y !== "" && (x.includes(y) || y.includes(x)));
};
const sameDay = (a: string | null, b: string | null): boolean =>
  (a?.slice(0, 10) ?? null) === (b?.slice(0, 10) ?? null);

/** Whether a field says what the truth says, as tools/score-parse.mjs judges it. */
function isRight(field: Field, { fields }: Extraction, truth: Truth): boolean {
  const stated = (date: Extraction["fields"]["published"]): string | null =>
    date && date.basis !== "inferred" ? date.edtf : null;
  switch (field) {
    case "headline":
      return alike(fields.headline, truth.headline);
    case "publisher":
      if (fields.publisher === null) return truth.publisher === null;
      return [truth.publisher, truth.publisherInferred ?? null].some(
        (name) => name !== null && alike(fields.publisher?.name, name),
      );
    case "byline":
      return alike(fields.byline, truth.byline);
    case "agencies":
      return truth.agency ? fields.agencies.some((name) => alike(name, truth.agency)) : fields.agencies.length === 0;
    case "place":
      return alike(fields.place, truth.datelinePlace);
    case "published":
      return sameDay(stated(fields.published), truth.publishedDate);
    case "updated":
      return sameDay(stated(fields.updated), truth.updatedDate);
    case "body": {
      const text = keyOf(fields.body.map((block) => block.text).join(" "));
      const whole = truth.bodyParagraphs.slice(1).every((paragraph) => text.includes(keyOf(paragraph)));
      return whole && text.endsWith(keyOf(truth.bodyLastParagraphEnd));
    }
  }
}

const hasNote = (field: Field, { problems }: Extraction): boolean =>
  problems.some((problem) => problem.field === field || problem.severity === "error");

if (!existsSync(SHARED)) console.log("../shared is absent: nothing to ask");
else {
  const extract = createExtractor(defaultSettings());
  const count = { values: 0, wrong: 0, silent: 0, noted: 0 };
  for (const set of SETS) {
    const own = { values: 0, wrong: 0, silent: 0, noted: 0 };
    for (const truth of truthsOf(set.truth)) {
      const file = path.join(SHARED, set.captures, truth.file);
      const reading = captureFromBytes(readFileSync(file), truth.file);
      if (!("capture" in reading)) continue;
      const extraction = extract(reading.capture);
      for (const field of FIELDS) {
        own.values++;
        const [right, note] = [isRight(field, extraction, truth), hasNote(field, extraction)];
        if (right) own.noted += note ? 1 : 0;
        else {
          own.wrong++;
          own.silent += note ? 0 : 1;
          if (process.argv.includes("--list")) console.log(`${note ? "noted " : "SILENT"} ${truth.file} ${field}`);
        }
      }
    }
    report(set.name, own);
    for (const key of Object.keys(count) as (keyof typeof count)[]) count[key] += own[key];
  }
  report("all", count);
}

function report(name: string, of: { values: number; wrong: number; silent: number; noted: number }): void {
  const rate = of.wrong === 0 ? "–" : `${((100 * of.silent) / of.wrong).toFixed(0)} %`;
  console.log(
    `${name.padEnd(18)}values ${String(of.values).padStart(4)}   wrong ${String(of.wrong).padStart(3)}   without a note ${String(of.silent).padStart(3)} (${rate})   right with a note ${String(of.noted).padStart(3)}`,
  );
}
