import { STATUS_CODES } from "node:http";
import { captureProblem } from "../../problems/capture.ts";
import type { Problem } from "../../problems/problem.ts";
import { charsetOf, type Sidecar } from "../sidecar.ts";
import { addressSentTo, shownAddress, webAddress } from "./address.ts";
import { ACCEPTED, readBody } from "./body.ts";
import { failureOf } from "./failure.ts";
import { judgePage } from "./judge-page.ts";
import { type Answered, ask, NET, type Net } from "./request.ts";

/** Fetching a page for `warraq add URL`: once, politely, within limits; nothing is written here. */

/** Limits and identity of a fetch; each has a default. */
export interface FetchOptions {
  /** Sent as User-Agent; says who asks and that it is a person's archive. */
  readonly userAgent?: string;
  /** Redirects followed at most. */
  readonly redirects?: number;
  /** Largest page in bytes, after decompression. */
  readonly largest?: number;
  /** Time for the whole fetch, in milliseconds. */
  readonly patience?: number;
  /** The clock, for the sidecar's `captured`. */
  readonly now?: () => Date;
  /** How names are resolved, and which addresses are public. */
  readonly net?: Net;
}

/** A fetched page: its bytes as sent (decompressed), where they came from, and the extension to keep them under. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly sidecar: Sidecar;
  readonly extension: ".html" | ".txt";
}

const DEFAULTS = {
  userAgent: "Warraq/0.1 (personal news archive; one page at a reader's request)",
  redirects: 5,
  largest: 16 * 1024 * 1024,
  patience: 30_000,
  now: () => new Date(),
  net: NET,
} as const satisfies Required<FetchOptions>;

/** The page that answered in the end. */
interface Landed extends Answered {
  readonly url: URL;
}

const headerOf = ({ answer }: Answered, name: string): string | null => {
  const value = answer.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
};

/** Where an answer sends on: addresses in Arabic letters come as UTF-8, which HTTP hands over byte by byte. */
function locationOf(answered: Answered): string | null {
  const location = headerOf(answered, "location");
  if (location === null) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(location, "latin1"));
  } catch {
    return location;
  }
}

/**
 * Follows redirects by hand, so that each step stays http or https, without a password, and their number is limited. What
 * the person typed is fetched wherever it leads; once a host of the public net has answered, none of them may send on to
 * an address that is not public: only the person may name the machines of their own network.
 */
async function land(start: URL, options: Required<FetchOptions>, signal: AbortSignal): Promise<Landed | Problem> {
  const headers = {
    "user-agent": options.userAgent,
    accept: "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1",
    "accept-language": "ar,en;q=0.5",
    "accept-encoding": ACCEPTED,
  };
  let url = start;
  let reach: "any" | "public" = "any";
  for (let step = 0; step <= options.redirects; step++) {
    const answered = await ask(url, { headers, signal, net: options.net, reach });
    const location = locationOf(answered);
    const { statusCode } = answered.answer;
    if (statusCode < 300 || statusCode >= 400 || location === null) return { ...answered, url };
    await answered.close();
    if (answered.isPublic) reach = "public";
    const next = addressSentTo(location, start.href, url);
    if ("code" in next) return next;
    url = next;
  }
  return captureProblem("fetch-redirects", { file: start.href, found: String(options.redirects) });
}

/** Types of answers that can be articles; a missing type is judged by the bytes. */
const PAGE_TYPE =
  /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|(?:rss|atom|rdf)\+xml|octet-stream|xml)|text\/xml)$/iu;

const mediaType = (contentType: string | null): string => (contentType ?? "").split(";")[0]?.trim() ?? "";

/** Why an answer is not kept, as far as its head tells. */
function refusal(landed: Landed, file: string, largest: number): Problem | null {
  const { statusCode } = landed.answer;
  const type = mediaType(headerOf(landed, "content-type"));
  if (statusCode === 401 || statusCode === 407)
    return captureProblem("fetch-login", { file, found: String(statusCode) });
  if (statusCode === 204 || statusCode === 205) return captureProblem("fetch-empty", { file });
  if (statusCode === 206) {
    return captureProblem("fetch-partial", { file, found: headerOf(landed, "content-range") ?? String(statusCode) });
  }
  if (statusCode < 200 || statusCode >= 300) {
    const found = `${statusCode} ${STATUS_CODES[statusCode] ?? ""}`.trim();
    return captureProblem("fetch-status", { file, found });
  }
  if (type !== "" && !PAGE_TYPE.test(type)) return captureProblem("fetch-not-page", { file, found: type });
  if (Number(headerOf(landed, "content-length")) > largest) {
    return captureProblem("fetch-too-large", { file, found: `> ${largest} bytes` });
  }
  return null;
}

async function take(landed: Landed, address: string, options: Required<FetchOptions>): Promise<FetchedPage | Problem> {
  const refused = refusal(landed, address, options.largest);
  if (refused) return refused;
  const contentType = headerOf(landed, "content-type");
  const bytes = await readBody(landed.answer.body, headerOf(landed, "content-encoding") ?? "", options.largest);
  const sidecar: Sidecar = {
    url: address,
    finalUrl: landed.url.href,
    captured: options.now().toISOString(),
    status: landed.answer.statusCode,
    contentType,
  };
  const type = mediaType(contentType);
  const plain = type === "text/plain" || type === "text/markdown";
  const problem = judgePage(bytes, { address, url: landed.url, label: charsetOf(contentType), plain });
  return problem ?? { bytes, sidecar, extension: plain ? ".txt" : ".html" };
}

/**
 * Fetches a page. Gives its bytes and its sidecar, or the problem: no web address, one with a password, offline, time or
 * size limit, a broken connection or packing, a redirect into a private network, an error status, a part of a page, no
 * page (PDF, picture), a page without text, a page to log in. Never throws, writes nothing, shows no password.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage | Problem> {
  const settings = { ...DEFAULTS, ...options };
  const start = webAddress(address.trim(), shownAddress(address));
  if ("code" in start) return start;
  let landed: Landed | Problem | null = null;
  try {
    landed = await land(start, settings, AbortSignal.timeout(settings.patience));
    return "code" in landed ? landed : await take(landed, start.href, settings);
  } catch (error) {
    return failureOf(error, start.href, settings.patience);
  } finally {
    if (landed && "close" in landed) await landed.close();
  }
}
