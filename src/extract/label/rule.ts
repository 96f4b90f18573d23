import type { Finding } from "../../findings/finding.ts";
import type { Signal } from "../signals/signal.ts";
import type { Sheet } from "./sheet.ts";

/** Rules as data: each has a name, so that tests and benches can say which one a case needs. */

/** A line on its sheet. */
export interface LinePlace {
  readonly sheet: Sheet;
  readonly signal: Signal;
}

/** What a rule finds of a line at its place, or null. Of several rules the first that finds something is obeyed. */
export interface Rule<Place = LinePlace> {
  readonly name: string;
  readonly finds: (place: Place) => Finding | null;
}

/** A sign that holds at a place or not. */
export interface Sign<Place> {
  readonly name: string;
  readonly holds: (place: Place) => boolean;
}

/** Evidence that is weighed: its points at a place, 0 where it says nothing. */
export interface Weighed<Place> {
  readonly name: string;
  readonly points: (place: Place) => number;
}

/** What the first rule that finds something finds. */
export function firstFinding<Place>(rules: readonly Rule<Place>[], place: Place): Finding | null {
  for (const rule of rules) {
    const found = rule.finds(place);
    if (found) return found;
  }
  return null;
}

/** Whether one of the signs holds. */
export const anyHolds = <Place>(signs: readonly Sign<Place>[], place: Place): boolean =>
  signs.some((sign) => sign.holds(place));

/** The points of all evidence together. */
export function pointsOf<Place>(evidence: readonly Weighed<Place>[], place: Place): number {
  let points = 0;
  for (const each of evidence) points += each.points(place);
  return points;
}
