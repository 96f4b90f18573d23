import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import colours from "picocolors";
import { afterAll, describe, expect, it } from "vitest";
import { json, jsonPieces, onScreen, visible, visibly } from "../../src/cli/visible.ts";

/** Whatever could act on a terminal or turn a name round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that must not get through
const ACTS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const anyText = fc.string({ unit: "binary", maxLength: 60 });

describe("a text from outside", () => {
  it.each([
    ["\u001b[31mred\u001b[0m", "\\u001b[31mred\\u001b[0m"],
    ["\u001b]0;title\u0007", "\\u001b]0;title\\u0007"],
    ["two\nlines\r\tand a tab", "two\\nlines\\r\\tand a tab"],
    ["\u009b2J\u007f", "\\u009b2J\\u007f"],
    ["gpj.\u202etxt", "gpj.\\u202etxt"],
    ["a\u2028b\u2066c\u200fd\ufeff", "a\\u2028b\\u2066c\\u200fd\\ufeff"],
    ["tag \u{e0041}", "tag \\udb40\\udc41"],
    ["half \ud800", "half \\ud800"],
    ["خبرٌ «مهم» عن می\u200cخواهم 👨\u200d👩", "خبرٌ «مهم» عن می\u200cخواهم 👨\u200d👩"],
  ])("%j is shown as %j", (text, shown) => expect(visible(text)).toBe(shown));

  it("is shown without anything that acts, whatever it is", () => {
    fc.assert(fc.property(anyText, (text) => !ACTS.test(visible(text))));
    fc.assert(fc.property(anyText, (text) => !ACTS.test(onScreen(text).replaceAll("\n", ""))));
  });

  it("is made visible at every depth of a record", () => {
    expect(visibly({ a: ["\u001b", { b: "\u202e", n: 1, none: null }] })).toEqual({
      a: ["\\u001b", { b: "\\u202e", n: 1, none: null }],
    });
  });
});

describe("JSON for programs", () => {
  it("is the same value, with nothing in it that acts", () => {
    fc.assert(
      fc.property(anyText, anyText, (key, text) => {
        const value = { [key]: [text] };
        expect(JSON.parse(json(value))).toEqual(value);
        expect(json(value)).not.toMatch(ACTS);
        expect(JSON.parse(json(value, 1))).toEqual(value);
      }),
    );
  });
});

describe("JSON in pieces", () => {
  it("is the same JSON", () => {
    const item = fc.oneof(anyText, fc.integer(), fc.constant(null), fc.array(anyText, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.dictionary(anyText, fc.oneof(item, fc.array(item, { maxLength: 8 }))), (value) => {
        expect([...jsonPieces(value)].join("")).toBe(json(value));
      }),
    );
    const long = { left: undefined, lines: Array.from({ length: 2_500 }, (_, number) => ({ number })), none: [] };
    expect([...jsonPieces(long)].join("")).toBe(json(long));
    expect(Math.max(...[...jsonPieces(long)].map(({ length }) => length))).toBeLessThan(20_000);
  });
});

describe("the net under everything printed", () => {
  it("lets line ends, our colours and the marks of Arabic messages pass, and nothing else", () => {
    const { bold, red } = colours.createColors(true);
    const ours = `${bold("عنوان")}\n${red("  ! ‎--articles")}`;
    expect(onScreen(ours)).toBe(ours);
    expect(onScreen("\u001b[2J\u001b[1;1H\u001b]8;;http://x\u0007")).toBe(
      "\\u001b[2J\\u001b[1;1H\\u001b]8;;http://x\\u0007",
    );
  });
});

describe("the program", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "warraq-escapes-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [path.resolve("bin/warraq.mjs"), ...args], {
      cwd: folder,
      encoding: "utf8",
      // Without npm's own variables, which name another folder as the user's.
      env: { PATH: process.env.PATH, LANG: "C" },
    });

  it("sends no escape sequence of a file's name or an argument to the terminal", () => {
    const name = "\u001b]0;gone\u0007\u202etxt.\u001b[31m";
    writeFileSync(path.join(folder, `${name}.txt`), "خبر من المدينة\n\nقال المسؤول إن العمل يبدأ غدا.\n");
    writeFileSync(path.join(folder, `${name}.xyz`), "");
    for (const args of [
      ["check", "--articles", "."],
      ["parse", `${name}.txt`, `${name}.xyz`, `${name}.none`],
      ["parse", "--json", `${name}.txt`],
      [name],
    ]) {
      const { stdout, stderr } = run(...args);
      expect(stdout + stderr, args.join(" ")).toContain("\\u001b");
      expect((stdout + stderr).replaceAll("\n", ""), args.join(" ")).not.toMatch(ACTS);
    }
  });
});
