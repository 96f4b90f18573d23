import { createHash } from "node:crypto";
import { fold } from "../arabic/letters.ts";
import type { Block } from "../record/schema.ts";

/** Letters, digits and nothing else: what a re-typed paragraph keeps. */
const bare = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, "");

/**
 * Permanent name of a paragraph: its place and four hexadecimal digits of the SHA-256 of its folded letters,
 * `p7-3f2a`. It survives rebuilds, and corrections of vowel signs, hamzas or punctuation; when the text itself
 * changes the name changes with it, so that a citation never points at other words silently.
 */
export const anchorOf = (block: Block, index: number): string =>
  `p${index + 1}-${createHash("sha256").update(bare(block.text)).digest("hex").slice(0, 4)}`;
