import { dropBuilds } from "./builds.ts";
import { FORMER_PREFIX, noteNames, readNote, worker, writeNote } from "./worker.ts";

/** Which build the page in each open tab is of: what it asks for later comes from the same one. */

/** A page that came from the host as it is, of no kept build. */
export const FROM_HOST = "host";

interface Tab {
  readonly build: string;
  /** When the page was given, in milliseconds since 1970. */
  readonly at: number;
}

const TAB = "tab ";

/** Milliseconds in which a page that was given becomes an open tab. */
const ARRIVAL = 10_000;

/** Notes which build a page is of. */
export async function noteTab(id: string, build: string): Promise<void> {
  if (id !== "") await writeNote(TAB + id, { build, at: Date.now() } satisfies Tab);
}

/** The build of a tab's page; null when it is not known. */
export const buildOfTab = async (id: string): Promise<string | null> =>
  id === "" ? null : ((await readNote<Tab>(TAB + id))?.build ?? null);

const openTabs = async (): Promise<string[]> =>
  (await worker.clients.matchAll({ type: "window", includeUncontrolled: true })).map(({ id }) => id);

/** Pages that were open before there was a worker count as pages of the build it keeps. */
export async function adoptTabs(build: string): Promise<void> {
  for (const id of await openTabs()) if ((await buildOfTab(id)) === null) await noteTab(id, build);
}

/** Forgets closed tabs, and the builds that no open one needs. */
export async function tidy(): Promise<void> {
  const open = new Set(await openTabs());
  const needed = new Set<string>();
  for (const name of await noteNames()) {
    if (!name.startsWith(TAB)) continue;
    const tab = await readNote<Tab>(name);
    if (tab !== null && (open.has(name.slice(TAB.length)) || Date.now() - tab.at < ARRIVAL)) needed.add(tab.build);
    else await writeNote(name, null);
  }
  await dropBuilds(needed, (name) => name.startsWith(FORMER_PREFIX));
}
