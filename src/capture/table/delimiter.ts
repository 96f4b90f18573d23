/** The delimiters tables come with: comma, Excel's semicolon where the comma is decimal, tab, pipe. */
const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The delimiter of a table: the one most frequent outside quotation marks in its first line that is neither blank nor a mark of git's. */
export function delimiterOf(head: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  let started = false;
  for (const character of head.slice(0, 20_000).replace(/^(?:\s*(?:<{7}|={7}|>{7}).*\n)+/u, "")) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r")) {
      if (started) break;
    } else if (!quoted) {
      started ||= character.trim() !== "";
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return DELIMITERS.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best), ",");
}
