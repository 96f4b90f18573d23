import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page, Response } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { buildArchive } from "../../src/publish/build.ts";
import { launchChromium, type WatchedPage, watchPage } from "./chromium.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/**
 * An archive that is kept for offline reading, built twice. What a page shows and asks for is compared, byte by byte,
 * with the two builds: never is one page of both, and never does a reader go back from the new to the old.
 */

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

type Build = "a" | "b";
const TITLES = { a: "الأرشيف الأول", b: "الأرشيف الثاني" } as const;
const PAGES = ["", "search/", "about/", "headlines/"];

let folder: string;
let browser: Browser;
let server: StaticServer;
let watched: WatchedPage;
let page: Page;
let hosted: Build;

/** Bytes of every file of both builds: path → fingerprint. */
const files: Record<Build, Map<string, string>> = { a: new Map(), b: new Map() };
const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

async function build(name: Build): Promise<void> {
  const articles = path.join(folder, `articles-${name}`);
  cpSync(fileURLToPath(new URL("../../articles", import.meta.url)), articles, { recursive: true });
  writeFileSync(path.join(articles, "archive.yaml"), `title: ${TITLES[name]}\noffline: true\n`);
  if (name === "b") {
    const text = "ضمانات جديدة في ميناء طرطوس\n\nنشر في: الجمعة 28 يناير 2022\n\n";
    writeFileSync(
      path.join(articles, "quay.txt"),
      `${text}${"افتتح وزير النقل اليوم رصيفًا جديدًا في الميناء. ".repeat(8)}\n`,
    );
  }
  const out = path.join(folder, name);
  const report = await buildArchive({ articles, out });
  expect(report.published, JSON.stringify(report.problems)).toBe(true);
  for (const line of readFileSync(path.join(out, "SHA256SUMS"), "utf8").split("\n")) {
    const [sum, file] = line.split("  ");
    if (sum && file) files[name].set(file, sum);
  }
}

/** Puts a build where the host serves from. */
function host(name: Build): void {
  const site = path.join(folder, "dist");
  if (existsSync(site)) renameSync(site, path.join(folder, hosted));
  renameSync(path.join(folder, name), site);
  hosted = name;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "warraq-two-builds-"));
  browser = await launchChromium();
  await build("a");
  await build("b");
});
afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  host("a");
  server = await serveFolder(path.join(folder, "dist"), { prefix: "/kept/" });
  watched = await watchPage(browser);
  page = watched.page;
  await page.goto(server.url);
  await page.waitForSelector("html[data-kept]");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});
afterEach(async () => {
  await watched.close();
  await server.close();
});

/** The builds whose files an answer can be. */
async function buildsOf(response: Response): Promise<string> {
  const at = decodeURIComponent(new URL(response.url()).pathname.replace("/kept/", ""));
  const file = at === "" || at.endsWith("/") ? `${at}index.html` : at;
  const hash = hashOf(await response.body());
  const found = (["a", "b"] as const).filter((name) => files[name].get(file) === hash);
  return found.join("") || `neither (${file}: ${response.status()})`;
}

/** The build of a page and of everything it asks for; throws when they are not of one. */
async function buildOfPage(tab: Page, address: string): Promise<Build> {
  const answers: Promise<string>[] = [];
  const note = (response: Response): void => {
    if (response.url().startsWith(server.url)) answers.push(buildsOf(response));
  };
  tab.on("response", note);
  await tab.goto(server.url + address, { waitUntil: "networkidle" });
  tab.off("response", note);
  const all = await Promise.all(answers);
  const common = (["a", "b"] as const).filter((name) => all.every((each) => each.includes(name)));
  expect(common, `${address}: ${all.join(" ")}`).toHaveLength(1);
  expect(await tab.content()).toContain(TITLES[common[0] as Build]);
  return common[0] as Build;
}

