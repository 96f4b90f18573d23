import type { Outlet } from "../../settings.ts";
import { keyOf } from "./key.ts";

/** The outlets that are known, looked up by name, page title and address. */
export interface Outlets {
  /** The outlet a whole text names: «يورونيوز», «صحيفة عكاظ». */
  readonly named: (text: string) => Outlet | null;
  /** The outlet that opens its own texts with this name before a dash: «وطنية - …». */
  readonly opening: (text: string) => Outlet | null;
  /** The outlet whose page has this address. */
  readonly ofUrl: (url: string) => Outlet | null;
  /** The outlet named at the end of a page's text, for page chrome: «مختارات اليوم السابع». */
  readonly within: (key: string) => Outlet | null;
  /** Openings of standing text, as keys. */
  readonly standing: readonly string[];
  readonly byId: (id: string) => Outlet | null;
  /** The outlets that one name may mean: «الراي» is one paper's name and another's in a common spelling. */
  readonly alike: (text: string) => readonly Outlet[];
}

/** What stands before a name and says only what kind of outlet it is. */
const OFFICE = /^(?:صحيفه|جريده|موقع|قناه|بوابه|شبكه|مجله) /u;

/** Names of one short word are ordinary words too («الخبر»، «المدن»): they count only where a name is expected. */
const isTelling = (key: string): boolean => key.includes(" ") || /^[a-z0-9]{4,}$/u.test(key) || key.length >= 8;

/** Compiles outlet files: names by key, hosts by domain. Where two outlets share a spelling, the first keeps it. */
export function compileOutlets(outlets: readonly Outlet[]): Outlets {
  const byKey = new Map<string, Outlet>();
  const byDomain = new Map<string, Outlet>();
  const byOpening = new Map<string, Outlet>();
  const byId = new Map<string, Outlet>();
  const alike = new Map<string, Set<Outlet>>();
  for (const outlet of outlets) {
    byId.set(outlet.id, outlet);
    for (const name of [outlet.name, outlet.nameLatin ?? "", ...outlet.aliases, ...outlet.titleSuffixes]) {
      const key = keyOf(name);
      if (key !== "" && !byKey.has(key)) byKey.set(key, outlet);
      const bare = key.replace(OFFICE, "");
      alike.set(bare, (alike.get(bare) ?? new Set()).add(outlet));
    }
    for (const name of outlet.openings) if (!byOpening.has(keyOf(name))) byOpening.set(keyOf(name), outlet);
    for (const domain of outlet.domains) if (!byDomain.has(domain)) byDomain.set(domain.toLowerCase(), outlet);
  }
  const telling = [...byKey].filter(([key]) => isTelling(key)).sort((a, b) => b[0].length - a[0].length);
  const standing = outlets.flatMap((outlet) => outlet.standing.map(keyOf)).filter((key) => key !== "");
  return {
    named: (text) => byKey.get(keyOf(text)) ?? null,
    opening: (text) => byOpening.get(keyOf(text)) ?? null,
    ofUrl: (url) => {
      const labels = hostOf(url)?.split(".") ?? [];
      for (let from = 0; from < labels.length - 1; from++) {
        const outlet = byDomain.get(labels.slice(from).join("."));
        if (outlet) return outlet;
      }
      return null;
    },
    within: (key) => telling.find(([name]) => holdsName(key, name))?.[1] ?? null,
    standing,
    alike: (text) => [...(alike.get(keyOf(text)) ?? [])],
    byId: (id) => byId.get(id) ?? null,
  };
}

/** Whether the name stands as whole words, a proclitic ل or ب before it allowed («لمؤسسة أخبار اليوم»). */
function holdsName(key: string, name: string): boolean {
  const at = key.indexOf(name);
  if (at < 0) return false;
  const before = key.slice(0, at);
  const after = key.charAt(at + name.length);
  return (before === "" || /(?: |^| [لبو])$/u.test(before)) && (after === "" || after === " ");
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.toLowerCase();
  } catch {
    return null;
  }
}
