/** The service worker's own scope, and what its stores are called. */

/** The worker this code runs in. */
export const worker = self as unknown as ServiceWorkerGlobalScope;

/** What the caches of this archive begin with; another archive on the same host has another scope. */
export const PREFIX = `warraq-2 ${worker.registration.scope} `;
/** Those of Warraq 0.1, which could hold pages of two builds. */
export const FORMER_PREFIX = `warraq ${worker.registration.scope} `;

/** The full address of a path of the archive. */
export const absolute = (address: string): string => new URL(address, worker.registration.scope).href;

/** The entries of the search bundle, which every build writes anew under the same names (publish/bundle-place.ts). */
const ENTRY = /\/(?:pagefind-entry\.json|warraq\.json\.gz)$/u;

/** Parts whose address names their content: the kept copy is as good as the host's. */
export const isNamedByContent = (url: string): boolean => {
  const { pathname } = new URL(url);
  return /\/(?:assets|pagefind\/[^/]+)\//u.test(pathname) && !ENTRY.test(pathname);
};

/** Name of the cache that holds notes and no build. */
export const NOTES = "notes";

/** Small notes that outlive the worker: browsers end one that has nothing to do. */
const notes = (): Promise<Cache> => caches.open(PREFIX + NOTES);
const noteAt = (name: string): string => absolute(`?warraq-note=${encodeURIComponent(name)}`);

/** A note, or null. */
export async function readNote<Value>(name: string): Promise<Value | null> {
  const found = await caches.match(noteAt(name), { cacheName: PREFIX + NOTES });
  return found === undefined ? null : ((await found.json()) as Value);
}

/** Writes a note; null removes it. */
export async function writeNote(name: string, value: unknown): Promise<void> {
  const cache = await notes();
  if (value === null) await cache.delete(noteAt(name));
  else await cache.put(noteAt(name), new Response(JSON.stringify(value)));
}

/** The names of the notes there are. */
export async function noteNames(): Promise<string[]> {
  const keys = await (await notes()).keys();
  return keys.map(({ url }) => new URL(url).searchParams.get("warraq-note") ?? "");
}
