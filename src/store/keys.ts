import { createHash, type Hash, hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ENDING, PROGRAM, VERSION } from "../program.ts";
import { packages } from "./packages.ts";

/** Keys of results: fingerprints of everything a result depends on. */

/** What a key is made of: text, bytes, or a number; `null` is a part of its own. */
export type KeyPart = string | Uint8Array | number | null;

/** The text of a part that is none of bytes. */
function textOf(part: string | number | null): string {
  if (part === null) return "n;";
  return typeof part === "number" ? `#${part};` : `s${Buffer.byteLength(part)}:${part}`;
}

/** The key of a result that depends on these parts, in this order: SHA-256, hex. Parts never run into each other. */
export function keyOf(...parts: readonly KeyPart[]): string {
  // At once where all is text: a rebuild makes a hundred thousand keys, and a running hash takes twice as long.
  let text = "";
  for (const [at, part] of parts.entries()) {
    if (part instanceof Uint8Array) return runningKey(createHash("sha256").update(text), parts.slice(at));
    text += textOf(part);
  }
  return hash("sha256", text, "hex");
}

function runningKey(running: Hash, parts: readonly KeyPart[]): string {
  for (const part of parts) {
    if (part instanceof Uint8Array) running.update(`b${part.byteLength}:`).update(part);
    else running.update(textOf(part));
  }
  return running.digest("hex");
}

const byName = (a: string, b: string): number => (a < b ? -1 : 1);

/** What the program is made of below its folder: its modules, and its data as they lie there. */
function filesBelow(place: string): string[] {
  const from = path.join(PROGRAM, place);
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PROGRAM, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort(byName);
}

/** In the compiled package one file tells of all modules and data; there the whole program is one version. */
const COMPILED = "sources.json";

let compiled: string | null = null;

/** The key of what that file says. It is read once: a running process is the program it was started as. */
function compiledSources(): string {
  compiled ??= keyOf(readFileSync(path.join(PROGRAM, COMPILED)));
  return compiled;
}

let ofPackages: string | null = null;

/** The key of the packages: their lists are hundreds of kilobytes, and a build asks for some twenty versions. */
function keyOfPackages(): string {
  ofPackages ??= keyOf(...packages());
  return ofPackages;
}

/** Versions that were made: a running process is the program it was started as, and a build asks some twenty times. */
const versions = new Map<string, string>();

/**
 * The version of a part of the program: the fingerprint of its modules and data, of its packages, of Node and of the languages'
 * data in it (ICU). A result of another version is another result, so nobody has to remember to raise a number.
 * @param places files and folders from the program's folder; a name that ends in "/" is a folder
 * @throws what the file system throws
 */
export function programOf(places: readonly string[]): string {
  const asked = places.join("\n");
  const known = versions.get(asked) ?? versionOf(places);
  versions.set(asked, known);
  return known;
}

function versionOf(places: readonly string[]): string {
  const { node, v8, icu = "", unicode = "" } = process.versions;
  const parts: KeyPart[] = [VERSION, node, v8, icu, unicode, keyOfPackages(), ...places];
  const add = (file: string): void => void parts.push(file, readFileSync(path.join(PROGRAM, file)));
  if (ENDING === ".js") return keyOf(...parts, COMPILED, compiledSources());
  for (const place of places) {
    if (place.endsWith("/")) for (const file of filesBelow(place)) add(file);
    else add(place);
  }
  return keyOf(...parts);
}
