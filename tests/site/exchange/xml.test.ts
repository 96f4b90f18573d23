import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { element, xmlDocument } from "../../../src/site/exchange/xml.ts";
import { readXml } from "./read-xml.ts";

/** What XML 1.0 can hold (§2.2, Char); everything else becomes U+FFFD. */
const inXml = (text: string): string =>
  [...text]
    .map((character) =>
      /^(?:[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\u{10000}-\u{10ffff}])$/u.test(character) ? character : "\ufffd",
    )
    .join("");

const runs = { seed: 2021_12_14, numRuns: 1_000 };
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom("<", ">", "&", '"', "'", "]]>", "<!--", "&amp;", "\t", "\n", "\r", "\ud800", "\u0007", "ع"),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

describe("XML", () => {
  it("gives any text back", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(readXml(xmlDocument(element("t", {}, text))).text).toBe(inXml(text));
      }),
      runs,
    );
  });

  it("gives any attribute back", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(readXml(xmlDocument(element("t", { a: text }))).attributes.a).toBe(inXml(text));
      }),
      runs,
    );
  });

  it("leaves out what is null", () => {
    expect(xmlDocument(element("t", { a: null }, null))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<t/>\n');
  });
});
