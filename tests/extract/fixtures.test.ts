import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createExtractor } from "../../src/extract/extract.ts";
import type { Extraction } from "../../src/extract/extraction.ts";
import { keyOf } from "../../src/extract/knowledge/key.ts";
import { reasonText } from "../../src/findings/wording.ts";
import { defaultSettings } from "../../src/settings.ts";
import { captureOf } from "./capture-of.ts";

/**
 * Pages as Arabic outlets print them, in words of our own: fixtures/<name>.txt beside <name>.expected.yaml, found by
 * listing. A new case is two files. Only the keys that a case states are compared.
 */
interface Expected {
  error?: string;
  headline?: string | null;
  publisher?: string | null;
  byline?: string | null;
  agencies?: string[];
  place?: string | null;
  section?: string | null;
  standfirst?: string | null;
  subheadings?: string[];
  related?: string[];
  tags?: string[];
  start?: string;
  end?: string;
  paragraphs?: number;
  present?: string[];
  absent?: string[];
  problems?: string[];
}

const folder = new URL("./fixtures/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -4));
const extract = createExtractor(defaultSettings());
const textOf = ({ fields }: Extraction): string =>
  fields.body
    .filter(({ type }) => type !== "heading")
    .map(({ text }) => text)
    .join("\n");

/** The lines with their roles: what a failing case shows. */
const receipt = ({ roles }: Extraction): string =>
  roles
    .map(({ number, role, text, ...finding }) => {
      return `${number}\t${role}\t${text.trim().slice(0, 70)}\t← ${reasonText(finding, "en")}`;
    })
    .join("\n");

describe.each(names)("%s", (name) => {
  const expected = parse(readFileSync(new URL(`${name}.expected.yaml`, folder), "utf8")) as Expected;
  const extraction = extract(captureOf(readFileSync(new URL(`${name}.txt`, folder), "utf8"), {}, `${name}.txt`));
  const { fields, problems } = extraction;
  const has = (key: keyof Expected): boolean => key in expected;

  it("is labelled and read as expected", () => {
    const found: Record<string, unknown> = {};
    const wanted: Record<string, unknown> = {};
    const compare = (key: keyof Expected, value: unknown): void => {
      if (!has(key)) return;
      found[key] = value;
      wanted[key] = expected[key];
    };
    const errors = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
    found.error = errors[0] ?? null;
    wanted.error = expected.error ?? null;
    compare("headline", fields.headline);
    compare("publisher", fields.publisher?.name ?? null);
    compare("byline", fields.byline);
    compare("agencies", fields.agencies);
    compare("place", fields.place);
    compare("section", fields.section);
    compare("standfirst", fields.standfirst);
    compare("related", fields.related);
    compare("tags", fields.tags);
    compare(
      "subheadings",
      fields.body.filter(({ type }) => type === "heading").map(({ text }) => text),
    );
    compare("paragraphs", fields.body.filter(({ type }) => type !== "heading").length);
    compare(
      "problems",
      problems.map(({ code }) => code).filter((code) => expected.problems?.includes(code)),
    );
    const text = textOf(extraction);
    if (has("start")) compare("start", text.startsWith(expected.start ?? "") ? expected.start : text.slice(0, 60));
    if (has("end")) compare("end", text.endsWith(expected.end ?? "") ? expected.end : text.slice(-60));
    compare(
      "present",
      (expected.present ?? []).filter((piece) => keyOf(text).includes(keyOf(piece))),
    );
    found.leaked = (expected.absent ?? []).filter((piece) => keyOf(text).includes(keyOf(piece)));
    wanted.leaked = [];
    expect(found, `\n${receipt(extraction)}\n`).toEqual(wanted);
  });
});
