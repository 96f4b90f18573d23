import { readSpan } from "./edtf-points.ts";
import { creators, type Facts, remark } from "./facts.ts";

/**
 * RIS, type NEWS (newspaper article), as EndNote, Zotero and Mendeley read it. RIS has no word for circa, so a date that
 * was worked out stands only in the note (N1); an interval gives its years' common part or nothing.
 */

/** A value: one line, no run of spaces (a value holding "  - " would read as a tag). */
const value = (text: string): string => text.replace(/\s+/gu, " ").trim();

function dateLines({ published }: Facts): [string, string][] {
  const span = published && readSpan(published.edtf);
  if (!published || !span || published.basis === "inferred" || span.approximate) return [];
  const { from, to, interval } = span;
  if (!from || !to) return [];
  if (interval) return from.year === to.year ? [["PY", String(from.year)]] : [];
  const two = (part: number | undefined): string => (part === undefined ? "" : String(part).padStart(2, "0"));
  return [
    ["PY", String(from.year)],
    ["DA", `${from.year}/${two(from.month)}/${two(from.day)}/`],
  ];
}

/** The record, lines ended as RIS prescribes (CR LF), with `ER` last. */
export function ris(facts: Facts): string {
  const lines: [string, string][] = [["TY", "NEWS"]];
  for (const name of creators(facts)) lines.push(["AU", name]);
  lines.push(["TI", facts.title]);
  if (facts.outlet !== null) lines.push(["T2", facts.outlet], ["PB", facts.outlet]);
  lines.push(...dateLines(facts));
  if (facts.section !== null) lines.push(["SE", facts.section]);
  if (facts.summary !== null) lines.push(["AB", facts.summary]);
  for (const tag of facts.tags) lines.push(["KW", tag]);
  lines.push(["LA", "ar"], ["DB", facts.archive], ["AN", facts.id], ["N1", remark(facts)]);
  const address = facts.address ?? facts.original;
  if (address !== null) lines.push(["UR", address]);
  if (facts.captured?.month !== undefined && facts.captured.day !== undefined) {
    const { year, month, day } = facts.captured;
    lines.push(["Y2", `${year}/${String(month).padStart(2, "0")}/${String(day).padStart(2, "0")}/`]);
  }
  return [...lines.map(([tag, text]) => `${tag}  - ${value(text)}`), "ER  - ", ""].join("\r\n");
}
