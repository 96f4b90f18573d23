import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Capture, LineHint } from "../../src/capture/capture.ts";
import { createExtractor } from "../../src/extract/extract.ts";
import type { Extraction } from "../../src/extract/extraction.ts";
import { KINDS, ROLES } from "../../src/findings/finding.ts";
import { defaultSettings } from "../../src/settings.ts";
import { captureOf } from "./capture-of.ts";

/** What must hold for every input there is. Seeds are fixed: a failure is the same everywhere. */
const extract = createExtractor(defaultSettings());
const fixtures = new URL("./fixtures/", import.meta.url);
const pages = readdirSync(fixtures)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, fixtures), "utf8"));

/** Characters that no text of a record may hold (docs/record.md): controls, bidi controls, zero-width characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;

function check(capture: Capture, extraction: Extraction): void {
  expect(extraction.roles.map(({ number }) => number)).toEqual(capture.lines.map(({ number }) => number));
  expect(extraction.roles.map(({ text }) => text)).toEqual(capture.lines.map(({ text }) => text));
  for (const { role, kind } of extraction.roles) {
    expect(ROLES).toContain(role);
    expect(KINDS).toContain(kind);
  }
  const { fields } = extraction;
  const texts = [
    fields.headline,
    fields.standfirst,
    fields.section,
    fields.byline,
    fields.place,
    fields.publisher?.name ?? null,
    ...fields.agencies,
    ...fields.tags,
    ...fields.related,
    ...fields.body.map(({ text }) => text),
    ...fields.images.flatMap(({ caption, credit }) => [caption, credit]),
  ].filter((text) => text !== null);
  for (const text of texts) {
    expect(text.trim()).not.toBe("");
    expect(text).not.toMatch(FORBIDDEN);
  }
  expect(fields.agencyIds).toHaveLength(fields.agencies.length);
  const numbers = new Set(capture.lines.map(({ number }) => number));
  for (const line of fields.body.flatMap(({ lines }) => lines)) expect(numbers.has(line)).toBe(true);
  if (extraction.problems.some(({ severity }) => severity === "error")) expect(fields.body).toEqual([]);
  else expect(fields.body.length).toBeGreaterThan(0);
}

const words = [
  "قال",
  "وأضاف",
  "الرئيس",
  "اقرأ أيضا",
  "في",
  "12/3/2020",
  "عاجل",
  "(رويترز)",
  "-",
  "•",
  "«",
  "https://t.co/x",
  "#وسم",
  "الرياض",
  "واس",
  "كتب",
  "محمد",
  "؟",
  ":",
  "..",
  "سمات",
  "🤍",
  "http://",
  "\u0640",
  "Copyright",
  "صدر الصورة",
];
const line = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(" ")),
  fc.constantFrom(
    "",
    " ",
    "\u00a0",
    "الأكثر قراءة",
    "جميع الحقوق محفوظة",
    "الرئيسية > أخبار > دولية",
    "شارك هذا المقالمحادثة",
  ),
);
const hint: fc.Arbitrary<LineHint> = fc.record({
  element: fc.constantFrom("h1", "h2", "p", "li", "figcaption", "div", "time"),
  region: fc.constantFrom("main", "header", "nav", "aside", "footer", "figure", "comments", "none"),
  linked: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** A real page with lines dropped, repeated, moved, joined or broken. */
const mutated = fc
  .tuple(
    fc.constantFrom(...pages),
    fc.array(fc.tuple(fc.nat(60), fc.constantFrom("drop", "twice", "up", "join", "break", "noise"), line), {
      maxLength: 8,
    }),
  )
  .map(([page, changes]) => {
    const lines = page.split("\n");
    for (const [place, change, noise] of changes) {
      const at = place % Math.max(1, lines.length);
      const text = lines[at] ?? "";
      if (change === "drop") lines.splice(at, 1);
      else if (change === "twice") lines.splice(at, 0, text);
      else if (change === "up") lines.unshift(...lines.splice(at, 1));
      else if (change === "join") lines.splice(at, 2, text + (lines[at + 1] ?? ""));
      else if (change === "break") lines.splice(at, 1, text.slice(0, text.length / 2), text.slice(text.length / 2));
      else lines.splice(at, 0, noise);
    }
    return lines.join("\n");
  });

describe("whatever the capture", () => {
  it("gives every line one role and throws nothing: arbitrary lines", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const capture = captureOf(lines.join("\n"));
        check(capture, extract(capture));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("gives every line one role and throws nothing: changed pages", () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const capture = captureOf(text);
        check(capture, extract(capture));
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it("holds with hints and metadata of HTML", () => {
    const value = fc.record({ value: fc.oneof(line, fc.constantFrom(...words)), from: fc.constant("meta") });
    const metadata = fc.record(
      {
        headline: value,
        standfirst: value,
        publisher: value,
        byline: value,
        section: value,
        url: value,
        tags: fc.array(value, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(mutated, metadata, fc.array(hint, { minLength: 1, maxLength: 20 }), (text, stated, hints) => {
        const bare = captureOf(text, stated);
        const capture = {
          ...bare,
          lines: bare.lines.map((each, at) => ({ ...each, hint: hints[at % hints.length] as LineHint })),
        };
        check(capture, extract(capture));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it("is the same every time", () => {
    for (const page of pages)
      expect(extract(captureOf(page))).toEqual(createExtractor(defaultSettings())(captureOf(page)));
  });

  it.each(["كلمة ", "قال. ", "سمات ", "12/3/2020 ", "(((", "- ", "شارك", "a@b ", "…", "الرياض - "])(
    "reads a line of a megabyte: %s",
    (piece) => {
      const long = piece.repeat(1_000_000 / piece.length);
      const capture = captureOf(`عنوان من أربع كلمات\n\n${long}\nآخر السطور في النص.`);
      check(capture, extract(capture));
    },
  );

  it("reads fifty thousand lines", () => {
    const capture = captureOf(
      Array.from({ length: 50_000 }, (_, at) =>
        at % 3 === 0
          ? "عنوان مقال آخر من القائمة"
          : at % 3 === 1
            ? "12/3/2020"
            : "وقال المتحدث في بيان إن الأمر قيد الدراسة.",
      ).join("\n"),
    );
    check(capture, extract(capture));
  });
});

describe.skipIf(!existsSync("../shared"))("material in ../shared (skipped where it is absent)", () => {
  it("keeps every line of the corpus pages", () => {
    const folder = "../shared/dev-set/parse/raw/";
    for (const name of readdirSync(folder)) {
      const capture = captureOf(readFileSync(folder + name, "utf8"));
      check(capture, extract(capture));
    }
  });
});
