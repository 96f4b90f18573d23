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

/** Digits that go on from a number before them («3.14:25», «1/2:30»): part of that number, and no hour. */
function goesOn(tokens: readonly Token[], at: number, free: number): boolean {
  const [digits, sign, before] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  const joined = touching(digits) && touching(sign) && sign.kind === "sign" && /[:.,/٫]/u.test(sign.key);
  return joined && before?.kind === "number" && at - 2 >= free;
}

/** The hour: one or two digits up to 24. */
function readHour(tokens: readonly Token[], at: number, free: number): Read<number> | null {
  const hour = tokens[at];
  if (hour?.kind !== "number" || hour.key.length > 2 || hour.value > 24) return null;
  return goesOn(tokens, at, free) ? null : { value: hour.value, next: at + 1 };
}

/**
 * What stands between hour and minute: a colon, «h» or «س» written between, «و» with «دقيقة» after; a full stop only
 * counts where a part of the day follows («6.55 م»).
 */
function betweenHourAndMinute(tokens: readonly Token[], at: number): { next: number; dotted: boolean } | null {
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

/** The minute with what parts it from the hour and the word behind it («:55», «و55 دقيقة»); `dotted`: behind a full stop. */
function readMinute(tokens: readonly Token[], at: number): (Read<number> & { readonly dotted: boolean }) | null {
  const between = betweenHourAndMinute(tokens, at);
  const minute = between && tokens[between.next];
  if (!between || !minute || !twoDigits(minute)) return null;
  const after = between.next + 1;
  const worded = minuteWords.has(tokens[after]?.key ?? "");
  return { value: minute.value, next: worded ? after + 1 : after, dotted: between.dotted };
}

/** A glued sign with something glued to it. */
const isGlued = (tokens: readonly Token[], at: number, sign: string): boolean =>
  tokens[at]?.key === sign && touching(tokens[at]) && touching(tokens[at + 1]);

/**
 * The second («:13», «:13.250»), or none: then `value` is null. Where a colon has anything else behind it («10:14:5x») this
 * is no time at all. Fractions are machine precision and are not kept.
 */
function readSecond(tokens: readonly Token[], at: number): Read<number | null> | null {
  if (!isGlued(tokens, at, ":")) return { value: null, next: at };
  const second = tokens[at + 1];
  if (!twoDigits(second)) return null;
  const after = at + 2;
  const fraction = isGlued(tokens, after, ".") && tokens[after + 1]?.kind === "number";
  return { value: second.value, next: fraction ? after + 2 : after };
}

/**
 * The time that begins at token `at`: «6:55 م», «١٠:١٤», «م 02:26», «09:23:13 AM», «18 و55 دقيقة», or null.
 * `free`: the first token that no other part took.
 */
export function readTime(tokens: readonly Token[], at: number, free = 0): Read<ClockTime> | null {
  const before = match(dayParts, tokens, at);
  const hour = readHour(tokens, before?.next ?? at, free);
  const minute = hour && readMinute(tokens, hour.next);
  const second = minute && readSecond(tokens, minute.next);
  if (!hour || !minute || !second) return null;
  const after = afterTime(tokens, second.next);
  const part = after ?? before;
  if (minute.dotted && !part) return null;
  // There is no minute after the last hour.
  if (hour.value === 24 && minute.value > 0) return null;
  return {
    value: { hour: hourOf(hour.value, part?.meaning ?? null), minute: minute.value, second: second.value },
    next: after?.next ?? second.next,
  };
}

/** The part of the day after a time, also in brackets; not where a zone of two letters begins («10:14 ت م»). */
function afterTime(tokens: readonly Token[], at: number): { meaning: DayPart; next: number } | null {
  const open = tokens[at]?.key === "(" || tokens[at]?.key === "-";
  const found = match(dayParts, tokens, open ? at + 1 : at);
  if (!found) return null;
  if (!open) return found;
  return tokens[found.next]?.key === ")" ? { meaning: found.meaning, next: found.next + 1 } : null;
}

const OFFSET_SIGNS: Readonly<Record<string, 1 | -1>> = { "+": 1, "-": -1, "−": -1, "–": -1 };

/** An offset in digits after a sign: «+0400», «+3», «+02:00»; at most 14 hours. `fewest`: how many digits must be there. */
function readOffset(tokens: readonly Token[], at: number, fewest: number): Read<string> | null {
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
  } else if (digits.key.length < fewest) return null;
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
    const offset = readOffset(tokens, bracket ? named.next + 1 : named.next, 1);
    const closed = bracket && offset && tokens[offset.next]?.key === ")" ? 1 : 0;
    return { value: { offset: offset?.value ?? "+00:00", zone: null }, next: (offset?.next ?? named.next) + closed };
  }
  const previous = tokens[at - 1];
  if (previous?.kind !== "number" && previous?.kind !== "word") return null;
  const plus = tokens[at]?.key === "+";
  const isoTime = touching(tokens[at]) && tokens[at - 2]?.key === ":" && tokens[at - 4]?.key === ":";
  if (!plus && !isoTime && tokens[at + 1]?.key.length !== 4) return null;
  if (!plus && !isoTime && !(tokens[at - 2]?.key === ":" && tokens[at]?.spaced)) return null;
  const offset = readOffset(tokens, at, isoTime || plus ? 1 : 3);
  return offset && { value: { offset: offset.value, zone: null }, next: offset.next };
}
