import { describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/settings.ts";
import { countHeaderRules, hostFiles } from "../../../src/site/exchange/host-files.ts";

/** What hosts are told, and Apache of unknown addresses in a site of several languages; asked of servers: tests/publish/servers.test.ts. */

const files = (settings: object): Map<string, string> =>
  new Map(hostFiles(settingsSchema.parse(settings)).map(({ name, content }) => [name, content]));
const errorPage = (content = ""): string | undefined => /^ErrorDocument 404 (\S+)$/mu.exec(content)?.[1];

describe("_headers", () => {
  it.each([
    ["/", {}],
    ["/press/", { pathPrefix: "/press/" }],
    ["/a/", { baseUrl: "https://example.org/a/" }],
    ["/%D8%A3/", { baseUrl: "https://example.org/أ/" }],
  ])("names addresses as its host is asked for them, below %s", (root, settings) => {
    const rules = hostFiles(settingsSchema.parse(settings), [
      { file: "articles/b/capture.txt", charset: "windows-1256" },
    ]);
    const content = rules.find(({ name }) => name === "_headers")?.content ?? "";
    const addresses = content.split("\n").filter((line) => line.startsWith("/"));
    expect(addresses).toContain(`${root}articles/b/capture.txt`);
    expect(addresses.filter((address) => !address.startsWith(root))).toEqual([]);
    expect(countHeaderRules(settingsSchema.parse(settings), [{ file: "a", charset: "b" }])).toBe(addresses.length);
  });
});

describe("the page for an unknown address, for Apache", () => {
  it.each([
    ["/", {}],
    ["/press/", { pathPrefix: "/press/" }],
    ["/a/", { baseUrl: "https://example.org/a/" }],
  ])("is each language's own, below %s", (root, settings) => {
    const both = files({ ...settings, languages: ["ar", "en"] });
    expect(errorPage(both.get(".htaccess"))).toBe(`${root}404.html`);
    expect(errorPage(both.get("en/.htaccess"))).toBe(`${root}en/404.html`);
  });

  it("lies in the folder of the second language, whichever that is", () => {
    const both = files({ languages: ["en", "ar"] });
    expect(errorPage(both.get("ar/.htaccess"))).toBe("/ar/404.html");
    expect(both.has("en/.htaccess")).toBe(false);
  });

  it("is one where there is one language", () => {
    expect([...files({}).keys()].filter((name) => name.endsWith(".htaccess"))).toEqual([".htaccess"]);
  });
});
