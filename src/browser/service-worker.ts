import {
  cacheOf,
  currentBuild,
  Gone,
  hostList,
  keepNewest,
  keepRest,
  keptAnywhere,
  leaveIfGone,
} from "./offline/builds.ts";
import { adoptTabs, buildOfTab, FROM_HOST, noteTab, tidy } from "./offline/tabs.ts";
import { isNamedByContent, worker } from "./offline/worker.ts";

/**
 * The service worker of an archive that wants to be kept (settings.offline): its pages can be read and searched
 * without a network. A page and what it asks for are of one build, and so is one page after the other: pages come from
 * the build that is kept, and when the host has a newer one that is kept first. Only where that cannot be done although
 * the host is there (it is between two builds, or changes pages on the way) a page comes from the host as it is.
 */

/** Milliseconds a page is waited for while the host is asked: a line that hardly moves is no line. */
const PATIENCE = 3_000;

/** A page's address without what follows its path: the question of the search page, Pagefind's `?ts=`. */
const plain = (url: string): string => url.replace(/[?#].*/u, "");

/** How far the looking for a newer build got. `done`: what is kept is what the host has. */
type Outcome = "done" | "unreachable" | "refused" | "late";

/** Why a newer build could not be kept: the host is there and has something else than it says, or it cannot be asked. */
async function whyNot(): Promise<Outcome> {
  try {
    await hostList();
    return "refused";
  } catch (error) {
    if (!(error instanceof Gone)) return "unreachable";
    await leaveIfGone();
    return "refused";
  }
}

let renewal: { readonly outcome: Promise<Outcome>; readonly since: number } | null = null;

/** Looks for a newer build and keeps it; one at a time, for any number of pages. */
function renew(): { readonly outcome: Promise<Outcome>; readonly since: number } {
  const look = async (): Promise<Outcome> => {
    try {
      await keepNewest();
      return "done";
    } catch {
      return await whyNot();
    } finally {
      renewal = null;
    }
  };
  renewal ??= { outcome: look(), since: Date.now() };
  return renewal;
}

const lateAfter = (milliseconds: number): Promise<Outcome> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds), "late"));

worker.addEventListener("install", (event) => {
  const install = async (): Promise<void> => {
    // The code may be newer than what is kept: that is no reason to wait for the host.
    if ((await currentBuild()) === null) await keepNewest();
    await worker.skipWaiting();
  };
  event.waitUntil(install());
});

worker.addEventListener("activate", (event) => {
  const activate = async (): Promise<void> => {
    const current = await currentBuild();
    if (current !== null) await adoptTabs(current.version);
    await worker.clients.claim();
    await tidy();
  };
  event.waitUntil(activate());
});

/** A page says that it is read in (src/browser/page/offline.ts): now the rest can be kept without being in its way. */
worker.addEventListener("message", (event) => {
  if (event.data !== "keep") return;
  const rest = async (): Promise<void> => {
    await renew().outcome;
    await keepRest();
    await tidy();
    event.source?.postMessage("kept");
  };
  event.waitUntil(rest().catch(() => undefined));
});

/** Keeps what was read of an archive that is too large to be kept unasked, if it is of the build that is given. */
async function keepRead(url: string, response: Response, version: string): Promise<void> {
  if ((await hostList()).version === version) await (await cacheOf(version)).put(url, response);
}

/** A page from the host as it is. */
async function fromHost(event: FetchEvent, version: string): Promise<Response> {
  const response = await fetch(event.request);
  const isPage = response.ok && /^text\/html\b/u.test(response.headers.get("content-type") ?? "");
  if (isPage) event.waitUntil(keepRead(plain(event.request.url), response.clone(), version).catch(() => undefined));
  await noteTab(event.resultingClientId, FROM_HOST);
  return response;
}

async function page(event: FetchEvent): Promise<Response> {
  const { outcome, since } = renew();
  event.waitUntil(outcome.then(tidy).catch(() => undefined));
  const got = await Promise.race([outcome, lateAfter(since + PATIENCE - Date.now())]);
  const current = await currentBuild();
  if (current === null) return fetch(event.request);
  const kept = await (await cacheOf(current.version)).match(plain(event.request.url));
  if (kept === undefined) return fromHost(event, current.version);
  const asItIs = got === "refused" ? await fromHost(event, current.version).catch(() => null) : null;
  if (asItIs?.ok) return asItIs;
  await noteTab(event.resultingClientId, current.version);
  return kept;
}

/** What a page asks for, from the page's build. */
async function part({ request, clientId }: FetchEvent): Promise<Response> {
  const url = plain(request.url);
  const build = await buildOfTab(clientId);
  const isKept = build !== null && build !== FROM_HOST;
  const own = isKept ? await (await cacheOf(build)).match(url) : undefined;
  const kept = own ?? (await keptAnywhere(url));
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  const into = isKept ? build : ((await currentBuild())?.version ?? null);
  if (into !== null && isNamedByContent(url) && response.ok && response.type === "basic") {
    await (await cacheOf(into)).put(url, response.clone());
  }
  return response;
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(worker.registration.scope)) return;
  event.respondWith(request.mode === "navigate" ? page(event) : part(event));
});
