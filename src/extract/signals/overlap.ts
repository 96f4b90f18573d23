/** Words of a line reduced to what carries its topic: proclitics and article off, the first five letters kept. */
const PROCLITICS = /^(?:[وف](?=.{4}))?(?:بال|كال|لل|ال|[بلك](?=.{4}))?/u;

/** Stems of a key, without function words and words of one or two letters. */
export function topicOf(key: string, functionWords: ReadonlySet<string>): Set<string> {
  const stems = new Set<string>();
  for (const word of key.split(" ")) {
    if (word.length < 3 || functionWords.has(word)) continue;
    stems.add(bare(word).slice(0, 5));
  }
  return stems;
}

/** A word without proclitics and article, unless hardly anything is left. */
function bare(word: string): string {
  const stem = word.replace(PROCLITICS, "");
  return stem.length >= 3 ? stem : word;
}

/** Whether the words of a name stand in a key in their order, whatever is attached to each: «لصحيفة المثال» has «صحيفة المثال». */
export function holdsName(key: string, name: string): boolean {
  const bareKey = key.split(" ").map(bare).join(" ");
  return ` ${bareKey} `.includes(` ${name.split(" ").map(bare).join(" ")} `);
}

/** Share of `part`'s stems that stand in `whole`, 0–1; 0 when `part` is empty. */
export function sharedBy(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const stem of part) if (whole.has(stem)) shared++;
  return shared / part.size;
}
