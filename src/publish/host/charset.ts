import { readFile } from "node:fs/promises";
import path from "node:path";

/** A rule of `_headers` for one text: its address without stars, and the charset it is in. */
const RULE = /^\/([^\s*]+)\n +Content-Type: (text\/plain; charset=[\w-]+)$/gmu;

/**
 * The type that the site's `_headers` states of one text, as Netlify and Cloudflare Pages would send it: captures keep the
 * encoding they were found in, and `send` calls every text UTF-8.
 * @param address percent-encoded path of the file from the site's root
 */
export async function statedCharset(root: string, address: string): Promise<string | undefined> {
  const rules = await readFile(path.join(root, "_headers"), "utf8").catch(() => "");
  for (const [, stated = "", type] of rules.matchAll(RULE)) {
    // Rules begin with the path that the site will have at its host; here it lies at the root.
    if (stated === address || stated.endsWith(`/${address}`)) return type;
  }
  return undefined;
}
