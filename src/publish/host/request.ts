import type { IncomingMessage } from "node:http";

/**
 * What a request asks for, judged before any file is looked at. Whatever a browser or another program on this machine
 * sends is foreign: a page of another site can ask for any address here, and with a name of its own that leads here
 * (DNS rebinding) could read the answer.
 */

/** A request for something of the site. */
export interface Asked {
  /** Names from the site's root, decoded: ["articles", "خبر"]; none for the root itself. */
  readonly names: readonly string[];
  /** Whether the address ends with a slash: a folder's page. */
  readonly folder: boolean;
  /** The path and the question ("?q=…" or "") as they were sent. */
  readonly path: string;
  readonly search: string;
}

/** A request that is answered with a status and one line. */
export interface Refused {
  readonly status: 400 | 404 | 405 | 421;
  readonly reason: string;
}

/** The only names of this host; a name that somebody else's DNS leads here is none of them. */
const OWN_NAME = /^(?:localhost|127\.0\.0\.1|\[::1\])$/iu;

/** Letters that stand in no address of the site and that file systems, terminals or browsers read in their own way. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[\u0000-\u001f\u007f/\\]/u;

/** Whether "name:port" names this host as it listens. */
function isOwn(authority: string, port: number): boolean {
  const [, name = "", given = "80"] = /^(.*?)(?::(\d{1,5}))?$/u.exec(authority) ?? [];
  return OWN_NAME.test(name) && Number(given) === port;
}

/** The target in the form "/path?question"; of "http://name/path" what follows the name. Null when the name is not ours. */
function originForm(target: string, port: number): string | null {
  const [, authority, rest] = /^http:\/\/([^/?#]*)(.*)$/isu.exec(target) ?? [];
  if (authority === undefined) return target;
  return isOwn(authority, port) ? `/${(rest ?? "").replace(/^\//u, "")}` : null;
}

/** Every name of a path, decoded; null when one is none that a site can have. */
function namesOf(path: string): string[] | Refused {
  const names: string[] = [];
  const parts = path.split("/").slice(1);
  if (parts.at(-1) === "") parts.pop();
  for (const part of parts) {
    let name: string;
    try {
      name = decodeURIComponent(part);
    } catch {
      return { status: 400, reason: "The address has a broken percent escape." };
    }
    // No name is empty, and dot files (".git", "..") are nobody's to read.
    if (name === "" || name.startsWith(".") || UNFIT.test(name)) return { status: 404, reason: "Nothing is here." };
    names.push(name);
  }
  return names;
}

/**
 * Judges a request.
 * @param port the port the host listens on
 */
export function judge(request: IncomingMessage, port: number): Asked | Refused {
  const hosts = request.rawHeaders.filter((_, index, all) => index % 2 === 0 && all[index]?.toLowerCase() === "host");
  if (hosts.length !== 1) return { status: 400, reason: "A request names one host." };
  if (!isOwn(request.headers.host ?? "", port))
    return { status: 421, reason: `Only localhost:${port} is served here.` };
  if (request.method !== "GET" && request.method !== "HEAD") return { status: 405, reason: "Only GET and HEAD." };
  const target = originForm(request.url ?? "", port);
  if (target === null) return { status: 421, reason: `Only localhost:${port} is served here.` };
  const [, path = "", search = ""] = /^([^?]*)(\?.*)?$/su.exec(target) ?? [];
  if (!path.startsWith("/") || path.includes("#")) return { status: 400, reason: "The address is none of a page." };
  const names = namesOf(path);
  return "status" in names ? names : { names, folder: path.endsWith("/"), path, search };
}
