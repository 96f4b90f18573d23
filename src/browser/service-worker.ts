import type { OfflineList } from "../site/exchange/offline-list.ts";

/**
 * The service worker of an archive that wants to be kept (settings.offline): its pages can be read and searched
 * without a network. One cache a build: `BUILD` is put in front by src/publish/scripts.ts, and a new build is a new
 * worker, which takes over when the last page of the old one is closed, so that no page ever meets parts of two builds.
 */

declare const BUILD: string;
const worker = self as unknown as ServiceWorkerGlobalScope;

const PREFIX = `warraq ${worker.registration.scope} `;
const CACHE = PREFIX + BUILD;

/** Milliseconds to wait for the network where a kept copy is at hand: a line that hardly moves is no line. */
const PATIENCE = 3000;

/** Parts whose address names their content: the kept copy is as good as the host's (the bundle lies in `pagefind/<fingerprint>/`). */
const NAMED_BY_CONTENT = /\/(?:assets|pagefind\/[^/]+)\//u;

/** Pages fetched at once: more would take the line from the reader. */
const AT_ONCE = 4;

const absolute = (address: string): string => new URL(address, worker.registration.scope).href;

/** A page's address without what follows its path: the question of the search page, Pagefind's `?ts=`. */
const plain = (url: string): string => url.replace(/[?#].*/u, "");

async function list(): Promise<OfflineList> {
  const response = await fetch(absolute("offline.json"), { cache: "no-cache" });
  if (!response.ok) throw new Error(`offline.json: ${response.status}`);
  return (await response.json()) as OfflineList;
}

/** Fetches what is not kept yet; asks the host anew, which answers in a few bytes where nothing has changed. */
async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const left = addresses.map(absolute);
  const take = async (): Promise<void> => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      if ((await cache.match(url)) !== undefined) continue;
      const response = await fetch(url, { cache: "no-cache" });
      if (response.ok) await cache.put(url, response);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

worker.addEventListener("install", (event) => {
  event.waitUntil(list().then(({ shell }) => keep(shell)));
});

worker.addEventListener("activate", (event) => {
  const old = async (): Promise<void> => {
    for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
    await worker.clients.claim();
  };
  event.waitUntil(old());
});

/** A page says that it is read in (src/browser/page/offline.ts): now the rest can be kept without being in its way. */
worker.addEventListener("message", (event) => {
  if (event.data !== "keep") return;
  const rest = async (): Promise<void> => {
    const { version, rest } = await list();
    // Between two builds the list is another build's: its worker is on its way and will keep it.
    if (version === BUILD) await keep(rest);
    event.source?.postMessage("kept");
  };
  event.waitUntil(rest().catch(() => undefined));
});

/** From the network, else the kept copy; a slow network is not waited for where there is one. What came is kept. */
async function fresh(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(plain(request.url));
  const network = fetch(request).then(async (response) => {
    if (response.ok && response.type === "basic") await cache.put(plain(request.url), response.clone());
    return response;
  });
  if (kept === undefined) return network;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  return Promise.race([network.catch(() => kept), late]);
}

async function keptFirst(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(plain(request.url))) ?? fresh(request);
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(worker.registration.scope)) return;
  event.respondWith(NAMED_BY_CONTENT.test(new URL(request.url).pathname) ? keptFirst(request) : fresh(request));
});
