import { createHash } from "node:crypto";
import { fold } from "../arabic/letters.ts";

/** Longest name part of an address, in characters: file systems stop at 255 bytes, an Arabic letter takes two. */
const LONGEST = 60;

/** Words joined by hyphens; a name without letters or digits gets a hash, a long one ends in one. */
function joined(text: string, name: string): string {
  const part = text.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, "-").replaceAll(/^-+|-+$/gu, "");
  if (part !== "" && part.length <= LONGEST) return part;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return part === "" ? hash : `${part.slice(0, LONGEST - 9)}-${hash}`;
}

/** What makes two names one shelf: «الأخبار» and «الاخبار», «ثقافة» and «ثقافه». It was their address once. */
export const shelfKey = (name: string): string => joined(fold(name), name);

/**
 * A name as part of an address: folded, since hamzas decompose differently on some file systems, but with ة and ى, which
 * never decompose and without which every other word would be misspelt in a permanent address.
 */
export const addressPart = (name: string): string =>
  joined(
    name
      .split(/([ةى])/u)
      .map((piece, index) => (index % 2 === 1 ? piece : fold(piece)))
      .join(""),
    name,
  );
