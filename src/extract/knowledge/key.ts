import { fold } from "../../arabic/letters.ts";

/**
 * What is no letter and no digit: everything that separates words when lines are compared. Taken a thousand characters
 * at a time: V8 keeps a place on its stack for each, and megabytes of spaces would overflow it.
 */
const BETWEEN_WORDS = /[^\p{L}\p{N}]{1,1000}/gu;
const SPACES = / {2,}/g;

/**
 * A line as it is compared with labels and with other lines: folded, punctuation and spaces as single spaces.
 * «اقرأ أيضًا:» and «إقرأ ايضا» have one key.
 */
export const keyOf = (text: string): string => fold(text).replace(BETWEEN_WORDS, " ").replace(SPACES, " ").trim();

/** The key without its spaces, for labels glued together. */
export const compact = (key: string): string => key.replaceAll(" ", "");
