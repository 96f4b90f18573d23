import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../../src/arabic/letters.ts";
import { settingsSchema } from "../../../src/settings.ts";
import { citations } from "../../../src/site/cite/cite.ts";
import { parsedBack } from "./parsed-back.ts";
import { sampleRecord } from "./sample-record.ts";

/**
 * Headlines as records can hold them: any Unicode through `clean`, on one line. The formats know no runs of spaces (RIS and
 * TeX read several as one), so neither do the headlines.
 */
const signs = fc.constantFrom(
  ..."\\{}~^$%&#_\"'`<>[]()=,;:@|/-–—!?*+ \u00a0",
  "  - ",
  "--",
  "``",
  "ER  - ",
  "TY",
  " and ",
  "بوتين",
  "ة",
);
const headline = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(signs, { maxLength: 30 }).map((parts) => parts.join("")),
  )
  .map((text) => clean(text).replace(/\s+/gu, " ").trim())
  .filter((text) => text !== "");

const settings = settingsSchema.parse({});
const runs = { seed: 20_220_128, numRuns: 400 };

describe("any headline comes back as it was", () => {
  it("from BibTeX", () => {
    fc.assert(
      fc.property(headline, (text) => {
        const { bibtex } = citations(sampleRecord({ headline: text, byline: null }), settings);
        expect(parsedBack(bibtex).title?.normalize("NFC")).toBe(text);
      }),
      runs,
    );
  });

  it("from BibTeX, whose braces balance as BibTeX itself counts them", () => {
    fc.assert(
      fc.property(headline, (text) => {
        const { bibtex } = citations(sampleRecord({ headline: text, standfirst: text, tags: [text] }), settings);
        let depth = 0;
        const closed: number[] = [];
        for (const [place, sign] of [...bibtex].entries()) {
          if (sign === "{") depth++;
          if (sign === "}" && --depth === 0) closed.push(place);
        }
        expect(depth).toBe(0);
        expect(closed).toHaveLength(1);
      }),
      runs,
    );
  });

  it("from RIS", () => {
    fc.assert(
      fc.property(headline, (text) => {
        const { ris } = citations(sampleRecord({ headline: text }), settings);
        expect(parsedBack(ris).title).toBe(text);
      }),
      runs,
    );
  });

  it("from CSL-JSON", () => {
    fc.assert(
      fc.property(headline, (text) => {
        const { csl } = citations(sampleRecord({ headline: text }), settings);
        expect(parsedBack(JSON.stringify(csl)).title).toBe(text);
      }),
      runs,
    );
  });

  it("from COinS", () => {
    fc.assert(
      fc.property(headline, (text) => {
        const { coins } = citations(sampleRecord({ headline: text }), settings);
        expect(new URLSearchParams(coins).get("rft.title")).toBe(text);
      }),
      runs,
    );
  });
});
