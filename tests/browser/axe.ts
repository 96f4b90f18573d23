import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOnly } from "axe-core";
import type { Page } from "playwright-core";

/** axe-core run inside a page, as an accessibility gate of docs/reading.md: 0 violations in both colour schemes. */

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rule sets of the gate: WCAG 2.2 A and AA, and axe's own good practice. */
export const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules of them whose verdict a colour scheme can change. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * Violations on the page as it stands, in light and in dark, one readable line each:
 * "dark: color-contrast (serious) at .result time: Element has insufficient color contrast …". Empty when clean.
 * All rules are asked once, in the last scheme, those of colour in each. The page's colour scheme is light afterwards.
 * @param within selector of the part of the page that is asked about
 */
export async function axeFindings(
  page: Page,
  schemes: readonly ("light" | "dark")[] = ["dark", "light"],
  within = "html",
) {
  const findings: string[] = [];
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    // Runtime.evaluate is not subject to the page's CSP, a <script> would be.
    if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(source);
    // Colours may be in transition after the switch.
    await page.evaluate("Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))");
    const { violations } = await page.evaluate<
      AxeResults,
      { part: string; runOnly: RunOnly; resultTypes: ["violations"] }
    >(
      ({ part, ...options }) =>
        (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(part, options) as Promise<AxeResults>,
      {
        part: within,
        runOnly: scheme === schemes.at(-1) ? { type: "tag", values: AXE_TAGS } : { type: "rule", values: OF_COLOUR },
        resultTypes: ["violations"],
      },
    );
    for (const { id, impact, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        findings.push(`${scheme}: ${id} (${impact}) at ${target.join(" ")}: ${failureSummary?.replace(/\s+/gu, " ")}`);
  }
  return findings;
}
