import { describe, expect, it } from "vitest";
import { latest, recent } from "../../../src/arabic/dates/recent.ts";

const counting = () => {
  const asked: string[] = [];
  const read = recent((line) => asked.push(line));
  return { asked, read };
};

describe("recent", () => {
  it("reads a line once, however often it is asked for", () => {
    const { asked, read } = counting();
    expect([read("سطر"), read("سطر"), read("آخر"), read("سطر")]).toEqual([1, 1, 2, 1]);
    expect(asked).toEqual(["سطر", "آخر"]);
  });

  it("forgets the lines longest known when it holds a hundred thousand letters", () => {
    const { asked, read } = counting();
    const lines = Array.from({ length: 60 }, (_, number) => `${number}`.padEnd(2_000, "س"));
    for (const line of lines) read(line);
    read(lines.at(-1) ?? "");
    expect(asked).toHaveLength(60);
    read(lines[0] ?? "");
    expect(asked).toHaveLength(61);
  });

  it("keeps no line of megabytes", () => {
    const { asked, read } = counting();
    const line = "س".repeat(5_000);
    read(line);
    read(line);
    expect(asked).toHaveLength(2);
  });
});

describe("latest", () => {
  it("knows the last line alone", () => {
    const asked: string[] = [];
    const read = latest((line) => asked.push(line));
    expect([read("سطر"), read("سطر"), read("آخر"), read("سطر")]).toEqual([1, 1, 2, 3]);
  });
});
