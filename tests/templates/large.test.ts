import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { largeArchive, makeRecord } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** With a thousand articles no page grows beyond its lists of fifty; the first of a list in time, which takes what is new, has up to 99. */
let built: BuiltSite;
beforeAll(async () => {
  built = await buildSite(largeArchive(1000));
});
afterAll(() => built.remove());

test("lists and shelves hold at most fifty, the newest page of a list in time 50 to 99, with pages to turn", async () => {
  let longest = 0;
  const newest: number[] = [];
  for (const file of built.pages) {
    const { document } = parseHTML(await built.read(file));
    const lengths = [...document.querySelectorAll("main ul, main ol, tbody")].map(({ children }) => children.length);
    const turns = [...document.querySelectorAll(".pager:not(.neighbours) a")];
    for (const turn of turns) {
      const target = new URL(turn.getAttribute("href") ?? "", `http://x/${file}`).pathname.slice(1);
      expect(built.files.has(`${target}index.html`), `${file} → ${target}`).toBe(true);
    }
    const grows = built.site.lists.some(
      ({ path, first, subject }) => `${path}index.html` === file && path === first && subject.of !== "headlines",
    );
    const most = Math.max(0, ...lengths);
    if (grows && (turns.length > 0 || most > 50)) newest.push(most);
    else longest = Math.max(longest, most);
  }
  expect(longest).toBe(50);
  expect(newest.length).toBeGreaterThan(5);
  expect(Math.min(...newest)).toBeGreaterThanOrEqual(50);
  expect(Math.max(...newest)).toBeLessThanOrEqual(99);
  expect(built.pages).toContain("2022/page-1/index.html");
  expect(built.pages).toContain("sections/page-2/index.html");
});

test("of many comparisons the newest fifty are listed, and how many there are; any other is reached from its articles", async () => {
  const ferries = Array.from({ length: 40 }, (_, at) =>
    makeRecord({
      id: `ferry-${String(at).padStart(2, "0")}`,
      headline: `العبّارة رقم ${at} تربط الجزيرة بالميناء`,
      publisher: { id: `paper-${at}`, name: `جريدة الميناء ${at}`, basis: "stated" },
      published: {
        edtf: `2023-03-${String(1 + (at % 28)).padStart(2, "0")}`,
        basis: "stated",
        evidence: null,
        line: null,
      },
      body: [
        "قالت الشركة إن العبّارة الجديدة تنقل ثلاثمئة مسافر بين الجزيرة والميناء كل ساعتين طوال أيام الصيف.",
        `وانتظر الركاب العبّارة رقم ${at} على الرصيف.`,
      ].map((text, line) => ({ type: "paragraph" as const, text, lines: [line + 1] })),
    }),
  );
  const many = await buildSite({ ...largeArchive(0), records: ferries });
  const { document } = parseHTML(await many.read("compare/index.html"));
  const { comparisons } = many.site;
  expect(comparisons.length).toBeGreaterThan(50);
  const shown = [...document.querySelectorAll(".ready > li > a")].map((link) => link.getAttribute("href") ?? "");
  expect(shown.length).toBe(50);
  expect(document.querySelector("main")?.textContent).toContain(`أحدث 50 مقارنة من ${comparisons.length}`);
  const last = comparisons.filter(({ entries }) => entries[1].published?.edtf === "2023-03-28").map(({ path }) => path);
  for (const path of last) expect(shown.slice(0, last.length)).toContain(`../${path}`);
  const linked = new Set<string>();
  for (const file of many.pages.filter((each) => each.startsWith("articles/")))
    for (const [path = ""] of (await many.read(file)).matchAll(/compare\/ferry-\d\d\/ferry-\d\d\//gu)) linked.add(path);
  expect(comparisons.filter(({ path }) => !linked.has(path))).toEqual([]);
  await many.remove();
});

test("pages stay within 10 KB gzip", async () => {
  const weights = await Promise.all(built.pages.map(async (file) => [await built.weigh(file), file] as const));
  weights.sort((a, b) => b[0] - a[0]);
  console.log(
    `1,000 articles, ${built.pages.length} pages; heaviest: ${weights
      .slice(0, 3)
      .map(([bytes, file]) => `${file} ${bytes}`)
      .join(", ")}`,
  );
  expect(weights[0]?.[0]).toBeLessThanOrEqual(10 * 1024);
});
