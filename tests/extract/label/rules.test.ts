import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { RULES } from "../../../src/extract/label/rules.ts";

/** A list of rules that is missing in RULES would be spared by bench/parse/mutations.ts without a word. */
const folder = new URL("../../../src/extract/", import.meta.url);
const LIST = /const (\w+): [^=]*\b(?:Rule|Sign|Weighed)\b[^=]*\[\] =/gu;

it("every list of rules in src/extract is one of RULES", async () => {
  const listed = new Set<unknown>(Object.values(RULES));
  const missing: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  )) {
    const lists = [...readFileSync(new URL(name, folder), "utf8").matchAll(LIST)].map((match) => match[1] ?? "");
    if (lists.length === 0) continue;
    const module = (await import(new URL(name, folder).href)) as Record<string, unknown>;
    missing.push(...lists.filter((list) => !listed.delete(module[list])).map((list) => `${name}: ${list}`));
  }
  expect(missing).toEqual([]);
  expect(listed.size).toBe(0);
});
