import { captureProblem } from "../../problems/capture.ts";
import type { Problem } from "../../problems/problem.ts";
import { kindOf } from "../kinds.ts";

/** Addresses of web pages as people write them, and as they may be shown. */

/** Whether what a person gave is meant as an address: it begins with a scheme. One letter is a Windows drive. */
export const isAddress = (place: string): boolean => /^[a-z][a-z0-9+.-]+:(?:\/\/|\\\\)|^https?:/iu.test(place.trim());

/**
 * An address without the name and password in it: what every message shows. Of one that cannot be read everything up to
 * its last @ goes, since nobody can say where a password ends.
 */
export function shownAddress(address: string): string {
  if (!address.includes("@")) return address;
  if (isAddress(address) && URL.canParse(address)) {
    const url = new URL(address);
    if (url.username === "" && url.password === "") return address;
    url.username = "";
    url.password = "";
    return url.href;
  }
  return address.replace(/^(\s*(?:(?:[a-z][a-z0-9+.-]*:)?[/\\]+|https?:)?).*@/isu, "$1");
}

/** Where a page sends on to, or the problem with that; `file`: the address that the person gave. */
export function addressSentTo(location: string, file: string, base: URL): URL | Problem {
  const next = webAddress(location, file, base);
  if (!("code" in next)) return next;
  const code = next.code === "fetch-password" ? "fetch-sends-password" : "fetch-sends-elsewhere";
  return captureProblem(code, { file, found: next.found?.slice(0, MOST_SHOWN) ?? null });
}

/** Characters shown of an address that a page names: it may be a whole picture ("data:"). */
const MOST_SHOWN = 200;

/** A web address without credentials, or the problem with it. `file`: what problems name. */
export function webAddress(address: string, file: string, base?: URL): URL | Problem {
  const where = { file, found: shownAddress(address) };
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
    return captureProblem("fetch-address", where);
  }
  return url.username === "" && url.password === "" ? url : captureProblem("fetch-password", where);
}

/** "example.com/a", "www.example.com", "localhost:8080/a", "9.9.9.9/a", "[2001:db8::1]/a", "موقع.مثال": a host's name, and what may follow it. */
const HOST =
  /^(?:[^\s/@]*@)?(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\]|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,})\.?(?::\d{1,5})?(?=$|[/?#])/iu;

/**
 * The address meant by a name that is no file, when it looks like one without its scheme; else null. A bare name with
 * the ending of a capture ("page.html") is a file that is missing.
 */
export function addressWithoutScheme(place: string): string | null {
  const name = place.trim().replace(/^\/\//u, "");
  const host = HOST.exec(name)?.[0];
  if (host === undefined || (host === name && kindOf(name) !== null)) return null;
  return shownAddress(`https://${name}`);
}
