import { createHash } from "node:crypto";
import { fold } from "../arabic/letters.ts";

/** Longest name part of an address, in characters: file systems stop at 255 bytes, an Arabic letter takes two. */
const LONGEST = 60;

/**
 * A name as part of an address: folded («الأخبار» and «الاخبار» are one shelf, and no letter decomposes differently
 * on another file system), words joined by hyphens. A name without letters or digits gets a hash.
 */
export function addressPart(name: string): string {
  const part = fold(name)
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "");
  if (part !== "" && part.length <= LONGEST) return part;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return part === "" ? hash : `${part.slice(0, LONGEST - 9)}-${hash}`;
}
