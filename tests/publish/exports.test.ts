import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wholeDraft } from "../../src/publish/draft.ts";
import { writeExports } from "../../src/publish/exports.ts";
import { type ArticleRecord, recordSchema } from "../../src/record/schema.ts";
import { settingsSchema } from "../../src/settings.ts";
import { parsedBack } from "../site/cite/parsed-back.ts";
import { inferred, sampleRecord } from "../site/cite/sample-record.ts";
import { readXml } from "../site/exchange/read-xml.ts";
import { readZip } from "./read-zip.ts";

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
const settings = settingsSchema.parse({
  title: "أرشيف الصحافة",
  baseUrl: "https://a.example/press/",
  offline: true,
  formats: ["txt", "md", "bib", "ris", "csl.json"],
});

/** Captures as found: bytes in an old encoding, a hostile saved page, a table of two rows, one that changed, one that is gone. */
const captures: Readonly<Record<string, Buffer>> = {
  "old.txt": Buffer.from([0xc7, 0xe1, 0xd1, 0xc8, 0xcd, 0x0d, 0x0a, 0x1a]),
  "page.html": Buffer.from("<script>alert(document.domain)</script><p>نص</p>"),
  "table.csv": Buffer.from("id,title\r\nrow-1,أ\r\nrow-2,ب\r\n"),
  "changed.txt": Buffer.from("ما بعد"),
};

const record = (
  id: string,
  file: string,
  format: ArticleRecord["source"]["format"],
  bytes: Uint8Array,
): ArticleRecord =>
  sampleRecord({ id, source: { ...sampleRecord().source, file, format, bytes: bytes.length, sha256: sha256(bytes) } });

const records = [
  record("old", "old.txt", "text", captures["old.txt"] ?? Buffer.of()),
  record("صفحة", "page.html", "html", captures["page.html"] ?? Buffer.of()),
  record("row-1", "table.csv", "csv", Buffer.from("row-1,أ\r\n")),
  {
    ...record("row-2", "table.csv", "csv", Buffer.from("row-2,ب\r\n")),
    published: inferred("2021-12-14"),
    headline: null,
  },
  record("changed", "changed.txt", "text", Buffer.from("ما قبل")),
  record("gone", "gone.txt", "text", Buffer.from("x")),
];

let home = "";
let site = "";
const at = (...parts: string[]): string => path.join(site, ...parts);
const read = (...parts: string[]): Promise<string> => readFile(at(...parts), "utf8");

/** Stages a site with one page and a search bundle, and exports the records into it. */
async function stage(folder: string, more: { settings?: typeof settings; records?: ArticleRecord[] } = {}) {
  const articles = records.map(({ id }) => ({ path: `articles/${id}/` }));
  for (const page of ["", "search/", ...articles.map((each) => each.path)]) {
    await mkdir(path.join(folder, page), { recursive: true });
    await writeFile(path.join(folder, page, "index.html"), '<a href="../">home</a>');
  }
  const pages = {
    articles,
    lists: [{ path: "2022/01/28/" }],
    shelves: [{ path: "outlets/" }],
    about: { path: "about/" },
  };
  const draft = wholeDraft(folder);
  const report = await writeExports({ home, settings, records, ...more }, pages, draft);
  await draft.finish();
  return report;
}

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "warraq-home-"));
  site = await mkdtemp(path.join(tmpdir(), "warraq-site-"));
  for (const [name, bytes] of Object.entries(captures)) await writeFile(path.join(home, name), bytes);
  report = await stage(site);
});
let report: Awaited<ReturnType<typeof stage>>;

afterAll(async () => {
  await rm(home, { recursive: true, force: true });
  await rm(site, { recursive: true, force: true });
});

