import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";

/**
 * A host for looking at the site while working on it: files as any static host gives them, plus a page reload when the
 * site was rebuilt. It listens on this machine only. The reload script is added on the way out; `dist/` has none of it.
 */

const RELOAD_SCRIPT = "/__warraq/reload.js";
const RELOAD_EVENTS = "/__warraq/events";
const SCRIPT = `new EventSource("${RELOAD_EVENTS}").addEventListener("reload", () => location.reload());\n`;

/** A running host. */
export interface Host {
  /** "http://localhost:8080/" */
  readonly address: string;
  readonly port: number;
  /** Tells every open page to load again. */
  reload(): void;
  close(): Promise<void>;
}

/** Listens on the first free port from `port` on; `taken` is called for each that is in use. */
async function listen(server: Server, port: number, taken: (port: number) => void): Promise<number> {
  for (let candidate = port; candidate < port + 100; candidate += 1) {
    const free = await new Promise<boolean>((resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException): void => {
        if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
        else reject(error);
      };
      server.once("error", onError);
      server.listen(candidate, "localhost", () => {
        server.off("error", onError);
        resolve(true);
      });
    });
    if (free) return candidate;
    taken(candidate);
  }
  throw new Error(`no free port between ${port} and ${port + 99}`);
}

/** The page a path asks for, when it asks for one: "/a/" and "/a/index.html", not "/a.css". */
function pageFile(site: string, url: string): string | null {
  const pathname = decodeURIComponent(new URL(url, "http://localhost").pathname);
  const asked = path.join(site, pathname);
  if (asked !== site && !asked.startsWith(site + path.sep)) return null;
  if (pathname.endsWith("/")) return path.join(asked, "index.html");
  return pathname.endsWith(".html") ? asked : null;
}

/** The address with its slash when a path without one names a folder that has a page; else null. */
async function folderWithoutSlash(site: string, url: string): Promise<string | null> {
  const { pathname, search } = new URL(url, "http://localhost");
  if (pathname.endsWith("/")) return null;
  const page = pageFile(site, `${pathname}/`);
  const found = page && (await stat(page).catch(() => null));
  return found ? `${pathname}/${search}` : null;
}

const withReload = (page: string): string =>
  page.replace("</body>", `<script type="module" src="${RELOAD_SCRIPT}"></script></body>`);

async function sendPage(response: ServerResponse, file: string, status: number): Promise<boolean> {
  try {
    const page = withReload(await readFile(file, "utf8"));
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(page);
    return true;
  } catch {
    return false;
  }
}

/**
 * Serves a folder.
 * @param site absolute path of the built site; it may be replaced while the host runs
 * @param port first port to try
 * @param taken called with each port that was in use
 */
export async function openHost(site: string, port: number, taken: (port: number) => void): Promise<Host> {
  const listeners = new Set<ServerResponse>();
  const files = sirv(site, { dev: true, etag: true, dotfiles: false });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? "/";
    if (url.startsWith(RELOAD_SCRIPT)) {
      response.writeHead(200, { "content-type": "text/javascript; charset=utf-8" }).end(SCRIPT);
    } else if (url.startsWith(RELOAD_EVENTS)) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(":\n\n");
      listeners.add(response);
      request.on("close", () => listeners.delete(response));
    } else {
      const folder = await folderWithoutSlash(site, url);
      if (folder) {
        // Links are relative to the page, so a folder's page must be opened with its slash, as static hosts see to.
        response.writeHead(301, { location: folder }).end();
        return;
      }
      const page = pageFile(site, url);
      if (page && (await sendPage(response, page, 200))) return;
      files(request, response, async () => {
        if (!(await sendPage(response, path.join(site, "404.html"), 404))) response.writeHead(404).end();
      });
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      // A request that cannot be read (a broken percent escape) is the client's fault and no reason to stop.
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
  const found = await listen(server, port, taken);
  return {
    address: `http://localhost:${found}/`,
    port: found,
    reload() {
      for (const response of listeners) response.write("event: reload\ndata: \n\n");
    },
    close() {
      for (const response of listeners) response.end();
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}
