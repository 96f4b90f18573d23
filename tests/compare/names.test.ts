import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readBody } from "../../src/compare/told.ts";
import { comparingKnowledge } from "../../src/site/compare/knowledge-data.ts";

const cases = (name: string) => parse(readFileSync(new URL(name, import.meta.url), "utf8")) as [string, string[]][];
const read = (text: string) => readBody([{ type: "paragraph", text, lines: [1] }], comparingKnowledge());

describe("people in running text", () => {
  it.each(cases("./people.yaml"))("%s", (sentence, names) => {
    expect(read(sentence).flatMap(({ people }) => people.map(({ printed }) => printed))).toEqual(names);
  });
});

describe("places in running text", () => {
  it.each(cases("./places.yaml"))("%s", (sentence, names) => {
    expect(read(sentence).flatMap(({ places }) => places.map(({ printed }) => printed))).toEqual(names);
  });
});
