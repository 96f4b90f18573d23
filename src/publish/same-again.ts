import { lstatSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../problems/problem.ts";
import { keyOf, programOf } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import { CHECKSUMS, readMark } from "./folder/mark.ts";
import { fingerprintOf, isFresh } from "./site-files.ts";
import { readStanding } from "./standing.ts";

/**
 * The answer of a build that had nothing to do. Where no file of the archive was touched since, the program is the same and
 * the site stands as it was left, the next build would find what this one found: it says so without reading an article.
 */
export interface Answer {
  readonly articles: readonly string[];
  readonly problems: readonly Problem[];
}

const KIND = "answers";
/** Everything that takes part in a build. */
const PROGRAM = ["src/", "templates/", ".eleventy.ts"] as const;
/**
 * How a file lies on the disk, behind links too; null where it changed so lately that it may have again, and of a link to a
 * folder: what a style sheet brings along may lie behind it, and nothing here looks there.
 */
function stateOf(file: string, now: number): string | null {
  const own = lstatSync(file);
  const behind = own.isSymbolicLink() ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (behind?.isDirectory()) return null;
  const found = own.isSymbolicLink() ? [own, behind] : [own];
  if (found.some((each) => each && isFresh(each, now))) return null;
  return found.map((each) => each && [each.dev, each.ino, each.size, each.mtimeMs, each.ctimeMs].join(" ")).join(",");
}

/**
 * A fingerprint of how all files of an archive's folder lie on the disk, to be taken before any is read; null where that says
 * nothing: of a single table, where something was changed a moment ago, or where a link leads to a folder.
 */
async function layOf(articles: string): Promise<string | null> {
  const now = Date.now();
  try {
    if (!statSync(articles).isDirectory()) return null;
    const entries = await readdir(articles, { recursive: true, withFileTypes: true });
    const states = entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(articles, file), stateOf(file, now)] as const;
    });
    if (states.some(([, state]) => state === null)) return null;
    return keyOf(JSON.stringify(states.sort(([a], [b]) => (a < b ? -1 : 1))));
  } catch {
    return null;
  }
}

/** Whether the list of the site's files is the one that its mark vouches for: without it the next build refuses the folder. */
async function isListed(place: string): Promise<boolean> {
  const mark = await readMark(place);
  const list = await fingerprintOf(path.join(place, CHECKSUMS)).catch(() => null);
  return mark?.state === "finished" && list?.sha256 === mark.list;
}

/** What is known of a build before it begins. */
export interface Again {
  /** What it would answer; null where nobody knows. */
  readonly answer: Answer | null;
  /** Keeps what the next one will answer. */
  keep(answer: Answer): Promise<void>;
}

/**
 * Asks whether a build would have anything to do. To be called before an article is read.
 * @param place the folder that is published
 */
export async function askAgain(store: Store, articles: string, place: string): Promise<Again> {
  const lay = await layOf(articles);
  const program = lay === null ? "" : programOf(PROGRAM);
  const key = async (): Promise<string | null> => {
    const mark = await readMark(place);
    if (lay === null || mark?.state !== "finished") return null;
    return keyOf(program, process.env.TZ ?? null, articles, lay, mark.list);
  };
  const before = await key();
  const kept = before === null ? null : store.get(KIND, before);
  const isWhole = kept !== null && (await isListed(place)) && (await readStanding(place, store)).isWhole;
  return {
    answer: isWhole ? (JSON.parse(kept.toString("utf8")) as Answer) : null,
    async keep(answer) {
      const now = await key();
      if (now !== null) store.put(KIND, now, JSON.stringify(answer));
    },
  };
}
