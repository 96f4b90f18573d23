import { lstatSync, statSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { type FSWatcher, watch } from "chokidar";

/**
 * Watches folders for as long as the program runs, whatever becomes of them: a folder may go and come back, hold links
 * that lead in circles or nowhere, or be larger than the system can watch.
 */

/** What is watched, and who is told. */
export interface WatchOptions {
  /** Folders, absolute. One may be missing and come later. */
  readonly folders: readonly string[];
  /** Folder that is written while watching: neither it nor what lies beside it under its name is looked at. */
  readonly out: string;
  /** Something was saved, removed or came back: a path, or null where it may be anything. Comes in bursts. */
  onChange(file: string | null): void;
  /** Something cannot be watched, said once. `polling`: the system's watchers are used up, and files are asked for instead. */
  onTrouble(message: string, code: "watch-polling" | "watch-trouble"): void;
}

/** A running watch. */
export interface Watch {
  /** Settles when everything that is there is watched: what is saved from then on is told. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** Between two looks at whether the folders are still the same ones, in milliseconds. */
const LOOK_EVERY = 1_000;
/** Between two looks at each file where the system cannot watch, in milliseconds. */
const POLL_EVERY = 2_000;
/** Milliseconds after which the first reading of the folders is waited for no more: a network disk may hang. */
const LONGEST_READING = 20_000;

/** Errors by which a system says that it has no more watchers or files to give. */
const USED_UP: ReadonlySet<string> = new Set(["ENOSPC", "EMFILE", "ENFILE"]);

/** Which folder a path names: its disk and number, and when it was made; null when there is none. */
type Identity = { readonly number: string; readonly made: number; readonly changed: number } | null;

async function identityOf(folder: string): Promise<Identity> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) return null;
  return { number: `${found.dev},${found.ino}`, made: found.birthtimeMs, changed: found.ctimeMs };
}

/**
 * Whether a path names another folder than before. A copy put in a removed folder's place can get its number, and then
 * only the time it was made tells; where a file system keeps no such time, Node gives that of the last change.
 */
function isAnother(before: Identity, now: Identity): boolean {
  if (before === null || now === null) return before !== now;
  return before.number !== now.number || (before.made !== now.made && now.made !== now.changed);
}

/** Whether a path is a link that captures are not read through: to a folder, in a circle, to nowhere. */
function isLinkNotFollowed(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink() && !statSync(file).isFile();
  } catch (error) {
    return (
      (error as NodeJS.ErrnoException).code !== "ENOENT" || lstatSync(file, { throwIfNoEntry: false }) !== undefined
    );
  }
}

/** Whether a path is the output, lies in it, or lies beside it under its name (what a build stages). */
function isOutput(file: string, out: string): boolean {
  if (file === out || file.startsWith(out + path.sep)) return true;
  const [first = ""] = path.relative(path.dirname(out), file).split(path.sep);
  const name = path.basename(out);
  return first.startsWith(`${name}.`) || first.startsWith(`.warraq-${name}-`);
}

/** What watches the folders that are there, by the system's events or by asking for each file. */
const watcherOf = (folders: string[], isIgnored: (file: string) => boolean, by: "events" | "polling"): FSWatcher =>
  watch(folders, {
    ignoreInitial: true,
    ignored: isIgnored,
    usePolling: by === "polling",
    interval: POLL_EVERY,
    binaryInterval: POLL_EVERY,
    awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 },
  });

/** Starts watching. */
export function watchFolders({ folders, out, onChange, onTrouble }: WatchOptions): Watch {
  const known = new Map<string, Identity>();
  const told = new Set<string>();
  let watcher: FSWatcher | null = null;
  let by: "events" | "polling" = "events";
  let closed = false;
  let settle = (): void => {};
  const ready = new Promise<void>((resolve) => (settle = resolve));

  const isIgnored = (file: string): boolean =>
    !folders.includes(file) && (isOutput(file, out) || isLinkNotFollowed(file));

  const onError = (error: unknown): void => {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const usedUp = USED_UP.has(code);
    if (told.has(message) || (usedUp && by === "polling")) return;
    told.add(message);
    onTrouble(message, usedUp ? "watch-polling" : "watch-trouble");
    if (!usedUp) return;
    by = "polling";
    turn = turn.then(open);
  };

  const open = async (): Promise<void> => {
    const isFirst = watcher === null;
    await watcher?.close();
    if (closed) return;
    const there = folders.filter((folder) => known.get(folder) != null);
    const own = watcherOf(there, isIgnored, by);
    watcher = own;
    own.on("error", onError);
    own.on("all", (event, file) => {
      // The next look finds whether a folder of that name is back, even one that looks the same.
      if (event === "unlinkDir" && folders.includes(file)) known.set(file, null);
      onChange(file);
    });
    const onReady = (): void => {
      settle();
      // What came while the folders were being read is in nobody's list.
      if (!isFirst) onChange(null);
    };
    if (there.length > 0) own.on("ready", onReady);
    else onReady();
  };

  const look = async (): Promise<void> => {
    let changed = false;
    for (const folder of folders) {
      const now = await identityOf(folder);
      const before = known.get(folder);
      const another = before === undefined || isAnother(before, now);
      changed ||= another;
      if (another) known.set(folder, now);
    }
    if (changed && !closed) await open();
    if (!closed) timer = setTimeout(lookAgain, LOOK_EVERY);
  };
  const lookAgain = (): void => {
    turn = turn.then(look);
  };
  let timer: NodeJS.Timeout | undefined;
  const late = setTimeout(settle, LONGEST_READING);
  let turn = look();

  return {
    ready,
    async close() {
      closed = true;
      clearTimeout(timer);
      clearTimeout(late);
      await turn;
      await watcher?.close();
    },
  };
}
