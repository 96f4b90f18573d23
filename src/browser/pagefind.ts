import { stem } from "../arabic/stem.ts";
import { ARCHIVE_FILE, readJson } from "../search/bundle-files.ts";
import type { ArchiveTable } from "../search/bundle-types.ts";
import { LexiconReader } from "../search/lexicon-reader.ts";
import { tokenOf } from "../search/pagefind-facts.ts";
import { type Clause, readQuestion } from "../search/question.ts";

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
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.arrayBuffer();
};

let opened: Promise<{ lexicon: LexiconReader; stopWords: ReadonlySet<string> }> | undefined;

function lexicon(): NonNullable<typeof opened> {
  opened ??= readJson<ArchiveTable>(load, ARCHIVE_FILE).then((table) => ({
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
async function analysed(question: string): Promise<{ term: string; phrase: boolean }> {
  const { lexicon: reader, stopWords } = await lexicon();
  const wanted = readQuestion(question).filter(({ excluded }) => !excluded);
  const phrase = wanted.length === 1 && wanted[0]?.quoted === true;
  const tokens = content(wanted, stopWords)
    .flatMap(({ words }) => words)
    .map(async ({ folded }) => {
      const found = await (phrase ? reader.exact(folded) : reader.find(folded));
      return tokenOf(found?.stem ?? stem(folded), folded);
    });
  const term = (await Promise.all(tokens)).join(" ");
  return { term: phrase ? `"${term}"` : term, phrase };
}

/** Makes an instance as Pagefind's own `createInstance` does. */
export function createInstance(options: Options = {}): Instance {
  const { basePath: _, bundlePath: __, ...own } = options;
  const plain = engine.createInstance({ ...own, basePath: base });
  let given = own;
  let merged: Parameters<Instance["mergeIndex"]>[] = [];
  let exact: Promise<Instance> | undefined;

  /** Printed forms, and not all forms of their stems: only quoted questions need it, so it is made for the first of them. */
  async function forPhrases(): Promise<Instance> {
    const instance = engine.createInstance({ ...given, basePath: base, exactDiacritics: true });
    for (const [address, settings] of merged) await instance.mergeIndex(address, settings);
    return instance;
  }

  async function asked<T>(
    term: string | null,
    run: (instance: Instance, term: string | null) => Promise<T>,
  ): Promise<T> {
    if (term === null) return run(plain, null);
    const { term: tokens, phrase } = await analysed(term);
    if (!phrase) return run(plain, tokens);
    exact ??= forPhrases();
    return run(await exact, tokens);
  }

  return {
    init: () => plain.init(),
    async options(settings) {
      const { basePath: _, bundlePath: __, exactDiacritics: ___, ...rest } = settings;
      given = { ...given, ...rest };
      await Promise.all([plain.options(rest), exact?.then((instance) => instance.options(rest))]);
    },
    search: (term, settings) => asked(term, (instance, tokens) => instance.search(tokens, settings)),
    debouncedSearch: (term, settings, milliseconds) =>
      asked(term, (instance, tokens) => instance.debouncedSearch(tokens, settings, milliseconds)),
    preload: (term, settings) => asked(term, (instance, tokens) => instance.preload(tokens, settings)),
    filters: () => plain.filters(),
    async mergeIndex(address, settings) {
      merged = [...merged, [address, settings]];
      await Promise.all([
        plain.mergeIndex(address, settings),
        exact?.then((instance) => instance.mergeIndex(address, settings)),
      ]);
    },
    async destroy() {
      await Promise.all([plain.destroy(), exact?.then((instance) => instance.destroy())]);
    },
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
