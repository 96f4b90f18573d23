import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage } from "../../../src/capture/fetch/fetch-page.ts";
import { captureFromBytes } from "../../../src/capture/read-capture.ts";

const paragraph = "قال المتحدث باسم البلدية إن أعمال الصيانة ستبدأ صباح الأحد المقبل وتستمر أسبوعين كاملين.";
const page = `<!doctype html><html><head><title>صيانة</title></head><body><h1>بدء الصيانة</h1><p>${paragraph}</p></body></html>`;
const asked: { url: string; agent: string }[] = [];
const html = { "content-type": "text/html; charset=utf-8" };
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? "", agent: request.headers["user-agent"] ?? "" });
    const send = (status: number, headers: Record<string, string>, body: string | Uint8Array = "") =>
      response.writeHead(status, headers).end(body);
    const routes: Record<string, () => void> = {
      "/page": () => send(200, html, page),
      "/gzip": () => send(200, { ...html, "content-encoding": "gzip" }, gzipSync(page)),
      "/br": () => send(200, { ...html, "content-encoding": "br" }, brotliCompressSync(page)),
      "/1256": () => send(200, { "content-type": "text/html; charset=windows-1256" }, iconv.encode(page, "win1256")),
      "/text": () => send(200, { "content-type": "text/plain" }, `${paragraph}\n`),
      "/moved": () => send(301, { location: "/moved-again" }),
      "/moved-again": () => send(302, { location: `${base}/page` }),
      "/circle": () => send(302, { location: "/circle" }),
      "/to-script": () => send(302, { location: "javascript:1" }),
      "/to-file": () => send(302, { location: "file:///etc/passwd" }),
      "/to-login": () => send(302, { location: "/account/login?next=/page" }),
      "/account/login?next=/page": () => send(200, html, page),
      "/wall": () => send(200, html, page.replace("</body>", '<form><input type="password"></form></body>')),
      "/401": () => send(401, html, page),
      "/500": () => send(500, html, page),
      "/pdf": () => send(200, { "content-type": "application/pdf" }, "%PDF-1.4"),
      "/lying-pdf": () => send(200, html, "%PDF-1.4 x"),
      "/empty": () => send(200, html, ""),
      "/frame": () => send(200, html, '<html><body><div id="app"></div><script>run()</script></body></html>'),
      "/filled": () =>
        send(
          200,
          html,
          `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", articleBody: paragraph.repeat(4) })}</script><div id="app"></div>`,
        ),
      "/large": () => send(200, html, page + "ا".repeat(200_000)),
      "/bomb": () => send(200, { ...html, "content-encoding": "gzip" }, gzipSync(Buffer.alloc(5_000_000, 97))),
      "/part": () => send(206, { ...html, "content-range": "bytes 0-99/5000" }, page),
      "/nothing": () => send(204, {}),
      "/bad-gzip": () => send(200, { ...html, "content-encoding": "gzip" }, page),
      "/cut-gzip": () => send(200, { ...html, "content-encoding": "gzip" }, gzipSync(page.repeat(50)).subarray(0, -40)),
      "/bad-br": () => send(200, { ...html, "content-encoding": "br" }, page),
      "/unknown-packing": () => send(200, { ...html, "content-encoding": "compress" }, page),
      "/twice": () => send(200, { ...html, "content-encoding": "gzip, br" }, brotliCompressSync(gzipSync(page))),
      "/deflate": () => send(200, { ...html, "content-encoding": "deflate" }, deflateSync(page)),
      "/cut": () => {
        response.writeHead(200, { ...html, "content-length": 100_000 }).write(page);
        setTimeout(() => response.destroy(), 50);
      },
      "/to-password": () => send(302, { location: `${base.replace("//", "//name:word@")}/page` }),
      "/slow": () => {
        response.writeHead(200, html).write("<p>");
      },
    };
    (routes[request.url ?? ""] ?? (() => send(404, html, "لا توجد")))();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const options = { largest: 100_000, patience: 5_000, now: () => new Date("2024-04-25T12:00:00Z") };
const codeOf = async (path: string, more = {}): Promise<string> => {
  const fetched = await fetchPage(path.includes(":") ? path : base + path, { ...options, ...more });
  return "code" in fetched ? fetched.code : "fetched";
};

