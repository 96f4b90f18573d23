import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runsLeftToRight } from "../../src/arabic/isolate.ts";
import { type EveryTemplate, everyTemplate } from "./every-template.ts";

/** Pages of an archive whose interface is English: each text runs its own way, whatever stands around it. */
let every: EveryTemplate;
const pages = new Map<string, Document>();
beforeAll(async () => {
  every = await everyTemplate("en");
  for (const [archive, built] of Object.entries(every.sites))
    for (const file of built.pages)
      pages.set(`${archive === "sample" ? "" : `${archive}/`}${file}`, parseHTML(await built.read(file)).document);
});
afterAll(() => every?.remove());

const page = (file: string): Document => {
  const found = pages.get(file);
  if (found === undefined) throw new Error(`no page ${file}`);
  return found;
};
const texts = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim() ?? "");

test("every page says that it is English, and runs left to right", () => {
  for (const [file, { documentElement }] of pages)
    expect([file, documentElement.getAttribute("lang"), documentElement.getAttribute("dir")]).toEqual([
      file,
      "en",
      "ltr",
    ]);
});

test("Arabic texts of a line of their own say their language and direction, others that they run left to right", () => {
  const wrong: string[] = [];
  for (const [file, document] of pages) {
    for (const element of document.querySelectorAll(
      ".body > p, .summary, .standfirst, .article-head h1, .entries h2, .entries h3",
    )) {
      const text = element.textContent ?? "";
      const way = element.getAttribute("dir") ?? "page";
      if (/\p{Script=Arabic}/u.test(text) && (way !== "rtl" || element.getAttribute("lang") !== "ar"))
        wrong.push(`${file}: ${text}: ${way}`);
      // Words of the interface («Article without a headline») run as the page does.
      if (runsLeftToRight(text) && way === "rtl") wrong.push(`${file}: ${text}: ${way}`);
    }
  }
  expect(wrong).toEqual([]);
  // In a list, which runs right to left as a whole, a full stop would stand at the wrong end.
  const english = [...page("2023/03/05/index.html").querySelectorAll(".summary")].find(({ textContent }) =>
    textContent?.startsWith("Breaking"),
  );
  expect(english?.getAttribute("dir")).toBe("ltr");
});

test("what the archivist says of the archive runs its own way on the page about it", () => {
  expect(page("about/index.html").querySelector(".prose p")?.getAttribute("dir")).toBe("rtl");
});

test("a list of the text runs as its items do, so that its marks stand on their side", () => {
  expect(page("articles/harbour-2023/index.html").querySelector(".body ul")?.getAttribute("dir")).toBe("rtl");
});

test("of Arabic names in a row each is isolated, so that the row runs as the page does", () => {
  const rows: string[] = [];
  const bare: string[] = [];
  for (const [file, document] of pages)
    for (const row of document.querySelectorAll(".tags, .facts span, .agencies, .told dd")) {
      const between = [...row.childNodes].filter(({ nodeType, textContent }) => nodeType === 3 && textContent === ", ");
      for (const { previousSibling, nextSibling } of between) {
        rows.push(file);
        for (const name of [previousSibling, nextSibling] as (Element | null)[])
          if (!/^(?:bdi|span)$/iu.test(name?.nodeName ?? "") && name?.querySelector?.("bdi") == null)
            bare.push(`${file}: ${name?.textContent}`);
      }
    }
  expect(rows.length).toBeGreaterThan(5);
  expect(bare).toEqual([]);
});

test("a letter among English words is isolated, and the heading stays English", () => {
  const heading = page("headlines/mim/index.html").querySelector("h1");
  expect(heading?.textContent).toBe("Headlines beginning with م");
  expect(heading?.hasAttribute("dir")).toBe(false);
  expect(heading?.querySelector("bdi")?.textContent).toBe("م");
});

test("columns of charts and calendars have short names", () => {
  expect(texts(page("2023/03/index.html"), ".calendar th")).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
  expect(texts(page("2023/index.html"), ".chart .name").slice(0, 3)).toEqual(["Jan", "Feb", "Mar"]);
});

test("no Arabic word of the interface is left", () => {
  const document = page("404.html");
  for (const element of document.querySelectorAll(".brand, .foot, bdi, [lang=ar], script, style, title, meta"))
    element.remove();
  expect(document.body.textContent).not.toMatch(/\p{Script=Arabic}/u);
});

test("comparisons of one outlet's articles are told apart by their headlines, each of which runs its own way", () => {
  const links = [...page("ordered/compare/index.html").querySelectorAll(".ready a")];
  expect(links.length).toBeGreaterThan(1);
  expect(new Set(links.map(({ textContent }) => textContent)).size).toBe(links.length);
  for (const link of links) {
    expect(link.textContent).not.toContain("جريدة المنارة");
    for (const name of link.querySelectorAll("bdi")) {
      expect(name.textContent).toMatch(/^“.+”$/u);
      name.remove();
    }
    expect(link.textContent).toBe(" and  compared");
  }
});

test("a dossier shows its articles in time, and a list of one article no bar of it", () => {
  const dossier = page("ordered/dossiers/harbours/index.html");
  expect(texts(dossier, ".chart caption").map((said) => said.replaceAll("\u00a0", " "))).toEqual([
    "4 articles, 5 March 2023 to 14 March 2023",
  ]);
  expect(texts(dossier, ".chart a span")).toEqual(["4"]);
  expect(page("agencies/al-mawj/index.html").querySelector(".chart")).toBeNull();
  expect(page("outlets/sahifat-sahil/index.html").querySelector(".chart")).not.toBeNull();
});
