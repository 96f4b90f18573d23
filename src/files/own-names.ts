/** Names of the files that an archivist keeps for the archive as a whole, and names that were meant for one of them. */

/** The names, as they are read in the folder of the captures; "yml" and "tsv" are read as well. */
const NAMES = ["archive.yaml", "corrections.csv", "corrections.yaml", "withdrawn.yaml", "about.md"] as const;

const READ = /^(?:archive\.ya?ml|corrections\.(?:csv|tsv|ya?ml)|withdrawn\.ya?ml|about\.md)$/u;

/** Whether a file of this name is read for the archive as a whole, where it lies in the folder of the captures. */
export const isOwnName = (name: string): boolean => READ.test(name.toLowerCase());

/** What systems add to the name of a second file, and what an editor adds that does not show endings. */
const ADDED_ENDING = /\.(?:txt|text|md|rtf|docx?|bak|old|orig)$/u;
const ADDED_WORDS =
  /(?: ?\(\d{1,3}\)| - (?:copy|copie|نسخة)(?: \(\d{1,3}\))?| copy(?: \d{1,3})?| نسخة(?: \d{1,3})?)(?=\.[a-z]{2,4}$)/u;

/**
 * The own file that a name only wraps: "archive.yaml.txt", as Windows makes it where it hides endings, "archive (1).yaml",
 * as a browser does. Null where the name is one of its own.
 */
export function wrappedName(name: string): string | null {
  const lower = name.normalize("NFC").toLowerCase();
  const bare = [lower.replace(ADDED_ENDING, ""), lower.replace(ADDED_WORDS, "")];
  return bare.find((each) => each !== lower && READ.test(each)) ?? null;
}

/** Words that people call these files by, in either language: a name is compared without its ending. */
const CALLED: readonly (readonly [name: (typeof NAMES)[number], words: RegExp])[] = [
  ["archive.yaml", /^(?:_?config(?:uration)?|settings?|archives?|warraq|ال?[إا]عدادات(?: ال[أا]رشيف)?)$/u],
  ["corrections.csv", /^(?:corrections?|ال?تصحيحات|alias(?:es)?|redirects?|hidden|subjects?|tags?|pictures?)$/u],
  ["withdrawn.yaml", /^(?:withdraw(?:n|als?)?|removed|deleted|tombstones?|ال?مسحوب(?:ات|ة)?)$/u],
];

/** The own file that was probably meant by a name nothing else is made of; null where none is near. */
export function meantName(name: string): string | null {
  const wrapped = wrappedName(name);
  if (wrapped !== null || isOwnName(name)) return wrapped;
  const stem = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/\.[a-z]{2,8}$/u, "");
  return CALLED.find(([, words]) => words.test(stem))?.[0] ?? null;
}