async function buildsOfPages(tab: Page): Promise<string> {
  let builds = "";
  for (const address of PAGES) builds += await buildOfPage(tab, address);
  return builds;
}
const all = (name: Build): string => name.repeat(PAGES.length);

/** Opens pages until they are of the new build: it is kept first, which takes its time. */
async function untilNew(tab: Page): Promise<void> {
  await expect.poll(() => buildOfPage(tab, ""), { timeout: 60_000, interval: 200 }).toBe("b");
}

/** Names of the builds that are kept, and whether each cache holds files of its own build alone. */
async function keptBuilds(tab: Page): Promise<Build[]> {
  const kept = await tab.evaluate(async () => {
    const hex = (bytes: ArrayBuffer) =>
      [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const found: { version: string; entries: [string, string][] }[] = [];
    for (const name of await caches.keys()) {
      if (name.endsWith(" notes")) continue;
      const cache = await caches.open(name);
      const entries: [string, string][] = [];
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))?.arrayBuffer();
        entries.push([
          new URL(request.url).pathname,
          hex(await crypto.subtle.digest("SHA-256", body ?? new ArrayBuffer(0))),
        ]);
      }
      found.push({ version: name.split(" ").at(-1) ?? "", entries });
    }
    return found;
  });
  return kept.map(({ version, entries }) => {
    const [name] = (["a", "b"] as const).filter((each) => {
      const site = path.join(folder, each === hosted ? "dist" : each);
      return JSON.parse(readFileSync(path.join(site, "offline.json"), "utf8")).version === version;
    });
    if (name === undefined) throw new Error(`a cache of no build: ${version}`);
    const foreign = entries.filter(([at, hash]) => {
      const file = decodeURIComponent(at.replace("/kept/", ""));
      if (file === "offline.json") return false;
      return files[name].get(file === "" || file.endsWith("/") ? `${file}index.html` : file) !== hash;
    });
    expect(foreign, `in the cache of ${name}`).toEqual([]);
    return name;
  });
}

