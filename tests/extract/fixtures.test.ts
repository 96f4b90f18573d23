import { describe, expect, it } from "vitest";
import { createExtractor } from "../../src/extract/extract.ts";
import type { Extraction } from "../../src/extract/extraction.ts";
import { reasonText } from "../../src/findings/wording.ts";
import { defaultSettings } from "../../src/settings.ts";
import { captureOfCase, caseNames, comparison, expectedOf } from "./expectation.ts";

const extract = createExtractor(defaultSettings());

/** The lines with their roles: what a failing case shows. */
const receipt = ({ roles }: Extraction): string =>
  roles
    .map(({ number, role, text, ...finding }) => {
      return `${number}\t${role}\t${text.trim().slice(0, 70)}\t← ${reasonText(finding, "en")}`;
    })
    .join("\n");

describe.each(caseNames)("%s", (name) => {
  const extraction = extract(captureOfCase(name));

  it("is labelled and read as expected", () => {
    const { found, wanted } = comparison(expectedOf(name), extraction);
    expect(found, `\n${receipt(extraction)}\n`).toEqual(wanted);
  });
});
