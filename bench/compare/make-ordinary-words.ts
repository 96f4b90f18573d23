import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { nameLists } from "../../src/arabic/name-lists.ts";
import { matched } from "../../src/arabic/words.ts";
import { needShared, shared } from "../search/collections.ts";

/**
 * Makes src/arabic/data/names/ordinary-words.tsv from the counts of ../shared/lexicon:
 * `node --import tsx bench/compare/make-ordinary-words.ts`. A form is an ordinary word of the language when news inflects it as it
 * inflects no name: with the article, with the endings of the perfect, with possession, with tanwin.
 */

needShared();

/**
 * Share of a form's articles in which an inflected form of it stands, from which on it is no name. Chosen by reading: names that
 * were found in 1,500 articles of the corpus by titles, 60 of them read, some nine in ten right.
 */
const LEAST = { article: 0.15, verb: 0.3, possession: 0.1, tanwin: 0.3 };

const HEAD = `# Words of Arabic news that are no names, folded: forms that take the article, the endings of the perfect, possession or tanwin.
# Counted on 113,411 forms in 38,694 articles of 12 outlets, 2018–2024; written by bench/compare/make-ordinary-words.ts, not by
# hand. Given names that are also such words («حسن», «سعيد») are left out.
`;

const counts = new Map(
  gunzipSync(readFileSync(shared("lexicon/words.tsv.gz")))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line): [string, number] => {
      const [word = "", articles = "0"] = line.split("\t");
      return [word, Number(articles)];
    }),
);
const of = (...forms: readonly string[]): number => forms.reduce((sum, form) => sum + (counts.get(form) ?? 0), 0);

/** Whether news inflects a form as no name is inflected. */
function isOrdinary(word: string, articles: number): boolean {
  const construct = word.endsWith("ه") ? word.slice(0, -1) : null;
  const possessed =
    of(`${word}ها`, `${word}هم`) + (construct ? of(`${construct}ته`, `${construct}تها`) : of(`${word}ه`) * 0.3);
  const rest = word.slice(1);
  const persons = /^[يتن]/u.test(word) ? of(`ي${rest}`, `ت${rest}`) - articles : 0;
  return (
    of(`ال${word}`, `لل${word}`, `وال${word}`, `بال${word}`) > LEAST.article * articles ||
    of(`${word}ت`, `${word}وا`, `ي${word}`) + of(`ت${word}`) / 2 > LEAST.verb * articles ||
    possessed > LEAST.possession * articles ||
    of(`${word}ا`) > LEAST.tanwin * articles ||
    (articles > 20 && persons > articles * 0.05)
  );
}

const names = nameLists() as Record<string, string[]>;
const given = new Set([...(names.given ?? []), ...(names.particles ?? [])].map((name) => matched(String(name))));
const kept = [...counts]
  .filter(([word]) => /^[\u0621-\u064a]{2,}$/u.test(word) && !word.startsWith("ال") && !given.has(word))
  .filter(([word, articles]) => isOrdinary(word, articles))
  .map(([word]) => word)
  .sort();
writeFileSync(
  new URL("../../src/arabic/data/names/ordinary-words.tsv", import.meta.url),
  `${HEAD}${kept.join("\n")}\n`,
);
console.log(`${kept.length} of ${counts.size} forms`);
