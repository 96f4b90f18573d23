import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileKnowledge } from "../../../src/extract/knowledge/knowledge.ts";
import { readDateline } from "../../../src/extract/signature/dateline.ts";
import { readSignature } from "../../../src/extract/signature/signature.ts";
import { defaultSettings } from "../../../src/settings.ts";

interface Stated {
  persons?: string[];
  desks?: string[];
  places?: string[];
  agencies?: string[];
  outlets?: string[];
  none?: boolean;
}

const names = { knowledge: compileKnowledge(defaultSettings()), seen: new Set<string>() };
const read = <T>(name: string): T[] => parse(readFileSync(new URL(name, import.meta.url), "utf8")) as T[];
const wanted = ({ persons = [], desks = [], places = [], agencies = [], outlets = [] }: Stated) => ({
  persons,
  desks,
  places,
  agencies,
  outlets,
});

describe("signature lines", () => {
  it.each(read<Stated & { line: string }>("signatures.yaml"))("$line", ({ line, none, ...stated }) => {
    const found = readSignature(line, names);
    if (none) return expect(found).toBeNull();
    const { persons = [], desks = [], places = [], outlets = [], agencies = [] } = found ?? {};
    expect({ persons, desks, places, outlets, agencies: agencies.map(({ id }) => id) }).toEqual(wanted(stated));
  });
});

describe("datelines", () => {
  it.each(read<Stated & { text: string; prefix?: string; bracketed?: boolean }>("datelines.yaml"))(
    "$text",
    ({ text, prefix, none, bracketed = false, ...stated }) => {
      const found = readDateline(text, names);
      if (none) return expect(found).toBeNull();
      expect(text.slice(0, found?.length)).toBe(prefix);
      const { persons = [], places = [], outlets = [], agencies = [] } = found ?? {};
      expect({ persons, desks: [], places, outlets, agencies: agencies.map(({ id }) => id) }).toEqual(wanted(stated));
      expect(found?.bracketed).toBe(bracketed);
    },
  );
});
