import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { BASIS, NAMES } from "../src/cli/record-view.ts";
import { KIND_WORDS, ROLE_WORDS } from "../src/findings/wording.ts";

/** The documents in docs/ against the program: its words are in the glossary, and what comments point at is there. */

const root = path.resolve(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const glossary = read("docs/glossary.md");

/** Rows of the table under a heading: code → the two words. */
function tableUnder(heading: string): Record<string, { ar: string; en: string }> {
  const [, part = ""] = glossary.split(`## ${heading} · `);
  const rows = [...(part.split("\n## ")[0] ?? "").matchAll(/^\| `(\w+)` \| (.*) \| (.*) \|$/gmu)];
  return Object.fromEntries(rows.map(([, code = "", ar = "", en = ""]) => [code, { ar, en }]));
}

describe("the glossary", () => {
  it.each([
    ["Roles", ROLE_WORDS],
    ["Kinds", KIND_WORDS],
    ["Fields", NAMES],
    ["Bases", BASIS],
  ] as const)("of %s has every word that the program shows, and no other", (heading, words) => {
    expect(tableUnder(heading)).toEqual(words);
  });

  it("has one word for one thing", () => {
    for (const heading of ["Roles", "Fields", "Bases"]) {
      for (const language of ["ar", "en"] as const) {
        const words = Object.values(tableUnder(heading)).map((each) => each[language]);
        expect(words.length).toBeGreaterThan(3);
        expect(new Set(words).size).toBe(words.length);
      }
    }
  });
});

/** A document without its examples. */
const withoutCode = (text: string): string => text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/gu, "");

describe("what comments point at", () => {
  const sources = ["src", "templates", "tests", "bench"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(?:ts|yaml|css|mjs)$/u.test(file) && !file.includes("fixtures"))
      .map((file) => path.join(folder, file)),
  );

  it("is there, with the heading that is named", () => {
    const missing: string[] = [];
    let count = 0;
    for (const file of [...sources, ".eleventy.ts"]) {
      for (const [, name = "", heading] of read(file).matchAll(/\bdocs\/([a-z-]+\.md)(?:, "([^"]+)")?/gu)) {
        count += 1;
        if (!existsSync(path.join(root, "docs", name))) missing.push(`${file}: docs/${name}`);
        else if (heading && !read(`docs/${name}`).includes(`\n## ${heading}\n`))
          missing.push(`${file}: docs/${name}, ${heading}`);
      }
    }
    expect(count).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it("is what the program is, not how it came to be", () => {
    const history = /\bissue \d{1,2}\b|\bseeds? \d{3}\b/u;
    expect(sources.filter((file) => file !== "tests/glossary.test.ts" && history.test(read(file)))).toEqual([]);
  });

  it("of documents leads somewhere", () => {
    const broken: string[] = [];
    for (const file of [
      "README.md",
      "CONTRIBUTING.md",
      "SECURITY.md",
      ...readdirSync(path.join(root, "docs")).map((name) => `docs/${name}`),
    ]) {
      for (const [, target = ""] of withoutCode(read(file)).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/gu)) {
        if (!existsSync(path.join(root, path.dirname(file), target))) broken.push(`${file}: ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });
});
