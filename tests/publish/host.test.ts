import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Host, openHost } from "../../src/publish/host.ts";

let site: string;
let host: Host;
const taken: number[] = [];
beforeAll(async () => {
  site = await mkdtemp(path.join(os.tmpdir(), "warraq-host-"));
  await mkdir(path.join(site, "articles/خبر"), { recursive: true });
  await writeFile(path.join(site, "index.html"), "<body>الرئيسية</body>");
  await writeFile(path.join(site, "404.html"), "<body>لا صفحة هنا</body>");
  await writeFile(path.join(site, "articles/خبر/index.html"), "<body>خبر</body>");
  await writeFile(path.join(site, "site.css"), "p{}");
  await writeFile(path.join(path.dirname(site), "secret.html"), "سر");
  host = await openHost(site, 18_080, (port) => taken.push(port));
});
afterAll(async () => {
  await host.close();
  await rm(site, { recursive: true, force: true });
});
const get = (address: string) => fetch(new URL(address, host.address), { redirect: "manual" });

describe("the host of warraq serve", () => {
  it("gives pages with the reload script, and other files as they are", async () => {
    const page = await (await get("/")).text();
    expect(page).toContain("الرئيسية");
    expect(page).toContain('src="/__warraq/reload.js"');
    expect(await (await get("/site.css")).text()).toBe("p{}");
    expect(await (await get(`/articles/${encodeURIComponent("خبر")}/`)).text()).toContain("خبر");
  });

  it("answers an unknown address with the site's own 404 page", async () => {
    const answer = await get("/nowhere/");
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining("لا صفحة هنا")]);
  });

  it("sends a folder's address without slash to the one with it, since links are relative", async () => {
    const answer = await get(`/articles/${encodeURIComponent("خبر")}?q=1`);
    expect([answer.status, answer.headers.get("location")]).toEqual([
      301,
      `/articles/${encodeURIComponent("خبر")}/?q=1`,
    ]);
  });

  it("gives nothing from outside the site and survives broken addresses", async () => {
    expect((await get("/%2e%2e/secret.html")).status).toBe(404);
    expect((await get("/..%2fsecret.html")).status).toBe(404);
    expect((await get("/%E0%A4%A")).status).toBe(400);
    expect((await get("/")).status).toBe(200);
  });

  it("tells open pages to load again", async () => {
    const events = await get("/__warraq/events");
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    host.reload();
    expect((await reader?.read())?.value).toContain("event: reload");
    await reader?.cancel();
  });

  it("takes the next free port and says which was in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(18_190, "localhost", resolve));
    const seen: number[] = [];
    const second = await openHost(site, 18_190, (port) => seen.push(port));
    expect(seen).toContain(18_190);
    expect(second.port).toBeGreaterThan(18_190);
    await second.close();
    await new Promise((resolve) => other.close(resolve));
  });
});
