import type { OfflineList } from "../../site/exchange/offline-list.ts";
import { absolute, isNamedByContent, NOTES, PREFIX, readNote, worker, writeNote } from "./worker.ts";

/**
 * The builds of the archive that are kept, a cache each. Nothing gets into a cache that is not of its build: files are
 * compared with the build's fingerprints as they come. A build counts once it is kept as far as it must be; until then, and
 * when that fails, the one before goes on.
 */

/** The build that pages are given. */
export interface Current {
  readonly version: string;
  /** Whether all of it is kept, not only what every page needs. */
  readonly isWhole: boolean;
}

const CURRENT = "current";
/** The build that was begun last: what is kept of it is not fetched again. */
const ATTEMPT = "attempt";
const LIST = "offline.json";

/** Files fetched at once: more would take the line from the reader. */
const AT_ONCE = 4;
/** Milliseconds one file may take. */
const LONGEST = 60_000;

/** The cache of a build. */
export const cacheOf = (version: string): Promise<Cache> => caches.open(PREFIX + version);

/** The build pages are given, or null before the first is kept. */
export const currentBuild = (): Promise<Current | null> => readNote<Current>(CURRENT);

/** The host has the archive no longer, or no longer one that is kept. */
export class Gone extends Error {}

const isGone = ({ status }: Response): boolean => status === 404 || status === 410;
const ask = (address: string): Promise<Response> =>
  fetch(absolute(address), { cache: "no-cache", signal: AbortSignal.timeout(LONGEST) });

/**
 * What the host has now.
 * @throws Gone when it says that there is no such thing
 */
export async function hostList(): Promise<OfflineList> {
  const response = await ask(LIST);
  if (isGone(response)) throw new Gone(LIST);
  if (!response.ok) throw new Error(`${LIST}: ${response.status}`);
  return (await response.json()) as OfflineList;
}

/** The list of a kept build. */
async function keptList(version: string): Promise<OfflineList | null> {
  const found = await (await cacheOf(version)).match(absolute(LIST));
  return found === undefined ? null : ((await found.json()) as OfflineList);
}

/** Finds files that other builds have too, whatever they are called there, by their fingerprints. */
async function findInOthers(version: string): Promise<(digest: string) => Promise<Response | undefined>> {
  const places = new Map<string, { readonly cache: Cache; readonly address: string }>();
  for (const name of await caches.keys()) {
    const other = name.slice(PREFIX.length);
    const list = name.startsWith(PREFIX) && other !== version ? await keptList(other) : null;
    if (list === null) continue;
    const cache = await cacheOf(other);
    for (const [address, digest] of Object.entries(list.digests)) places.set(digest, { cache, address });
  }
  return async (digest) => {
    const place = places.get(digest);
    return place && (await place.cache.match(absolute(place.address)));
  };
}

/**
 * A file of the build from the host.
 * @throws when the host has another file than the list says: it is between two builds, or changes pages on the way
 */
async function fetchOfBuild(list: OfflineList, address: string): Promise<Response> {
  const response = await fetch(absolute(address), {
    cache: "no-cache",
    integrity: list.digests[address] ?? "",
    signal: AbortSignal.timeout(LONGEST),
  });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** Keeps files of a build that are not kept yet. What was kept of them stays when it throws, and is not fetched again. */
async function keep(list: OfflineList, addresses: readonly string[]): Promise<void> {
  const cache = await cacheOf(list.version);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const findElsewhere = await findInOthers(list.version);
  const left = addresses.filter((address) => !there.has(absolute(address)));
  const take = async (): Promise<void> => {
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      const found = await findElsewhere(list.digests[address] ?? "");
      await cache.put(absolute(address), found ?? (await fetchOfBuild(list, address)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

/**
 * Keeps what the host has now, unless it is kept already, and makes it the build that pages are given.
 * @throws when a file of it is not to be had; the build before stays the one that is given
 */
export async function keepNewest(): Promise<void> {
  const list = await hostList();
  const current = await currentBuild();
  if (current?.version === list.version) return;
  // Who could read all of the archive without a network goes on being able to.
  const isWhole = current?.isWhole === true;
  await writeNote(ATTEMPT, list.version);
  try {
    await keep(list, isWhole ? [...list.shell, ...list.rest] : list.shell);
  } catch (error) {
    // What there is no room for would take the room of everything else.
    if ((error as Error).name === "QuotaExceededError") await caches.delete(PREFIX + list.version);
    throw error;
  }
  await (await cacheOf(list.version)).put(absolute(LIST), new Response(JSON.stringify(list)));
  await writeNote(CURRENT, { version: list.version, isWhole } satisfies Current);
}

/** Keeps the rest of the build that pages are given. */
export async function keepRest(): Promise<void> {
  const current = await currentBuild();
  if (current === null || current.isWhole) return;
  const list = await keptList(current.version);
  if (list === null) return;
  await keep(list, list.rest);
  const now = await currentBuild();
  if (now?.version === current.version) await writeNote(CURRENT, { ...now, isWhole: true } satisfies Current);
}

/** A kept file whose name names its content, of whichever build. */
export async function keptAnywhere(url: string): Promise<Response | undefined> {
  if (!isNamedByContent(url)) return undefined;
  for (const name of await caches.keys()) {
    const found = name.startsWith(PREFIX) ? await (await caches.open(name)).match(url) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Takes leave of an archive that is not to be kept any more: its worker is gone from the host, too. */
export async function leaveIfGone(): Promise<void> {
  if (!isGone(await ask("service-worker.js"))) return;
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
  await worker.registration.unregister();
}

/**
 * Removes the caches of builds that are not given, not begun and not needed by an open page, and those that are `old`; all
 * of them where no build is given.
 */
export async function dropBuilds(needed: ReadonlySet<string>, isOld: (name: string) => boolean): Promise<void> {
  const current = await currentBuild();
  const stay = new Set(current ? [...needed, NOTES, current.version, await readNote<string>(ATTEMPT)] : []);
  for (const name of await caches.keys()) {
    const isOurs = name.startsWith(PREFIX);
    if (isOld(name) || (isOurs && !stay.has(name.slice(PREFIX.length)))) await caches.delete(name);
  }
}
