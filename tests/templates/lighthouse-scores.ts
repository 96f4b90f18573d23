import { type LaunchedChrome, launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { findChromium } from "../browser/chromium.ts";

/** What Lighthouse found of a page, on a phone it imitates. */
export interface LighthouseReading {
  /** Scores by category, 0–100. */
  readonly scores: Readonly<Record<string, number>>;
  /** Values of its audits in their own unit (milliseconds, bytes), by the audit's name. */
  readonly values: Readonly<Record<string, number>>;
}

/** How a page is asked. */
export interface LighthouseQuestion {
  readonly categories: readonly string[];
  readonly skipAudits?: readonly string[];
}

/** A Chromium that Lighthouse asks pages with. */
export interface LighthouseBrowser {
  read(address: string, question: LighthouseQuestion): Promise<LighthouseReading>;
  close(): void;
}

const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
/**
 * For runs whose time is not asked: what Lighthouse waits after loading is for measuring only, and "provided" throttling makes it wait
 * longest (5 s four times); the audits are the same. A picture of the whole page is for its report.
 */
const UNTIMED = {
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 200,
  cpuQuietThresholdMs: 0,
  disableFullPageScreenshot: true,
  skipAboutBlank: true,
};

/** Starts Chromium for Lighthouse. */
export async function lighthouseBrowser(): Promise<LighthouseBrowser> {
  const chromium: LaunchedChrome = await launch({
    chromePath: findChromium() ?? "",
    chromeFlags: [...FLAGS, ...QUIET],
  });
  return {
    read: async (address, { categories, skipAudits = [] }) => {
      const result = await lighthouse(address, {
        port: chromium.port,
        logLevel: "error",
        onlyCategories: [...categories],
        skipAudits: [...skipAudits],
        ...(categories.includes("performance") ? {} : UNTIMED),
      });
      const found = Object.values(result?.lhr.categories ?? {});
      const audits = Object.values(result?.lhr.audits ?? {});
      return {
        scores: Object.fromEntries(found.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
        values: Object.fromEntries(
          audits.flatMap(({ id, numericValue }) => (numericValue === undefined ? [] : [[id, numericValue]])),
        ),
      };
    },
    close: () => chromium.kill(),
  };
}
