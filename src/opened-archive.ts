import type { Problem } from "./problems/problem.ts";
import type { Beside } from "./record/beside.ts";
import type { ArticleRecord } from "./record/schema.ts";
import type { ArchiveSettings, LatinNames } from "./settings.ts";
import type { PagesRead } from "./site/dossiers/read-dossiers.ts";
import type { NearDuplicate } from "./site/related/near-duplicates.ts";

/** An archive: its settings, its records, and everything a person should look at. */
export interface Archive {
  /** Folder the captures lie in; `source.file` of the records is relative to it. */
  readonly home: string;
  readonly settings: ArchiveSettings;
  /** In order of their ids. */
  readonly records: readonly ArticleRecord[];
  /** Pairs of articles with one text or nearly so; none where it is not said. */
  readonly twins?: readonly NearDuplicate[];
  /** Problems of the whole archive: of files, settings, corrections, and of every record. */
  readonly problems: readonly Problem[];
  /** What lies beside the captures; nothing where it is not said. */
  readonly beside?: Beside;
  /** The pages an archivist wrote, filled with their articles; made anew where they are not there. */
  readonly written?: PagesRead;
  /** Names of outlets and agencies in Latin letters; none where it is not said. */
  readonly latinNames?: LatinNames;
  /** IANA zones of outlets' printed times, by their ids; none where it is not said. */
  readonly outletZones?: Readonly<Record<string, string>>;
}
