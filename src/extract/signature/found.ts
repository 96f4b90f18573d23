import type { Kind } from "../../findings/finding.ts";
import type { Labelled } from "../label/labelled.ts";
import { closingPlace, fullName } from "../label/letter-signature.ts";
import { namesBesideAddress } from "../label/reading-view.ts";
import type { Signal } from "../signals/signal.ts";
import { type Dateline, readDateline } from "./dateline.ts";
import { unglued } from "./glued.ts";
import { guessDateline, placeBeforeColon, withPlaceBehind } from "./guessed-dateline.ts";
import { type KnownNames, trimPart } from "./parts.ts";
import { readSignature, type Signature } from "./signature.ts";

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

/** A date line may hold place, agency or author too: «الطائف 26 شوال 1436 هـ … واس», «Khalid Mansour | 06.03.2026». */
const SIGNING: ReadonlySet<Kind> = new Set(["byline", "dateline", "agency", "outlet", "dateLine"]);

/** «(هديل البزاز)» below a text: a line that its place makes a byline, with a name that no list has. */
const unreadName = (text: string): Signature => ({
  persons: [trimPart(text)],
  desks: [],
  places: [],
  agencies: [],
  outlets: [],
  sure: false,
  prefixed: false,
  guessed: true,
});

/** «مرايا الساحل | رحلات | https://…»: the first of the names is the site's, as its place alone says. */
function besideAddress(signal: Signal): Signature | null {
  const [outlet] = namesBesideAddress(signal);
  return outlet === undefined ? null : { ...unreadName(outlet), persons: [], outlets: [outlet] };
}

/** A byline that no list knows, or the first name under a letter. */
function unread(sheet: Labelled["sheet"], signal: Signal): Signature | null {
  const kind = sheet.kind(signal.at);
  if (kind === "byline") return unreadName(fullName(sheet, signal) ?? signal.text);
  const place = kind === "dateLine" ? closingPlace(signal) : null;
  return place === null ? null : { ...unreadName(place), persons: [], places: [place] };
}

/** Reads signatures and dateline off the labelled lines, once for all fields. */
export function findSigned({ sheet, headline, body }: Labelled): Found {
  const signed: SignedLine[] = [];
  for (const signal of sheet.signals) {
    const kind = sheet.kind(signal.at);
    if (kind === undefined || sheet.role(signal.at) !== "meta" || !SIGNING.has(kind)) continue;
    const read =
      sheet.signature(signal.at) ?? (kind === "outlet" ? besideAddress(signal) : null) ?? unread(sheet, signal);
    const signature = read && unglued(read, headline?.text ?? "", sheet.knowledge);
    const states = signature && (signature.sure || (signature.persons.length > 0 && !signature.guessed));
    // What closes a statement is its place by the shape of the line.
    const closes = kind === "dateLine" && signature?.places.length === 1 && signal.at > (body?.to ?? signal.at);
    if (signature && (states || closes || kind !== "dateLine"))
      signed.push({ number: signal.number, at: signal.at, signature });
  }
  const texts = sheet.signals.filter(({ at }) => sheet.role(at) === "body");
  const titles = sheet.signals.filter(({ at }) => at === headline?.at);
  const [first, next] = body ? texts : [];
  const byline = sheet.capture.metadata.byline?.value;
  return {
    signed,
    dateline: first ? (datelineOf(first, next, sheet) ?? placeBeforeColon(first, [...titles, ...texts], sheet)) : null,
    stated: byline ? readSignature(byline, sheet) : null,
  };
}

/** The dateline a text opens with, read or guessed. */
function datelineOf(first: Signal, next: Signal | undefined, names: KnownNames): Dateline | null {
  const read = readDateline(first.text, names);
  return read ? withPlaceBehind(read, first, names) : guessDateline(first, next, names);
}
