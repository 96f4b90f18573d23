import { parseHTML } from "linkedom";
import type { BuiltSite } from "./built-site.ts";

/** Follows every link of every page of a built site. */

/** What the build of made-up records cannot hold: the search bundle, and captures, whose files do not exist. */
const NOT_BUILT = /^(?:pagefind\/|articles\/[^/]+\/capture\.)/u;

function* addressesOf(document: Document): Generator<[string, string]> {
  for (const [selector, attribute] of [
    ["[href]", "href"],
    ["[src]", "src"],
    ["form[action]", "action"],
  ] as const)
    for (const element of document.querySelectorAll(selector)) {
      const address = element.getAttribute(attribute) ?? "";
      if (
        element.closest("head") !== null &&
        /^(?:canonical|cite-as|schema\.)/u.test(element.getAttribute("rel") ?? "")
      )
        continue;
      yield [element.tagName.toLowerCase(), address];
    }
}

/** What links lead to. */
interface Links {
  /** Those that lead nowhere, are not relative to their page, or fetch from another site. */
  readonly broken: readonly string[];
  /** Hosts that readers are led to. */
  readonly outside: readonly string[];
  readonly count: number;
}

/** Follows the links of a site. */
export async function linksOf(built: BuiltSite): Promise<Links> {
  const documents = new Map<string, Document>();
  for (const file of built.pages) documents.set(file, parseHTML(await built.read(file)).document);
  const broken: string[] = [];
  const outside = new Set<string>();
  let count = 0;
  for (const [file, document] of documents) {
    for (const [tag, address] of addressesOf(document)) {
      if (address.startsWith("data:")) continue;
      const target = new URL(address, `http://site.invalid/${file}`);
      if (target.host !== "site.invalid") {
        if (tag !== "a") broken.push(`${file}: <${tag}> fetches ${address}`);
        outside.add(target.host);
        continue;
      }
      count++;
      if (address.startsWith("/") && !file.endsWith("404.html")) broken.push(`${file}: ${address} is not relative`);
      const path = decodeURIComponent(target.pathname).slice(1);
      if (NOT_BUILT.test(path)) continue;
      const page = path === "" || path.endsWith("/") ? `${path}index.html` : path;
      if (!built.files.has(page)) broken.push(`${file}: ${address}: no such file`);
      else if (target.hash.length > 1 && !documents.get(page)?.getElementById(decodeURIComponent(target.hash.slice(1))))
        broken.push(`${file}: ${address}: no such anchor`);
    }
  }
  return { broken, outside: [...outside].sort(), count };
}
