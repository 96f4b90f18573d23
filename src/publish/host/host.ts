import { createServer, type RequestListener, type Server } from "node:http";
import { answerFor, type ServedBeside } from "./answer.ts";

/**
 * A host for looking at the site while working on it: files as any static host gives them, plus a page reload when the
 * site was rebuilt. It listens on this machine only. The reload script is added on the way out; `dist/` has none of it.
 */

/** A running host. */
export interface Host {
  /** "http://localhost:8080/" */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The loopback addresses: browsers try one or the other for "localhost". */
const LOOPBACK = ["127.0.0.1", "::1"] as const;

/** Ports tried, one after the other. */
const PORTS = 100;

/** Milliseconds a client has for what it sends, and most connections at once: one that never ends takes no place for ever. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 } as const;
const IDLE = 60_000;
const CONNECTIONS = 500;

/** Listens on one address. Gives the server, or the system's code for why not. */
function listenOn(address: string, port: number, answer: RequestListener): Promise<Server | string> {
  const server = createServer(LIMITS, answer);
  server.maxConnections = CONNECTIONS;
  server.setTimeout(IDLE);
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, address, () => {
      // What goes wrong with one connection later is no reason to stop.
      server.removeAllListeners("error").on("error", () => {});
      resolve(server);
    });
  });
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Listens on a port of every loopback address there is; a machine may have no IPv6. Gives the servers or the code. */
async function listenLoopback(port: number, answer: RequestListener): Promise<Server[] | string> {
  const servers: Server[] = [];
  let why = "";
  for (const address of LOOPBACK) {
    const server = await listenOn(address, port, answer);
    if (typeof server !== "string") servers.push(server);
    else if (server === "EADDRINUSE" || server === "EACCES" || address === LOOPBACK[0]) {
      await Promise.all(servers.map(closeServer));
      return server;
    } else why = server;
  }
  return servers.length > 0 ? servers : why;
}

/**
 * Serves a folder on the first free port from `port` on.
 * @param site absolute path of the built site; it may be missing and may be replaced while the host runs
 * @param taken called with each port that could not be had and the system's code (EADDRINUSE, EACCES)
 * @param beside what is served and said beside the files of the site
 * @returns null when there is none among a hundred
 */
export async function openHost(
  site: string,
  port: number,
  taken: (port: number, code: string) => void,
  beside: Partial<ServedBeside> = {},
): Promise<Host | null> {
  const answer = answerFor(site, beside);
  const listener: RequestListener = (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  for (let candidate = port; candidate < port + PORTS && candidate <= 65_535; candidate += 1) {
    const servers = await listenLoopback(candidate, listener);
    if (typeof servers === "string") {
      taken(candidate, servers);
      continue;
    }
    return {
      address: `http://localhost:${candidate}/`,
      port: candidate,
      close: async () => void (await Promise.all(servers.map(closeServer))),
    };
  }
  return null;
}