describe("a page is fetched", () => {
  it("with its sidecar, under a name that says who asks", async () => {
    const fetched = await fetchPage(`${base}/page`, options);
    expect(fetched).toEqual({
      bytes: Buffer.from(page),
      extension: ".html",
      sidecar: {
        url: `${base}/page`,
        finalUrl: `${base}/page`,
        captured: "2024-04-25T12:00:00.000Z",
        status: 200,
        contentType: html["content-type"],
      },
    });
    expect(asked.at(-1)?.agent).toContain("Warraq");
  });

  it.each(["/gzip", "/br", "/deflate", "/twice"])("%s is unpacked", async (path) => {
    expect(await fetchPage(base + path, options)).toMatchObject({ bytes: Buffer.from(page) });
  });

  it("through redirects, and says where it ended", async () => {
    expect(await fetchPage(`${base}/moved`, options)).toMatchObject({
      sidecar: { url: `${base}/moved`, finalUrl: `${base}/page` },
    });
  });

  it("and read in the header's charset, with address and time in its metadata", async () => {
    const fetched = await fetchPage(`${base}/1256`, options);
    if ("code" in fetched) throw new Error(fetched.code);
    const reading = captureFromBytes(fetched.bytes, "p.html", { sidecar: fetched.sidecar });
    expect(reading).toMatchObject({
      capture: {
        encoding: "windows-1256",
        lines: [{ text: "بدء الصيانة" }, { text: paragraph }],
        metadata: { url: { value: `${base}/1256` }, captured: { value: "2024-04-25T12:00:00.000Z" } },
      },
    });
  });

  it("whose text scripts would fill in, if its JSON-LD holds it", async () => {
    expect(await codeOf("/filled")).toBe("fetched");
  });

  it("plain text is kept as text", async () => {
    expect(await fetchPage(`${base}/text`, options)).toMatchObject({ extension: ".txt" });
  });
});

describe("what is no page is a problem", () => {
  it.each([
    ["/none", "fetch-status"],
    ["/500", "fetch-status"],
    ["/401", "fetch-login"],
    ["/to-login", "fetch-login"],
    ["/wall", "fetch-login"],
    ["/pdf", "fetch-not-page"],
    ["/lying-pdf", "fetch-not-page"],
    ["/empty", "fetch-empty"],
    ["/frame", "fetch-empty"],
    ["/circle", "fetch-redirects"],
    ["/to-file", "fetch-sends-elsewhere"],
    ["/to-script", "fetch-sends-elsewhere"],
    ["/large", "fetch-too-large"],
    ["/bomb", "fetch-too-large"],
    ["/part", "fetch-partial"],
    ["/nothing", "fetch-empty"],
    ["/bad-gzip", "fetch-packing"],
    ["/cut-gzip", "fetch-packing"],
    ["/bad-br", "fetch-packing"],
    ["/unknown-packing", "fetch-packing"],
    ["/cut", "fetch-broken"],
    ["/to-password", "fetch-sends-password"],
    ["ftp://x.example/", "fetch-address"],
    ["file:///etc/passwd", "fetch-address"],
    ["not: an address", "fetch-address"],
    ["http://name:word@127.0.0.1:1/", "fetch-password"],
    ["http://name@127.0.0.1:1/", "fetch-password"],
    ["http://127.0.0.1:1/", "fetch-offline"],
    ["http://no-such-host.invalid/", "fetch-offline"],
  ])("%s → %s", async (path, code) => {
    expect(await codeOf(path)).toBe(code);
  });

  it("a page that does not end in time", async () => {
    expect(await codeOf("/slow", { patience: 300 })).toBe("fetch-timeout");
  });
});

describe("messages", () => {
  it.each([
    "http://name:geheim@127.0.0.1:1/",
    "http://name:ge/heim@127.0.0.1:1/x@y",
    "http://name:geheim@ 127.0.0.1/",
    "ftp://name:geheim@x.example/",
    "http:\\\\name:geheim@x.example\\a",
    "https:name:geheim@x.example/",
  ])("show no password: %s", async (address) => {
    expect(JSON.stringify(await fetchPage(address, options))).not.toMatch(/ge\/?heim/u);
  });

  it("show none of a redirect either", async () => {
    expect(JSON.stringify(await fetchPage(`${base}/to-password`, options))).not.toContain("word@");
  });
});
