import { rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHost } from "../../../src/publish/host/host.ts";
import { sendRaw } from "./raw.ts";
import { hostedSite } from "./site.ts";

let hosted: Awaited<ReturnType<typeof hostedSite>>;
beforeAll(async () => {
  hosted = await hostedSite();
});
afterAll(() => hosted.close());

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(new URL(address, hosted.host.address), { redirect: "manual", headers });
const news = `/articles/${encodeURIComponent("خبر")}`;

describe("the host of warraq serve", () => {
  it("gives pages with the reload script, and other files as they are", async () => {
    const page = await (await get("/")).text();
    expect(page).toContain("الرئيسية");
    expect(page).toContain('src="/__warraq/reload.js?build=');
    expect(await (await get("/site.css")).text()).toContain("p{}");
    expect(await (await get("/link-in.css")).text()).toContain("p{}");
    expect(await (await get(`${news}/`)).text()).toContain("خبر");
  });

  it("keeps no page for offline reading, and takes leave of a worker that did", async () => {
    expect(await (await get("/")).text()).not.toContain("data-service-worker");
    expect(await (await get("/service-worker.js")).text()).toContain("unregister()");
  });

  it("answers an unknown address with the site's own 404 page", async () => {
    const answer = await get("/nowhere/");
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining("لا صفحة هنا")]);
  });

  it("sends a folder's address without slash to the one with it, since links are relative", async () => {
    const answer = await get(`${news}?q=1&u=//example.com`);
    expect([answer.status, answer.headers.get("location")]).toEqual([301, `${news}/?q=1&u=//example.com`]);
  });

  it("answers on both loopback addresses, by every name of its own and in absolute form", async () => {
    const { port } = hosted.host;
    for (const name of [`127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`]) {
      const text = `GET /site.css HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`;
      expect((await sendRaw(port, text)).status, name).toBe(200);
    }
    const absolute = `GET http://localhost:${port}/site.css HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`;
    expect((await sendRaw(port, absolute)).body).toContain("p{}");
    const hasIpv6 = Object.values(os.networkInterfaces()).some((all) => all?.some(({ address }) => address === "::1"));
    if (hasIpv6) expect((await fetch(`http://[::1]:${port}/`)).status).toBe(200);
  });

  it("is heard on this machine only", async () => {
    const others = Object.values(os.networkInterfaces()).flatMap(
      (all) => all?.filter(({ internal }) => !internal) ?? [],
    );
    for (const { address, family } of others.filter(({ family }) => family === "IPv4")) {
      await expect(fetch(`http://${address}:${hosted.host.port}/`), `${family} ${address}`).rejects.toThrow();
    }
  });

  it("HEAD is GET without the body", async () => {
    for (const place of ["/", "/site.css", "/nowhere/"]) {
      const own = await get(place);
      const head = await fetch(new URL(place, hosted.host.address), { method: "HEAD" });
      expect([head.status, head.headers.get("content-length")]).toEqual([
        own.status,
        own.headers.get("content-length"),
      ]);
      expect(await head.text()).toBe("");
    }
  });
});

describe("parts of files", () => {
  const whole = "p{}\n/*0123456789*/\n";
  it.each([
    ["bytes=0-2", 206, "p{}", `bytes 0-2/${whole.length}`],
    ["bytes=6-15", 206, "0123456789", `bytes 6-15/${whole.length}`],
    ["bytes=-3", 206, "*/\n", `bytes 16-18/${whole.length}`],
    ["bytes=16-", 206, "*/\n", `bytes 16-18/${whole.length}`],
    ["bytes=16-999", 206, "*/\n", `bytes 16-18/${whole.length}`],
    ["bytes=-999", 206, whole, `bytes 0-18/${whole.length}`],
    ["bytes=10-5", 416, "", `bytes */${whole.length}`],
    ["bytes=19-", 416, "", `bytes */${whole.length}`],
    ["lines=1-2", 200, whole, null],
    ["bytes=-", 200, whole, null],
    ["bytes=0-0,2-3", 200, whole, null],
  ])("%s → %i", async (range, status, text, contentRange) => {
    const answer = await get("/site.css", { range });
    expect([answer.status, await answer.text(), answer.headers.get("content-range")]).toEqual([
      status,
      text,
      contentRange,
    ]);
  });

  it("a kept file that has not changed is not sent again, a part of a changed one is sent whole", async () => {
    const etag = (await get("/site.css")).headers.get("etag") ?? "";
    // fetch asks for everything anew where it is given a condition.
    const status = async (...lines: string[]): Promise<number> => {
      const { port } = hosted.host;
      const head = ["GET /site.css HTTP/1.1", `Host: localhost:${port}`, "Connection: close", ...lines, "", ""];
      return (await sendRaw(port, head.join("\r\n"))).status;
    };
    expect(await status(`If-None-Match: ${etag}`)).toBe(304);
    expect(await status('If-Match: W/"other"')).toBe(412);
    expect(await status("Range: bytes=0-2", `If-Range: ${etag}`)).toBe(206);
    expect(await status("Range: bytes=0-2", 'If-Range: "other"')).toBe(200);
  });
});

