/** Lines kept: more than most captures have, so that one capture's lines are read once. */
const KEPT = 256;
/** Longer lines are not kept: a capture in one line of megabytes must not stay in memory. */
const LONGEST = 4000;

/**
 * Remembers what a pure function made of the last lines it was given. Labelling, datelines and inference read the same
 * lines of a capture one after another; results are not to be changed by who gets them.
 */
export function recent<Result>(read: (line: string) => Result): (line: string) => Result {
  const known = new Map<string, Result>();
  return (line) => {
    const before = known.get(line);
    if (before !== undefined) return before;
    const result = read(line);
    if (line.length > LONGEST) return result;
    if (known.size === KEPT) known.delete(known.keys().next().value as string);
    known.set(line, result);
    return result;
  };
}
