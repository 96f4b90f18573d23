import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** Every link of every page leads somewhere: page, file or anchor. Nothing is fetched from another site. */
let built: BuiltSite;
const documents = new Map<string, Document>();
beforeAll(async () => {
  built = await buildSite(sampleArchive(), { exports: true });
  for (const file of built.pages) documents.set(file, parseHTML(await built.read(file)).document);
});
afterAll(() => built.remove());

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

test("no link is broken, and each is relative to its page", () => {
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
      if (address.startsWith("/") && file !== "404.html") broken.push(`${file}: ${address} is not relative`);
      const path = decodeURIComponent(target.pathname).slice(1);
      if (NOT_BUILT.test(path)) continue;
      const page = path === "" || path.endsWith("/") ? `${path}index.html` : path;
      if (!built.files.has(page)) broken.push(`${file}: ${address}: no such file`);
      else if (target.hash.length > 1 && !documents.get(page)?.getElementById(decodeURIComponent(target.hash.slice(1))))
        broken.push(`${file}: ${address}: no such anchor`);
    }
  }
  expect(broken).toEqual([]);
  expect([...outside].sort()).toEqual(["example.org"]);
  console.log(`links: ${count} on ${documents.size} pages, 0 broken`);
});

test("ids are unique on their page", () => {
  for (const [file, document] of documents) {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    expect([file, ids.length]).toEqual([file, new Set(ids).size]);
  }
});
