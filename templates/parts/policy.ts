import { createHash } from "node:crypto";
import { type Html, html, trusted } from "../html.ts";

const hashes = new Map<string, string>();

/** Hash of an inline style as a policy names it (CSP Level 3, "hash-source"). The same few styles stand on every page. */
export function hashOf(inline: string): string {
  const known = hashes.get(inline);
  if (known !== undefined) return known;
  const hash = `'sha256-${createHash("sha256").update(inline).digest("base64")}'`;
  hashes.set(inline, hash);
  return hash;
}

/**
 * Content-Security-Policy as a meta tag (docs/reading.md, "Budgets and gates"): nothing is loaded from elsewhere, no inline
 * script runs but those of the given hashes, inline styles only those the build wrote. `wasm-unsafe-eval` and `blob:` workers are Pagefind's.
 * @param asked servers that the page's script may ask beside its own
 */
export function policy(style: string, scripts: readonly string[], asked: readonly string[] = []): Html {
  const rules = [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval'${scripts.map((hash) => ` ${hash}`).join("")}`,
    style === "" ? "style-src 'self'" : `style-src 'self' ${hashOf(style)}`,
    "worker-src 'self' blob:",
    "font-src 'self' data:",
    "img-src 'self' data:",
    ...(asked.length > 0 ? [`connect-src 'self' ${asked.join(" ")}`] : []),
    "base-uri 'none'",
    "form-action 'self'",
  ];
  return html`<meta http-equiv="Content-Security-Policy" content="${trusted(rules.join("; "))}">`;
}
