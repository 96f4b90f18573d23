import { type ClockTime, type ClockZone, readTime, readZone } from "./clock-time.ts";
import { type PrintedDay, readWrittenDate } from "./day-month-year.ts";
import {
  bareWeekdays,
  beginsPart,
  joiners,
  type LabelKind,
  labelNames,
  separators,
  weekdayNames,
  zodiacNames,
} from "./lexicon.ts";
import { type Moment, readMoment } from "./moment.ts";
import { readNumericDate } from "./numeric-date.ts";
import { match } from "./phrasebook.ts";
import type { Token } from "./tokens.ts";

/**
 * The grammar of a date expression:
 *
 *     expression = part { gap part }      at most one of each: weekday, day in each calendar, time, zone
 *     part       = weekday | day-month-year | numeric date | time | moment | zone | zodiac
 *     gap        = up to six separators and joining words: "-" "|" "،" "(" «الساعة» «الموافق» …
 *     labelled   = label gap expression   «نشر في:», «آخر تحديث», …
 *
 * Order is free, since outlets print it in every order. Each part is read once, from left to right: time is linear.
 */
export interface Expression {
  /** Tokens from the first part to after the last; the label is outside. */
  readonly from: number;
  readonly to: number;
  readonly weekday: number | null;
  readonly gregorian: PrintedDay | null;
  readonly hijri: PrintedDay | null;
  readonly persian: PrintedDay | null;
  readonly time: ClockTime | null;
  readonly zone: ClockZone | null;
  readonly label: { readonly kind: LabelKind; readonly from: number; readonly to: number } | null;
}

type Part =
  | { readonly kind: "weekday"; readonly value: number }
  | { readonly kind: "date"; readonly value: PrintedDay }
  | { readonly kind: "time"; readonly value: ClockTime }
  | { readonly kind: "moment"; readonly value: Moment }
  | { readonly kind: "zone"; readonly value: ClockZone }
  | { readonly kind: "zodiac" }
  | { readonly kind: "label"; readonly value: LabelKind };
type Placed = Part & { readonly from: number; readonly to: number };

/** Separators and joining words that may stand between two parts of one expression. */
const LONGEST_GAP = 6;

/** A label or a weekday; a weekday's bare name («أحد») only before a number. */
function namedPartAt(tokens: readonly Token[], at: number): Placed | null {
  const label = match(labelNames, tokens, at);
  if (label) return { kind: "label", value: label.meaning, from: at, to: label.next };
  const weekday = match(weekdayNames, tokens, at);
  if (weekday) return { kind: "weekday", value: weekday.meaning, from: at, to: weekday.next };
  const bare = match(bareWeekdays, tokens, at);
  const following = bare && (tokens[bare.next]?.key === "," ? tokens[bare.next + 1] : tokens[bare.next]);
  return bare && following?.kind === "number"
    ? { kind: "weekday", value: bare.meaning, from: at, to: bare.next }
    : null;
}

/** The part that begins at token `at`; a number: the token to go on from when none does. */
function partAt(tokens: readonly Token[], at: number, free: number): Placed | number {
  const token = tokens[at];
  if (token === undefined) return at + 1;
  if (token.kind === "word" && !beginsPart(token.key)) return at + 1;
  const named = token.kind === "word" ? namedPartAt(tokens, at) : null;
  if (named) return named;
  const moment = token.kind === "number" ? readMoment(tokens, at) : null;
  if (moment) return { kind: "moment", value: moment.value, from: at, to: moment.next };
  const time = token.kind === "sign" ? null : readTime(tokens, at, free);
  if (time) return { kind: "time", value: time.value, from: at, to: time.next };
  const zone = readZone(tokens, at);
  if (zone) return { kind: "zone", value: zone.value, from: at, to: zone.next };
  if (token.kind === "sign") return at + 1;
  const zodiac = match(zodiacNames, tokens, token.kind === "number" ? at + 1 : at);
  if (zodiac) return { kind: "zodiac", from: at, to: zodiac.next };
  const date = (token.kind === "number" ? readNumericDate(tokens, at) : null) ?? readWrittenDate(tokens, at, free);
  if (!date) return at + 1;
  return date.value ? { kind: "date", value: date.value, from: at, to: date.next } : date.next;
}

