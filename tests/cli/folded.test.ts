import { describe, expect, it } from "vitest";
import { EXIT } from "../../src/cli/command.ts";
import { tellFolded } from "../../src/cli/folded.ts";
import { captureProblem, captureProblems } from "../../src/problems/capture.ts";
import { extractProblem } from "../../src/problems/extract.ts";
import { keptTerminal } from "./terminal.ts";

/** What a build tells where one thing is to be said of hundreds of articles. */

const notes = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    extractProblem("extract-no-publisher", { file: `a${at}.txt`, id: `a${at}` }),
  );
const failing = Object.entries(captureProblems).find(([, { severity }]) => severity === "error")?.[0];
const errors = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    captureProblem(failing as keyof typeof captureProblems, { file: `bad${at}.txt` }),
  );
const told = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe("problems of a build", () => {
  it("of one kind are told a few, with how many more there are and where", () => {
    const terminal = keptTerminal();
    expect(tellFolded(terminal, notes(40))).toBe(EXIT.fine);
    expect(told(terminal.told(), /\[extract-no-publisher\]/gu)).toBe(3);
    expect(terminal.told()).toMatch(/37 more of this kind.*warraq check/u);
    const arabic = keptTerminal(["ar"]);
    tellFolded(arabic, notes(40));
    expect(arabic.told()).toMatch(/من هذا النوع، وعددها 37/u);
  });

  it("are told whole where there are no more, and where every step is asked for", () => {
    for (const [terminal, count] of [
      [keptTerminal(), 3],
      [keptTerminal(["en"], "verbose"), 40],
    ] as const) {
      tellFolded(terminal, notes(count));
      expect(told(terminal.told(), /\[extract-no-publisher\]/gu)).toBe(count);
      expect(terminal.told()).not.toContain("more of this kind");
    }
  });

  it("are all told where they are errors, before the rest, and give their exit code", () => {
    const terminal = keptTerminal();
    expect(tellFolded(terminal, [...notes(5), ...errors(7)])).toBe(EXIT.problems);
    expect(told(terminal.told(), /✗ bad\d\.txt/gu)).toBe(7);
    expect(terminal.told().indexOf("bad6.txt")).toBeLessThan(terminal.told().indexOf("a0.txt"));
    const quiet = keptTerminal(["en"], "quiet");
    tellFolded(quiet, [...notes(5), ...errors(7)]);
    expect(told(quiet.told(), /✗ bad\d\.txt/gu)).toBe(7);
    expect(quiet.told()).not.toContain("a0.txt");
  });
});