describe("an archive that is kept, built anew while a tab is open", () => {
  test("with the host there the new build is shown, in the open tab and in others, and then without it", async () => {
    host("b");
    const other = await watched.context.newPage();
    expect(await buildsOfPages(other)).toMatch(/^a*b*$/u);
    await untilNew(other);
    expect(await buildsOfPages(other)).toBe(all("b"));
    expect(await buildsOfPages(page)).toBe(all("b"));
    await watched.context.setOffline(true);
    await server.close();
    expect(await buildsOfPages(other)).toBe(all("b"));
    expect(await buildOfPage(page, "articles/quay/")).toBe("b");
    expect(await keptBuilds(page)).toContain("b");
  });

  test("without the host the old one is shown, whole, with its search", async () => {
    host("b");
    await watched.context.setOffline(true);
    server.gate = () => "fail";
    expect(await buildsOfPages(page)).toBe(all("a"));
    await page.goto(`${server.url}search/?q=${encodeURIComponent("ضمانات")}`);
    await page.waitForFunction(() => document.querySelectorAll("a[data-result]").length === 5);
    expect(await keptBuilds(page)).toEqual(["a"]);
  });

  test("a tab that stays open goes on with its own build: its search finds what is no longer on the host", async () => {
    await page.goto(`${server.url}search/`, { waitUntil: "networkidle" });
    host("b");
    const other = await watched.context.newPage();
    await untilNew(other);
    await page.fill("#search-words", "ضمانات");
    await page.press("#search-words", "Enter");
    await page.waitForFunction(() => document.querySelectorAll("a[data-result]").length === 5);
    expect((await keptBuilds(other)).sort()).toEqual(["a", "b"]);
    expect(watched.faults()).toEqual([]);

    await page.close();
    await expect
      .poll(
        async () => {
          await other.reload();
          return keptBuilds(other);
        },
        { timeout: 30_000, interval: 1_000 },
      )
      .toEqual(["b"]);
  });

  test.each([
    ["a page of it is not to be had", (at: string) => at === "about/"],
    ["its parts are not to be had", (at: string) => at.startsWith("pagefind/")],
    ["nothing but its list is to be had", (at: string) => at !== "offline.json"],
  ])("the new build does not take over while %s; then it does", async (_why, fails) => {
    host("b");
    server.gate = (at) => (fails(at) ? "fail" : undefined);
    // Whichever it is as long as the host is there: it is one.
    await buildsOfPages(page);
    await watched.context.setOffline(true);
    expect(await buildsOfPages(page)).toBe(all("a"));
    expect(await buildOfPage(page, "articles/shorouk-2022-01-28-putin-macron/")).toBe("a");
    await watched.context.setOffline(false);
    server.gate = () => undefined;
    await untilNew(page);
    await watched.context.setOffline(true);
    expect(await buildsOfPages(page)).toBe(all("b"));
    expect(await buildOfPage(page, "articles/quay/")).toBe("b");
  });

  test("a host between two builds gives nothing of one to the other", async () => {
    // The list is the new one's already, pages still are the old one's: what was kept of it is of it alone.
    const list = readFileSync(path.join(folder, "dist/offline.json"));
    cpSync(path.join(folder, "b/offline.json"), path.join(folder, "dist/offline.json"));
    try {
      await page.goto(server.url);
      await page.waitForTimeout(500);
    } finally {
      writeFileSync(path.join(folder, "dist/offline.json"), list);
    }
    host("b");
    await watched.context.setOffline(true);
    expect(await buildsOfPages(page)).toBe(all("a"));
    await watched.context.setOffline(false);
    await untilNew(page);
    // While the look that met the mixture still runs, a page is the host's own: the new build is kept by a later one.
    const keptSince = async () => (await buildOfPage(page, "")) === "b" && keptBuilds(page);
    await expect.poll(keptSince, { timeout: 60_000 }).toContain("b");
    await watched.context.setOffline(true);
    expect(await buildsOfPages(page)).toBe(all("b"));
  });

  test("a host that answers too late is not waited for", async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    server.gate = () => held;
    expect(await buildOfPage(page, "about/")).toBe("a");
    expect(await buildOfPage(page, "search/")).toBe("a");
    release();
  });

  test("tabs opened together while the new build comes are of one build each, and none goes back", async () => {
    host("b");
    const tabs = await Promise.all([1, 2, 3, 4].map(() => watched.context.newPage()));
    const builds = await Promise.all(tabs.map((tab) => buildsOfPages(tab)));
    for (const each of builds) expect(each).toMatch(/^a*b+$/u);
  });

  test("a first visit that cannot keep what every page needs keeps nothing, and is read all the same", async () => {
    const first = await watchPage(browser);
    server.gate = (at) => (at === "about/" ? "fail" : undefined);
    await first.page.goto(server.url, { waitUntil: "networkidle" });
    const active = () =>
      first.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null);
    await expect.poll(() => server.log.some(({ path: at, status }) => at === "about/" && status === 503)).toBe(true);
    expect(await active()).toBeNull();
    expect(await buildOfPage(first.page, "search/")).toBe("a");
    server.gate = () => undefined;
    await first.page.goto(server.url);
    await first.page.waitForSelector("html[data-kept]");
    await first.close();
  });

  test("an archive that is not to be kept any more is let go of, and shown as the host has it", async () => {
    const dropped = ["offline.json", "service-worker.js"].map((file) => path.join(folder, "dist", file));
    host("b");
    for (const file of dropped) renameSync(file, `${file}.away`);
    try {
      expect(await buildOfPage(page, "about/")).toBe("b");
      const kept = (): Promise<number[]> =>
        page.evaluate(async () => [
          (await caches.keys()).length,
          (await navigator.serviceWorker.getRegistrations()).length,
        ]);
      await expect.poll(kept).toEqual([0, 0]);
    } finally {
      for (const file of dropped) renameSync(`${file}.away`, file);
    }
  });
});
