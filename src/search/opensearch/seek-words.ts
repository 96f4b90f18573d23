import type { Word } from "../../arabic/words.ts";
import type { LexiconReader } from "../lexicon-reader.ts";
import { CLITICS, FIRST_PART, SECOND_PART } from "../phrases.ts";
import type { Noticed } from "../plan.ts";
import type { Clause } from "../question.ts";
import { any, printed, run, type Sought, word } from "./sought.ts";

/**
 * What the words of a clause ask for: forms, compounds, phrases. It says for the engine what `term-finder.ts` and `phrases.ts` look up in
 * the browser; questions that are asked of both in tests hold them to the same articles. Browser-safe.
 */

const isLatin = (text: string): boolean => /^\p{Script=Latin}/u.test(text);

/** A word (or quoted phrase) to rank by, and what it asks for. */
export interface EngineTerm {
  readonly words: readonly Word[];
  readonly quoted: boolean;
  readonly sought: Sought | null;
}

/** Reads words and phrases with the archive's lexicon. */
export class WordSeeker {
  private readonly lexicon: LexiconReader;

  constructor(lexicon: LexiconReader) {
    this.lexicon = lexicon;
  }

  /** A clause as a term; its words that the archive does not have are put to what is `noticed`. */
  async term(clause: Clause, written: Sought | null, noticed: Noticed): Promise<EngineTerm | null> {
    const { words, quoted, excluded } = clause;
    if (quoted) return this.phrase(clause, noticed);
    if (words.length > 1) return { words, quoted, sought: run(await this.anyForms(words)) };
    const [own] = words as [Word];
    const found = await this.lexicon.find(own.folded);
    const compound = await this.lexicon.apart(own.folded);
    const parts = [written, word(found, own.folded), compound && (await this.apart(compound))];
    if (!found && !compound) parts.push(await this.split(own.folded));
    const sought = any(parts);
    if (sought === null) {
      if (!excluded) noticed.unknown.push({ word: own, instead: null, quoted });
      return null;
    }
    if (found && !excluded && isLatin(own.folded) !== isLatin(found.stem))
      noticed.otherScripts.push({ word: own, stem: found.stem });
    if (found?.insteadOf && !excluded) noticed.unknown.push({ word: own, instead: found.insteadOf, quoted });
    return { words, quoted, sought };
  }

  private anyForms(words: readonly Word[]): Promise<(Sought | null)[]> {
    return Promise.all(words.map(async ({ folded }) => word(await this.lexicon.find(folded), folded)));
  }

  /** Two neighbouring words of a question that are written as one («عبد الله», «عبدالله»). */
  async writtenAsOne(before: Clause | undefined, clause: Clause, after: Clause | undefined): Promise<Sought | null> {
    const single = (one: Clause | undefined): string | null =>
      one && !one.quoted && !one.excluded && one.field === null && one.words.length === 1
        ? (one.words[0] as Word).folded
        : null;
    const own = single(clause);
    if (own === null) return null;
    const pairs = [
      [single(before), own],
      [own, single(after)],
    ];
    const joined = await Promise.all(
      pairs.map(async ([a, b]) =>
        !a || !b || a.length < FIRST_PART || b.length < SECOND_PART
          ? null
          : printed(await this.lexicon.exact(a + b), a + b),
      ),
    );
    return any(joined);
  }

  /** The two words of a compound side by side. */
  private async apart(parts: readonly [string, string]): Promise<Sought | null> {
    return run(await Promise.all(parts.map(async (part) => word(await this.lexicon.exact(part), part))));
  }

  /** A word the archive does not have as two words («أبوظبي», «أبو ظبي»), wherever it can be cut. */
  private async split(folded: string): Promise<Sought | null> {
    const cuts = Array.from({ length: Math.max(0, folded.length - SECOND_PART - FIRST_PART + 1) }, (_, i) => {
      const at = FIRST_PART + i;
      return this.apart([folded.slice(0, at), folded.slice(at)]);
    });
    return any(await Promise.all(cuts));
  }

  private async phrase({ words, quoted, excluded, within }: Clause, noticed: Noticed): Promise<EngineTerm | null> {
    const known = await Promise.all(words.map(({ folded }) => this.lexicon.exact(folded)));
    const missing = words.filter((_, i) => known[i] === null);
    const otherwise = within === null && words.length > 0 ? await this.cutOtherwise(words) : [];
    if (missing.length > 0 && otherwise.length === 0) {
      if (!excluded) noticed.unknown.push(...missing.map((own) => ({ word: own, instead: null, quoted: true })));
      return excluded ? null : { words, quoted, sought: null };
    }
    if (within !== null) {
      const parts = words.map(({ folded }, i) => word(known[i] ?? null, folded) as Sought);
      return { words, quoted, sought: parts.length > 1 ? { kind: "near", parts, within } : (parts[0] ?? null) };
    }
    const plain = missing.length > 0 ? [] : [words.map(({ folded }) => folded)];
    const ways = await Promise.all([...plain, ...otherwise].map((way) => this.asPrinted(way)));
    return { words, quoted, sought: any(ways) };
  }

  /** A phrase with two of its words written as one, or one as two, where the archive does so («عبد العزيز», «عبدالعزيز»). */
  private async cutOtherwise(words: readonly Word[]): Promise<string[][]> {
    const folded = words.map((one) => one.folded);
    const ways = await Promise.all(
      folded.map(async (own, i): Promise<string[][]> => {
        const [head, tail] = [folded.slice(0, i), folded.slice(i + 1)];
        const [next = "", ...rest] = tail;
        const compound = await this.lexicon.apart(own);
        const joined = own.length >= FIRST_PART && next.length >= SECOND_PART ? own + next : "";
        const isOne = joined !== "" && (await this.lexicon.exact(joined))?.printed;
        return [...(compound ? [[...head, ...compound, ...tail]] : []), ...(isOne ? [[...head, joined, ...rest]] : [])];
      }),
    );
    const isKnown = async (way: readonly string[]): Promise<boolean> =>
      !(await Promise.all(way.map((own) => this.lexicon.exact(own)))).includes(null);
    const known = await Promise.all(ways.flat().map(async (way) => ((await isKnown(way)) ? [way] : [])));
    return known.flat();
  }

  /** Folded words one after another as printed; the first also behind a particle («بالاتحاد العام»). */
  private async asPrinted(words: readonly string[]): Promise<Sought | null> {
    const parts = await Promise.all(words.map(async (own) => printed(await this.lexicon.exact(own), own)));
    const [first, ...rest] = parts;
    const forms = CLITICS.map((clitic) => (clitic + words[0]).replace(/^([وف]?)لال/u, "$1لل"));
    const behind = await Promise.all(forms.map(async (form) => printed(await this.lexicon.exact(form), form)));
    return run([any([first ?? null, ...behind]), ...rest]);
  }
}
