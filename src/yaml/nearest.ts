/**
 * Slips of the pen that turn one word into another: a letter too many, too few, another, or two that changed places (optimal
 * string alignment: Damerau 1964, Levenshtein 1966). Words are field names: short.
 */
function changes(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 0; at < from.length; at++) {
    const next = [at + 1];
    for (let other = 0; other < to.length; other++) {
      const same = from.charAt(at) === to.charAt(other) ? 0 : 1;
      const swapped =
        at > 0 && other > 0 && from.charAt(at) === to.charAt(other - 1) && from.charAt(at - 1) === to.charAt(other);
      const least = Math.min((row[other] ?? 0) + same, (row[other + 1] ?? 0) + 1, (next[other] ?? 0) + 1);
      next.push(swapped ? Math.min(least, (before[other - 1] ?? 0) + 1) : least);
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Letters that may differ, and longest name that is compared. */
const MOST_CHANGES = 2;
const LONGEST = 40;

/** The name that was meant, by a slip of at most two letters or by case alone; null when none is near. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const word = written.trim().toLowerCase();
  if (word.length < 3 || word.length > LONGEST) return null;
  const begun = names.filter((name) => name.toLowerCase().startsWith(word));
  if (begun.length === 1) return begun[0] ?? null;
  const ranked = names
    .map((name) => ({ name, distance: changes(word, name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= Math.min(MOST_CHANGES, Math.floor(word.length / 3)) ? best.name : null;
}
