import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArticleRecord } from "../../src/record/schema.ts";
import { makeRecord, sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** Pages as the real Eleventy configuration writes them, opened as documents. */
let built: BuiltSite;
beforeAll(async () => {
  built = await buildSite(sampleArchive());
});
afterAll(() => built.remove());

const open = async (file: string): Promise<Document> => parseHTML(await built.read(file)).document;
const textOf = (document: Document, selector: string): string =>
  document.querySelector(selector)?.textContent?.replaceAll(/\s+/gu, " ").trim() ?? "";

describe("every page", () => {
  test("is counted, in Arabic, right to left, with one h1, a description and a policy", async () => {
    expect(built.written).toBe(built.pages.length);
    for (const file of built.pages) {
      const document = await open(file);
      const root = document.documentElement;
      expect([file, root.getAttribute("lang"), root.getAttribute("dir")]).toEqual([file, "ar", "rtl"]);
      expect([file, document.querySelectorAll("h1").length]).toEqual([file, 1]);
      expect(document.querySelectorAll('meta[name="description"]').length, file).toBe(1);
      const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content");
      expect(policy, file).toContain("default-src 'self'");
      expect(policy, file).toContain("base-uri 'none'");
    }
  });

  test("holds no markup of a capture, no inline handler, no inline style", async () => {
    for (const file of built.pages) {
      const page = await built.read(file);
      expect(page, file).not.toContain("<script>alert");
      expect(page, file).not.toContain("<b>HTML</b>");
      expect(page, file).not.toMatch(/\s(?:on\w+|style)="/u);
      expect(page, file).not.toMatch(/href="javascript:/iu);
    }
  });

  test("says nothing in place of a missing value", async () => {
    for (const file of built.pages) {
      const document = await open(file);
      for (const element of document.querySelectorAll("script, style")) element.remove();
      expect(document.body.textContent, file).not.toMatch(/\b(?:null|undefined|NaN|\[object)/u);
    }
  });
});

describe("a list", () => {
  test("of a year, month or day says how many, and not again from when to when", async () => {
    expect(textOf(await open("2023/index.html"), "h1 + .lede")).toMatch(/^\S+ \S+$/u);
    expect(textOf(await open("2023/index.html"), ".chart caption")).toBe("3 مقالات، 2023");
    expect(textOf(await open("outlets/sahifat-sahil/index.html"), "h1 + .lede")).toContain(" إلى ");
  });

  test("of a letter has the other letters beside it, and which it is", async () => {
    const document = await open("headlines/mim/index.html");
    const letters = [...document.querySelectorAll(".rail li > *")];
    expect(letters.map(({ textContent }) => textContent)).toEqual(["س", "ص", "ع", "م"]);
    expect(textOf(document, ".rail [aria-current=page]")).toBe("م");
    expect(document.querySelector(".rail a")?.getAttribute("href")).toMatch(/^\.\.\/\.\.\/headlines\/[a-z]+\/$/u);
  });
});

describe("the name of the archive on the home page", () => {
  test("stands once for the eye: in the masthead it is there to be heard", async () => {
    const document = await open("index.html");
    expect(document.querySelector(".brand span")?.className).toBe("away");
    expect(textOf(document, ".brand")).toBe(textOf(document, "h1"));
    expect((await open("dates/index.html")).querySelector(".brand span")?.className).toBe("");
  });
});

describe("the page of an article", () => {
  test("signed by its outlet is not signed twice", async () => {
    const { record } = built.site.articles.find(({ record }) => record.byline === "ليلى الصيّاد") ?? {};
    expect(record?.publisher).not.toBeNull();
    const archive = sampleArchive();
    const own = { ...record, id: "own", byline: record?.publisher?.name ?? "" } as ArticleRecord;
    const once = await buildSite({ ...archive, records: [own] });
    const { document } = parseHTML(await once.read("articles/own/index.html"));
    await once.remove();
    expect(textOf(document, ".kicker")).toContain(own.byline);
    expect(document.querySelector(".by")).toBeNull();
  });

  test("shows every part of the record", async () => {
    const document = await open("articles/harbour-2023/index.html");
    expect(textOf(document, "h1")).toBe("المرفأ القديم يستقبل أول سفينة بعد ترميم رصيفه الشمالي");
    expect(textOf(document, ".kicker")).toBe("صحيفة الساحل محليات دقيقة للقراءة");
    expect(textOf(document, ".by")).toBe("ليلى الصيّاد");
    expect(textOf(document, ".agencies")).toBe("عن وكالة المدّ، أنباء الموج");
    expect(textOf(document, ".where")).toBe("ميناء الزيتون");
    expect(textOf(document, ".standfirst")).toContain("120.5");
    expect(textOf(document, ".dateline summary")).toBe("الأحد 5 مارس/ آذار 2023، 6:55 م");
    const dates = textOf(document, ".dateline details > div");
    expect(dates).toContain("نُشر في: الأحد 5 مارس 2023 - 6:55 م");
    expect(dates).toContain("حُدّث الأحد 5 مارس/ آذار 2023، 7:20 م. التاريخ في بيانات الصفحة الوصفية.");
    expect(document.querySelector(".dateline details a")?.getAttribute("href")).toBe("../../2023/03/");
    expect(textOf(document, ".origin")).toContain("25 أبريل/ نيسان 2024");
    expect(document.querySelectorAll(".captions li").length).toBe(14);
    expect(document.querySelectorAll(".body > *").length).toBe(7);
    expect([...document.querySelectorAll(".body ul li")].map((item) => item.textContent?.trim())).toEqual([
      "رصيف بعمق 9.4 أمتار",
      "مستودعان للحبوب",
      "محطة كهرباء",
    ]);
    expect(textOf(document, ".body > p:last-child")).toContain("* وشرطة_تحتية");
    const offered = [...document.querySelectorAll(".offered li")];
    expect(offered.map((item) => item.querySelector("a")?.getAttribute("href") ?? null)).toEqual([
      "../../articles/fishers-2023/",
      null,
    ]);
    expect(textOf(document, ".alike .summary")).toContain("المرفأ القديم");
    expect(document.querySelector(".Z3988")?.getAttribute("title")).toContain("ctx_ver=Z39.88-2004");
  });

  test("has a receipt with every line, its role and its reason", async () => {
    const document = await open("articles/harbour-2023/index.html");
    const { record } = built.site.articles.find(({ record }) => record.id === "harbour-2023") ?? {};
    const rows = [...document.querySelectorAll(".lines tbody tr")];
    expect(rows.length).toBe(record?.lines.length);
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toContainEqual([
      "40",
      "زوائد الصفحة",
      "شارك على Facebook",
      "خارج المقال",
    ]);
    expect(textOf(document, ".origin")).toContain("windows-1256");
    expect(textOf(document, ".origin")).toContain(record?.source.sha256 ?? "-");
    expect(textOf(document, ".removed summary")).toBe("استُبعد سطران من زوائد الصفحة");
    const removed = [...document.querySelectorAll(".removed li span:first-child")].map((each) => each.textContent);
    expect(removed).toEqual(["الخميس 25 أبريل 2024 12:31 م", "شارك على Facebook"]);
    expect(document.querySelector(".origin a[download]")?.getAttribute("href")).toContain("capture.html.txt");
  });

  test("says who corrected what and why, as Markdown without markup", async () => {
    const document = await open("articles/observatory-1999/index.html");
    const note = textOf(document, ".correction");
    expect(note).toContain("عرفنا الشهر من رقم العدد");
    expect(note).toContain("الناشر: الشعار في رأس الصفحة");
    expect(note).toContain("صحّح محرر الأرشيف: الناشر، تاريخ النشر.");
    expect(document.querySelector(".correction a")?.getAttribute("href")).toBe("https://example.org/index");
    expect(textOf(document, ".dateline summary .basis")).toBe("(حدده محرر)");
  });

  test("of a headline and nothing else is whole, and says that its date is unknown", async () => {
    const document = await open("articles/000_bare/index.html");
    expect(textOf(document, "h1")).toBe("عنوان ولا شيء غيره");
    expect(textOf(document, ".dateline summary")).toBe("لم يُعرف متى نُشر");
    expect(textOf(document, ".body")).toBe("ليس في اللقطة متن لهذا المقال.");
    expect(document.querySelector('script[type="application/ld+json"]')?.textContent).not.toContain("datePublished");
  });

  test("without a headline has a title all the same; text in Latin letters runs left to right", async () => {
    const document = await open("articles/no-headline/index.html");
    expect(document.title).toBe("مقال بلا عنوان – أرشيف الساحل");
    const harbour = await open("articles/harbour-2023/index.html");
    expect(harbour.title).toBe("المرفأ القديم يستقبل أول سفينة بعد… – صحيفة الساحل – أرشيف الساحل");
    expect((await open("index.html")).title).toMatch(/^أرشيف الساحل – مقالات مصنوعة/u);
    expect(document.querySelector(".body p")?.getAttribute("dir")).toBe("ltr");
  });

  test("leads to its neighbours in time, and undated ones have none", async () => {
    const document = await open("articles/fishers-2023/index.html");
    const links = [...document.querySelectorAll(".neighbours a")].map((link) => link.getAttribute("rel"));
    expect(links).toEqual(["prev", "next"]);
    expect((await open("articles/000_bare/index.html")).querySelector(".neighbours")).toBeNull();
  });
});

describe("the home page", () => {
  test("tells what the archive holds, and a small one as one line of time, oldest first", async () => {
    const document = await open("index.html");
    expect(textOf(document, ".glance")).toBe(
      "6 مقالاتناشران3 وكالات من نوفمبر/ تشرين الثاني 1999 إلى 5 مارس/ آذار 2023",
    );
    const dates = [...document.querySelectorAll("ol.story .dated")].map((each) => each.textContent?.trim());
    expect(dates).toEqual([
      "نوفمبر/ تشرين الثاني 1999 (حدده محرر)",
      "حوالي 30 ديسمبر/ كانون الأول 2021 (مستنتج)",
      "بين 27 فبراير/ شباط و3 مارس/ آذار 2023 (مستنتج)",
      "5 مارس/ آذار 2023 (من بيانات الصفحة)",
      "5 مارس/ آذار 2023",
    ]);
    const gaps = [...document.querySelectorAll("ol.story > li")].map((each) =>
      each.querySelector(".after")?.textContent?.trim(),
    );
    expect(gaps).toEqual([undefined, "بعد نحو 22 سنة", "بعد نحو 14 شهرًا", "بعد يومين إلى 6 أيام", undefined]);
    expect(document.querySelectorAll("ol.story > li.stretch").length).toBe(2);
    expect(textOf(document, ".story.off")).toContain("عنوان ولا شيء غيره");
    expect(document.querySelector("form.seek")?.getAttribute("action")).toBe("./search/");
    expect(document.querySelector("form.seek input")?.getAttribute("name")).toBe("q");
  });

  test("of an empty archive says what to do", async () => {
    const empty = await buildSite({ ...sampleArchive(), records: [] });
    const page = await empty.read("index.html");
    expect(page).toContain("لا مقالات في الأرشيف بعد.");
    await empty.remove();
  });
});

describe("the pages for browsing", () => {
  test("list an interval under each of its days, a month under its month, nothing under a made-up day", async () => {
    expect(built.pages).toContain("2023/03/01/index.html");
    expect(built.pages).toContain("1999/11/index.html");
    expect(built.pages.some((page) => page.startsWith("1999/11/0"))).toBe(false);
    const day = await open("2023/03/01/index.html");
    expect(textOf(day, "h1")).toBe("الأربعاء 1 مارس/ آذار 2023");
    expect(textOf(day, ".entries")).toContain("(مستنتج)");
    expect(textOf(await open("undated/index.html"), ".entries")).toContain("عنوان ولا شيء غيره");
  });

  test("that moved lead on by themselves and by a link", async () => {
    const archive = sampleArchive();
    const moved = await buildSite({ ...archive, records: [{ ...makeRecord({ id: "a" }), section: "ثقافة" }] });
    const { document } = parseHTML(await moved.read("sections/ثقافه/index.html"));
    const target = `../../sections/${encodeURIComponent("ثقافة")}/`;
    expect(document.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content")).toBe(`0; url=${target}`);
    expect(document.querySelector("main a")?.getAttribute("href")).toBe(target);
    expect(moved.pages).toContain("sections/ثقافة/index.html");
    await moved.remove();
  });

  test("reach every article without a script, from the home page, in a few steps", async () => {
    const seen = new Set<string>(["index.html"]);
    const queue = ["index.html"];
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const document = await open(file);
      for (const link of document.querySelectorAll("a[href]")) {
        const target = new URL(link.getAttribute("href") ?? "", `http://x/${file}`);
        const path = decodeURIComponent(target.pathname).slice(1);
        const page = path === "" || path.endsWith("/") ? `${path}index.html` : path;
        if (target.host !== "x" || seen.has(page) || !built.files.has(page) || !page.endsWith(".html")) continue;
        seen.add(page);
        queue.push(page);
      }
    }
    const moved = new Set(built.site.redirects.map(({ path }) => `${path}index.html`));
    expect(built.pages.filter((page) => !seen.has(page) && !moved.has(page))).toEqual(["404.html"]);
  });
});
