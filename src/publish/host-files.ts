import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Archive } from "../opened-archive.ts";
import { otherCharsets } from "../site/exchange/capture-charset.ts";
import { countHeaderRules, hostFiles } from "../site/exchange/host-files.ts";
import { CHECKSUMS } from "./folder/mark.ts";
import { overHeaderRules } from "./host-limits.ts";
import { place } from "./site-files.ts";

/** Whether a published folder holds a file of this name that the last build did not write: somebody's own settings. */
async function isTheirs(published: string, list: string, name: string): Promise<boolean> {
  const there = await readFile(path.join(published, name)).catch(() => null);
  return there !== null && !list.split("\n").some((line) => line.endsWith(`  ${name}`));
}

/**
 * Writes what hosts are told of the site into the staged one. Where the published folder holds such a file of the person's own
 * it is left to them. Gives what the host that the settings name will not read of it; null where it reads all.
 */
export async function writeHostFiles(
  { settings, records }: Pick<Archive, "settings" | "records">,
  site: string,
  published: string,
): Promise<string | null> {
  const charsets = otherCharsets(records);
  const list = await readFile(path.join(published, CHECKSUMS), "utf8").catch(() => "");
  for (const { name, content } of hostFiles(settings, charsets)) {
    if (!(await isTheirs(published, list, name))) place(site, name, content);
  }
  return overHeaderRules(settings.host, countHeaderRules(settings, charsets));
}
