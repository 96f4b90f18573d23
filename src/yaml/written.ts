import type { YamlCode } from "../problems/yaml.ts";

/** What the reader of a person's YAML file says of the form it expects, and what reading notices. */

/** The form of a file: which names are fields of it. */
export interface YamlForm {
  /** Whether a name is an outermost field of such a file. */
  readonly isKey: (name: string) => boolean;
  /** A field to show in remedies: "headline". */
  readonly example: string;
}

/** One thing noticed: which, where, the line as written, and the line to write instead where it can be told. */
export interface YamlFault {
  readonly code: YamlCode;
  /** 1-based. */
  readonly line: number;
  readonly found: string;
  readonly write: string | null;
}

/** The line with tabs and wide spaces of its indentation as plain spaces; YAML takes no others. */
export function evenIndent(line: string): string {
  const indent = /^\s+/u.exec(line)?.[0] ?? "";
  return /^ *$/u.test(indent)
    ? line
    : indent.replaceAll("\t", "  ").replaceAll(/\s/gu, " ") + line.slice(indent.length);
}

/** Number of spaces a line begins with. */
export const indentOf = (line: string): number => line.length - line.trimStart().length;
