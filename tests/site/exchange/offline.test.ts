import { describe, expect, it } from "vitest";
import { type ArchiveSettings, settingsSchema } from "../../../src/settings.ts";
import { explicitLinks } from "../../../src/site/exchange/explicit-links.ts";
import { offersOf } from "../../../src/site/exchange/offers.ts";
import { offlineList, type SiteFile } from "../../../src/site/exchange/offline-list.ts";

const file = (path: string, bytes = 1_000, sha256 = "0".repeat(64)): SiteFile => ({ path, bytes, sha256 });
const site = [
  "index.html",
  "404.html",
  "search/index.html",
  "about/index.html",
  "assets/naskh-1.woff2",
  "assets/page-1.js",
  "assets/comparing-1.json",
  "articles/مقال-١/index.html",
  "articles/مقال-١/مقال-١.json",
  "articles/مقال-١/capture.html.txt",
  "articles/مقال-١/مقال-١.png",
  "pagefind/c931/pagefind.js",
  "pagefind/c931/fragment/ar_1.pf_fragment",
  "2022/01/28/index.html",
  "data/articles.csv",
  "data/site.zip",
  "sw.js",
].map((path) => file(path));

describe("the list for offline reading", () => {
  const list = offlineList(site);

  it("keeps at once what every page needs", () => {
    expect(list.shell).toEqual(["404.html", "about/", "assets/naskh-1.woff2", "assets/page-1.js", "./", "search/"]);
  });

  it("keeps pages, search and what is compared after that, and no downloads", () => {
    expect(list.rest).toEqual([
      "2022/01/28/",
      "articles/%D9%85%D9%82%D8%A7%D9%84-%D9%A1/",
      "articles/%D9%85%D9%82%D8%A7%D9%84-%D9%A1/%D9%85%D9%82%D8%A7%D9%84-%D9%A1.json",
      "assets/comparing-1.json",
      "pagefind/c931/fragment/ar_1.pf_fragment",
      "pagefind/c931/pagefind.js",
    ]);
    expect(list.bytes).toEqual({ shell: 6_000, rest: 6_000 });
  });

  it("has a version that changes with any kept file and with nothing else", () => {
    const changed = (path: string) =>
      offlineList(site.map((each) => (each.path === path ? file(path, 1_000, "1".repeat(64)) : each))).version;
    expect(offlineList([...site].reverse()).version).toBe(list.version);
    expect(changed("2022/01/28/index.html")).not.toBe(list.version);
    expect(changed("data/site.zip")).toBe(list.version);
  });

  it("lets pictures give way to what is compared, and that to texts", () => {
    const kept = (...large: SiteFile[]) => offlineList([...site, ...large]).rest.map(decodeURIComponent);
    const mb = 1024 * 1024;
    const picture = file("articles/x/picture-1-640.webp", 30 * mb);
    const record = file("articles/x/x.json", 30 * mb);
    expect(kept(picture)).toContain(picture.path);
    expect(kept(picture, record)).toContain(record.path);
    expect(kept(picture, record)).not.toContain(picture.path);
    expect(kept({ ...record, bytes: 60 * mb })).not.toContain(record.path);
    expect(kept({ ...record, bytes: 60 * mb })).toContain("articles/مقال-١/");
  });

  it("keeps of a large archive only what is read", () => {
    const large = [...site, file("articles/x/index.html", 60 * 1024 * 1024)];
    expect(offlineList(large).rest).toEqual([]);
    expect(offlineList(large).shell).toEqual(list.shell);
  });
});

describe("links of the zipped site", () => {
  it.each([
    ['<a href="../../">', '<a href="../../index.html">'],
    ['<a href="./">', '<a href="./index.html">'],
    ['<a href="2022/01/28/">', '<a href="2022/01/28/index.html">'],
    ['<a class="x" href="../x/#p3-1a">', '<a class="x" href="../x/index.html#p3-1a">'],
    ['<form action="../search/">', '<form action="../search/index.html">'],
    ['<a href="../%D9%85/?q=1">', '<a href="../%D9%85/index.html?q=1">'],
  ])("%s names its page", (before, after) => expect(explicitLinks(before)).toBe(after));

  it.each([
    '<a href="https://a.example/x/">',
    '<a href="//a.example/x/">',
    '<a href="#top">',
    '<a href="../x/x.json">',
    '<link href="assets/site.css">',
    "<p>href=&quot;x/&quot; نص</p>",
    '<a href="mailto:a@b.example">',
  ])("%s stays", (html) => expect(explicitLinks(html)).toBe(html));
});

describe("what an archive offers", () => {
  it("depends on its size, its address and its wish to be kept offline", () => {
    const [plain, public_, offline] = [{}, { baseUrl: "https://a.example" }, { offline: true }].map((given) =>
      settingsSchema.parse(given),
    ) as [ArchiveSettings, ArchiveSettings, ArchiveSettings];
    expect(offersOf(plain, 5)).toEqual({ pictures: true, zip: true, offline: false });
    expect(offersOf(plain, 1_000)).toEqual({ pictures: false, zip: false, offline: false });
    expect(offersOf(public_, 1_000)).toEqual({ pictures: true, zip: false, offline: false });
    expect(offersOf(public_, 10_000)).toEqual({ pictures: false, zip: false, offline: false });
    expect(offersOf(offline, 10_000)).toEqual({ pictures: false, zip: true, offline: true });
  });
});
