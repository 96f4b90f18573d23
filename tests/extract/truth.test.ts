import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../../src/extract/extract.ts";
import type { Extraction } from "../../src/extract/extraction.ts";
import { keyOf } from "../../src/extract/knowledge/key.ts";
import { defaultSettings } from "../../src/settings.ts";
import { captureOf } from "./capture-of.ts";

/** The captures with hand-made truth in ../shared; tools/score-parse.mjs judges more finely. Skipped where absent. */
interface Truth {
  file: string;
  headline: string;
  byline: string | null;
  agency: string | null;
  datelinePlace: string | null;
  publisher: string | null;
  bodyParagraphs: string[];
  bodyLastParagraphEnd: string;
}

const SEEDS = "../shared/seeds/";
const DEV = "../shared/dev-set/parse/";
const present = existsSync(SEEDS) && existsSync(DEV);
const read = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;
const truths = present
  ? [
      ...read<Truth[]>(`${SEEDS}truth.json`).map((truth) => ({ folder: SEEDS, truth })),
      ...readdirSync(`${DEV}truth`).map((name) => ({
        folder: `${DEV}raw/`,
        truth: read<Truth>(`${DEV}truth/${name}`),
      })),
    ]
  : [];

type Field = "headline" | "byline" | "agency" | "place" | "publisher" | "body" | "end";
const within = (a: string | null, b: string | null): boolean => {
  const [x, y] = [keyOf(a ?? ""), keyOf(b ?? "")];
  return x === y || (x !== "" && y !== "" && (x.includes(y) || y.includes(x)));
};

/** Fields that are wrong, per field. */
function misses(extract: ReturnType<typeof createExtractor>): Record<Field, string[]> {
  const wrong: Record<Field, string[]> = {
    headline: [],
    byline: [],
    agency: [],
    place: [],
    publisher: [],
    body: [],
    end: [],
  };
  for (const { folder, truth } of truths) {
    const { fields }: Extraction = extract(captureOf(readFileSync(folder + truth.file, "utf8"), {}, truth.file));
    const text = keyOf(
      fields.body
        .filter(({ type }) => type !== "heading")
        .map((block) => block.text)
        .join(" "),
    );
    const note = (field: Field, right: boolean): void => {
      if (!right) wrong[field].push(truth.file);
    };
    note("headline", within(fields.headline, truth.headline));
    note("byline", within(fields.byline, truth.byline));
    note(
      "agency",
      truth.agency ? fields.agencies.some((name) => within(name, truth.agency)) : fields.agencies.length === 0,
    );
    note("place", within(fields.place, truth.datelinePlace));
    note("publisher", !truth.publisher || fields.publisher !== null);
    note(
      "body",
      truth.bodyParagraphs.slice(1).every((paragraph) => text.includes(keyOf(paragraph))),
    );
    note("end", text.endsWith(keyOf(truth.bodyLastParagraphEnd)));
  }
  return wrong;
}

describe.skipIf(!present)("captures with truth in ../shared (skipped where it is absent)", () => {
  it("are read as their truth says", () => {
    const wrong = misses(createExtractor(defaultSettings()));
    // Nothing in the capture of 003 shows that its last paragraph is standing text: it is reported instead.
    expect(wrong).toEqual({
      headline: [],
      byline: [],
      agency: [],
      place: [],
      publisher: [],
      body: [],
      end: ["003_aac90848addfd7b0.txt"],
    });
  });

  it("lose only publishers' names and little else without any outlet file", () => {
    const wrong = misses(createExtractor(defaultSettings(), []));
    console.info(
      `without outlet files: ${Object.entries(wrong)
        .map(([field, files]) => `${field} ${files.length}`)
        .join(", ")}`,
    );
    expect(wrong.headline).toEqual([]);
    expect(wrong.body).toEqual([]);
    expect(wrong.end).toEqual(["003_aac90848addfd7b0.txt"]);
    for (const field of ["byline", "agency", "place"] as const) expect(wrong[field].length).toBeLessThanOrEqual(1);
    expect(wrong.publisher.length).toBeLessThanOrEqual(4);
  });

  it("the standing paragraph of a dossier is reported with its line", () => {
    const text = readFileSync(`${SEEDS}003_aac90848addfd7b0.txt`, "utf8");
    const { problems } = createExtractor(defaultSettings())(captureOf(text));
    expect(problems.find(({ code }) => code === "extract-standing-text")?.line).toBe(56);
  });

  it("a page's furniture alone gives no article", () => {
    const { problems } = createExtractor(defaultSettings())(
      captureOf(readFileSync(`${DEV}variants/only_furniture.txt`, "utf8")),
    );
    expect(problems.map(({ code, severity }) => ({ code, severity }))).toContainEqual({
      code: "extract-only-furniture",
      severity: "error",
    });
  });
});
