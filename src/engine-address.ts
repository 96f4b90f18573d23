/** Addresses at which a search engine answers: `https://search.example.org/warraq`, server and the name that is asked. */

/** Names OpenSearch takes: small letters, no signs of its own, none of the names it keeps for itself. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,80}$/u;

/** The last part of an address; null where it is no name of an index. */
export function engineAlias(address: string): string | null {
  const { pathname, search, hash } = new URL(address);
  const name = pathname.replace(/\/+$/u, "").split("/").at(-1) ?? "";
  return NAME.test(name) && search === "" && hash === "" ? name : null;
}
