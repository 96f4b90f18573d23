import { readKnowledge } from "../../arabic/knowledge-file.ts";
import type { LineHint } from "../capture.ts";
import { attribute, type Element } from "./page-tree.ts";

/** Which part of the page an element is: tags, roles and class names as evidence (lookup/regions.yaml). */

/** The landmark a line stands in. */
export type Region = LineHint["region"];

interface Clues {
  readonly tags: readonly string[];
  readonly words: readonly string[];
  readonly names: readonly string[];
}

const CLUES = Object.entries(
  readKnowledge(new URL("../lookup/regions.yaml", import.meta.url)) as Record<Region, Clues>,
) as readonly [Region, Clues][];

const byName = <Key extends keyof Clues>(key: Key): ReadonlyMap<string, Region> =>
  new Map(CLUES.flatMap(([region, clues]) => clues[key].map((word) => [word, region] as const)).reverse());

const TAGS = byName("tags");
const WORDS = byName("words");
const NAMES = byName("names");
const ORDER = new Map(CLUES.map(([region], index) => [region, index]));

const ROLES: Readonly<Record<string, Region>> = {
  navigation: "nav",
  menubar: "nav",
  menu: "nav",
  search: "nav",
  banner: "header",
  complementary: "aside",
  contentinfo: "footer",
  main: "main",
  article: "main",
  figure: "figure",
};

const first = (found: readonly (Region | undefined)[]): Region | null =>
  found.reduce<Region | null>((best, region) => {
    if (region === undefined) return best;
    return best === null || (ORDER.get(region) ?? 9) < (ORDER.get(best) ?? 9) ? region : best;
  }, null);

/** Class names that say what a page has elsewhere: "has-sidebar", "no-comments", "sidebar-right". */
const MODIFIER = /^(?:has|with|no|not|is|without|hide|show)[-_]|[-_](?:right|left|open|active|enabled|layout)$/iu;

/** Class names and ids looked at per element; real ones have a few dozen at most. */
const LONGEST = 1_000;
const NAMING_ATTRIBUTES = ["class", "id", "itemprop"] as const;

/** What such names were read as: a page has few, many times over. */
const named = new Map<string, Region | null>();
const MOST_KEPT = 2_000;

/** The part of the page an element states to be, or null when it states none. */
export function statedRegion(element: Element): Region | null {
  if (element.attrs.length === 0) return TAGS.get(element.tagName) ?? null;
  const role = ROLES[attribute(element, "role")?.trim().toLowerCase() ?? ""];
  if (role) return role;
  const byTag = TAGS.get(element.tagName);
  if (byTag) return byTag;
  if (element.tagName === "body" || element.tagName === "html") return null;
  const stated = NAMING_ATTRIBUTES.map((name) => attribute(element, name) ?? "")
    .join(" ")
    .slice(0, LONGEST);
  if (stated.trim() === "") return null;
  let region = named.get(stated);
  if (region === undefined) {
    region = namedRegion(stated);
    if (named.size >= MOST_KEPT) named.clear();
    named.set(stated, region);
  }
  return region;
}

/** The part of the page that class names and ids speak of. */
function namedRegion(stated: string): Region | null {
  const names = stated.split(/\s+/u);
  const words = names
    .filter((name) => !MODIFIER.test(name))
    .flatMap((name) =>
      name
        .replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2")
        .toLowerCase()
        .split(/[^\p{L}]+/u),
    );
  return first([...names.map((name) => NAMES.get(name.toLowerCase())), ...words.map((word) => WORDS.get(word))]);
}

/** Regions that nothing inside leaves again: a headline in a sidebar is still the sidebar's. */
const CLOSED = new Set<Region>(["nav", "aside", "footer", "comments"]);

/** Share of the page's text above which an element is no menu, sidebar, header, footer or comment box. */
const MOST = 0.5;

/** Regions that hold no headline: an element with an `<h1>` inside is none of them, whatever its class says. */
const UNTITLED = new Set<Region>(["aside", "comments", "footer"]);

/**
 * The region inside an element, given the one it stands in, how much of the page's text it holds (0–1) and whether
 * an `<h1>` is inside. An `<article>`'s own header and footer stay main: they hold headline, date and author.
 */
export function regionInside(
  element: Element,
  outer: Region,
  { share, title }: { readonly share: number; readonly title: boolean },
): Region {
  if (CLOSED.has(outer)) return outer;
  const stated = statedRegion(element);
  if (stated === null) return outer;
  if (stated !== "main" && stated !== "figure" && share > MOST) return outer;
  if (title && UNTITLED.has(stated)) return outer;
  if ((stated === "header" || stated === "footer") && outer === "main") return "main";
  return stated;
}
