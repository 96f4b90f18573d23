import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOTHING_BESIDE } from "../../src/record/beside.ts";
import type { ArticleRecord } from "../../src/record/schema.ts";
import { defaultSettings } from "../../src/settings.ts";
import { describeSite } from "../../src/site/site.ts";
import { versionsOf } from "../../src/site/versions/versions.ts";
import { noAssets } from "./no-assets.ts";
import { makeRecord } from "./sample-archive.ts";

/** Two pages of one address stop Eleventy, and with it the whole site: no archive may give them. */

/** Names that differ only in what addresses leave out, are names of files elsewhere, or look like other pages. */
const NAMES = [
  ..."ثقافة|ثقافه|ثقافة |الثقافة|ثَقافة|News|news|NEWS|CON|con.|page-2|2022|index.html|feed.xml|..|.|/|a/b|a-b|a b|«a b»|é|e\u0301|#|?|%2e|-|ـ".split(
    "|",
  ),
  "و".repeat(300),
];
const TEXTS = ["نص أول فيه ست كلمات أو سبع لا تشبه سواها هنا", "كلام آخر يروي قصة أخرى عن مدينة بعيدة وبحر هادئ"];
const ADDRESSES = ["https://example.org/live", "https://www.example.org/live/?utm_source=x", "https://example.org/b"];
const DAYS = ["2022-01-28", "2022-02-28", "2022-01/2022-03", "2021", "2022-01-28T10:00"];

const nameOf = fc.constantFrom(...NAMES);
const article = fc.record({
  name: nameOf,
  section: fc.option(nameOf),
  agency: fc.option(nameOf),
  tags: fc.array(nameOf, { maxLength: 3 }),
  subjects: fc.array(nameOf, { maxLength: 2 }),
  text: fc.constantFrom(...TEXTS),
  url: fc.option(fc.constantFrom(...ADDRESSES)),
  day: fc.option(fc.constantFrom(...DAYS)),
});

type Given = typeof article extends fc.Arbitrary<infer Value> ? Value : never;

/** A record of what was drawn; its id is its place, since ids of an archive differ. */
function recordOf({ name, agency, text, url, day, ...facts }: Given, index: number): ArticleRecord {
  const record = makeRecord({
    ...facts,
    id: `a-${index}`,
    headline: name,
    publisher: { id: name, name, basis: "stated" },
    agencies: agency === null ? [] : [agency],
    agencyIds: agency === null ? [] : [agency],
    published: day === null ? null : { edtf: day, basis: "stated", evidence: null, line: null },
    body: [{ type: "paragraph", text, lines: [1] }],
  });
  return { ...record, source: { ...record.source, url } };
}

/** Every page of the site of some records, by its address. */
function addressesOf(records: readonly ArticleRecord[]): string[] {
  const { groups: versions } = versionsOf({ records, arrangements: new Map(), fileOf: ({ id }) => id });
  const beside = { ...NOTHING_BESIDE, versions };
  const archive = { home: ".", settings: defaultSettings(), records, problems: [], beside };
  const site = describeSite(archive, { search: null, assets: noAssets() });
  const { home, about, articles, comparisons, lists, shelves, redirects, dossiers, ownPages } = site;
  const pages = [
    home,
    about,
    ...articles,
    ...comparisons,
    ...lists,
    ...shelves,
    ...redirects,
    ...dossiers,
    ...ownPages,
  ];
  return [...pages, ...site.versions, ...site.lasting.moved, ...site.lasting.gone].map((page) => page.path);
}

describe("addresses of pages", () => {
  it("differ, on disks that know no capital letters either", () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 12 }), (given) => {
        const onDisk = addressesOf(given.map(recordOf)).map((path) => path.normalize("NFC").toLowerCase());
        expect(onDisk.filter((path, at) => onDisk.indexOf(path) !== at)).toEqual([]);
      }),
    );
  });

  it("lead to no folder above, and are no longer than a name may be", () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 6 }), (given) => {
        for (const path of addressesOf(given.map(recordOf))) {
          const names = path.split("/").slice(0, -1);
          expect(
            names.filter((name) => name === "" || /^\.+$/u.test(name)),
            path,
          ).toEqual([]);
          expect(Math.max(0, ...names.map((name) => Buffer.byteLength(name))), path).toBeLessThan(256);
        }
      }),
    );
  });
});
