import { describe, expect, it, vi } from "vitest";
import { progress, stageLine } from "../../src/cli/progress.ts";
import { keptTerminal } from "./terminal.ts";

describe("how far a build is", () => {
  it.each([
    ["records", 0, null, 0, "Reading captures"],
    ["records", 1200, null, 4, "Reading captures 1200"],
    ["records", 1200, null, 9, "Reading captures 1200, for 9 s"],
    ["index", 0, 500, 130, "Search index 0/500, for 3 min"],
    ["pages", 100, 500, 10, "Pages 100/500, about 40 s left"],
    ["pages", 100, 2000, 10, "Pages 100/2000, about 4 min left"],
    ["pages", 500, 500, 50, "Pages 500/500"],
    // More than the last build had: nobody knows how many there are.
    ["records", 12, 10, 4, "Reading captures 12"],
  ] as const)("%s %s of %s after %s s: %s", (stage, done, total, seconds, line) => {
    expect(stageLine(stage, done, total, seconds).en).toBe(line);
    expect(stageLine(stage, done, total, seconds).ar).toMatch(/^\p{Script=Arabic}/u);
  });

  it("is a line every five seconds where there is no screen", () => {
    const terminal = keptTerminal();
    let clock = 0;
    const shown = progress(terminal, () => clock);
    for (let page = 1; page <= 120; page += 1) {
      clock += 100;
      shown.report("pages", page, 200);
    }
    shown.done();
    expect(terminal.told().split("\n")).toEqual(["Pages 51/200, about 15 s left", "Pages 101/200, about 10 s left"]);
  });

  it("is a line every five seconds too where a stage is busy with one long thing", () => {
    vi.useFakeTimers({ now: 0 });
    const terminal = keptTerminal();
    const shown = progress(terminal, () => Date.now());
    shown.report("index", 0, 500);
    vi.advanceTimersByTime(11_000);
    shown.done();
    vi.advanceTimersByTime(20_000);
    vi.useRealTimers();
    expect(terminal.told().split("\n")).toEqual(["Search index 0/500, for 5 s", "Search index 0/500, for 10 s"]);
  });

  it("is every stage with its time where each step is asked for, nothing where only errors are", () => {
    for (const [loudness, told] of [
      ["verbose", "Reading captures 3: 2.0 s\nSearch index 3: 1.0 s"],
      ["normal", ""],
      ["quiet", ""],
    ] as const) {
      const terminal = keptTerminal(["en"], loudness);
      let clock = 0;
      const shown = progress(terminal, () => clock);
      shown.report("records", 3, null);
      clock = 2000;
      shown.report("index", 0, 3);
      clock = 3000;
      shown.report("index", 3, 3);
      shown.done();
      expect(terminal.told(), loudness).toBe(told);
    }
  });
});
