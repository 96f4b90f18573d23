import type { ArchiveSettings, Outlet } from "../../settings.ts";
import { type Agencies, compileAgencies } from "./agencies.ts";
import { readData } from "./data.ts";
import { keyOf } from "./key.ts";
import { compileLabels, type Labels } from "./labels.ts";
import { compileLetters, type LetterWords } from "./letters.ts";
import { compileOutlets, type Outlets } from "./outlets.ts";
import { compilePeople, type People } from "./people.ts";
import { compilePhrases, type Phrases } from "./phrases.ts";
import { compileVerbs, type Verbs } from "./verbs.ts";

/** Everything the room knows beforehand, compiled once: Sets of keys and regular expressions, no text of any article. */
export interface Knowledge {
  readonly labels: Labels;
  readonly phrases: Phrases;
  readonly letters: LetterWords;
  readonly verbs: Verbs;
  readonly agencies: Agencies;
  readonly outlets: Outlets;
  readonly people: People;
  readonly signing: Signing;
}

/** Words around signatures, as keys. */
export interface Signing {
  readonly prefixes: ReadonlySet<string>;
  readonly strongPrefixes: ReadonlySet<string>;
  readonly notBylines: readonly string[];
  readonly desks: readonly string[];
  readonly bios: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  /** How a paper calls its own reporters behind a place. */
  readonly correspondents: ReadonlySet<string>;
  readonly outletWords: ReadonlySet<string>;
  /** What kind of paper one is, as keys. */
  readonly paperKinds: ReadonlySet<string>;
  readonly outletParts: ReadonlySet<string>;
}

/**
 * Compiles data files and outlets: the archive's own outlets (archive.yaml) first, so that they win over those that come
 * with the program. `known` replaces the program's outlet files; tests pass [] to show what works without any.
 */
export function compileKnowledge(settings: ArchiveSettings, known?: readonly Outlet[]): Knowledge {
  const data = readData();
  const outlets = [...settings.outlets, ...(known ?? data.outlets)];
  return {
    labels: compileLabels(data, outlets),
    phrases: compilePhrases(data),
    letters: compileLetters(data),
    verbs: compileVerbs(data),
    agencies: compileAgencies(data.agencies),
    outlets: compileOutlets(outlets),
    people: compilePeople(data),
    signing: {
      prefixes: new Set(data.bylines.prefixes.map(keyOf)),
      strongPrefixes: new Set(data.bylines.signing.map(keyOf)),
      notBylines: data.bylines.notBylines.map(keyOf),
      desks: data.bylines.desks.map(keyOf),
      bios: new Set(data.bylines.bios.map(keyOf)),
      columns: new Set(data.bylines.columns.map(keyOf)),
      offices: new Set(data.bylines.offices.map(keyOf)),
      correspondents: new Set(data.bylines.correspondents.map(keyOf)),
      outletWords: new Set(data.bylines.outletWords.map(keyOf)),
      paperKinds: new Set(data.bylines.paperKinds.map(keyOf)),
      outletParts: new Set(data.bylines.outletParts.map(keyOf)),
    },
  };
}
