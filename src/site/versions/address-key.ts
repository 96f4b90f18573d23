/** Keys of an address by which sites and newsletters follow readers: they make no other page. */
const FOLLOWING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|twclid|igshid|mc_[ce]id|yclid|_ga|at_\w+|ocid|ref_src|cmpid)$/iu;

/**
 * What two addresses of one page have in common: the host without www, m or amp, the path without a slash, index page or
 * amp at its end, the keys that make a page. Null for the front page of a site, which is never one article.
 */
export function addressKey(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const host = url.hostname.toLowerCase().replace(/^(?:www\d?|m|mobile|amp)\./u, "");
  const path = url.pathname
    .replace(/\/amp\/?$/u, "")
    .replace(/\/index\.(?:html?|php)$/u, "")
    .replace(/\/+$/u, "");
  const keys = [...url.searchParams].filter(([name]) => !FOLLOWING.test(name)).sort();
  const query = keys.map(([name, value]) => `${name}=${value}`).join("&");
  return path === "" && query === "" ? null : `${host}${path}${query === "" ? "" : `?${query}`}`;
}
