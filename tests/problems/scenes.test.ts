import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { catalogue } from "../../src/problems/catalogue.ts";
import { play, type Scene } from "./scene.ts";

/**
 * Every problem there is, provoked: `cases/<group>.yaml` has a scene a code, `cases/<group>.expected.txt` what the terminal
 * then says in both languages (`npx vitest run -u tests/problems` writes it anew; read what changed). What takes a disk, a
 * host or a moment to provoke stands in `elsewhere.yaml` with the test that does.
 */

const CASES = path.join(import.meta.dirname, "cases");
const groups = readdirSync(CASES).filter((name) => name.endsWith(".yaml"));
const read = <T>(file: string): T => parse(readFileSync(file, "utf8")) as T;
const scenes = new Map(groups.map((name) => [name, read<Record<string, Scene>>(path.join(CASES, name))]));
const { never = [], ...byTest } = read<Record<string, string[]>>(path.join(import.meta.dirname, "elsewhere.yaml"));
const elsewhere = Object.entries(byTest).flatMap(([test, codes]) => codes.map((code) => [code, test] as const));

beforeAll(() => void vi.stubEnv("XDG_CACHE_HOME", path.join(import.meta.dirname, "../../node_modules/.cache/scenes")));
afterAll(() => void vi.unstubAllEnvs());

// Paths stand as systems with "/" have them; links and pipes are not everybody's on Windows.
describe.skipIf(path.sep !== "/").each(groups)("%s", (name) => {
  const file = path.join(CASES, name.replace(".yaml", ".expected.txt"));
  it("is told as expected", async () => {
    expect(existsSync(file)).toBe(true);
    const told: string[] = [];
    for (const [code, scene] of Object.entries(scenes.get(name) ?? {})) {
      const messages = await play(scene, code);
      expect(messages, `${code} is raised`).not.toBe("");
      told.push(messages);
    }
    await expect(`${told.join("\n\n")}\n`).toMatchFileSnapshot(file);
  }, 240_000);
});

describe("a problem", () => {
  const shown = new Set([...scenes.values()].flatMap((group) => Object.keys(group)));

  it("is provoked by a scene, or by a test that names it", () => {
    const codes = Object.keys(catalogue);
    const listed = [...shown, ...elsewhere.map(([code]) => code), ...never];
    expect(codes.filter((code) => !listed.includes(code))).toEqual([]);
    expect(listed.filter((code) => !codes.includes(code))).toEqual([]);
    expect(listed.length).toBe(codes.length);
  });

  it.each(elsewhere)("%s is named by %s", (code, test) => {
    const text = readFileSync(path.join(import.meta.dirname, "..", test), "utf8");
    expect(text).toMatch(new RegExp(`(?<![a-z-])${code}(?![a-z-])`, "u"));
  });
});
