/** Addresses of copies: a web archive's address holds the page's own, and mostly the time of the copy. */

/** What an archive's address says. */
export interface Archived {
  /** The page's own address. */
  readonly url: string;
  /** When it was copied, ISO 8601 in UTC; null where the address does not say. */
  readonly captured: string | null;
}

/** "…/web/20230312102233im_/https://…": Wayback Machine, Archive-It, archive.today, national web archives (pywb). */
const STAMPED =
  /^https?:\/\/[^/\s]+\/(?:[\w.-]+\/){0,4}(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:[a-z]{2}_)?\/(https?:\/{1,2}\S+)$/iu;
const GOOGLE = /^https?:\/\/webcache\.googleusercontent\.com\/search\?(?:\S*&)?q=cache:(?:[\w-]{10,14}:)?([^\s&+]+)/iu;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The page's own address in an archive's; null when the address is no archive's. */
export function archivedAddress(address: string): Archived | null {
  const [, year, month, day, hour, minute, second, inside] = STAMPED.exec(address.trim()) ?? [];
  if (inside)
    return {
      url: inside.replace(/^(https?:)\/{1,2}/iu, "$1//"),
      captured: `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
    };
  const cached = decoded(GOOGLE.exec(address.trim())?.[1] ?? "");
  if (cached === "") return null;
  return { url: /^https?:/iu.test(cached) ? cached : `http://${cached}`, captured: null };
}