describe("files beside an article", () => {
  it("are read back by programs that did not write them", async () => {
    for (const { id, headline } of records) {
      const title = headline ?? "[بلا عنوان]";
      expect(recordSchema.parse(JSON.parse(await read("articles", id, `${id}.json`))).id).toBe(id);
      for (const ending of ["bib", "ris", "csl.json"])
        expect(parsedBack(await read("articles", id, `${id}.${ending}`)).title, `${id}.${ending}`).toBe(title);
      expect(await read("articles", id, `${id}.txt`)).toContain("محفوظ في: أرشيف الصحافة");
      expect(await read("articles", id, `${id}.md`)).toMatch(/^---\nid: /);
    }
  });

  it("hold the capture byte for byte", async () => {
    expect(await readFile(at("articles/old/capture.txt"))).toEqual(captures["old.txt"]);
    expect(await readFile(at("articles/صفحة/capture.html.txt"))).toEqual(captures["page.html"]);
  });

  it("hold a table once for all its rows", async () => {
    expect(await readFile(at("data/captures/table.csv"))).toEqual(captures["table.csv"]);
    expect(await readdir(at("articles/row-1"))).not.toContain("capture.csv");
  });

  it("hold no capture that is gone or no longer the one the record was made of", async () => {
    expect(report.lostCaptures).toEqual(["changed.txt", "gone.txt"]);
    expect(await readdir(at("articles/changed"))).not.toContain("capture.txt");
  });
});

