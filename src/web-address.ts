/**
 * Which addresses the archive lets out as links: of web pages, without a name or password in them. Everything else (files,
 * scripts, data, other protocols) is kept out of settings, records and pages.
 */

/** Why an address is not taken. */
export type AddressFault = "not-an-address" | "other-scheme" | "password";

/** An address that can be a link, or why it is none. */
export type JudgedAddress = { readonly address: string } | { readonly fault: AddressFault };

const WEB = /^https?:\/\//iu;
/** What may not stand in an address as it is printed (RFC 3986 and the WHATWG URL standard); letters of any script may. */
const UNFIT = /[\s"<>\\^`{|}\p{C}]/u;

/** Judges an address. One that needs no mending is given back as written, Arabic letters included. */
export function judgeAddress(text: string): JudgedAddress {
  const written = text.trim();
  let url: URL;
  try {
    url = new URL(written);
  } catch {
    return { fault: "not-an-address" };
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return { fault: "other-scheme" };
  if (url.username !== "" || url.password !== "") return { fault: "password" };
  return { address: WEB.test(written) && !UNFIT.test(written) ? written : url.href };
}

/** The address as a link, null when it cannot be one. */
export function webAddress(text: string): string | null {
  const judged = judgeAddress(text);
  return "address" in judged ? judged.address : null;
}

/** A text with the name and password of every address in it left out, as messages and pages may show it. */
export const withoutPassword = (text: string): string =>
  text.replace(/([a-z][a-z\d+.-]*:[\\/]{1,3})[^\s/\\?#@]*@/giu, "$1…@");
