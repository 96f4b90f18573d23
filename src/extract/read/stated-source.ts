import type { Publisher } from "../../record/schema.ts";
import type { Outlet } from "../../settings.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Sheet } from "../label/sheet.ts";

/** What the format states of the publisher: a name (column, front matter, metadata), the address, and whether the two agree. */
export interface StatedSource {
  readonly publisher: Publisher | null;
  /** The name and the address, where they speak of different outlets; null where they agree or one is missing. */
  readonly contradiction: string | null;
}

/** The id of a publisher no outlet file knows: its folded name with hyphens. */
export const publisherId = (name: string): string => keyOf(name).replaceAll(" ", "-") || "publisher";

/** Values that a person wrote beside the article; a page's own metadata names its system as often as its outlet. */
const BY_HAND = /^(?:column|front matter)/u;
const HOST = /^(?:https?:\/\/)?(?:www\.)?([^/\s]+\.[a-z]{2,})(?:\/|$)/iu;

const namesOf = ({ id, name, aliases }: Outlet): string[] => [id, name, ...aliases].map(keyOf).filter(Boolean);

/** Whether a name no outlet has may still be one of the outlet's: «اليوم السابع - مصر», "youm7.com". */
function mayName(stated: string, outlet: Outlet): boolean {
  const host = HOST.exec(stated)?.[1]?.toLowerCase();
  if (host && outlet.domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) return true;
  const key = keyOf(stated);
  return namesOf(outlet).some((name) => ` ${key} `.includes(` ${name} `) || ` ${name} `.includes(` ${key} `));
}

/** The address's host, for a message. */
const hostOf = (url: string): string => HOST.exec(url)?.[1] ?? url.slice(0, 60);

const known = ({ id, name }: Outlet): Publisher => ({ id, name, basis: "metadata" });

/**
 * The publisher that the format states. A name that speaks of another outlet than the address is kept, since a person may
 * have meant it, and the contradiction told; so is the agency whose dispatch another site printed.
 */
export function statedSource({ capture, knowledge }: Sheet): StatedSource {
  const { publisher: stated, url } = capture.metadata;
  const name = stated && keyOf(stated.value) !== "" ? stated.value.trim() : null;
  const addressed = url ? knowledge.outlets.ofUrl(url.value) : null;
  const named = name === null ? null : knowledge.outlets.named(name);
  const contradiction = name !== null && url ? `${name} ≠ ${hostOf(url.value)}` : null;
  if (named) {
    const elsewhere = addressed ? addressed.id !== named.id : named.agency && url !== undefined;
    return { publisher: known(named), contradiction: elsewhere ? contradiction : null };
  }
  if (name === null) return { publisher: addressed && known(addressed), contradiction: null };
  const own: Publisher = { id: publisherId(name), name, basis: "metadata" };
  if (!addressed) return { publisher: own, contradiction: null };
  if (mayName(name, addressed)) return { publisher: known(addressed), contradiction: null };
  return { publisher: BY_HAND.test(stated?.from ?? "") ? own : known(addressed), contradiction };
}
