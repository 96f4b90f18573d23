import type { Labelled } from "../label/label.ts";
import { signatureOf } from "../label/signed.ts";
import { type Dateline, readDateline } from "../signature/dateline.ts";
import { readSignature, type Signature } from "../signature/signature.ts";

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
  /** The byline the format states («الرياض: فلان», «واس»), read like a printed one. */
  readonly stated: Signature | null;
}

/** A date line may hold place and agency too: «الطائف 26 شوال 1436 هـ … واس». */
const SIGNING = new Set(["signature", "dateline", "agency", "outlet", "dateLine"]);

/** Reads signatures and dateline off the labelled lines, once for all fields. */
export function findSigned(labelled: Labelled): Found {
  const { sheet, body, seen } = labelled;
  const signed: SignedLine[] = [];
  for (const signal of sheet.signals) {
    const { code } = sheet.reason(signal.at);
    if (sheet.role(signal.at) !== "meta" || !SIGNING.has(code)) continue;
    const signature = signatureOf(signal, sheet, seen);
    if (signature && (signature.sure || code !== "dateLine"))
      signed.push({ number: signal.number, at: signal.at, signature });
  }
  const first = body && sheet.signals[body.from];
  const byline = sheet.capture.metadata.byline?.value;
  return {
    signed,
    dateline: first ? readDateline(first.text, sheet.knowledge, seen) : null,
    stated: byline ? readSignature(byline, sheet.knowledge, seen) : null,
  };
}
