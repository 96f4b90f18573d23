import { readFile, stat } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/**
 * A static host for tests: what GitHub Pages, Netlify or a USB stick's local server does with a folder and nothing more.
 * Texts are sent gzipped, as such hosts send them, so that `bytes` in the log is weight over the wire.
 */

/** One answered request. */
export interface Answered {
  /** Path as asked for, percent-decoded, without the sub-path: "articles/000/". */
  readonly path: string;
  readonly status: number;
  /** Content type sent, without parameters. */
  readonly type: string;
  /** Bytes of the body over the wire (headers not counted). */
  readonly bytes: number;
}

/** A running host. */
export interface StaticServer {
  /** Address of the site's root, with the sub-path and a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Everything answered since the start or the last `forget`. */
  readonly log: Answered[];
  /** Bytes of the bodies answered so far whose path passes the test (default: all). */
  weight(of?: (answered: Answered) => boolean): number;
  forget(): void;
  /**
   * Stands between request and answer, by path: "fail" answers 503, a promise holds the answer back until it settles.
   * Reaches workers and service workers, which a page's own routes do not.
   */
  gate: (path: string) => "fail" | Promise<unknown> | undefined;
  /** Cuts a page into pieces that are sent 150 ms apart, as a slow line brings them; as it is where undefined. */
  cut: ((page: string) => readonly string[]) | undefined;
  close(): Promise<void>;
}

const compress = promisify(gzip);

/** Content types by extension; Pagefind's own files are bytes that it unpacks itself. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".ndjson": "application/x-ndjson; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".atom": "application/atom+xml; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".bib": "application/x-bibtex; charset=utf-8",
  ".ris": "application/x-research-info-systems; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".zip": "application/zip",
};
const TEXTUAL =
  /^(?:text\/|application\/(?:json|ld\+json|xml|atom|x-ndjson|manifest|x-bibtex|x-research|wasm)|image\/svg)/u;

/** The file a path names inside the folder (a folder's index.html), or null. Never leaves the folder. */
async function fileOf(folder: string, path: string): Promise<string | null> {
  const target = normalize(join(folder, path));
  if (target !== normalize(folder) && !target.startsWith(normalize(folder) + sep)) return null;
  const found = await stat(target).catch(() => null);
  if (found?.isFile()) return target;
  if (!found?.isDirectory()) return null;
  const index = join(target, "index.html");
  return (await stat(index).catch(() => null))?.isFile() ? index : null;
}

/**
 * Serves `folder` on a free port of 127.0.0.1.
 * @param prefix sub-path the site lives under, with slashes at both ends; anything outside it is answered 404
 * @throws when the folder cannot be listened for (no free port)
 */
export async function serveFolder(folder: string, { prefix = "/" }: { prefix?: string } = {}): Promise<StaticServer> {
  const log: Answered[] = [];

  async function answer(path: string, status: number, file: string | null, gzipped: boolean, response: ServerResponse) {
    const type = file === null ? "text/plain; charset=utf-8" : (TYPES[extname(file)] ?? "application/octet-stream");
    const plain = file === null ? Buffer.from("404") : await readFile(file);
    if (site.cut !== undefined && type.startsWith("text/html")) {
      response.writeHead(status, { "content-type": type });
      for (const piece of site.cut(plain.toString("utf8"))) {
        response.write(piece);
        await setTimeout(150);
      }
      response.end();
      return;
    }
    const packed = gzipped && TEXTUAL.test(type);
    const body = packed ? await compress(plain) : plain;
    log.push({ path, status, type: type.replace(/;.*/u, ""), bytes: body.length });
    response.writeHead(status, {
      "content-type": type,
      "content-length": body.length,
      "cache-control": "no-cache",
      ...(packed ? { "content-encoding": "gzip" } : {}),
    });
    response.end(body);
  }

  const server = createServer(async (request, response) => {
    const gzipped = /\bgzip\b/u.test(String(request.headers["accept-encoding"] ?? ""));
    const { pathname, search } = new URL(request.url ?? "/", "http://127.0.0.1");
    let asked: string;
    try {
      asked = decodeURIComponent(pathname);
    } catch {
      asked = pathname;
    }
    const path = asked.startsWith(prefix) ? asked.slice(prefix.length) : null;
    const gate = site.gate(path ?? asked);
    if (gate === "fail") {
      log.push({ path: path ?? asked, status: 503, type: "", bytes: 0 });
      response.writeHead(503).end();
      return;
    }
    await gate;
    const file = path === null ? null : await fileOf(folder, path);
    if (path !== null && file?.endsWith(`${sep}index.html`) && path !== "" && !/(?:\/|index\.html)$/u.test(path)) {
      log.push({ path, status: 301, type: "", bytes: 0 });
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
    } else if (file !== null) await answer(path ?? asked, 200, file, gzipped, response);
    else await answer(path ?? asked, 404, path === null ? null : await fileOf(folder, "404.html"), gzipped, response);
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const site: StaticServer = {
    gate: () => undefined,
    cut: undefined,
    url: `http://127.0.0.1:${port}${prefix}`,
    port,
    log,
    weight: (of = () => true) => log.filter(of).reduce((sum, { bytes }) => sum + bytes, 0),
    forget: () => log.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return site;
}
