import { describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/settings.ts";
import { hostFiles } from "../../../src/site/exchange/host-files.ts";

/** What Apache is told of unknown addresses in a site of several languages; `_headers` and nginx: tests/publish/servers.test.ts. */

const files = (settings: object): Map<string, string> =>
  new Map(hostFiles(settingsSchema.parse(settings)).map(({ name, content }) => [name, content]));
const errorPage = (content = ""): string | undefined => /^ErrorDocument 404 (\S+)$/mu.exec(content)?.[1];

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
