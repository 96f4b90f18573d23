import { describe, expect, it } from "vitest";
import type { Archive } from "../../../src/opened-archive.ts";
import { NOTHING_BESIDE } from "../../../src/record/beside.ts";
import { defaultSettings } from "../../../src/settings.ts";
import { lastingAddresses } from "../../../src/site/lasting.ts";
import { makeRecord } from "../sample-archive.ts";

/** Pairs that had a page of their own once. */

const day = (edtf: string) => ({ edtf, basis: "stated", evidence: null, line: null }) as const;
const records = [
  makeRecord({ id: "a new", published: day("2022-05-02") }),
  makeRecord({ id: "old", published: day("2019-01-01") }),
  makeRecord({ id: "sea", published: day("2020-01-01") }),
];
const alias = { written: "port", file: "articles/sea.yaml", line: 1 };
const arrangements = new Map([["sea", { hidden: false, aliases: [alias], versionOf: null, pictures: [] }]]);
const archive = (beside: object = {}): Archive => ({
  home: "articles",
  settings: defaultSettings(),
  records,
  problems: [],
  beside: { ...NOTHING_BESIDE, ...beside },
});
const PAGES = new Set(["compare/", "compare/old/sea/", ...records.map(({ id }) => `articles/${id}/`)]);

/** Where an address of the last site leads now. */
const leads = (path: string, { of = archive(), to = null as string | null } = {}) => {
  const { moved } = lastingAddresses(of, [{ path, to }], { pages: PAGES, redirects: [] });
  const page = moved.find((each) => each.path === path);
  return page && page.to + page.question;
};

describe("a pair that has no page of its own any more", () => {
  it("is compared in the reader's browser, the earlier article first", () => {
    expect(leads("compare/a new/old/")).toBe("compare/?a=old&b=a+new");
  });

  it("is still where it is compared after it led there, and after its language went", () => {
    expect(leads("compare/a new/old/", { to: "compare/" })).toBe("compare/?a=old&b=a+new");
    expect(leads("en/compare/a new/old/")).toBe("compare/?a=old&b=a+new");
  });

  it("leads to the page of the pair where one of them only changed its name", () => {
    expect(leads("compare/old/port/", { of: archive({ arrangements }) })).toBe("compare/old/sea/");
    expect(leads("compare/a new/port/", { of: archive({ arrangements }) })).toBe("compare/?a=sea&b=a+new");
  });

  it("leads to comparing where one of them left, or both are one article", () => {
    expect(leads("compare/gone/old/")).toBe("compare/");
    expect(leads("compare/port/sea/", { of: archive({ arrangements }) })).toBe("compare/");
  });

  it("is no list that is called so", () => {
    expect(leads("sections/old/sea/")).toBe("");
  });
});
