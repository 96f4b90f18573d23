import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The repository's own captures: real Arabic news text to encode, cut and garble. */
const folder = path.join(import.meta.dirname, "../../articles");

export const articles: readonly { readonly name: string; readonly bytes: Buffer; readonly text: string }[] =
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      return { name, bytes, text: bytes.toString("utf8") };
    });
