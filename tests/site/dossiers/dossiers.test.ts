import { describe, expect, it } from "vitest";
import { anchorOf } from "../../../src/anchors.ts";
import { NOTHING_BESIDE } from "../../../src/record/beside.ts";
import { type PageFolder, parsePage } from "../../../src/record/written-page.ts";
import { readDossiers } from "../../../src/site/dossiers/read-dossiers.ts";
import { noteText } from "../../../src/site/markdown.ts";
import { searchDocuments } from "../../../src/site/search-documents.ts";
import { sampleArchive } from "../sample-archive.ts";

/** Dossiers and pages as an archivist writes them: what is shown, and what is told. */

const archive = sampleArchive();

function read(text: string, of: PageFolder = "dossiers") {
  const { page, problems } = parsePage(text, `${of}/story.md`, of);
  const whole = { ...archive, beside: { ...NOTHING_BESIDE, [of]: [page] } };
  const shown = readDossiers(whole);
  const [dossier] = shown.dossiers;
  const told = [...problems, ...shown.problems].map(({ code, line, found }) => [code, line, found]);
  const blocks = (dossier?.parts ?? []).map((part) =>
    part.kind === "text" ? part.markup.trim() : part.entries.map(({ id }) => id),
  );
  return { page, dossier, own: shown.pages[0], told, blocks, documents: searchDocuments(whole) };
}

describe("a dossier", () => {
  it("shows the articles it names, its text between them", () => {
    const { dossier, blocks, told } = read(`---
title: عودة المرفأ
summary: من الترميم إلى أول سفينة
order: 2
---
بدأت القصة بالصيادين.

\`\`\`articles
- fishers-2023
\`\`\`

## ثم السفينة

\`\`\`مقالات
harbour-2023
\`\`\`
`);
    expect(told).toEqual([]);
    expect(dossier).toMatchObject({ path: "dossiers/story/", title: "عودة المرفأ", count: 2 });
    expect(blocks).toEqual(["<p>بدأت القصة بالصيادين.</p>", ["fishers-2023"], "<h2>ثم السفينة</h2>", ["harbour-2023"]]);
  });

  it.each([
    ["an outlet by its name", "{outlet: صحيفه الساحل}", ["مقال بالعربية", "fishers-2023", "harbour-2023"]],
    ["an outlet by its id", "{outlet: al-jabal}", ["observatory-1999"]],
    ["an agency", "{agency: [رويترز, لا أحد]}", ["no-headline"]],
    ["a tag", "{tag: قمح}", []],
    ["a tag as printed", "{tag: القمح}", ["harbour-2023"]],
    ["a section", "{section: محليات}", ["fishers-2023", "harbour-2023"]],
    ["days", "{dates: 2023-03-01/2023-03-31}", ["fishers-2023", "no-headline", "harbour-2023"]],
    ["a year, an outlet", "{dates: 2023, outlet: صحيفة الساحل}", ["fishers-2023", "harbour-2023"]],
    ["words in any form", "{words: قارب صيادون}", []],
    ["words in other forms", "{words: الصيادين والموسم}", ["fishers-2023"]],
  ])("finds articles by %s, oldest first", (_, query, ids) => {
    const { blocks, told } = read(`---\ntitle: س\narticles:\n  - ${query}\n---\n`);
    expect(blocks.flat()).toEqual(ids);
    expect(told.map(([code]) => code)).toEqual(ids.length === 0 ? ["query-nothing", "dossier-empty"] : []);
  });

  it("puts what its front matter names where an empty block stands, else at its end, each once", () => {
    const front = "---\ntitle: س\nsort: newest\narticles: [{section: محليات}]\n---\n";
    expect(read(`${front}أول\n\n\`\`\`articles\n\`\`\`\n\nآخر`).blocks).toEqual([
      "<p>أول</p>",
      ["harbour-2023", "fishers-2023"],
      "<p>آخر</p>",
    ]);
    expect(read(`${front}\`\`\`articles\n- harbour-2023\n\`\`\`\nآخر`).blocks).toEqual([
      ["harbour-2023"],
      "<p>آخر</p>",
      ["fishers-2023"],
    ]);
  });

  it("leads links to articles, paragraphs and places of the site; one to nowhere is told and leaves its text", () => {
    const [block] = archive.records.find(({ id }) => id === "fishers-2023")?.body ?? [];
    const anchor = block === undefined ? "" : anchorOf(block, 0);
    const { blocks, told } = read(`---
title: س
articles: fishers-2023
---
[أ](fishers-2023) [ب](/articles/fishers-2023/#${anchor}) [ج](../../articles/fishers-2023/#p1-ffff) [د](nobody)
[ه](https://example.org/x) [و](/search/?q=%D8%A3) [ز](javascript:alert(1)) <b>ح</b> ![ط](x.png)
`);
    const [text] = blocks as [string];
    expect(text.match(/href="[^"]*"/gu)).toEqual([
      'href="@root/articles/fishers-2023/"',
      `href="@root/articles/fishers-2023/#${anchor}"`,
      'href="@root/articles/fishers-2023/"',
      'href="https://example.org/x"',
      'href="@root/search/?q=%D8%A3"',
    ]);
    expect(text).not.toMatch(/<b>|<img|href="javascript/u);
    expect(told).toEqual([
      ["page-paragraph", 5, "../../articles/fishers-2023/#p1-ffff"],
      ["page-link", 5, "nobody"],
      ["page-link", 6, "x.png"],
    ]);
  });

  it("tells every fault with its line", () => {
    const { told, dossier } = read(`---
order: oldest
menu: true
articles:
  - {outlet: س, wrods: ص}
  - {dates: 2023-02-31}
  - nobody
---
# عنوان في المتن

\`\`\`articles
- nobody-else
- {tag: لا أحد}
\`\`\`
`);
    expect(dossier?.title).toBe("عنوان في المتن");
    expect(told).toEqual([
      ["page-key", 3, "menu: true"],
      ["page-value", 2, "order: oldest"],
      ["query-part", 5, "wrods: ص"],
      ["query-dates", 6, "dates: 2023-02-31"],
      ["dossier-article", 12, "nobody-else"],
      ["query-nothing", 13, "{tag: لا أحد}"],
      ["dossier-article", 7, "nobody"],
      ["dossier-empty", null, "عنوان في المتن"],
    ]);
  });
});

describe("pages of one's own", () => {
  it("stand in the menu unless they say otherwise, and are found in search with dossiers", () => {
    const { own, told, documents } = read(
      "---\r\ntitle: المنهج\r\nmenu: لا\r\n---\r\n## كيف **نجمع**\r\n\r\nنص `س`\r\n",
      "pages",
    );
    expect(told).toEqual([]);
    expect(own).toMatchObject({ path: "pages/story/", title: "المنهج", menu: false });
    expect(documents.at(-1)).toMatchObject({
      id: "pages/story",
      url: "pages/story/",
      headline: "المنهج",
      text: "كيف نجمع\nنص س",
      outlet: archive.settings.title,
    });
    expect(documents).toHaveLength(archive.records.length + 1);
  });

  it("have the name of their file where they have no title, and that is told", () => {
    expect(read("نص بلا عنوان", "pages").told).toEqual([["page-untitled", null, "story"]]);
  });

  it("are words without marks to search", () => {
    expect(noteText("# عنوان\n\n- [بند](x) و*آخر*\n- ثالث\n\n> قول\nعلى سطرين")).toBe(
      "عنوان\nبند وآخر\nثالث\nقول على سطرين",
    );
  });
});
