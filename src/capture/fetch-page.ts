import { captureProblem } from "../problems/capture.ts";
import type { Problem } from "../problems/problem.ts";
import { judgePage } from "./judge-page.ts";
import { charsetOf, type Sidecar } from "./sidecar.ts";

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
} as const satisfies Required<FetchOptions>;

/** The address if it is one of a web page, or null. */
function webAddress(address: string, base?: URL): URL | null {
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  return url && (url.protocol === "http:" || url.protocol === "https:") ? url : null;
}

/** What is known of a failed request: a system code such as ENOTFOUND, or the message. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string };
  return cause?.code ?? cause?.message ?? message ?? String(error);
}

const isTimeout = (error: unknown): boolean => {
  const { name, cause } = error as { name?: string; cause?: { code?: string; name?: string } };
  return name === "TimeoutError" || cause?.name === "TimeoutError" || /TIMEOUT/u.test(cause?.code ?? "");
};

/** Follows redirects by hand, so that each step stays http or https and their number is limited. */
async function request(
  start: URL,
  options: Required<FetchOptions>,
  signal: AbortSignal,
): Promise<{ response: Response; url: URL } | Problem> {
  let url = start;
  for (let step = 0; step <= options.redirects; step++) {
    const response = await fetch(url, {
      redirect: "manual",
      signal,
      headers: {
        "user-agent": options.userAgent,
        accept: "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1",
        "accept-language": "ar,en;q=0.5",
      },
    });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || location === null) return { response, url };
    await response.body?.cancel();
    const next = webAddress(location, url);
    if (!next) return captureProblem("fetch-address", { file: start.href, found: location });
    url = next;
  }
  return captureProblem("fetch-redirects", { file: start.href, found: String(options.redirects) });
}

/** The body's bytes, or null when there are more than the limit. */
async function bodyWithin(response: Response, largest: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > largest) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** Types of answers that can be articles; a missing type is judged by the bytes. */
const PAGE_TYPE =
  /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|(?:rss|atom|rdf)\+xml|octet-stream|xml)|text\/xml)$/iu;

const mediaType = (contentType: string | null): string => (contentType ?? "").split(";")[0]?.trim() ?? "";

async function take(
  { response, url }: { response: Response; url: URL },
  address: string,
  options: Required<FetchOptions>,
): Promise<FetchedPage | Problem> {
  const { status, statusText, headers } = response;
  const contentType = headers.get("content-type");
  const type = mediaType(contentType);
  const refused = ((): Problem | null => {
    if (status === 401 || status === 407)
      return captureProblem("fetch-login", { file: address, found: String(status) });
    if (status < 200 || status >= 300)
      return captureProblem("fetch-status", { file: address, found: `${status} ${statusText}`.trim() });
    if (type !== "" && !PAGE_TYPE.test(type)) return captureProblem("fetch-not-page", { file: address, found: type });
    if (Number(headers.get("content-length")) > options.largest)
      return captureProblem("fetch-too-large", { file: address, found: `> ${options.largest} bytes` });
    return null;
  })();
  if (refused) {
    await response.body?.cancel();
    return refused;
  }
  const bytes = await bodyWithin(response, options.largest);
  if (bytes === null) return captureProblem("fetch-too-large", { file: address, found: `> ${options.largest} bytes` });
  const sidecar: Sidecar = {
    url: address,
    finalUrl: url.href,
    captured: options.now().toISOString(),
    status,
    contentType,
  };
  const plain = type === "text/plain" || type === "text/markdown";
  const problem = judgePage(bytes, { address, url, label: charsetOf(contentType), plain });
  return problem ?? { bytes, sidecar, extension: plain ? ".txt" : ".html" };
}

/**
 * Fetches a page. Gives its bytes and its sidecar, or the problem: no web address, offline, time or size limit, an
 * error status, no page (PDF, picture), a page without text, a page to log in. Never throws, writes nothing.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage | Problem> {
  const settings = { ...DEFAULTS, ...options };
  const start = webAddress(address.trim());
  if (!start) return captureProblem("fetch-address", { file: address, found: address });
  try {
    const answer = await request(start, settings, AbortSignal.timeout(settings.patience));
    return "code" in answer ? answer : await take(answer, start.href, settings);
  } catch (error) {
    if (isTimeout(error))
      return captureProblem("fetch-timeout", { file: start.href, found: `${settings.patience / 1000} s` });
    return captureProblem("fetch-offline", { file: start.href, found: reasonOf(error) });
  }
}
