import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "./chromium.ts";
import { type BuiltSite, buildMadeUpSite } from "./made-up-site.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/** A made-up site on a host, and a browser to look at it. The parts are there from `beforeAll` on. */
export interface ServedSite {
  readonly site: BuiltSite;
  readonly browser: Browser;
  readonly server: StaticServer;
}

/** Builds the made-up site, serves it under a sub-path and starts Chromium, for all tests of a file; closes them after. */
export function servedSite(prefix: string): ServedSite {
  const served = {} as { -readonly [Part in keyof ServedSite]: ServedSite[Part] };
  beforeAll(async () => {
    [served.site, served.browser] = await Promise.all([buildMadeUpSite(), launchChromium()]);
    served.server = await serveFolder(served.site.folder, { prefix });
  });
  afterAll(async () => {
    await served.browser?.close();
    await served.server?.close();
    served.site?.remove();
  });
  return served;
}