describe("an archive of more than a thousand articles", () => {
  it("has data and sitemap in a file a year, and beside each page the record alone", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "warraq-years-"));
    try {
      const many = Array.from({ length: 2_001 }, (_, i) => ({
        ...record(`m${i}`, "table.csv", "csv", Buffer.from("")),
        published: i < 2 ? null : inferred(`${2014 + (i % 3)}-01-01`),
      }));
      await stage(folder, { settings: { ...settings, formats: [] }, records: many });
      expect(await readdir(path.join(folder, "articles/m5"))).toEqual(["m5.json"]);
      const data = (await readdir(path.join(folder, "data"))).filter((name) => /^(?:\d|u|articles)/u.test(name));
      expect(data).toEqual(["2014", "2015", "2016", "undated"]);
      const rows = parse(await readFile(path.join(folder, "data/2015/articles.csv"), "utf8"), {
        bom: true,
        columns: true,
      });
      const lines = (await readFile(path.join(folder, "data/2015/articles.ndjson"), "utf8")).trimEnd().split("\n");
      expect((rows as { id: string }[]).map(({ id }) => id)).toEqual(lines.map((line) => JSON.parse(line).id));
      expect(lines).toHaveLength(many.filter(({ published }) => published?.edtf.startsWith("2015")).length);
      const sitemap = readXml(await readFile(path.join(folder, "sitemap.xml"), "utf8"));
      expect(sitemap.name).toBe("sitemapindex");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("the archive's data", () => {
  it("is one table and one record a line", async () => {
    const rows = parse(await read("data/articles.csv"), { bom: true, columns: true }) as { id: string }[];
    expect(rows.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
    const lines = (await read("data/articles.ndjson")).trimEnd().split("\n");
    expect(lines.map((line) => recordSchema.parse(JSON.parse(line)))).toEqual(records);
  });

  it("is described with the sizes and fingerprints of the files as they are", async () => {
    const { resources } = JSON.parse(await read("data/datapackage.json")) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    for (const resource of resources) {
      const bytes = await readFile(at("data", resource.path));
      expect(resource).toMatchObject({ bytes: bytes.length, hash: `sha256:${sha256(bytes)}` });
    }
    expect(resources.map((each) => each.path)).toEqual(["articles.csv", "articles.ndjson", "article.schema.json"]);
  });

  it("is announced to feed readers, crawlers and browsers", async () => {
    const roots = {
      "feed.xml": "feed",
      "outlets/al-manara/feed.xml": "feed",
      "opensearch.xml": "OpenSearchDescription",
    };
    for (const [file, root] of Object.entries(roots)) expect(readXml(await read(file)).name, file).toBe(root);
    const locations = readXml(await read("sitemap.xml")).children.map(({ children }) => children[0]?.text);
    expect(locations).toContain("https://a.example/press/articles/%D8%B5%D9%81%D8%AD%D8%A9/");
    expect(locations).toContain("https://a.example/press/2022/01/28/");
    expect(await read("robots.txt")).toContain("Sitemap: https://a.example/press/sitemap.xml");
    expect(JSON.parse(await read("outlets/al-manara/feed.json")).items).toHaveLength(6);
  });
});

describe("the list for offline reading", () => {
  it("names files that exist", async () => {
    const { shell, rest, version } = JSON.parse(await read("offline.json"));
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    expect(shell).toContain("search/");
    for (const address of [...shell, ...rest] as string[]) {
      const file = decodeURIComponent(address).replace(/(?:^|\/)\.?\/?$/, (end) => (end === "" ? "" : "/index.html"));
      await expect(readFile(at(file)), address).resolves.toBeDefined();
    }
  });
});

describe("the service worker", () => {
  it("is there for an archive that is kept offline, and its list has a fingerprint for every file of it", async () => {
    expect(await read("service-worker.js")).toContain("offline.json");
    const { shell, rest, digests } = JSON.parse(await read("offline.json"));
    expect(Object.keys(digests).sort()).toEqual([...shell, ...rest].sort());
    for (const [address, digest] of Object.entries(digests)) {
      const file = decodeURIComponent(address).replace(/(?:^|\/)\.?\/?$/, (end) => (end === "" ? "" : "/index.html"));
      const bytes = await readFile(at(file));
      expect(digest, address).toBe(`sha256-${createHash("sha256").update(bytes).digest("base64")}`);
    }
  });
});

describe("the zip for a USB stick", () => {
  it("holds the site, tells how to open it, and can be checked", async () => {
    const entries = new Map(readZip(await readFile(at("data/site.zip"))).map((entry) => [entry.name, entry]));
    expect([...entries.keys()][0]).toBe("افتح-OPEN.txt");
    expect(entries.get("افتح-OPEN.txt")?.utf8).toBe(true);
    expect(entries.get("افتح-OPEN.txt")?.content.toString()).toContain("http://localhost:8000/");
    const { content } = entries.get("articles/صفحة/index.html") ?? {};
    expect(content?.toString()).toBe('<a href="../index.html">home</a>');
    expect(entries.has("data/site.zip")).toBe(false);
    // 1 January 1980, midnight, as DOS writes it: no clock of the build in any entry.
    for (const { name, stamp } of entries.values()) expect(stamp, name).toBe(((1 << 5) | 1) << 16);

    const sums = entries.get("SHA256SUMS")?.content.toString().trimEnd().split("\n") ?? [];
    expect(sums.map((line) => line.slice(66)).sort()).toEqual(
      [...entries.keys()].filter((name) => name !== "SHA256SUMS").sort(),
    );
    for (const line of sums) expect(sha256(entries.get(line.slice(66))?.content ?? ""), line).toBe(line.slice(0, 64));
  });
});

describe("SHA256SUMS", () => {
  it("lists every file of the site with its fingerprint", async () => {
    const sums = (await read("SHA256SUMS")).trimEnd().split("\n");
    const entries = await readdir(site, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)));
    expect(sums.map((line) => line.slice(66))).toEqual(
      files.filter((file) => file !== "SHA256SUMS").sort((a, b) => (a < b ? -1 : 1)),
    );
    for (const line of sums) expect(sha256(await readFile(at(line.slice(66)))), line).toBe(line.slice(0, 64));
  });

  it("is the same for a second build of the same archive: every byte of the site is", async () => {
    const again = await mkdtemp(path.join(tmpdir(), "warraq-again-"));
    try {
      await stage(again);
      expect(await readFile(path.join(again, "SHA256SUMS"), "utf8")).toBe(await read("SHA256SUMS"));
    } finally {
      await rm(again, { recursive: true, force: true });
    }
  });
});
