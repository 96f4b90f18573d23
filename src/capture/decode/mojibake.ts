import { weighArabic } from "./arabic-evidence.ts";
import { charactersOf } from "./characters.ts";

/**
 * Mojibake: UTF-8 bytes that were read in an 8-bit encoding and saved again, once or more often
 * («القاهرة» → "Ø§Ù„Ù‚Ø§Ù‡Ø±Ø©" or «ط§ظ„ظ‚ط§ظ‡ط±ط©»). Undone line by line by going back the same way:
 * characters → bytes of the wrong encoding → UTF-8. Arabic that was never garbled is no valid UTF-8 and stays.
 */

/** The wrong readings met in the wild: Western, Arabic, Cyrillic Windows, and Mac. */
const READINGS = ["windows-1252", "windows-1256", "windows-1251", "macintosh"] as const;

/** How often a text may have been garbled on top of itself. */
const ROUNDS = 3;

/** Byte of every character an encoding has, by code unit; for windows-1252 also the Latin-1 controls (plain Latin-1). */
function byteTable(name: string): Map<number, number> {
  const table = new Map<number, number>();
  if (name === "windows-1252") for (let byte = 0x80; byte < 0x100; byte++) table.set(byte, byte);
  const characters = charactersOf(
    Uint8Array.from({ length: 128 }, (_, index) => index + 128),
    name,
  );
  for (let index = 0; index < 128; index++) {
    const unit = characters.charCodeAt(index);
    if (unit !== 0xfffd) table.set(unit, index + 128);
  }
  return table;
}

const TABLES: ReadonlyMap<string, ReadonlyMap<number, number>> = new Map(
  READINGS.map((name) => [name, byteTable(name)]),
);
const lenient = new TextDecoder("utf-8");

/**
 * Characters that stand for the lead bytes of Arabic in UTF-8 (D8–DB), or for C2/C3 of a doubly garbled text,
 * in one of the readings. «ط» and «ظ» are letters too: they count only where they are far too frequent.
 */
const LEADS = /[ØÙÚÛÃÂЩШЪЫГВÿŸ⁄€√¬]/u;
const TAH_ZAH = /[طظ]/gu;
/** Two of them one character apart, «ط§ظ» (rare in words, so that clean texts are passed over quickly). */
const TAH_ZAH_PAIR = /[طظ][^\p{L}\s][طظآ]|[طظ]\p{L}[طظ]\p{L}[طظ]/u;

/** ط and ظ are 1.2 % of the letters of printed Arabic (same corpus as in arabic-evidence.ts); in UTF-8 read as windows-1256 about half. */
const isSuspect = (line: string): boolean => LEADS.test(line) || (line.match(TAH_ZAH)?.length ?? 0) > line.length / 6;

/** One step back through one reading, over the runs of characters that the wrong encoding has. */
function stepBack(line: string, table: ReadonlyMap<number, number>): string {
  const run = new Uint8Array(line.length);
  let length = 0;
  let foreign = false;
  let result = "";
  for (let index = 0; index <= line.length; index++) {
    const unit = index < line.length ? line.charCodeAt(index) : -1;
    const byte = unit >= 0 && unit < 0x80 ? unit : table.get(unit);
    if (byte !== undefined) {
      if (byte >= 0x80) foreign = true;
      run[length++] = byte;
      continue;
    }
    result += foreign ? lenient.decode(run.subarray(0, length)) : line.slice(index - length, index);
    if (unit >= 0) result += line[index];
    length = 0;
    foreign = false;
  }
  return result;
}

/** A line with its mojibake undone. */
interface Mended {
  readonly text: string;
  /** The wrong readings, in the order they are undone: "windows-1252" or "windows-1252, windows-1252". */
  readonly readings: string;
  /** Characters that could not be brought back (U+FFFD in the text). */
  readonly lost: number;
  readonly letters: number;
}

/** Arabic letters and replacement characters of a text. */
function count(text: string): { letters: number; lost: number } {
  let letters = 0;
  let lost = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x621 && unit <= 0x6d3) letters++;
    else if (unit === 0xfffd) lost++;
  }
  return { letters, lost };
}

