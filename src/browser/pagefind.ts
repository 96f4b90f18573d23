import { stem } from "../arabic/stem.ts";
import { ARCHIVE_FILE } from "../search/bundle-files.ts";
import type { ArchiveTable } from "../search/bundle-types.ts";
import { LexiconReader } from "../search/lexicon-reader.ts";
import { EXACT, joinPart, tokenOf } from "../search/pagefind-facts.ts";
import { type Clause, readQuestion } from "../search/question.ts";
import { readArchiveTable } from "../search/read-table.ts";
import { type Answer, type Asking, Joined } from "./pagefind-parts.ts";

/**
 * The archive as Pagefind's documentation describes one: this module stands at `pagefind/pagefind.js` and has the functions
 * that Pagefind's own has. It analyses the question (the index holds stems, not words) and leaves everything else to
 * Pagefind, so that any of its interfaces works on an archive unmodified.
 */

/** Folder of the bundle beside this module, put in front by src/publish/pagefind-interfaces.ts. */
declare const BUNDLE: string;

type Options = Record<string, unknown>;

/** An instance of Pagefind, by its documentation (pagefind.app/docs/api). */
interface Instance {
  init(): Promise<void>;
  options(options: Options): Promise<void>;
  search(term: string | null, options?: Options): Promise<unknown>;
  debouncedSearch(term: string | null, options?: Options, milliseconds?: number): Promise<unknown>;
  preload(term: string | null, options?: Options): Promise<void>;
  filters(): Promise<unknown>;
  mergeIndex(address: string, options?: Options): Promise<void>;
  destroy(): Promise<void>;
}

const base = new URL(BUNDLE, import.meta.url).href;
const engine = (await import(/* @vite-ignore */ `${base}pagefind.js`)) as {
  createInstance(options: Options): Instance;
};

const load = async (path: string): Promise<ArrayBuffer> => {
  const response = await fetch(base + path, { cache: path === ARCHIVE_FILE ? "no-cache" : "default" });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.arrayBuffer();
};

/** What is known of the archive before the engine is asked. */
interface Known {
  readonly table: ArchiveTable;
  readonly lexicon: LexiconReader;
  readonly stopWords: ReadonlySet<string>;
}

let opened: Promise<Known> | undefined;

