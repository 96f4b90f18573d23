import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import packageFile from "../package.json" with { type: "json" };

/** Where the program lies and what it is made of: a checkout's TypeScript, or the compiled package that npm installed. */

/** The folder that holds `src/` and `templates/`: the checkout, or `lib/` of the package. */
export const PROGRAM = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Ending of the program's modules: `.ts` in a checkout, `.js` in the package. */
export const ENDING = path.extname(fileURLToPath(import.meta.url));

/** Version of the program, as its package states it. */
export const VERSION: string = packageFile.version;

/** Written when the package is compiled: a source's place from the checkout → SHA-256 of its bytes. */
const SOURCES = path.join(PROGRAM, "sources.json");

let known: Readonly<Record<string, string>> | null = null;

/**
 * SHA-256 of one of the program's sources, in hex. The compiled package has it of the source it was made of, so that a
 * checkout and the package made of it agree.
 * @param source its place from the checkout, with "/": "src/publish/pictures.ts"
 * @throws what the file system throws
 */
export function sourceFingerprint(source: string): string {
  if (ENDING === ".js") {
    known ??= JSON.parse(readFileSync(SOURCES, "utf8")) as Record<string, string>;
    return known[source] ?? "";
  }
  return createHash("sha256")
    .update(readFileSync(path.join(PROGRAM, source)))
    .digest("hex");
}
