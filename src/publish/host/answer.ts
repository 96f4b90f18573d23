import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import send from "send";
import { statedCharset } from "./charset.ts";
import { BUILD_ADDRESS, buildOf, NO_BUILD, RELOAD_SCRIPT, SCRIPT, withReload } from "./reload.ts";
import { type Asked, judge, type Refused } from "./request.ts";
import { type Found, findFile } from "./site-file.ts";
import { LEAVING_WORKER, WORKER_ADDRESS, withoutWorker } from "./worker.ts";

/** Answers requests for the files of a site as any static host does, pages with the script that loads them again. */

/** Content types that the table behind `send` (mime-db) does not have. */
const TYPES: Readonly<Record<string, string>> = {
  ".bib": "application/x-bibtex; charset=utf-8",
  ".ris": "application/x-research-info-systems; charset=utf-8",
  ".ndjson": "application/x-ndjson; charset=utf-8",
  ".jsonl": "application/x-ndjson; charset=utf-8",
};

/** Sent with every answer: what is here is for this host's own pages, and is what its type says. */
const ALWAYS = { "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin" } as const;

const HTML = "text/html; charset=utf-8";
const CSS = "text/css; charset=utf-8";
const PLAIN = "text/plain; charset=utf-8";
const JAVASCRIPT = "text/javascript; charset=utf-8";

/** Shown while there is no site yet. */
const WAITING = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>ورّاق</title></head><body>
<h1>لم يُبنَ الموقع بعد</h1><p>السبب في الطرفية. تُفتح الصفحة حين يُبنى.</p>
<div lang="en" dir="ltr"><h1>The site is not built yet</h1><p>The terminal says why. This page opens it when it is.</p></div>
</body></html>
`;

/** Answers with a text. */
function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    ...ALWAYS,
    "content-type": type,
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  });
  response.end(text);
}

function refuse(response: ServerResponse, { status, reason }: Refused): void {
  if (status === 405) response.setHeader("allow", "GET, HEAD");
  // What was sent with the request is not read.
  if (status !== 404) response.setHeader("connection", "close");
  sendText(response, status, PLAIN, `${reason}\n`);
}

/** Asks for the whole file where more than that is asked for from its end: range-parser takes it for nothing (RFC 9110, 14.1.2). */
async function mendRange(request: IncomingMessage, file: string): Promise<void> {
  const [, last] = /^\s*bytes=\s*-(\d+)\s*$/u.exec(request.headers.range ?? "") ?? [];
  if (last === undefined) return;
  const { size } = await stat(file);
  if (Number(last) >= size && size > 0) request.headers.range = "bytes=0-";
}

/** Sends a file that is no page: conditions, ranges and types are those of `send`. */
async function sendFile(request: IncomingMessage, response: ServerResponse, found: Found & object): Promise<boolean> {
  await mendRange(request, found.file);
  const address = path.relative(found.root, found.file).split(path.sep).map(encodeURIComponent).join("/");
  for (const [name, value] of Object.entries({ ...ALWAYS, "cache-control": "no-cache" })) {
    response.setHeader(name, value);
  }
  const extension = path.extname(found.file).toLowerCase();
  const type = TYPES[extension] ?? (extension === ".txt" ? await statedCharset(found.root, address) : undefined);
  if (type !== undefined) response.setHeader("content-type", type);
  return new Promise((resolve) => {
    response.once("close", () => resolve(true));
    send(request, address, { root: found.root, index: false, cacheControl: false })
      .on("error", (error: { status?: number; headers?: Record<string, string> }) => {
        if (error.status !== 416 && error.status !== 412) return resolve(false);
        response.removeHeader("content-type");
        response.writeHead(error.status, error.headers ?? {}).end();
      })
      .pipe(response);
  });
}

/** What is served and said beside the files of a site. */
export interface ServedBeside {
  /** Whether search answers as before the last change, which open pages then say. */
  isSearchBehind(): boolean;
  /** Files that are shown before they are built, by their path from the root; `number` is raised with each. */
  readonly shown: { readonly number: number; of(file: string): string | null };
}

const NOTHING_BESIDE: ServedBeside = { isSearchBehind: () => false, shown: { number: 0, of: () => null } };

/** The file of the site that an address asks for, as its path from the root. */
const fileOf = ({ names, folder }: Asked): string => [...names, ...(folder ? ["index.html"] : [])].join("/");

/**
 * Makes the answering of requests for a site.
 * @param site absolute path of the built site; it may be missing and may be replaced at any time
 */
export function answerFor(
  site: string,
  beside: Partial<ServedBeside> = {},
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { isSearchBehind, shown } = { ...NOTHING_BESIDE, ...beside };
  const published = buildOf(site);
  const build = async (): Promise<string> => {
    const { number } = shown;
    const known = await published();
    return number > 0 && known !== NO_BUILD ? `${known}-${number}` : known;
  };

  const sendPage = async (response: ServerResponse, file: string, status: number): Promise<boolean> => {
    // The build is asked for first: a page of the next one then loads once more, and none is missed.
    const known = await build();
    const page = await readFile(file, "utf8").catch(() => null);
    if (page === null) return false;
    sendText(response, status, HTML, withoutWorker(withReload(page, known)));
    return true;
  };

  /** Sends what is shown before it is built. */
  const sendShown = async (response: ServerResponse, asked: Asked): Promise<boolean> => {
    const content = shown.of(fileOf(asked));
    if (content === null) return false;
    if (asked.folder) sendText(response, 200, HTML, withoutWorker(withReload(content, await build())));
    else sendText(response, 200, CSS, content);
    return true;
  };

  const sendMissing = async (response: ServerResponse): Promise<void> => {
    const found = await findFile(site, { names: ["404.html"], folder: false });
    if (found && found !== "wants-slash" && (await sendPage(response, found.file, 404))) return;
    if ((await build()) === NO_BUILD) sendText(response, 503, HTML, withReload(WAITING, NO_BUILD));
    else sendText(response, 404, PLAIN, "404\n");
  };

  const sendOwn = async (response: ServerResponse, address: string): Promise<boolean> => {
    const known = address === BUILD_ADDRESS ? await build() : "";
    if (address === RELOAD_SCRIPT) sendText(response, 200, JAVASCRIPT, SCRIPT);
    else if (address === WORKER_ADDRESS) sendText(response, 200, JAVASCRIPT, LEAVING_WORKER);
    else if (address === BUILD_ADDRESS)
      sendText(response, known === NO_BUILD ? 503 : 200, PLAIN, isSearchBehind() ? `${known} behind` : known);
    else return false;
    return true;
  };

  const sendAsked = async (request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> => {
    if (await sendOwn(response, asked.path)) return;
    if (await sendShown(response, asked)) return;
    const found = await findFile(site, asked);
    if (found === null) return sendMissing(response);
    if (found === "wants-slash") {
      // Links are relative to the page, so a folder's page must be opened with its slash, as static hosts see to.
      response.writeHead(301, { ...ALWAYS, location: `${asked.path}/${asked.search}`, "content-length": 0 }).end();
      return;
    }
    const isPage = found.file.endsWith(".html");
    const sent = isPage ? sendPage(response, found.file, 200) : sendFile(request, response, found);
    if (!(await sent)) await sendMissing(response);
  };

  return async (request, response) => {
    const asked = judge(request, request.socket.localPort ?? 0);
    if (!("status" in asked)) return sendAsked(request, response, asked);
    if (asked.status === 404) return sendMissing(response);
    refuse(response, asked);
  };
}
