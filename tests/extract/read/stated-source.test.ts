import { describe, expect, test } from "vitest";
import { createExtractor } from "../../../src/extract/extract.ts";
import { defaultSettings } from "../../../src/settings.ts";
import { captureOf } from "../capture-of.ts";

const TEXT = [
  "ترميم سوق الخضر القديم",
  "",
  "افتتح المجلس البلدي سوق الخضر بعد ترميمه، وقال رئيس المجلس إن العمل دام سنتين كاملتين.",
  "وأضاف أن السوق يضم ثمانين دكانا، وأن التجار عادوا إليه صباح اليوم.",
].join("\n");

const extract = createExtractor({
  ...defaultSettings(),
  outlets: [
    { id: "nile", name: "صحيفة النيل", aliases: ["Nile Daily"], domains: ["nile.example"], agency: false, ...rest() },
    { id: "delta", name: "دلتا اليوم", aliases: [], domains: ["delta.example"], agency: false, ...rest() },
    { id: "shore", name: "وكالة الساحل", aliases: [], domains: ["shore.example"], agency: true, ...rest() },
  ],
});

function rest() {
  return { openings: [], titleSuffixes: [], labels: [], standing: [] };
}

function read(name: string | null, url: string | null, from = "column source") {
  const capture = captureOf(TEXT);
  const { fields, problems } = extract({
    ...capture,
    metadata: {
      ...(name === null ? {} : { publisher: { value: name, from } }),
      ...(url === null ? {} : { url: { value: url, from: "column url" } }),
    },
  });
  const told = problems.find(({ code }) => code === "extract-source-differs");
  return { id: fields.publisher?.id ?? null, found: told?.found ?? null };
}

describe("the publisher that the format states, and the address", () => {
  test.each([
    ["صحيفة النيل", "https://nile.example/1", "nile"],
    ["Nile Daily", null, "nile"],
    [null, "https://www.nile.example/1", "nile"],
    ["صحيفة النيل - مصر", "https://nile.example/1", "nile"],
    ["nile.example", "https://nile.example/1", "nile"],
    ["صحيفة الوادي", null, "صحيفه-الوادي"],
    ["صحيفة الوادي", "https://wadi.example/1", "صحيفه-الوادي"],
    ["صحيفة النيل", "https://archive.example/1", "nile"],
    ["وكالة الساحل", "https://shore.example/1", "shore"],
    ["وكالة الساحل", null, "shore"],
    ["WadiNews", "https://www.wadinews.example/1", "wadinews"],
    ["Al Wadi TV", "https://ar.alwadi-tv.example/1", "al-wadi-tv"],
  ])("agree: %s, %s", (name, url, id) => {
    expect(read(name, url)).toEqual({ id, found: null });
  });

  test.each([
    ["دلتا اليوم", "https://nile.example/1", "delta", "دلتا اليوم ≠ nile.example"],
    ["وكالة الساحل", "https://www.nile.example/1", "shore", "وكالة الساحل ≠ nile.example"],
    ["وكالة الساحل", "https://wadi.example/1", "shore", "وكالة الساحل ≠ wadi.example"],
    ["صحيفة الوادي", "https://nile.example/1", "صحيفه-الوادي", "صحيفة الوادي ≠ nile.example"],
    ["WadiNews", "https://nile.example/1", "wadinews", "WadiNews ≠ nile.example"],
  ])("differ, and the name is kept: %s, %s", (name, url, id, found) => {
    expect(read(name, url)).toEqual({ id, found });
  });

  test("a name of the page's own metadata gives way to a known address, and is told", () => {
    expect(read("بوابة الوادي", "https://nile.example/1", "meta og:site_name")).toEqual({
      id: "nile",
      found: "بوابة الوادي ≠ nile.example",
    });
  });
});
