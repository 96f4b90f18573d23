import { lstatSync, type Stats } from "node:fs";
import path from "node:path";
import type { Store } from "../store/store.ts";
import { readMark } from "./folder/mark.ts";
import { fingerprintOf, isFresh } from "./site-files.ts";

/**
 * The site that stands, as the build that wrote it remembers it: which files belong to what, by which key it was made, and
 * how each file lay on the disk. It is known by the fingerprint of the site's own list, so that another site, or one that
 * another program touched, is a stranger.
 */

/** Fingerprint and size of a file. */
export interface Written {
  readonly sha256: string;
  readonly bytes: number;
}

/** Something that is made as a whole: a page, the files of an article. `key`: what it was made of, by the name of each part. */
export interface Unit {
  readonly key: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

/** A site that stands. */
export interface Standing {
  readonly units: ReadonlyMap<string, Unit>;
  /** The files that hold what was written. */
  readonly files: ReadonlyMap<string, Written>;
  /** Whether these are all its files. */
  readonly isWhole: boolean;
  /** Whether nobody can have touched a file since, as it lies now: its place, size and times on the disk are the same. */
  isUntouched(file: string): boolean;
  /** How a file lay that nobody had touched when the site was read; undefined of any other. */
  layAs(file: string): State | undefined;
}

/** No site, or one of which nothing is remembered. */
export const NOTHING_STANDS: Standing = {
  units: new Map(),
  files: new Map(),
  isWhole: false,
  isUntouched: () => false,
  layAs: () => undefined,
};

/**
 * The files of a site whose pages are pages of articles and lists, as they were written: none of them leads elsewhere, as those
 * of an old address do.
 */
export const ownPages = ({ units, files }: Pick<Standing, "units" | "files">): ReadonlySet<string> =>
  new Set(
    [...units].flatMap(([name, unit]) =>
      name.startsWith("page ") ? unit.files.filter((file) => files.has(file)) : [],
    ),
  );

/** How a file lay on the disk when it was recorded. Numbers: of tens of thousands of files each is asked three times. */
type State = readonly [ino: number, size: number, mtimeMs: number, ctimeMs: number];

/** A file as it is kept; without a state where a change after it could look the same. */
type KeptFile = readonly [file: string, sha256: string, bytes: number, ...state: State | []];
/** A unit as it is kept: its name, its key as parts' names and values by their place among `texts`, its files by their place. */
type KeptUnit = readonly [name: string, key: readonly number[], files: readonly number[]];

/** A site as it is kept. Thousands of units share most parts of their keys: each text stands here once. */
interface Kept {
  readonly texts: readonly string[];
  readonly files: readonly KeptFile[];
  readonly units: readonly KeptUnit[];
}

/** Gives every text its place in a list, each once. */
function listing(): { readonly texts: string[]; placeOf(text: string): number } {
  const places = new Map<string, number>();
  const texts: string[] = [];
  return {
    texts,
    placeOf(text) {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

/** The units as they were. */
function unitsOf({ units, texts, files }: Kept): Map<string, Unit> {
  return new Map(
    units.map(([name, parts, own]) => {
      const key: Record<string, string> = {};
      for (let at = 0; at < parts.length; at += 2)
        key[texts[parts[at] as number] as string] = texts[parts[at + 1] as number] as string;
      return [name, { key, files: own.map((file) => (files[file] as KeptFile)[0]) }];
    }),
  );
}

const KIND = "sites";

/** How a regular file lies on the disk; undefined where it is none. */
function lookAt(file: string): Stats | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found : undefined;
}

/** Whether a regular file lies as it did. */
function liesAs(file: string, [ino, size, mtimeMs, ctimeMs]: State): boolean {
  const found = lookAt(file);
  return (
    found !== undefined &&
    found.ino === ino &&
    found.size === size &&
    found.mtimeMs === mtimeMs &&
    found.ctimeMs === ctimeMs
  );
}

/** The state of a file as it may be recorded; none where a change after it could look the same. */
function steadyState(file: string, now: number): State | [] {
  const found = lookAt(file);
  return found && !isFresh(found, now) ? [found.ino, found.size, found.mtimeMs, found.ctimeMs] : [];
}

/** What is remembered of the site at a place, and is still so there. */
export async function readStanding(place: string, store: Store): Promise<Standing> {
  const mark = await readMark(place);
  const kept = mark?.state === "finished" ? store.get(KIND, mark.list) : null;
  if (!kept) return NOTHING_STANDS;
  const remembered = JSON.parse(kept.toString("utf8")) as Kept;
  // Another version of the program remembers in another form.
  if (!Array.isArray(remembered.files) || remembered.files.some(isOfOldForm)) return NOTHING_STANDS;
  const states = new Map<string, State | null>();
  for (const [file, , , ...state] of remembered.files) states.set(file, state.length === 0 ? null : state);
  const isUntouched = (file: string): boolean => {
    const state = states.get(file);
    return state != null && liesAs(`${place}${path.sep}${file}`, state);
  };
  const whole = new Map<string, Written>();
  const untouched = new Map<string, State>();
  for (const [file, sha256, bytes] of remembered.files) {
    if (isUntouched(file)) untouched.set(file, states.get(file) as State);
    else if (!(await holds(path.join(place, file), sha256))) continue;
    whole.set(file, { sha256, bytes });
  }
  const layAs = (file: string): State | undefined => untouched.get(file);
  return { units: unitsOf(remembered), files: whole, isWhole: whole.size === states.size, isUntouched, layAs };
}

/** Whether a file's state is a text, as it was once. */
const isOfOldForm = ([, , , state]: readonly unknown[]): boolean => typeof state === "string";

/** Whether a file's bytes have a fingerprint. */
const holds = async (file: string, sha256: string): Promise<boolean> =>
  (await fingerprintOf(file).catch(() => null))?.sha256 === sha256;

/** Files that are looked at to know whether all lie as they did. */
const LOOKED_AT = 16;

/**
 * Says how files lie that were kept: as they did before, where most of some do. A file of another name for the same bytes that
 * was made meanwhile is remembered wrong, and its bytes are compared once; one that somebody changed meanwhile is found so.
 */
function statesOfKept(place: string, kept: readonly string[], before: Standing): Standing["layAs"] {
  const every = Math.max(1, Math.ceil(kept.length / LOOKED_AT));
  const looked = kept.filter((_, index) => index % every === 0);
  const same = looked.filter((file) => {
    const state = before.layAs(file);
    return state !== undefined && liesAs(`${place}${path.sep}${file}`, state);
  });
  if (same.length * 2 <= looked.length) return () => undefined;
  const all = new Set(kept);
  return (file) => (all.has(file) ? before.layAs(file) : undefined);
}

/** A site as it was made, and the files of it that were kept of the one before. */
export interface Made extends Pick<Standing, "units" | "files"> {
  readonly kept: readonly string[];
}

/**
 * Remembers the site that was just put in place, for the next build.
 * @param before the site that stood there
 */
export async function keepStanding(place: string, store: Store, made: Made, before = NOTHING_STANDS): Promise<void> {
  const mark = await readMark(place);
  if (mark?.state !== "finished") return;
  const now = Date.now();
  const [texts, places] = [listing(), new Map<string, number>()];
  const known = statesOfKept(place, made.kept, before);
  const files = [...made.files].map(([file, { sha256, bytes }], index): KeptFile => {
    places.set(file, index);
    return [file, sha256, bytes, ...(known(file) ?? steadyState(`${place}${path.sep}${file}`, now))];
  });
  const units = [...made.units].flatMap(([name, unit]): KeptUnit[] => {
    const key = Object.entries(unit.key).flatMap((part) => part.map(texts.placeOf));
    const own = unit.files.flatMap((file) => places.get(file) ?? []);
    // One whose files are not all there is made anew.
    return own.length === unit.files.length ? [[name, key, own]] : [];
  });
  const kept: Kept = { texts: texts.texts, files, units };
  store.put(KIND, mark.list, JSON.stringify(kept));
}
