import { type DayPart, dayParts, hourWords, minuteWords, zoneNames } from "./lexicon.ts";
import { match } from "./phrasebook.ts";
import type { Token } from "./tokens.ts";

/** A time of day as printed, in 24 hours. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
}
/** A stated zone: an offset («+03:00»), an IANA name to be asked for its offset, or null for "the local clock". */
export interface ClockZone {
  readonly offset: string | null;
  readonly zone: string | null;
}
/** Something read at a token, and the token after it. */
export interface Read<Value> {
  readonly value: Value;
  readonly next: number;
}

const touching = (token: Token | undefined): token is Token => token !== undefined && !token.spaced;
const twoDigits = (token: Token | undefined): token is Token =>
  token?.kind === "number" && token.key.length === 2 && token.value < 60;

/** Hour of 24 from an hour of 12 and the part of the day; hours above 12 keep («14:22 pm»). */
function hourOf(hour: number, part: DayPart | null): number {
  if (part === null || hour > 12) return hour % 24;
  const twelve = hour % 12;
  if (part === "morning") return twelve;
  if (part === "evening") return twelve + 12;
  if (part === "noon") return twelve >= 9 ? twelve : twelve + 12;
  return twelve >= 6 ? twelve + 12 : twelve;
}

/**
 * What stands between hour and minute: a colon, «h» or «س» written between, «و» with «دقيقة» after; a full stop only
 * counts where a part of the day follows («6.55 م»).
 */
function minuteAt(tokens: readonly Token[], at: number): { next: number; dotted: boolean } | null {
  const sign = tokens[at];
  if (sign?.kind === "word") {
    if (hourWords.has(sign.key) && !sign.spaced && touching(tokens[at + 1])) return { next: at + 1, dotted: false };
    const counted = sign.key === "و" && minuteWords.has(tokens[at + 2]?.key ?? "");
    return counted ? { next: at + 1, dotted: false } : null;
  }
  if (sign?.kind !== "sign") return null;
  if (sign.key === ":" || sign.key === "٫" || sign.key === "∶") return { next: at + 1, dotted: false };
  return sign.key === "." && !sign.spaced && touching(tokens[at + 1]) ? { next: at + 1, dotted: true } : null;
}

/**
 * The time that begins at token `at`: «6:55 م», «١٠:١٤», «م 02:26», «09:23:13 AM», «18 و55 دقيقة», or null.
 * `free`: the first token that no other part took.
 */
export function readTime(tokens: readonly Token[], at: number, free = 0): Read<ClockTime> | null {
  const before = match(dayParts, tokens, at);
  const start = before?.next ?? at;
  const hour = tokens[start];
  if (hour?.kind !== "number" || hour.key.length > 2 || hour.value > 24) return null;
  const previous = tokens[start - 1];
  if (
    touching(hour) &&
    previous?.kind === "sign" &&
    /[:.,/٫]/u.test(previous.key) &&
    tokens[start - 2]?.kind === "number" &&
    start - 2 >= free
  ) {
    if (touching(previous)) return null;
  }
  const minute = minuteAt(tokens, start + 1);
  const minutes = minute && tokens[minute.next];
  if (!minute || !twoDigits(minutes ?? undefined)) return null;
  let next = minute.next + 1;
  if (minuteWords.has(tokens[next]?.key ?? "")) next += 1;
  let second: number | null = null;
  if (tokens[next]?.key === ":" && touching(tokens[next]) && touching(tokens[next + 1])) {
    if (!twoDigits(tokens[next + 1])) return null;
    second = tokens[next + 1]?.value ?? null;
    next += 2;
    // Fractions of a second are machine precision and are not kept.
    if (
      tokens[next]?.key === "." &&
      touching(tokens[next]) &&
      touching(tokens[next + 1]) &&
      tokens[next + 1]?.kind === "number"
    ) {
      next += 2;
    }
  }
  const after = afterTime(tokens, next);
  if (after) return withPart(hour.value, tokens[minute.next]?.value ?? 0, second, after.meaning, after.next);
  if (minute.dotted && !before) return null;
  return withPart(hour.value, tokens[minute.next]?.value ?? 0, second, before?.meaning ?? null, next);
}

/** The part of the day after a time, also in brackets; not where a zone of two letters begins («10:14 ت م»). */
function afterTime(tokens: readonly Token[], at: number): { meaning: DayPart; next: number } | null {
  const open = tokens[at]?.key === "(" || tokens[at]?.key === "-";
  const found = match(dayParts, tokens, open ? at + 1 : at);
  if (!found) return null;
  if (!open) return found;
  return tokens[found.next]?.key === ")" ? { meaning: found.meaning, next: found.next + 1 } : null;
}

function withPart(
  hour: number,
  minute: number,
  second: number | null,
  part: DayPart | null,
  next: number,
): Read<ClockTime> | null {
  if (hour === 24 && minute > 0) return null;
  return { value: { hour: hourOf(hour, part), minute, second }, next };
}

const OFFSET_SIGNS: Readonly<Record<string, 1 | -1>> = { "+": 1, "-": -1, "−": -1, "–": -1 };

/** An offset in digits after a sign: «+0400», «+3», «+02:00»; at most 14 hours. `short`: whether one or two digits do. */
function readOffset(tokens: readonly Token[], at: number, short: boolean): Read<string> | null {
  const direction = OFFSET_SIGNS[tokens[at]?.key ?? ""];
  const digits = tokens[at + 1];
  if (direction === undefined || digits?.kind !== "number" || !touching(digits)) return null;
  let hours = digits.value;
  let minutes = 0;
  let next = at + 2;
  if (digits.key.length === 4) {
    hours = Math.floor(digits.value / 100);
    minutes = digits.value % 100;
  } else if (digits.key.length > 2) return null;
  else if (tokens[next]?.key === ":" && touching(tokens[next]) && twoDigits(tokens[next + 1])) {
    minutes = tokens[next + 1]?.value ?? 0;
    next += 2;
  } else if (!short) return null;
  if (hours > 14 || minutes % 15 !== 0) return null;
  const sign = direction === 1 || (hours === 0 && minutes === 0) ? "+" : "-";
  return { value: `${sign}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`, next };
}

/** The zone that begins at token `at`: «GMT», «(GMT+0400)», «+0000», «بتوقيت الدوحة», «ت م», or null. */
export function readZone(tokens: readonly Token[], at: number): Read<ClockZone> | null {
  const named = match(zoneNames, tokens, at);
  if (named) {
    const zone = named.meaning;
    if (zone === "local") return { value: { offset: null, zone: null }, next: named.next };
    if (zone !== "UTC") return { value: { offset: null, zone }, next: named.next };
    const bracket = tokens[named.next]?.key === "(";
    const offset = readOffset(tokens, bracket ? named.next + 1 : named.next, true);
    const closed = bracket && offset && tokens[offset.next]?.key === ")" ? 1 : 0;
    return { value: { offset: offset?.value ?? "+00:00", zone: null }, next: (offset?.next ?? named.next) + closed };
  }
  const previous = tokens[at - 1];
  if (previous?.kind !== "number" && previous?.kind !== "word") return null;
  const plus = tokens[at]?.key === "+";
  const isoTime = touching(tokens[at]) && tokens[at - 2]?.key === ":" && tokens[at - 4]?.key === ":";
  if (!plus && !isoTime && tokens[at + 1]?.key.length !== 4) return null;
  if (!plus && !isoTime && !(tokens[at - 2]?.key === ":" && tokens[at]?.spaced)) return null;
  const offset = readOffset(tokens, at, isoTime || plus);
  return offset && { value: { offset: offset.value, zone: null }, next: offset.next };
}