/** Score (see `weighArabic`) from which on a text passes as Arabic; printed lines reach 0.8 and more. */
const ARABIC = 0.4;
/** Ways pursued into the next round. */
const WAYS = 4;

/** Every step back that shortens the text, the least lossy first. */
function stepsBack({ text, readings }: { text: string; readings: string }, lostBefore: number): Mended[] {
  const steps: Mended[] = [];
  for (const [name, table] of TABLES) {
    const back = stepBack(text, table);
    if (back.length >= text.length) continue;
    const { letters, lost } = count(back);
    const path = readings === "" ? name : `${readings}, ${name}`;
    steps.push({ text: back, readings: path, lost: Math.max(0, lost - lostBefore), letters });
  }
  return steps;
}

/** The line without its mojibake: the way back that gives the best Arabic; null when none gives better than it has. */
function mend(line: string): Mended | null {
  let score = weighArabic(line).score;
  const { lost } = count(line);
  let best: Mended | null = null;
  let front: Mended[] = [{ text: line, readings: "", lost: 0, letters: 0 }];
  for (let round = 0; round < ROUNDS && front.length > 0; round++) {
    const steps = front.flatMap((way) => stepsBack(way, lost));
    for (const step of steps) {
      const found = weighArabic(step.text).score;
      if (step.letters < 2 || step.letters <= 4 * step.lost || found < ARABIC || found <= score) continue;
      best = step;
      score = found;
    }
    front = steps
      .filter((step) => step.lost * 8 <= step.text.length && isSuspect(step.text))
      .sort((a, b) => a.lost - b.lost)
      .slice(0, WAYS);
  }
  return best;
}

/** What `mendMojibake` did. */
export interface Mending {
  readonly text: string;
  /** Wrong readings undone, without repetition; empty when the text had no mojibake. */
  readonly readings: readonly string[];
  /** Characters that could not be brought back. */
  readonly lost: number;
  /** Arabic letters that came out of the mended lines. */
  readonly letters: number;
}

/** A line without Arabic (a dash, a name) taken back the way the others went; as it stands where that does not fit. */
function follow(line: string, readings: string): string {
  let text = line;
  for (const name of readings.split(", ")) text = stepBack(text, TABLES.get(name) ?? new Map());
  return count(text).lost > count(line).lost ? line : text;
}

/** Undoes mojibake in every line that has it; other lines stay as they are. Time is linear in the text's length. */
export function mendMojibake(text: string): Mending {
  if (!LEADS.test(text) && !TAH_ZAH_PAIR.test(text)) return { text, readings: [], lost: 0, letters: 0 };
  const readings = new Map<string, number>();
  let lost = 0;
  let letters = 0;
  const parts = text.split(/(\r\n|\r|\n)/u);
  const mended = parts.map((line) => (isSuspect(line) ? mend(line) : null));
  let untouched = 0;
  for (const [index, line] of mended.entries()) {
    if (!line) {
      untouched += count(parts[index] ?? "").letters;
      continue;
    }
    readings.set(line.readings, (readings.get(line.readings) ?? 0) + line.letters);
    lost += line.lost;
    letters += line.letters;
  }
  if (readings.size === 0) return { text, readings: [], lost, letters };
  const ranked = [...readings.keys()].sort((a, b) => (readings.get(b) ?? 0) - (readings.get(a) ?? 0));
  const main = ranked[0] ?? "";
  const lines = parts.map((line, index) => mended[index]?.text ?? (letters > untouched ? follow(line, main) : line));
  return { text: lines.join(""), readings: ranked, lost, letters };
}

/** A lead byte of Arabic UTF-8 read as Western text, with something other than a letter of that script behind it. */
const RESIDUE = /[ØÙ][\u0080-\u00bf\u2010-\u2122]/gu;

/** Whether a text is still garbled after mending: more such pairs than stray characters explain. */
export function isStillGarbled(text: string): boolean {
  const pairs = text.match(RESIDUE)?.length ?? 0;
  return pairs > 4 && pairs * 10 > count(text).letters;
}
