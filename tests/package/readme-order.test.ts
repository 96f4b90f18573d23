import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchiveHome, archiveHome, blocks, capture, README } from "./archive-home.ts";
import type { Ran } from "./installed.ts";

/** README, "Order of one's own": its own examples, and every sentence about them. */

const [WITHDRAWN = ""] = blocks("yaml").filter((text) => text.startsWith("harbour-2023:"));
const [DOSSIER = ""] = blocks("markdown");
const [, PICTURES = ""] = /^`?\**.*?`(pictures: \[.*?\])`/msu.exec(README) ?? [];
const [, ALIASES = ""] = /`(aliases: \[.*?\])`/u.exec(README) ?? [];

/** Towns with a day each. */
const TOWNS = {
  sur: ["صور", "3 مارس 2023"],
  jbeil: ["جبيل", "9 أبريل 2023"],
  batroun: ["البترون", "12 يناير 2022"],
} as const;
const about = ([town, day]: readonly [string, string], more = ""): string =>
  capture({
    headline: `رصيف جديد في ${town} يستقبل المراكب`,
    day,
    text: `افتتح صيادو ${town} صباح اليوم رصيفا جديدا بنوه بأيديهم من حجر المقالع القريبة.\n\nوقال شيخ الصيادين في ${town} إن الرصيف يحمي ثلاثين مركبا من ريح الشتاء.${more}`,
  });

const picture = (colour: string) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .withExif({ IFD0: { Copyright: "ما كتبته آلة التصوير" } })
    .jpeg()
    .toBuffer();

let archive: ArchiveHome;
let first: Ran;
beforeAll(async () => {
  archive = await archiveHome({
    "sur.txt": about(TOWNS.sur),
    "sur.yaml": `${ALIASES.replace(/\]$/u, ', "/read.php?id=9"]')}\ntags: [موانئ, صور]\n${PICTURES}\n`,
    "sur.jpg": await picture("#35608a"),
    "jbeil.txt": about(TOWNS.jbeil),
    "jbeil.yaml": "tags: [موانئ]\nsubjects: [موانئ الشمال]\n",
    "jbeil.jpg": await picture("#8a6035"),
    "batroun.txt": about(TOWNS.batroun),
    "batroun.yaml": "subjects: [موانئ الشمال]\naliases: [sur]\n",
    "leaving.txt": about(["شكا", "1 فبراير 2023"]),
    "secret.txt": about(["عكار", "2 فبراير 2023"]),
    "secret.yaml": "hidden: true\n",
    "older.txt": about(TOWNS.jbeil, " وغاب الوزير عن الافتتاح."),
    "older.yaml": "url: https://example.org/1\ncaptured: 2023-04-09\n",
    "withdrawn.yaml": WITHDRAWN.replace("see: harbour-2024", "see: sur"),
    "dossiers/harbours.md": DOSSIER.replaceAll("harbour-2023", "jbeil"),
    "pages/method.md": "---\ntitle: المنهج\nmenu: yes\n---\n<b>خام</b> وعن [صور](sur) و[غائب](nowhere).\n",
    "pages/quiet.md": "---\ntitle: صفحة هادئة\nmenu: no\n---\nنص.\n",
    "style.css": ".foot { border-block-start: 7px solid #0a5c36; background: url(paper.png) }\n.broken { color red }\n",
    "paper.png": await sharp({ create: { width: 8, height: 8, channels: 3, background: "#eee" } })
      .png()
      .toBuffer(),
    "archive.yaml": "title: أرشيف الأرصفة\n",
  });
  await archive.put("newer.txt", about(TOWNS.jbeil, " وحضر الوزير الافتتاح."));
  await archive.put("newer.yaml", "url: https://www.example.org/1?utm_source=x\ncaptured: 2023-04-12\n");
  first = await archive.warraq("build");
}, 240_000);
afterAll(() => archive?.remove());

const text = async (address: string): Promise<string> =>
  ((await archive.page(address)).querySelector("main")?.textContent ?? "").replaceAll(/\s+/gu, " ");
const listed = async (): Promise<string> =>
  (await text("")) + (await text("headlines/")) + (await archive.read("dist/feed.xml"));

describe("README on order of one's own", () => {
  it("aliases: a page at each old address, a line of _redirects, and one with ? in the list alone", async () => {
    expect(first.code).toBe(0);
    for (const address of ["articles/old-id/index.html", "2019/story.html", "news/7/index.html"])
      expect(await archive.read(`dist/${address}`), address).toContain("articles/sur/");
    const redirects = await archive.read("dist/_redirects");
    expect(redirects).toContain("/2019/story.html /articles/sur/ 301");
    expect(redirects).toContain("/read.php id=9 /articles/sur/ 301");
    expect(await readdir(path.join(archive.home, "dist"))).not.toContain("read.php");
    expect(first.err).toContain("[alias-taken]");
  });

  it("withdrawn.yaml: its address says what is said of it, and nothing else", async () => {
    const page = await text("articles/harbour-2023/");
    for (const words of ["افتتاح الرصيف", "جريدة المنارة", "بطلب من الناشر", "رصيف جديد في صور"])
      expect(page).toContain(words);
    expect(await listed()).not.toContain("افتتاح الرصيف");
  });

  it("hidden: off page, lists, search, exports and captures, and left where it is", async () => {
    const files = await readdir(path.join(archive.home, "dist"), { recursive: true });
    expect(files.filter((file) => file.includes("secret"))).toEqual([]);
    expect(await listed()).not.toContain("عكار");
    expect(await archive.read("dist/data/articles.ndjson")).not.toContain("عكار");
    expect(JSON.parse((await archive.warraq("search", "عكار", "--json")).out)).toEqual([]);
    expect(await archive.read("articles/secret.txt")).toContain("عكار");
  });

  it("versions: the newest is the page, the older keeps its own and stands in no list, the change is marked", async () => {
    expect(await text("articles/older/")).toContain("إصدار أقدم");
    expect(await text("headlines/jim/").catch(() => text("headlines/"))).not.toContain("articles/older/");
    const [name = ""] = (await readdir(path.join(archive.home, "dist/versions"))).slice(0, 1);
    const marked = await archive.page(`versions/${name}/`);
    expect([...marked.querySelectorAll("del")].map((each) => each.textContent).join(" ")).toContain("غاب");
    expect([...marked.querySelectorAll("ins")].map((each) => each.textContent).join(" ")).toContain("حضر");
  });

  it("tags and subjects: pages, counts, feeds; a tag of one article leads to it", async () => {
    expect(await text("tags/مواني/")).toMatch(/مقالان|2/u);
    expect(await archive.read("dist/subjects/مواني-الشمال/feed.xml")).toContain("البترون");
    const tags = await archive.page("tags/");
    const single = [...tags.querySelectorAll("a")].find((each) => each.textContent?.includes("صور"));
    expect(single?.getAttribute("href")).toBe("../articles/sur/");
    const found = await archive.warraq("search", "رصيف", "--json");
    expect(JSON.parse(found.out).length).toBeGreaterThan(2);
  });

  it("dossiers and pages of one's own: listed, found, in the menu; raw HTML is text; what leads nowhere is named", async () => {
    const home = await archive.page("");
    expect(home.querySelector('main a[href="./dossiers/harbours/"]')?.textContent).toContain("عودة المرافئ");
    expect(home.querySelector('nav a[href="./pages/method/"]')?.textContent).toBe("المنهج");
    expect(home.querySelector('nav a[href="./pages/quiet/"]')).toBeNull();
    expect(await text("pages/quiet/")).toContain("صفحة هادئة");
    expect(await text("dossiers/harbours/")).toMatch(/بدأت القصة في صيدا.*جبيل.*البترون/u);
    expect(await text("pages/method/")).toContain("<b>خام</b>");
    expect(first.err).toMatch(/pages\/method\.md:5/u);
    expect(await archive.read("dist/data/dossiers.json").catch(() => "")).toBe("");
  });

  it("pictures: scaled to WebP with their words and nothing of the camera's; none without alt", async () => {
    const images = [...(await archive.page("articles/sur/")).querySelectorAll(".pictures img")];
    expect(images.map((image) => image.getAttribute("alt"))).toEqual(["ما يُرى فيها"]);
    const [file = ""] = (await readdir(path.join(archive.home, "dist/articles/sur"))).filter((name) =>
      name.endsWith(".webp"),
    );
    const { format, exif } = await sharp(path.join(archive.home, "dist/articles/sur", file)).metadata();
    expect([format, exif]).toEqual(["webp", undefined]);
    expect((await archive.page("articles/jbeil/")).querySelector(".pictures img")).toBeNull();
    expect(first.err).toMatch(/jbeil.*\[picture-/u);
  });

  it("dress: one's own rules and what they bring along, from the site alone", async () => {
    const styles = (await archive.page("")).querySelectorAll("link[rel=stylesheet]");
    const own = await Promise.all([...styles].map((link) => archive.read(`dist/${link.getAttribute("href")}`)));
    expect(own.some((css) => css.includes("7px solid #0a5c36"))).toBe(true);
    expect(first.err).not.toContain("paper.png");
    const assets = await readdir(path.join(archive.home, "dist/assets"), { recursive: true });
    expect(assets.some((name) => /paper.*\.png$/u.test(name))).toBe(true);
    expect(first.err).toMatch(/style\.css:2/u);
  });

  it("an article that left: its page says so, the line to keep is proposed, an address that emptied leads up", async () => {
    await rm(path.join(archive.home, "articles/leaving.txt"));
    const second = await archive.warraq("build");
    expect(second.code).toBe(0);
    expect(second.err).toMatch(
      /leaving: \{headline: ".*شكا.*", publisher: "جريدة المنارة", published: 2023-02-01, left: \d{4}/u,
    );
    expect(await text("articles/leaving/")).not.toContain("افتتح صيادو شكا");
    expect(await archive.read("dist/2023/02/01/index.html")).toContain('http-equiv="refresh"');
  });
});
