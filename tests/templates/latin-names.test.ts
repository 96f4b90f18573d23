import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeRecord, sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** Outlets and agencies by their own names in Latin letters, in English; in Arabic, and where none is known, as they print theirs. */

const OUTLET = "صحيفة الساحل";
const AGENCY = "وكالة المدّ";
const agencyNames = { "أنباء الموج": "وكالة أنباء الموج والبحر" };
const latinNames = { [OUTLET]: "Al Sahel", [AGENCY]: "Al Madd" };

let built: BuiltSite;
beforeAll(async () => {
  const archive = sampleArchive({ languages: ["ar", "en"] });
  // A section of the same name as an outlet is another thing.
  const another = makeRecord({
    id: "named-alike",
    headline: "خبر في قسم يسمى باسم جريدة",
    publisher: { id: "other", name: "جريدة الضفاف", basis: "stated" },
    section: OUTLET,
    published: { edtf: "2023-03-06", basis: "stated", evidence: null, line: null },
  });
  const records = [...archive.records, another].sort((a, b) => (a.id < b.id ? -1 : 1));
  built = await buildSite({ ...archive, records, latinNames, agencyNames });
});
afterAll(() => built.remove());

const open = async (file: string): Promise<Document> => parseHTML(await built.read(file)).document;
const texts = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.replaceAll(/\s+/gu, " ").trim() ?? "");

test("an agency that signs with a short name has its whole one on its own page, others have theirs alone", async () => {
  expect(texts(await open("agencies/al-mawj/index.html"), "h1")).toEqual(["أنباء الموج وكالة أنباء الموج والبحر"]);
  expect(texts(await open("agencies/al-madd/index.html"), "h1")).toEqual([AGENCY]);
});

test("lists say of an agency that the text is from it", async () => {
  expect(texts(await open("agencies/al-mawj/index.html"), ".facts").join(" ")).toContain(`عن ${AGENCY}، أنباء الموج`);
});

describe("in English", () => {
  test("an article is by its outlet and from its agency under their Latin names, and is titled so", async () => {
    const document = await open("en/articles/harbour-2023/index.html");
    expect(texts(document, ".kicker a")[0]).toBe("Al Sahel");
    expect(texts(document, ".agencies a")).toEqual(["Al Madd", "أنباء الموج"]);
    expect(document.title).toContain("Al Sahel");
  });

  test("the outlet's own page has the name it prints beside its Latin one", async () => {
    const document = await open("en/outlets/sahifat-sahil/index.html");
    expect(texts(document, "h1")).toEqual([`Al Sahel ${OUTLET}`]);
    expect(document.querySelector("h1 .also")?.getAttribute("lang")).toBe("ar");
    expect(texts(document, "[aria-current=page]").at(-1)).toBe("Al Sahel");
    expect(texts(await open("en/outlets/index.html"), ".described h2")).toContain("Al Sahel");
    expect(texts(await open("en/agencies/index.html"), ".described h2")).toContain("Al Madd");
  });

  test("lists say it so, the search page is told, and a section of that name keeps its own", async () => {
    expect(texts(await open("en/2023/03/05/index.html"), ".facts").join(" ")).toContain("Al Sahel");
    const search = await open("en/search/index.html");
    expect(JSON.parse(search.querySelector("[data-search-page]")?.textContent ?? "").words.latin).toEqual(latinNames);
    const compare = await open("en/compare/index.html");
    expect(JSON.parse(compare.querySelector("[data-compare-page]")?.textContent ?? "").latin).toEqual(latinNames);
    expect(texts(await open("en/sections/index.html"), ".described h2")).toContain(OUTLET);
  });
});

describe("in Arabic", () => {
  test("names stay as they are printed; the English citation has the Latin ones", async () => {
    const document = await open("articles/harbour-2023/index.html");
    expect(texts(document, ".kicker a")[0]).toBe(OUTLET);
    expect(texts(document, "#cite-english").join("")).toContain("Al Sahel");
    expect(texts(document, "#cite-note").join("")).not.toContain("Al Sahel");
    expect(texts(await open("outlets/sahifat-sahil/index.html"), "h1")).toEqual([OUTLET]);
    const search = await open("search/index.html");
    expect(search.querySelector("[data-search-page]")?.textContent).not.toContain("Al Sahel");
  });
});
