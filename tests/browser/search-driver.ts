import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { type WatchedPage, watchPage } from "./chromium.ts";
import type { StaticServer } from "./server.ts";

/** The search page as a test reads and uses it: what a reader sees, not how it is made. Everything waits on conditions. */
export interface SearchDriver {
  readonly watched: WatchedPage;
  readonly page: Page;
  /** Opens the page with a question in its address: `{ q: "حصاد", outlet: "…" }`; resolves when it is answered. */
  open(question?: Record<string, string | readonly string[]>): Promise<void>;
  /** Types a question over what the field holds and presses Enter; resolves when it is answered. */
  ask(text: string): Promise<void>;
  /** Does something that asks; resolves when the summary has changed and every result drawn stands. */
  answered(act: () => Promise<unknown>): Promise<void>;
  summary(): Promise<string>;
  headlines(): Promise<string[]>;
  /** Texts marked in headlines and excerpts, without repetition. */
  marks(): Promise<string[]>;
  notes(): Promise<string>;
  /** Days of the results, undated ones as "". */
  days(): Promise<string[]>;
  /** Narrowing choices of one facet: "name count". */
  facet(name: string): Promise<string[]>;
  choose(facet: string, value: string): Promise<void>;
}

export const addressOf = (question: Record<string, string | readonly string[]>): string => {
  const keys = new URLSearchParams();
  for (const [key, values] of Object.entries(question)) for (const value of [values].flat()) keys.append(key, value);
  return keys.size === 0 ? "" : `?${keys}`;
};

/** Opens a page for searching in a context of its own. */
export async function searchDriver(
  browser: Browser,
  server: StaticServer,
  options: BrowserContextOptions = {},
): Promise<SearchDriver> {
  const watched = await watchPage(browser, options);
  const { page } = watched;
  const texts = (selector: string): Promise<string[]> =>
    page.$$eval(selector, (all) => all.map((each) => (each.textContent ?? "").replace(/\s+/gu, " ").trim()));

  /** Settled: an answer, a panel or the start stands, and no result is still on its way. */
  const settled = (): Promise<unknown> =>
    page.waitForFunction(() => {
      const outcome = document.querySelector<HTMLElement>("[data-search-outcome]");
      const start = document.querySelector<HTMLElement>("[data-search-start]");
      const asked = document.documentElement.dataset.asked;
      return (
        outcome !== null &&
        asked === undefined &&
        (start?.hidden === false || (!outcome.hidden && outcome.getAttribute("aria-busy") === null)) &&
        document.querySelector(".result[aria-busy], [data-search-facets][aria-busy]") === null
      );
    });

  async function answered(act: () => Promise<unknown>): Promise<void> {
    // Marks the answer that stands, so that its successor is told from it: the summary is written anew with each answer.
    await page.evaluate(() => {
      document.documentElement.dataset.asked = "";
      const heading = document.querySelector("[data-search-summary]");
      const start = document.querySelector("[data-search-start]");
      const told = new MutationObserver(() => {
        delete document.documentElement.dataset.asked;
        told.disconnect();
      });
      if (heading !== null) told.observe(heading, { childList: true, characterData: true, subtree: true });
      if (start !== null) told.observe(start, { attributes: true, attributeFilter: ["hidden"] });
    });
    await act();
    await settled();
  }

  return {
    watched,
    page,
    answered,
    async open(question = {}) {
      await page.goto(`${server.url}search/${addressOf(question)}`);
      await page.waitForFunction(
        (asked) => !asked || document.querySelector<HTMLElement>("[data-search-outcome]")?.hidden === false,
        question.q !== undefined,
      );
      await settled();
    },
    async ask(text) {
      await page.fill("#search-words", text);
      await answered(() => page.press("#search-words", "Enter"));
    },
    summary: async () => (await texts("[data-search-summary]"))[0] ?? "",
    headlines: () => texts(".result-headline"),
    marks: async () => [...new Set(await texts(".result mark"))],
    notes: async () => (await texts("[data-search-notes]"))[0] ?? "",
    days: () =>
      page.$$eval(".result .dated", (all) =>
        all.map((each) => each.querySelector("[data-day]")?.getAttribute("data-day") ?? ""),
      ),
    facet: (name) =>
      page.$$eval(`[data-facet="${name}"] li label`, (all) =>
        all.map((each) =>
          [...each.querySelectorAll("bdi, .facet-count")].map(({ textContent }) => textContent).join(" "),
        ),
      ),
    choose: (facet, value) =>
      answered(() => page.locator(`[data-facet="${facet}"] label`, { hasText: value }).locator("input").click()),
  };
}
