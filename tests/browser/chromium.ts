import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/**
 * The browser of the tests: whichever Chromium this machine has, started so that it talks to nobody,
 * and pages that note everything a reader should never meet: requests leaving the site, errors, CSP violations.
 */

/** Where a Chromium may be, in the order tried. `npm test` (setup.mjs --browser) sees to it that one exists. */
function chromiumPlaces(): string[] {
  const own = (() => {
    try {
      return chromium.executablePath();
    } catch {
      return "";
    }
  })();
  return [
    process.env.CHROMIUM ?? "",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    own,
  ].filter(Boolean);
}

/** Path of an installed Chromium, or null. */
export const findChromium = (): string | null => chromiumPlaces().find((place) => existsSync(place)) ?? null;

/**
 * Starts Chromium; once per test file, in `beforeAll`, closed in `afterAll`. Names other than 127.0.0.1 do not resolve
 * in it, so that even a worker's request cannot leave the machine.
 * @param more switches beside those of every test
 * @throws when no Chromium is installed, saying what to do
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error(
      `No Chromium found (tried ${chromiumPlaces().join(", ")}). Run "node setup.mjs --browser", install the package "chromium", or set CHROMIUM to its path.`,
    );
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ...more,
    ],
  });
}

/** A page under observation. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for outside 127.0.0.1 (by the page, its workers or its service worker); all were blocked. */
  readonly outside: string[];
  /** Console errors and uncaught exceptions, without the CSP's. */
  readonly errors: string[];
  /** What the Content Security Policy refused. */
  readonly violations: string[];
  /** Everything wrong so far in one list, for `expect(watched.faults()).toEqual([])`. */
  faults(): string[];
  close(): Promise<void>;
}

const LOCAL = /^(?:(?:https?|wss?):\/\/127\.0\.0\.1[:/]|data:|blob:|about:|chrome-error:)/u;
const CSP = /Content Security Policy|Content-Security-Policy/iu;

/**
 * Opens an empty page in a context of its own (own storage, own service workers), blocks what leaves 127.0.0.1,
 * and notes faults.
 * @param options Playwright's context options: viewport, colorScheme, javaScriptEnabled, forcedColors, reducedMotion …
 */
export async function watchPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "ar", ...options });
  const outside: string[] = [];
  const errors: string[] = [];
  const violations: string[] = [];
  await context.route(
    (url) => !LOCAL.test(url.href),
    (route) => route.abort("blockedbyclient"),
  );
  context.on("request", (request) => {
    if (!LOCAL.test(request.url())) outside.push(request.url());
  });
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    (CSP.test(message.text()) ? violations : errors).push(message.text());
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
  const page = await context.newPage();
  return {
    page,
    context,
    outside,
    errors,
    violations,
    faults: () => [
      ...outside.map((url) => `left the site: ${url}`),
      ...violations.map((text) => `CSP: ${text}`),
      ...errors.map((text) => `error: ${text}`),
    ],
    close: () => context.close(),
  };
}
