/** Words of a line reduced to what carries its topic: proclitics and article off, the first five letters kept. */
const PROCLITICS = /^(?:[وف](?=.{4}))?(?:بال|كال|لل|ال|[بلك](?=.{4}))?/u;

/** Stems of a key, without function words and words of one or two letters. */
export function topicOf(key: string, functionWords: ReadonlySet<string>): Set<string> {
  const stems = new Set<string>();
  for (const word of key.split(" ")) {
    if (word.length < 3 || functionWords.has(word)) continue;
    const stem = word.replace(PROCLITICS, "");
    stems.add((stem.length >= 3 ? stem : word).slice(0, 5));
  }
  return stems;
}

/** Share of `part`'s stems that stand in `whole`, 0–1; 0 when `part` is empty. */
export function sharedBy(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const stem of part) if (whole.has(stem)) shared++;
  return shared / part.size;
}
