import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { VariantGroups } from "../arabic/variants.ts";
import { keyOf, programOf } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import type { BundleFile } from "./bundle-files.ts";
import { gatherWords, type PartWords, type Readings } from "./gather-words.ts";
import { keptTexts, retainTexts } from "./kept-texts.ts";
import { fragmentPath, partOf } from "./pagefind-facts.ts";
import { type PackFragment, packFragment } from "./pagefind-indexer.ts";
import { pagefindVersion } from "./pagefind-service.ts";
import type { PartLengths } from "./part-texts.ts";
import type { Part } from "./partition.ts";
import { type Place, writeInto } from "./place.ts";
import type { Shards } from "./write-lexicon.ts";
import { type CountedPart, fingerprintOf, type Indexer, type PartReport, writePart } from "./write-part.ts";

/**
 * Parts that an earlier build made: their counted words, by the articles in them, and their files, by that and by the stems
 * their words are indexed under. Build side.
 */

/** What counts words and indexes them: everything that a part depends on beside its articles. */
const PROGRAM = ["src/arabic/", "src/search/"] as const;

/** A file of one article, and the key it is kept under: most of a part's articles stay when one of them changes. */
type KeptFragment = readonly [path: string, key: string];

/** The files of a part: those of all its articles one after another in `search-files`, those of one article each for itself. */
interface Packed {
  readonly report: PartReport;
  readonly files: readonly (readonly [path: string, bytes: number])[];
  readonly fragments: readonly KeptFragment[];
}

/** What is held of a part, or of what belongs to all: nothing of it is written yet. */
interface Held {
  readonly report: PartReport;
  readonly files: readonly BundleFile[];
}

/** What parts together have been made into. */
export interface KeptTogether {
  readonly reports: readonly PartReport[];
  readonly lengths: readonly (readonly PartLengths[])[];
  readonly shards: Shards;
}

/** The same as it is put. */
interface MadeTogether {
  readonly shards: Shards;
  readonly indexer: Indexer;
  /** The words of all, as text. */
  readonly words: string;
  /** The files of their lexicon. */
  readonly files: readonly BundleFile[];
}

/** Pagefind's programs and interfaces: the same for every part. */
const PROGRAMS = /^(?:pagefind[^/]*\.(?:js|css)|wasm\.[^/]+\.pagefind|pagefind-entry\.json)$/u;

/** What programs say of articles. */
const NOTHING: PartReport = { ids: [], articlesUnder: [], entry: {} };

/** Files of a folder, in order of their paths; read when they are come to. */
function* filesIn(folder: string, isWanted: (path: string) => boolean): Generator<BundleFile> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = found.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/"),
  );
  for (const path of paths.filter(isWanted).sort()) yield { path, content: readFileSync(join(folder, path)) };
}

const FRAGMENT = /^fragment\//u;

/** Whether a file is one of all articles of a part: Pagefind begins its name with the part's. */
const belongsTo =
  (part: string) =>
  (path: string): boolean =>
    !PROGRAMS.test(path) &&
    !FRAGMENT.test(path) &&
    partOf(path.replace(/^(?:.*\/|pagefind\.)/u, "").replace(/\.[^.]+$/u, "")) === part;

/** Counts parts' words and writes their files, from what was kept where that is the same. */
export class KeptParts {
  readonly store: Store;
  readonly program: string;

  constructor(store: Store) {
    this.store = store;
    this.program = keyOf(programOf(PROGRAM), pagefindVersion());
  }

  private articlesOf({ documents }: Part): string {
    return documents.map(fingerprintOf).join(" ");
  }

  /** A part with its words counted. */
  counted(part: Part, readings: Readings): CountedPart {
    const key = keyOf(this.program, "words", this.articlesOf(part));
    const kept = this.store.get("search-words", key);
    const words = kept
      ? (JSON.parse(kept.toString("utf8")) as PartWords)
      : gatherWords(keptTexts(part, this), readings);
    if (!kept) this.store.put("search-words", key, JSON.stringify(words));
    else retainTexts(part, this);
    return { ...part, lengths: words.lengths, words, texts: () => keptTexts(part, this) };
  }

  /** What the files of a part depend on: its articles, and what their stems are indexed under. */
  keyOf(part: CountedPart, { links }: Indexer): string {
    const linked = part.words.stems.flatMap(([stem]) => (links.has(stem) ? `${stem} ${links.get(stem)}` : []));
    return keyOf(part.name, this.articlesOf(part), linked.join("\n"));
  }

  /** Writes the files of a part that an earlier build made; null, and nothing written, where any of them is gone. */
  read(key: string, place: Place): PartReport | null {
    const part = this.held(key, place);
    const programs = this.held("programs", { ...place, isThere: () => false });
    if (!part || !programs) return null;
    for (const file of [...part.files, ...programs.files]) writeInto(place.folder, file);
    return part.report;
  }

