import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BundleFile } from "./bundle-files.ts";

/** Where files of a bundle are written. Build side. */

/** Where a part is written, and which of its files need not be. */
export interface Place {
  readonly folder: string;
  /** Whether a file lies there already, by its path in the bundle: what is named by its content need not be written again. */
  isThere(path: string): boolean;
}

/** Writes a file below a folder. */
export function writeInto(folder: string, { path, content }: BundleFile): void {
  const to = join(folder, path);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, content);
}
