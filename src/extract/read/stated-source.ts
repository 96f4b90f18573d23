import type { Publisher } from "../../record/schema.ts";
import type { Outlet } from "../../settings.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Sheet } from "../label/sheet.ts";
import { LENGTHS } from "../weights/lengths.ts";

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

/** «Assabah News» at assabah.com.tn, «CNNArabic» at arabic.cnn.com: a name in Latin letters that the host spells too. */
function isSpeltByHost(stated: string, url: string): boolean {
  const letters = stated.toLowerCase().replace(/[^a-z0-9]/gu, "");
  const labels = (HOST.exec(url)?.[1]?.toLowerCase() ?? "")
    .split(".")
    .slice(0, -1)
    .map((each) => each.replace(/-/gu, ""));
  return labels.some(
    (label) =>
      label.length > LENGTHS.glued &&
      (letters.includes(label) || (letters.length > LENGTHS.glued && label.includes(letters))),
  );
}

/** The address's host, for a message. */
const hostOf = (url: string): string => HOST.exec(url)?.[1] ?? url.slice(0, 60);

const known = ({ id, name }: Outlet): Publisher => ({ id, name, basis: "metadata" });

const nameStated = ({ capture }: Sheet): string | null => {
  const value = capture.metadata.publisher?.value.trim() ?? "";
  return keyOf(value) === "" ? null : value;
};

/**
 * The publisher that the format states (column, front matter, metadata, address), or null. A name that speaks of another
 * outlet than the address is kept, since a person may have meant it; so is the agency whose dispatch another site printed.
 */
export function statedPublisher(sheet: Sheet): Publisher | null {
  const { publisher: stated, url } = sheet.capture.metadata;
  const { outlets } = sheet.knowledge;
  const name = nameStated(sheet);
  const named = name === null ? null : outlets.named(name);
  if (named) return known(named);
  const addressed = url ? outlets.ofUrl(url.value) : null;
  if (name === null) return addressed && known(addressed);
  if (addressed && (!BY_HAND.test(stated?.from ?? "") || mayName(name, addressed))) return known(addressed);
  return { id: publisherId(name), name, basis: "metadata" };
}

/** The name and the address that a format states, where they speak of different outlets; null where they agree or one is missing. */
export function sourceContradiction(sheet: Sheet): string | null {
  const { url } = sheet.capture.metadata;
  const { outlets } = sheet.knowledge;
  const name = url ? nameStated(sheet) : null;
  if (!url || name === null) return null;
  const named = outlets.named(name);
  if (named?.domains.some((domain) => url.value.includes(domain))) return null;
  if (named === null && isSpeltByHost(name, url.value)) return null;
  const addressed = outlets.ofUrl(url.value);
  const agrees = addressed ? (named ? named.id === addressed.id : mayName(name, addressed)) : named?.agency !== true;
  return agrees ? null : `${name} ≠ ${hostOf(url.value)}`;
}
