import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { INDEX_FORMAT, type Volume } from "./index-template.ts";

/** What an engine holds once an export is sent: the next export begins from it. */
export interface ExportReceipt {
  readonly format: number;
  readonly alias: string;
  readonly index: string;
  readonly volume: Volume;
  /** Articles by id, with the fingerprint of all that was sent of each. */
  readonly articles: Readonly<Record<string, string>>;
}

/** The receipt's file in the folder of an export. */
export const RECEIPT = "receipt.json";

/** The folders of an export, in the order they are to be sent: "001-full", "002-changes" … */
const NUMBERED = /^(\d{3,})-(?:full|changes)$/u;

/** The exports of a folder, in order. A folder without a receipt is none: it was not finished. */
export function exportsIn(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => NUMBERED.test(name) && readdirSync(path.join(folder, name)).includes(RECEIPT))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}

/** The name of an export after the given ones. */
export function nextName(before: readonly string[], kind: "full" | "changes"): string {
  const last = Number.parseInt(before.at(-1) ?? "0", 10);
  return `${String(last + 1).padStart(3, "0")}-${kind}`;
}

/**
 * The receipt of an export.
 * @throws what the file system throws, SyntaxError or Error where the file is no receipt
 */
export function readReceipt(folder: string): ExportReceipt {
  const read = JSON.parse(readFileSync(path.join(folder, RECEIPT), "utf8")) as Partial<ExportReceipt>;
  const { format, alias, index, volume, articles } = read;
  if (typeof format !== "number" || !alias || !index || !volume || typeof articles !== "object")
    throw new Error(`${path.join(folder, RECEIPT)} is no receipt of an export`);
  return { format, alias, index, volume, articles };
}

/** By how much terms a word may differ before the engine's formula is set anew: a score moves by less. */
const DRIFT = 0.1;

const termsAWord = ({ words, terms }: Volume): number => (words === 0 ? 1 : terms / words);

/** Whether changes can be sent to the index of a receipt; otherwise another one takes its place. */
export function isContinued(receipt: ExportReceipt, alias: string, volume: Volume): boolean {
  const [before, now] = [termsAWord(receipt.volume), termsAWord(volume)];
  return receipt.format === INDEX_FORMAT && receipt.alias === alias && Math.abs(now / before - 1) <= DRIFT;
}
