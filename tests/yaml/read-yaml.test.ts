import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describe as describeProblem } from "../../src/problems/catalogue.ts";
import { readYaml, type YamlForm } from "../../src/yaml/read-yaml.ts";
import { quoted } from "../../src/yaml/written-line.ts";
import { showYaml } from "./show-yaml.ts";

const FIXTURES = path.join(import.meta.dirname, "fixtures");
const KEYS = new Set(
  "headline standfirst section publisher byline agencies place published updated captured body images related tags url lines by note".split(
    " ",
  ),
);
const FORM: YamlForm = { isKey: (name) => KEYS.has(name), example: "headline" };
const read = (source: string) => readYaml(source, FORM, "x.yaml");
const only = (source: string) => {
  const { root, problems } = read(source);
  return { values: root?.fields.map(({ value }) => (value.kind === "text" ? value.text : value.kind)) ?? [], problems };
};

describe("what people write", () => {
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith(".yaml"));
  it.each(names)("%s", (name) => {
    const file = path.join(FIXTURES, name);
    const expected = readFileSync(file.replace(/\.yaml$/u, ".expected.txt"), "utf8");
    expect(showYaml(read(readFileSync(file, "utf8")))).toBe(expected);
  });
});

/** Words with everything in and around them that YAML gives a meaning. */
const word = fc.constantFrom("عاجل", "قال", "الوزير", "خبر", "2022", "null", "true", "a", "غزة", "لا");
const sign = fc.constantFrom(..."*&!%@`|>#:,[]{}\"'-?~«»=<.\\؛،".split(""), ": ", " #", " # ", ", ", "- ");
const phrase = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: word },
      { weight: 2, arbitrary: sign },
      { weight: 2, arbitrary: fc.constant(" ") },
    ),
    {
      minLength: 1,
      maxLength: 10,
    },
  )
  .map((parts) => parts.join("").replaceAll(/\s+/gu, " ").trim());

describe("any value", () => {
  it("is read as it stands, or its line is named", () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const { values, problems } = only(`headline: ${text}\nplace: المرفأ`);
        const silent = problems.length === 0;
        const plain = /^["'[{|>#]/u.test(text) || /^(?:~|null|)$/u.test(text) || / #(?: |$)/u.test(text);
        if (silent && !plain) expect(values).toEqual([text, "المرفأ"]);
        for (const problem of problems) expect(problem.line).toBe(1);
        // Whatever became of the line, the next one holds.
        expect(values.at(-1)).toBe(/^[|>][+-]?\d?$/u.test(text) ? values.at(-1) : "المرفأ");
      }),
      { numRuns: 1_000 },
    );
  });

  it("in quotes is read as it stands, without a word", () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: "grapheme" })), (text) => {
        const clean = text.replaceAll(/[\0\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, "");
        expect(only(`headline: ${quoted(clean)}`)).toEqual({ values: [clean], problems: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it("as a remedy proposes it is read without a word, to the same end", () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const { values, problems } = only(`headline: ${text}`);
        const remedies = problems.flatMap(({ write }) => (write === undefined ? [] : [write]));
        for (const remedy of remedies) {
          const again = only(remedy);
          expect(again.problems.map(({ code }) => code)).toEqual([]);
          if (problems.length === 1 && values.length === 1 && problems[0]?.code !== "yaml-comment")
            expect(again.values).toEqual(values);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("any file", () => {
  it("is read without a throw, each problem with a line of the file and a remedy in both languages", () => {
    const line = fc.oneof(
      phrase,
      phrase.map((text) => `headline: ${text}`),
      phrase.map((text) => `  - ${text}`),
      phrase.map((text) => `\t${text}`),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\r"), (lines, end) => {
        const source = lines.join(end);
        const { problems } = read(source);
        const last = source.split(/\r\n|\r|\n/u).length;
        for (const problem of problems) {
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.line).toBeLessThanOrEqual(last);
          for (const language of ["ar", "en"] as const) expect(describeProblem(problem, language).remedy).not.toBe("");
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["brackets", `headline: ${"[".repeat(200_000)}`],
    ["brackets over lines", `headline:\n${"  [\n".repeat(50_000)}`],
    ["braces", `{a: `.repeat(50_000)],
    ["dashes", "- ".repeat(100_000)],
    ["questions", "? ".repeat(100_000)],
    ["quotation marks", `headline: ${`"a" `.repeat(50_000)}`],
    ["open quotations", `tags: [${`"a `.repeat(50_000)}`],
    ["references", `headline: ${"*a ".repeat(100_000)}`],
    ["anchors", `headline: ${"&a ".repeat(100_000)}`],
    ["colons", `headline: ${"أ: ".repeat(100_000)}`],
    ["comments", `headline: ${"أ # ".repeat(100_000)}`],
    ["lines that go on", `headline: أ\n${"  ب: ج\n".repeat(50_000)}`],
    ["keys", Array.from({ length: 20_000 }, (_, index) => `k${index}: "x`).join("\n")],
    ["spaces", `headline:${" ".repeat(400_000)}أ`],
    ["blank lines", `headline: أ${"\n".repeat(400_000)}ب`],
  ])("of many %s comes to an end and says what it lost", (_name, source) => {
    const { root, problems } = read(source);
    expect(root !== null || problems.length > 0).toBe(true);
  });

  it("a reference stands where it is written, whatever it leads to", () => {
    const { root } = read("a: &a [x, {y: z}]\nb: أ\nnote: *a\n");
    const note = root?.fields.find(({ name }) => name === "note")?.value;
    expect(note).toMatchObject({
      line: 3,
      written: "*a",
      items: [
        { line: 3, written: "*a", text: "x" },
        { line: 3, fields: [{ line: 3, value: { text: "z", line: 3, written: "*a" } }] },
      ],
    });
  });

  it("of references to references is refused as a whole", () => {
    const names = "abcdefghij".split("");
    const bomb = names.map((name, index) => {
      const before = names[index - 1];
      return `${name}: &${name} [${Array(10)
        .fill(before ? `*${before}` : "x")
        .join(", ")}]`;
    });
    const { root, problems } = read(bomb.join("\n"));
    expect(root).toBeNull();
    expect(problems.map(({ code }) => code)).toContain("yaml-too-much");
  });
});
