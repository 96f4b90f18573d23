import type { Problem } from "../problems/problem.ts";
import type { YamlField } from "../yaml/read-yaml.ts";

/** Rows of the table of corrections, however it is written: CSV or YAML. */

/** One value of the table. */
export interface TableRow {
  readonly id: string;
  readonly field: YamlField;
  /** Who set it, where the row says so. */
  readonly by: string | null;
}

/** What a table says, with what is wrong in how it is written. */
export interface TableRows {
  readonly rows: readonly TableRow[];
  readonly problems: readonly Problem[];
}
