import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ENDING, PROGRAM, VERSION } from "../program.ts";
import { packages } from "./packages.ts";

/** Keys of results: fingerprints of everything a result depends on. */

/** What a key is made of: text, bytes, or a number; `null` is a part of its own. */
export type KeyPart = string | Uint8Array | number | null;

/** The key of a result that depends on these parts, in this order: SHA-256, hex. Parts never run into each other. */
export function keyOf(...parts: readonly KeyPart[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    if (part === null) hash.update("n;");
    else if (typeof part === "number") hash.update(`#${part};`);
    else hash.update(`${typeof part === "string" ? "s" : "b"}${Buffer.byteLength(part)}:`).update(part);
  }
  return hash.digest("hex");
}

const byName = (a: string, b: string): number => (a < b ? -1 : 1);

/** What the program is made of below its folder: its modules, and its data as they lie there. */
function filesBelow(place: string): string[] {
  const from = path.join(PROGRAM, place);
  // The package has no folder where all that lay in it were modules.
  if (ENDING === ".js" && !existsSync(from)) return [];
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PROGRAM, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort(byName);
}

/** In the compiled package one file tells of all modules; there the whole program is one version. */
const COMPILED = "sources.json";

let compiled: Buffer | null = null;

/** What that file says. It is read once: a running process is the program it was started as. */
function compiledSources(): Buffer {
  compiled ??= readFileSync(path.join(PROGRAM, COMPILED));
  return compiled;
}

/**
 * The version of a part of the program: the fingerprint of its modules and data, of its packages, of Node and of the languages'
 * data in it (ICU). A result of another version is another result, so nobody has to remember to raise a number.
 * @param places files and folders from the program's folder; a name that ends in "/" is a folder
 * @throws what the file system throws
 */
export function programOf(places: readonly string[]): string {
  const { node, v8, icu = "", unicode = "" } = process.versions;
  const parts: KeyPart[] = [VERSION, node, v8, icu, unicode, ...packages()];
  const add = (file: string): void => void parts.push(file, readFileSync(path.join(PROGRAM, file)));
  if (ENDING === ".js") parts.push(COMPILED, compiledSources());
  for (const place of places) {
    if (place.endsWith("/")) for (const file of filesBelow(place)) add(file);
    else if (ENDING === ".ts") add(place);
  }
  return keyOf(...parts);
}
