/** Letters of the lines that are kept: more than most captures have, so that one capture's lines are read once. */
const KEPT = 100_000;
/** Longer lines are not kept: a capture in one line of megabytes must not stay in memory. */
const LONGEST = 4000;

/**
 * Remembers what a pure function made of the last lines it was given. Labelling, datelines and inference read the same
 * lines of a capture one after another; results are not to be changed by who gets them.
 */
export function recent<Result>(read: (line: string) => Result): (line: string) => Result {
  const known = new Map<string, Result>();
  let letters = 0;
  return (line) => {
    const before = known.get(line);
    if (before !== undefined) return before;
    const result = read(line);
    if (line.length > LONGEST) return result;
    known.set(line, result);
    letters += line.length + 1;
    for (const oldest of known.keys()) {
      if (letters <= KEPT) break;
      known.delete(oldest);
      letters -= oldest.length + 1;
    }
    return result;
  };
}

/** Remembers what a pure function made of the last line alone: for what is large, and asked for again at once. */
export function latest<Result>(read: (line: string) => Result): (line: string) => Result {
  let known: { readonly line: string; readonly result: Result } | null = null;
  return (line) => {
    if (known?.line === line) return known.result;
    const result = read(line);
    known = line.length > LONGEST ? null : { line, result };
    return result;
  };
}
