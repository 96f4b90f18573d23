import type { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { commandLine } from "../../src/cli/program.ts";
import { usageMessage, withWords } from "../../src/cli/usage.ts";

/** Command lines as people type them: what is refused, in which words, and what the command is given. */

/** What a command line is refused with; null when a command would run. */
async function refusal(...args: string[]): Promise<{ ar: string; en: string } | null> {
  const program = commandLine(async () => {});
  for (const command of [program, ...program.commands]) {
    command.configureOutput({ writeOut: () => {}, writeErr: () => {}, outputError: () => {} });
  }
  try {
    await program.parseAsync(withWords(args), { from: "user" });
    return null;
  } catch (error) {
    return usageMessage(error as CommanderError);
  }
}

/** A command line of each command that is right. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  init: ["init", "folder"],
  build: ["build"],
  merge: ["merge", "part-1", "part-2"],
  serve: ["serve"],
  add: ["add", "a.txt"],
  parse: ["parse", "a.txt"],
  check: ["check"],
  search: ["search", "كلمة"],
  usb: ["usb", "folder"],
  index: ["index", "--articles", "a", "--out", "b"],
  export: ["export", "opensearch"],
};

/** A value that an option cannot have. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  "--lang": ["zz", "AR", ""],
  "--port": ["abc", "0", "65536", "-1", "80.5"],
  "--limit": ["abc", "0", "-3", "1.5", "1e3", ""],
  "--articles": ["", " "],
  "--out": ["", " "],
  "--site": [""],
  "--queries": [""],
  "--part": ["3", "0/3", "4/3", "1/3/5", "1/1000", ""],
  "--since": [""],
};

const commands = commandLine(async () => {}).commands;
const valued = commands.flatMap((command) =>
  command.options.flatMap(({ long, required }) => (required && long ? [[command.name(), long] as const] : [])),
);

describe("every option of every command", () => {
  it("is known here with a right line and with wrong values", () => {
    expect(Object.keys(RIGHT).sort()).toEqual(commands.map((command) => command.name()).sort());
    expect(valued.filter(([, option]) => !WRONG[option])).toEqual([]);
  });

  it.each(Object.values(RIGHT))("lets %s …", async (...line) => {
    expect(await refusal(...line)).toBeNull();
    expect(await refusal("--lang", "ar", ...line)).toBeNull();
    expect(await refusal(...line, "--lang=en", "--quiet")).toBeNull();
  });

  it.each(valued)("refuses what %s %s cannot be, in both languages, with what it may be", async (name, option) => {
    for (const value of WRONG[option] ?? []) {
      const refused = await refusal(...(RIGHT[name] ?? []), `${option}=${value}`);
      expect(refused?.en, `${option}=${value}`).toMatch(/is invalid\. Allowed: \S+/u);
      expect(refused?.en).toContain(option);
      expect(refused?.ar).toMatch(/^«.*» لا يصلح قيمة للخيار .*المقبول: \S+/su);
    }
  });

  it.each(commands.map((command) => [command.name(), command] as const))("of %s tells its default", (_, command) => {
    const silent = command.options.filter(
      (option) =>
        option.required &&
        !option.mandatory &&
        option.long !== "--queries" &&
        option.defaultValue === undefined &&
        !option.description.includes("(default: "),
    );
    expect(silent.map(({ flags }) => flags)).toEqual([]);
  });
});

describe("a wrong command line", () => {
  it.each([
    [["frob"], "«frob»"],
    [["build", "--frob"], "«--frob»"],
    [["build", "extra"], "«build»"],
    [["parse"], "<file>"],
    [["add"], "<file-or-url>"],
    [["index", "--articles", "a"], "--out"],
    [["build", "--out"], "--out"],
    [["build", "--quiet", "--verbose"], "--quiet"],
  ])("%j is refused in Arabic too, naming %s", async (args, named) => {
    const refused = await refusal(...args);
    expect(refused?.ar).toContain(named);
    expect(refused?.ar).toMatch(/\p{Script=Arabic}{3}/u);
    expect(refused?.en).toMatch(/^[A-Z]/u);
  });
});

describe("words of a search that begin like options", () => {
  it.each([
    [
      ["search", "-الناتو"],
      ["search", " -الناتو"],
    ],
    [
      ["search", "-الناتو روسيا", "--limit", "3"],
      ["search", " -الناتو روسيا", "--limit", "3"],
    ],
    [
      ["search", "روسيا", "-Putin", "--json"],
      ["search", "روسيا", " -Putin", "--json"],
    ],
    [
      ["--lang", "ar", "search", "-«حلف»"],
      ["--lang", "ar", "search", " -«حلف»"],
    ],
    [
      ["search", "-h"],
      ["search", "-h"],
    ],
    [
      ["search", "-q", "كلمة"],
      ["search", "-q", "كلمة"],
    ],
    [
      ["search", "--site", "-x", "كلمة"],
      ["search", "--site", "-x", "كلمة"],
    ],
    [
      ["build", "-x"],
      ["build", "-x"],
    ],
    [
      ["add", "search", "-x"],
      ["add", "search", "-x"],
    ],
  ])("%j", (args, expected) => expect(withWords(args)).toEqual(expected));
});
