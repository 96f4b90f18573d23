import type { Line } from "../capture.ts";
import type { Cell, ColumnField } from "../table/columns.ts";
import type { Piece } from "./piece.ts";

/** Factiva's display format with field codes: "HD headline", "PD 10 March 2023", "LP first paragraph", "TD the rest". */

/** Codes and the fields they fill; null goes to `extra`. Source: Factiva's list of field codes. */
const CODES: ReadonlyMap<string, ColumnField | null> = new Map<string, ColumnField | null>(
  Object.entries({
    HD: "title",
    LP: "text",
    TD: "text",
    BY: "author",
    PD: "date",
    SN: "source",
    SE: "category",
    LA: "language",
    DLN: "place",
    CR: "agency",
    ET: null,
    WC: null,
    SC: null,
    ED: null,
    PG: null,
    VOL: null,
    CY: null,
    CLM: null,
    ART: null,
    CT: null,
    CO: null,
    IN: null,
    NS: null,
    RE: null,
    IPC: null,
    IPD: null,
    PUB: null,
    RF: null,
    CX: null,
  } as const),
);

const CODE = /^([A-Z]{2,3})(?:\s+(.*))?$/u;

/** The code a line begins with, and what follows it. */
function codeOf(text: string): { readonly code: string; readonly rest: string } | null {
  const [, code = "", rest = ""] = CODE.exec(text.trim()) ?? [];
  return CODES.has(code) ? { code, rest } : null;
}

/** An article whose lines begin with field codes, or null when they do not. */
export function fieldCodes(lines: readonly Line[], key: string): Piece | null {
  const codes = new Set(lines.map(({ text }) => codeOf(text)?.code));
  if (!codes.has("HD") || !(codes.has("LP") || codes.has("TD"))) return null;
  const values = new Map<string, string[]>();
  const kept: Line[] = [];
  let current = "";
  for (const line of lines) {
    const found = codeOf(line.text);
    current = found?.code ?? current;
    const text = found ? found.rest : line.text;
    const field = CODES.get(current);
    // What stands above the first code belongs to the export, and is kept with the text rather than lost.
    if ((current === "" || field === "title" || field === "text") && text.trim() !== "") kept.push({ ...line, text });
    if (current !== "" && field !== "text") values.set(current, [...(values.get(current) ?? []), text.trim()]);
  }
  const cells: Cell[] = [...values].map(([header, value]) => ({
    header,
    field: CODES.get(header) ?? null,
    value: value.join(" "),
  }));
  return {
    key,
    line: lines[0]?.number ?? 1,
    cells: [...cells, { header: "AN", field: null, value: key }],
    lines: kept,
  };
}