/** Every part of the line, in order. */
function parts(tokens: readonly Token[]): Placed[] {
  const found: Placed[] = [];
  let at = 0;
  let free = 0;
  while (at < tokens.length) {
    const part = partAt(tokens, at, free);
    if (typeof part === "number") {
      at = part;
      continue;
    }
    found.push(part);
    at = part.to;
    free = part.to;
  }
  return found;
}

/** Whether the tokens between two parts only separate or join them. */
function joined(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from;
  if (to - from > LONGEST_GAP) return false;
  while (at < to) {
    const token = tokens[at];
    if (token?.kind === "sign" && separators.has(token.key)) at += 1;
    else if (token?.key === "t" && !token.spaced) at += 1;
    else {
      const joiner = match(joiners, tokens, at);
      if (!joiner || joiner.next > to) return false;
      at = joiner.next;
    }
  }
  return true;
}

const empty = (at: number): Expression => ({
  from: at,
  to: at,
  weekday: null,
  gregorian: null,
  hijri: null,
  persian: null,
  time: null,
  zone: null,
  label: null,
});

/** The expression with the part added, or null when it has such a part already. */
function add(expression: Expression, part: Placed): Expression | null {
  const grown = { ...expression, to: part.to };
  switch (part.kind) {
    case "weekday":
      if (expression.weekday !== null && expression.weekday !== part.value) return null;
      return { ...grown, weekday: part.value };
    case "date": {
      const { calendar } = part.value;
      if (expression[calendar] !== null) return null;
      // A year or month alone beside a whole date is another matter («عام 2020»), save in a second calendar.
      if (part.value.day === null && (expression.gregorian ?? expression.hijri)?.day != null) return null;
      return { ...grown, [calendar]: part.value };
    }
    case "time":
      return expression.time === null ? { ...grown, time: part.value } : null;
    case "moment": {
      const { day, time, zone } = part.value;
      if (expression.gregorian !== null || expression.time !== null) return null;
      return { ...grown, gregorian: day, time, zone: zone ?? expression.zone };
    }
    case "zone":
      return expression.zone === null ? { ...grown, zone: part.value } : null;
    case "zodiac":
      return expression.gregorian || expression.hijri ? grown : null;
    case "label":
      return null;
  }
}

const holds = (expression: Expression): boolean =>
  (expression.gregorian ?? expression.hijri ?? expression.persian ?? expression.time) !== null && !isScore(expression);

/** «3-2-1» by itself is no date: a year in two digits needs a label, a weekday, a second calendar or a time beside it. */
const isScore = ({ gregorian, weekday, hijri, label, time }: Expression): boolean =>
  gregorian?.shortYear === "checked" && gregorian.order !== undefined && (weekday ?? hijri ?? label ?? time) === null;

/** Every date or time expression of the tokens, in order, with the label before it. */
export function findExpressions(tokens: readonly Token[]): Expression[] {
  const found: Expression[] = [];
  let label: Expression["label"] = null;
  let current: Expression | null = null;
  const close = (): void => {
    if (current && holds(current)) found.push(current);
    current = null;
  };
  for (const part of parts(tokens)) {
    const before = current as Expression | null;
    const touches: boolean = before !== null && joined(tokens, before.to, part.from);
    if (part.kind === "label") {
      close();
      label = { kind: part.value, from: part.from, to: part.to };
      continue;
    }
    const grown: Expression | null = before && touches ? add(before, part) : null;
    if (grown) {
      current = grown;
      continue;
    }
    close();
    const labelled: Expression["label"] = label && joined(tokens, label.to, part.from) ? label : null;
    label = null;
    current = add({ ...empty(part.from), label: labelled }, part);
  }
  close();
  return found;
}