describe("content types", () => {
  it.each([
    ["a.bib", "application/x-bibtex; charset=utf-8"],
    ["a.ris", "application/x-research-info-systems; charset=utf-8"],
    ["a.csl.json", "application/json; charset=utf-8"],
    ["a.ndjson", "application/x-ndjson; charset=utf-8"],
    ["a.jsonl", "application/x-ndjson; charset=utf-8"],
    ["a.yaml", "text/yaml; charset=utf-8"],
    ["a.csv", "text/csv; charset=utf-8"],
    ["a.md", "text/markdown; charset=utf-8"],
    ["capture.html.txt", "text/plain; charset=utf-8"],
    ["a.webmanifest", "application/manifest+json; charset=utf-8"],
    ["a.woff2", "font/woff2"],
    ["a.svg", "image/svg+xml"],
    ["a.zip", "application/zip"],
    ["a.pf_index", "application/octet-stream"],
    ["SHA256SUMS", "application/octet-stream"],
  ])("%s: %s", async (name, type) => {
    if (name !== "SHA256SUMS") await writeFile(path.join(hosted.site, name), "x");
    const { headers } = await get(`/${name}`);
    expect([headers.get("content-type"), headers.get("x-content-type-options")]).toEqual([type, "nosniff"]);
  });
});

describe("the build that pages ask for", () => {
  const build = async () => (await get("/__warraq/build")).text();

  it("is another one when the site is, the same when it was only written again", async () => {
    const first = await build();
    expect(await (await get("/")).text()).toContain(`build=${first}"`);
    const sums = path.join(hosted.site, "SHA256SUMS");
    await writeFile(`${sums}.new`, "first\n");
    await rename(`${sums}.new`, sums);
    expect(await build()).toBe(first);
    await writeFile(sums, "second, longer\n");
    expect(await build()).not.toBe(first);
  });

  it("is none while there is no site, and a page waits for it", async () => {
    const { site } = hosted;
    await rename(site, `${site}.away`);
    try {
      expect((await get("/__warraq/build")).status).toBe(503);
      const waiting = await get("/");
      expect([waiting.status, await waiting.text()]).toEqual([503, expect.stringContaining("build=none")]);
    } finally {
      await rename(`${site}.away`, site);
    }
    expect((await get("/")).status).toBe(200);
  });
});

describe("the port", () => {
  it("is the next free one, and each that is in use is named", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(18_190, "127.0.0.1", resolve));
    const seen: number[] = [];
    const second = await openHost(hosted.site, 18_190, (port) => seen.push(port));
    expect(seen).toContain(18_190);
    expect(second?.port).toBeGreaterThan(18_190);
    await second?.close();
    await new Promise((resolve) => other.close(resolve));
  });

  it("is never taken halfway: one that another program has on ::1 is not used on 127.0.0.1", async () => {
    const other = createServer();
    const listens = await new Promise<boolean>((resolve) => {
      other.once("error", () => resolve(false)).listen(18_290, "::1", () => resolve(true));
    });
    if (!listens) return;
    const second = await openHost(hosted.site, 18_290, () => {});
    expect(second?.port).toBeGreaterThan(18_290);
    await second?.close();
    await new Promise((resolve) => other.close(resolve));
  });

  it("ends at the last there is", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.once("error", () => resolve()).listen(65_535, "127.0.0.1", resolve));
    expect(await openHost(hosted.site, 65_535, () => {})).toBeNull();
    await new Promise((resolve) => other.close(resolve));
  });
});

it("a site that is a link is served where it leads", async () => {
  const { symlink } = await import("node:fs/promises");
  const link = `${hosted.site}-link`;
  await symlink(hosted.site, link);
  const host = await openHost(link, 18_390, () => {});
  expect((await fetch(host?.address ?? "")).status).toBe(200);
  await host?.close();
  await rm(link);
});
