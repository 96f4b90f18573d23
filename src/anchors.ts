import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { fold } from "./arabic/letters.ts";
import type { Block } from "./record/schema.ts";

/** Letters, digits and nothing else: what a re-typed paragraph keeps. */
const bare = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, "");

/**
 * Permanent name of a paragraph: its place and four hexadecimal digits of the SHA-256 of its folded letters,
 * `p7-3f2a`. It survives rebuilds, and corrections of vowel signs, hamzas or punctuation; when the text itself
 * changes the name changes with it, so that a citation never points at other words silently. Made where a site is built and
 * in the reader's page, where the browser's own hashing asks for a secure address and an answer that is waited for.
 */
export const anchorOf = (block: Block, index: number): string =>
  `p${index + 1}-${bytesToHex(sha256(utf8ToBytes(bare(block.text)))).slice(0, 4)}`;
