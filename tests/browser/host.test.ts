import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "./axe.ts";
import { launchChromium, watchPage } from "./chromium.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/** The instruments themselves: a gate that cannot fail proves nothing, so each is shown a fault here. */

const CSP = "default-src 'self'; script-src 'self'";
const page = (body: string, head = "") =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>صفحة</title>${head}</head><body>${body}</body></html>`;

let folder: string;
let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "warraq-host-"));
  mkdirSync(join(folder, "sub"));
  writeFileSync(join(folder, "index.html"), page(`<main><h1>${"خبر ".repeat(500)}</h1></main>`));
  writeFileSync(join(folder, "sub/index.html"), page("<main><h1>فرع</h1></main>"));
  writeFileSync(join(folder, "404.html"), page("<main><h1>لا صفحة هنا</h1></main>"));
  writeFileSync(join(folder, "x.pf_index"), "bytes");
  writeFileSync(
    join(folder, "faulty.html"),
    page(
      `<img src="https://example.org/a.png"><p style="color:#999">باهت</p><script>1</script><script src="bad.js"></script>`,
      `<meta http-equiv="Content-Security-Policy" content="${CSP}; img-src *; style-src 'unsafe-inline'">`,
    ),
  );
  writeFileSync(join(folder, "bad.js"), "throw new Error('broken');");
  browser = await launchChromium();
  server = await serveFolder(folder, { prefix: "/a/b/" });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the static host", () => {
  const get = async (path: string) => {
    const response = await fetch(server.url + path, { redirect: "manual" });
    return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
  };

  test("serves a folder's index, gzipped, and logs its weight", async () => {
    server.forget();
    const { status, text } = await get("");
    expect(status).toBe(200);
    expect(server.log).toHaveLength(1);
    expect(server.weight()).toBeLessThan(Buffer.byteLength(text) / 5);
  });
  test("answers 404 with the site's own page, and nothing outside the sub-path or the folder", async () => {
    expect(await get("nothing/")).toMatchObject({ status: 404, text: expect.stringContaining("لا صفحة هنا") });
    expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(404);
    expect((await get("..%2f..%2fetc%2fpasswd")).status).toBe(404);
  });
  test("adds the slash a folder lacks, keeps Pagefind's files as bytes", async () => {
    expect((await get("sub")).status).toBe(301);
    expect((await get("x.pf_index")).type).toBe("application/octet-stream");
  });
});

describe("the watched page", () => {
  test("reports a request that leaves the site, an error and a CSP violation", async () => {
    const watched = await watchPage(browser);
    await watched.page.goto(`${server.url}faulty.html`);
    expect(watched.outside).toEqual(["https://example.org/a.png"]);
    expect(watched.violations).toHaveLength(1);
    expect(watched.errors.join()).toContain("broken");
    await watched.close();
  });
  test("has nothing to say of a clean page", async () => {
    const watched = await watchPage(browser);
    await watched.page.goto(`${server.url}sub/`);
    expect(watched.faults()).toEqual([]);
    await watched.close();
  });
  test("axe finds low contrast in light, and nothing on a clean page", async () => {
    const watched = await watchPage(browser);
    await watched.page.goto(`${server.url}faulty.html`);
    expect((await axeFindings(watched.page)).join("\n")).toContain("light: color-contrast");
    await watched.page.goto(`${server.url}sub/`);
    expect(await axeFindings(watched.page)).toEqual([]);
    await watched.close();
  });
});
