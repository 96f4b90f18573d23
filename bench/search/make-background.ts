import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { candidates } from "../../src/arabic/candidates.ts";
import { keptApart } from "../../src/arabic/search-data.ts";
import { stem, withoutArticle } from "../../src/arabic/stem.ts";
import { needShared, shared } from "./collections.ts";

/**
 * Makes src/arabic/data/search/background.tsv from the counts of ../shared/lexicon:
 * `node --import tsx bench/search/make-background.ts`. Kept are stems of enough articles, how frequent they are, and links
 * of the kinds that were found right on reading (README.md beside this): particles, endings, verb prefixes, and broken plurals of
 * distinctive pattern. A stem that stands behind the article («البحار») owns its first letter: no particle stands there, so it is
 * marked, and linked to nothing that would take the letter for one («حار»).
 */

needShared();

/** Articles a stem must be in, of 38,694. */
const LEAST = 5;
/**
 * Share of a stem's articles that must print it behind the article, and how many: of some 60 links that fall with it all but one or two were wrong on
 * reading; below it are misspelt words («الوانهم») and words of two readings («بلقاء», the governorate and a meeting).
 */
const BEHIND_ARTICLE = { share: 0.06, articles: 4 } as const;
const HEAD = `# Stems of Arabic news: the stem, about how many articles hold it (as a power of two), the stem it is a form of.
# A = after these marks a stem whose first letter is its own, and no particle: the news print it behind the article.
# Counted on 38,694 articles of 12 outlets, 2018–2024; written by bench/search/make-background.ts, not by hand: wrong links go
# into forbidden-links.yaml. Used at build only.
`;

const rows = (file: string): string[][] =>
  gunzipSync(readFileSync(shared(`lexicon/${file}`)))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

const apart = keptApart();
const counts = new Map<string, number>();
const behindArticle = new Map<string, number>();
const add = (to: Map<string, number>, base: string, articles: number) => to.set(base, (to.get(base) ?? 0) + articles);
for (const [form = "", articles] of rows("words.tsv.gz")) {
  const base = stem(form);
  if (!/^[\u0621-\u064a]{2,}$/u.test(base)) continue;
  add(counts, base, Number(articles));
  // Words kept apart speak for themselves: «الباخرة» is no «بآخر».
  if (apart.keyOf(form) !== null) continue;
  if (/^[وفبك]?ال/u.test(form) && withoutArticle(form) !== form) add(behindArticle, base, Number(articles));
}
const ownsFirstLetter = (base: string): boolean => {
  const articles = behindArticle.get(base) ?? 0;
  const { share, articles: least } = BEHIND_ARTICLE;
  return (
    articles >= least &&
    articles >= share * (counts.get(base) ?? 0) &&
    candidates(base).some(({ kind }) => kind === "particle")
  );
};
const links = new Map<string, string>();
for (const [from = "", to = ""] of rows("links.tsv.gz")) {
  const step = candidates(from).find((candidate) => candidate.stem === to);
  if (!step || step.kind === "article" || (step.kind === "plural" && !step.sure)) continue;
  if (step.kind === "particle" && ownsFirstLetter(from)) continue;
  if ((counts.get(from) ?? 0) >= LEAST && (counts.get(to) ?? 0) >= LEAST) links.set(from, to);
}
/**
 * Forms of verbs that no noun looks like: of VII, VIII and X the perfect with its ت («استخدمت», «انفجرت») and the imperfect («يستخدم»), of
 * IV the perfect with its ت («أعلنت»), both of II where two letters of the root are one («حققت», «يحقق»). Of
 * these the news need not show that they meet: that both are known is enough.
 */
const DERIVED: readonly (readonly [RegExp, string])[] = [
  [/^(است...|ان...|ا[^ن]ت..)ت$/u, "$1"],
  [/^[يتن](ست...|ن...|[^ن]ت..)$/u, "ا$1"],
  [/^(ا(?!.ت.ت$)...)ت$/u, "$1"],
  [/^(.([^اوي])\2)ت$/u, "$1"],
  [/^[ين](.([^اوي])\2)$/u, "$1"],
];
for (const [base, articles] of counts) {
  if (articles < LEAST || links.has(base)) continue;
  for (const [form, perfect] of DERIVED) {
    const to = base.replace(form, perfect);
    if (to !== base && (counts.get(to) ?? 0) >= LEAST && links.get(to) !== base) links.set(base, to);
  }
}
const lines = [...counts]
  .filter(([, articles]) => articles >= LEAST)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([base, articles]) =>
    [base, Math.floor(Math.log2(articles)), links.get(base) ?? "", ownsFirstLetter(base) ? "=" : ""]
      .join("\t")
      .trimEnd(),
  );
const file = new URL("../../src/arabic/data/search/background.tsv", import.meta.url);
writeFileSync(file, `${HEAD}${lines.join("\n")}\n`);
console.log(
  `${lines.length} stems, ${links.size} links, ${lines.filter((line) => line.endsWith("=")).length} with a first letter of their own`,
);
