import type { Labelled } from "../label/label.ts";
import { signatureOf } from "../label/signed.ts";
import { type Dateline, readDateline } from "../signature/dateline.ts";
import type { Signature } from "../signature/signature.ts";

/** A signature with the line it stands on. */
export interface SignedLine {
  readonly number: number;
  readonly at: number;
  readonly signature: Signature;
}

/** What signs the text: signature lines in order, and the dateline its first paragraph opens with. */
export interface Found {
  readonly signed: readonly SignedLine[];
  readonly dateline: Dateline | null;
}

const SIGNING = new Set(["signature", "dateline", "agency", "outlet"]);

/** Reads signatures and dateline off the labelled lines, once for all fields. */
export function findSigned(labelled: Labelled): Found {
  const { sheet, body, seen } = labelled;
  const signed: SignedLine[] = [];
  for (const signal of sheet.signals) {
    if (sheet.role(signal.at) !== "meta" || !SIGNING.has(sheet.reason(signal.at).code)) continue;
    const signature = signatureOf(signal, sheet, seen);
    if (signature) signed.push({ number: signal.number, at: signal.at, signature });
  }
  const first = body && sheet.signals[body.from];
  return { signed, dateline: first ? readDateline(first.text, sheet.knowledge, seen) : null };
}
