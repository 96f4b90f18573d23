import type { Arrangement } from "./arrangement.ts";
import type { Pictures } from "./pictures.ts";
import type { Withdrawn } from "./withdrawn.ts";
import type { WrittenPage } from "./written-page.ts";

/** What an archivist laid beside the captures: how articles stand to one another, and what is no longer there. */
export interface Beside {
  /** Ids of articles whose captures are there and which are off the site. */
  readonly hidden: readonly string[];
  /** Of articles of the archive, and of hidden ones, of which something is said. */
  readonly arrangements: ReadonlyMap<string, Arrangement>;
  readonly withdrawn: readonly Withdrawn[];
  /** Dossiers and pages of the menu, in the order they are shown. */
  readonly dossiers: readonly WrittenPage[];
  readonly pages: readonly WrittenPage[];
  /** Of articles on the site. */
  readonly pictures: Pictures;
  readonly versions: readonly VersionGroup[];
}

/** Captures that are one article. */
export interface VersionGroup {
  /** What they have in common, of no other group: their address, with the id of a capture where it had several articles, or the id that a correction names. */
  readonly key: string;
  /** Newest first; at least two. */
  readonly ids: readonly string[];
}

/** An archive beside whose captures nothing lies. */
export const NOTHING_BESIDE: Beside = {
  hidden: [],
  arrangements: new Map(),
  withdrawn: [],
  dossiers: [],
  pages: [],
  pictures: new Map(),
  versions: [],
};