  /** Writes a part's files. */
  async write(part: CountedPart, indexer: Indexer, place: Place): Promise<PartReport> {
    const key = this.keyOf(part, indexer);
    const kept = this.read(key, place);
    if (kept) return kept;
    const fragments: KeptFragment[] = [];
    const report = await writePart(part, indexer, place.folder, this.packing(fragments));
    this.pack(key, report, filesIn(place.folder, belongsTo(part.name)), fragments);
    // For a build in which Pagefind indexes nothing.
    this.pack(
      "programs",
      NOTHING,
      filesIn(place.folder, (path) => PROGRAMS.test(path)),
    );
    return report;
  }

  /** Packs fragments, but for those that were packed before; notes under which keys they are kept. */
  private packing(fragments: KeptFragment[]): PackFragment {
    return (id, written, make) => {
      const key = keyOf(this.program, written);
      fragments.push([fragmentPath(id), key]);
      const kept = this.store.get("search-fragments", key);
      if (kept) return kept;
      const packed = packFragment(id, written, make);
      this.store.put("search-fragments", key, packed);
      return packed;
    };
  }

  /** The key of what was made of some parts together. */
  private togetherKey(parts: readonly Part[], groups: VariantGroups): string {
    return keyOf(this.program, JSON.stringify(groups), ...parts.flatMap((part) => [part.name, this.articlesOf(part)]));
  }

  /** What an earlier build made of these parts together; their files, and those of their lexicon, are written. Null where none did. */
  together(parts: readonly Part[], groups: VariantGroups, place: Place): KeptTogether | null {
    const key = this.togetherKey(parts, groups);
    const kept = this.store.get("search-together", key);
    const words = this.store.has("search-lexicon", key);
    if (!kept || !words) return null;
    const { keys, ...together } = JSON.parse(kept.toString("utf8")) as Omit<KeptTogether, "reports"> & {
      keys: string[];
    };
    const reports = keys.flatMap((own) => this.read(own, place) ?? []);
    const lexicon = this.held(`lexicon ${key}`, place);
    if (reports.length < parts.length || !lexicon) return null;
    for (const file of lexicon.files) writeInto(place.folder, file);
    return { ...together, reports };
  }

  /** The words of these parts together, as they were put. */
  words(parts: readonly Part[], groups: VariantGroups): string | null {
    return this.store.get("search-lexicon", this.togetherKey(parts, groups))?.toString("utf8") ?? null;
  }

  /** Keeps what was made of some parts together; their lexicon's files lie in a folder. */
  putTogether(parts: readonly CountedPart[], groups: VariantGroups, made: MadeTogether): void {
    const key = this.togetherKey(parts, groups);
    const { shards, indexer, words, files } = made;
    this.pack(`lexicon ${key}`, NOTHING, files);
    const keys = parts.map((part) => this.keyOf(part, indexer));
    this.store.put("search-lexicon", key, words);
    this.store.put(
      "search-together",
      key,
      JSON.stringify({ keys, shards, lengths: parts.map(({ lengths }) => lengths) }),
    );
  }

  private pack(
    name: string,
    report: PartReport,
    files: Iterable<BundleFile>,
    fragments: readonly KeptFragment[] = [],
  ): void {
    const key = keyOf(this.program, name);
    // Both are asked for, so that neither is cleared away beside the other.
    const isKept = [this.store.has("search-files", key), this.store.has("search-parts", key)];
    if (isKept.every(Boolean)) return;
    const all = [...files];
    const packed: Packed = { report, files: all.map(({ path, content }) => [path, content.length]), fragments };
    this.store.put("search-files", key, Buffer.concat(all.map(({ content }) => content)));
    this.store.put("search-parts", key, JSON.stringify(packed));
  }

  /** What is held under a name: its report, and its files but for those that lie in their place; null where any is gone. */
  private held(name: string, { isThere }: Place): Held | null {
    const key = keyOf(this.program, name);
    const kept = this.store.get("search-parts", key);
    if (!kept || !this.store.has("search-files", key)) return null;
    const { report, files, fragments } = JSON.parse(kept.toString("utf8")) as Packed;
    // All are asked for, so that those of articles that stay are kept.
    const whole = fragments.filter(([, own]) => this.store.has("search-fragments", own));
    if (whole.length < fragments.length) return null;
    const found: BundleFile[] = [];
    if (!files.every(([path]) => isThere(path))) {
      const bytes = this.store.get("search-files", key);
      if (!bytes) return null;
      let from = 0;
      for (const [path, length] of files) {
        if (!isThere(path)) found.push({ path, content: bytes.subarray(from, from + length) });
        from += length;
      }
    }
    for (const [path, own] of fragments) {
      if (isThere(path)) continue;
      const content = this.store.get("search-fragments", own);
      if (!content) return null;
      found.push({ path, content });
    }
    return { report, files: found };
  }
}
