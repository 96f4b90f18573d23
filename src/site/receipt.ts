import { anchorOf } from "../anchors.ts";
import type { Evidence, Kind } from "../findings/finding.ts";
import type { ArticleRecord, Role } from "../record/schema.ts";
import { cutAtWord } from "./entry.ts";

/** A line of the capture as the receipt shows it. */
export interface ReceiptLine {
  readonly number: number;
  readonly role: Role;
  readonly kind: Kind;
  readonly evidence: readonly Evidence[];
  readonly text: string;
  /** Anchor of the paragraph that holds the line, when the article shows it. */
  readonly anchor: string | null;
  /** Whether `text` is only the opening, because the whole line stands in that paragraph, or among what was removed. */
  readonly cut: boolean;
}

/** What became of the capture: every line with its role, and how many of each. */
export interface Receipt {
  readonly lines: readonly ReceiptLine[];
  /** Roles that occur, most frequent first. */
  readonly roles: readonly { readonly role: Role; readonly count: number }[];
  /** Lines taken out as furniture, whole. */
  readonly removed: readonly { readonly number: number; readonly whole: string }[];
  readonly furniture: number;
}

/** Opening words of a line whose whole text the page shows elsewhere, in characters. */
const OPENING = 32;

/** Reads the receipt off a record. A line that the page shows word for word elsewhere is not printed a second time. */
export function receiptOf(record: ArticleRecord): Receipt {
  const anchors = new Map<number, { anchor: string; text: string }>();
  for (const [index, block] of record.body.entries())
    for (const line of block.lines) anchors.set(line, { anchor: anchorOf(block, index), text: block.text });
  const counts = new Map<Role, number>();
  const lines = record.lines.map(({ number, role, kind, evidence, text }): ReceiptLine => {
    counts.set(role, (counts.get(role) ?? 0) + 1);
    const place = anchors.get(number);
    const elsewhere = role === "furniture" || place?.text.includes(text.trim()) === true;
    const cut = elsewhere && text.length > OPENING;
    const shown = cut ? cutAtWord(text, OPENING) : text;
    return { number, role, kind, evidence, text: shown, anchor: place?.anchor ?? null, cut };
  });
  const roles = [...counts].map(([role, count]) => ({ role, count })).sort((a, b) => b.count - a.count);
  const removed = record.lines
    .filter(({ role }) => role === "furniture")
    .map(({ number, text }) => ({ number, whole: text }));
  return { lines, roles, removed, furniture: removed.length };
}