function known(): Promise<Known> {
  opened ??= readArchiveTable(load).then((table) => ({
    table,
    lexicon: new LexiconReader(load, table),
    stopWords: new Set(table.stopWords),
  }));
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Clauses without stop words, unless there are no others. */
function content(clauses: readonly Clause[], stopWords: ReadonlySet<string>): readonly Clause[] {
  const kept = clauses.filter(({ quoted, words }) => quoted || !words.every(({ folded }) => stopWords.has(folded)));
  return kept.length > 0 ? kept : clauses;
}

/** A question in the words of the index: a phrase where all of it is quoted, in any of the usual quotation marks. */
async function analysed(question: string): Promise<{ tokens: readonly string[]; phrase: boolean }> {
  const { lexicon, stopWords } = await known();
  const wanted = readQuestion(question).filter(({ excluded }) => !excluded);
  const phrase = wanted.length === 1 && wanted[0]?.quoted === true;
  const tokens = content(wanted, stopWords)
    .flatMap(({ words }) => words)
    .map(async ({ folded }) => {
      const found = await (phrase ? lexicon.exact(folded) : lexicon.find(folded));
      return tokenOf(found?.stem ?? stem(folded), folded);
    });
  return { tokens: await Promise.all(tokens), phrase };
}

/** A question, asked in one of the ways an instance has. */
type Ask = (instance: Instance, term: string | null) => Promise<unknown>;

/** An archive as one instance of Pagefind: opened with the options given so far, all its parts joined. */
class Archive {
  private given: Options;
  private merged: Parameters<Instance["mergeIndex"]>[] = [];
  private plain: Promise<Instance> | undefined;
  /** Printed forms, and not all forms of their stems: only quoted questions need it, so it is made for the first of them. */
  private exact: Promise<Instance> | undefined;
  private joined: Joined | undefined;

  constructor(given: Options) {
    this.given = given;
  }

  private async made(how: Options): Promise<Instance> {
    const instance = engine.createInstance({ ...this.given, ...how, basePath: base });
    const { table } = await known();
    await Promise.all(
      table.parts.slice(1).map(({ name }) => joinPart(instance, base, name, { ...this.given, ...how })),
    );
    for (const [address, settings] of this.merged) await instance.mergeIndex(address, settings);
    return instance;
  }

  /** The instance that is asked for all but phrases. */
  whole(): Promise<Instance> {
    this.plain ??= this.made({});
    return this.plain;
  }

  private forPhrases(): Promise<Instance> {
    this.exact ??= this.made(EXACT);
    return this.exact;
  }

  async options(settings: Options): Promise<void> {
    this.given = { ...this.given, ...settings };
    // Pagefind sets options of the index it was opened with only, so all are opened anew; what is loaded stays in the browser.
    await this.destroy();
  }

  async asked(term: string | null, settings: Options | undefined, ask: Ask): Promise<unknown> {
    const { tokens, phrase } = term === null ? { tokens: [], phrase: false } : await analysed(term);
    const instance = await (phrase ? this.forPhrases() : this.whole());
    const text = term === null ? null : phrase ? `"${tokens.join(" ")}"` : tokens.join(" ");
    const { table } = await known();
    if (table.parts.length < 2) return ask(instance, text);
    this.joined ??= new Joined(table);
    const asking: Asking = {
      ask: (one) => instance.search(one) as Promise<Answer | null>,
      askWhole: () => ask(instance, text) as Promise<Answer | null>,
    };
    return this.joined.answer(
      asking,
      phrase ? [] : tokens,
      (settings?.sort as Options | undefined)?.date as string | undefined,
    );
  }

  async mergeIndex(address: string, settings?: Options): Promise<void> {
    this.merged = [...this.merged, [address, settings]];
    const merge = async (instance: Promise<Instance> | undefined) => (await instance)?.mergeIndex(address, settings);
    await Promise.all([merge(this.plain), merge(this.exact)]);
  }

  async destroy(): Promise<void> {
    const [plain, exact] = [this.plain, this.exact];
    this.plain = undefined;
    this.exact = undefined;
    await Promise.all([plain, exact].map(async (instance) => (await instance)?.destroy()));
  }
}

/** Makes an instance as Pagefind's own `createInstance` does. */
export function createInstance(options: Options = {}): Instance {
  const { basePath: _, bundlePath: __, ...own } = options;
  const archive = new Archive(own);
  return {
    init: async () => (await archive.whole()).init(),
    options({ basePath: _, bundlePath: __, exactDiacritics: ___, ...rest }) {
      return archive.options(rest);
    },
    search: (term, settings) => archive.asked(term, settings, (instance, text) => instance.search(text, settings)),
    debouncedSearch: (term, settings, milliseconds) =>
      archive.asked(term, settings, (instance, text) => instance.debouncedSearch(text, settings, milliseconds)),
    preload: async (term, settings) => {
      await archive.asked(term, settings, async (instance, text) => {
        await instance.preload(text, settings);
        return null;
      });
    },
    filters: async () => (await archive.whole()).filters(),
    mergeIndex: (address, settings) => archive.mergeIndex(address, settings),
    destroy: () => archive.destroy(),
  };
}

let first: Instance | undefined;
let settings: Options = {};
const only = (): Instance => {
  first ??= createInstance(settings);
  return first;
};

/** Sets options of the module's own instance, before or after it is made. */
export const options = async (wanted: Options): Promise<void> => {
  if (first) await first.options(wanted);
  else settings = wanted;
};
/** Begins to load what the first question needs. */
export const init = (): Promise<void> => only().init();
/** Asks the module's own instance; null asks for all articles. */
export const search: Instance["search"] = (term, wanted) => only().search(term, wanted);
/** `search`, once no newer question has come for a moment; null when one has. */
export const debouncedSearch: Instance["debouncedSearch"] = (term, wanted, milliseconds) =>
  only().debouncedSearch(term, wanted, milliseconds);
/** Loads what a question will need. */
export const preload: Instance["preload"] = (term, wanted) => only().preload(term, wanted);
/** All filters with their values and counts. */
export const filters: Instance["filters"] = () => only().filters();
/** Joins another Pagefind bundle to this one. */
export const mergeIndex: Instance["mergeIndex"] = (address, wanted) => only().mergeIndex(address, wanted);
/** Gives up the module's own instance. */
export const destroy = async (): Promise<void> => {
  await first?.destroy();
  first = undefined;
};
