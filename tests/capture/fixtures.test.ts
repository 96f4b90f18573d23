import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readCaptures } from "../../src/capture/read-captures.ts";
import { showAll } from "./show-reading.ts";

/**
 * Every file under fixtures/ beside a file `<name>.expected.txt` with what is to be read from it.
 * A new case is two files: the capture, and the expectation written by hand.
 */
const root = path.join(import.meta.dirname, "fixtures");
const ENDING = ".expected.txt";
const cases = (readdirSync(root, { recursive: true }) as string[])
  .filter(
    (name) => statSync(path.join(root, name)).isFile() && !name.endsWith(ENDING) && !name.endsWith(".source.json"),
  )
  .sort();

describe("captures and what is read from them", () => {
  it("has cases, each with its expectation", () => {
    expect(cases.length).toBeGreaterThan(10);
    expect(cases.filter((name) => !existsSync(path.join(root, name + ENDING)))).toEqual([]);
  });

  it.each(cases)("%s", async (name) => {
    const file = path.join(root, name);
    expect(await showAll(readCaptures(file))).toBe(readFileSync(file + ENDING, "utf8"));
  });
});
