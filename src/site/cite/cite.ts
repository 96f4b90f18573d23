import type { ArticleRecord } from "../../record/schema.ts";
import type { ArchiveSettings, LatinNames } from "../../settings.ts";
import { arabicNote, arabicReference } from "./arabic.ts";
import { bibtex } from "./bibtex.ts";
import { coins } from "./coins.ts";
import { type CslItem, csl } from "./csl.ts";
import { englishCitation } from "./english.ts";
import { factsOf } from "./facts.ts";
import { ris } from "./ris.ts";

/** Every form in which an article is cited. All are plain text: whoever puts one into a page escapes it. */
export interface Citations {
  /** ASCII key, the same in every format; made of the article's id alone. */
  readonly key: string;
  /** Arabic citation for a note. */
  readonly text: string;
  /** Arabic citation for a reference list, author and date first. */
  readonly reference: string;
  /** Citation for texts in English, after Chicago. */
  readonly english: string;
  readonly bibtex: string;
  readonly ris: string;
  readonly csl: CslItem;
  /** Value for the `title` of `<span class="Z3988">`. */
  readonly coins: string;
}

/**
 * Makes every citation of a record. Dates are cited as what they are: bare when the text or its metadata states them, in
 * brackets when the editor set them, circa when they were worked out, [د.ت.] when there is none.
 */
export function citations(record: ArticleRecord, settings: ArchiveSettings, latinNames: LatinNames = {}): Citations {
  const facts = factsOf(record, settings);
  return {
    key: facts.key,
    text: arabicNote(facts, settings),
    reference: arabicReference(facts, settings),
    english: englishCitation(facts, latinNames),
    bibtex: bibtex(facts),
    ris: ris(facts),
    csl: csl(facts),
    coins: coins(facts),
  };
}
