import { zipSync } from "fflate";
import { cell } from "../../csv-cell.ts";

/**
 * What lies at the address of a file that is published no longer: what became of it, in the format that its name promises, so
 * that whoever has linked to it is told, and no program that reads it fails.
 */

/** What is said in place of a file. */
export interface Said {
  /** For programs: name → value. */
  readonly facts: Readonly<Record<string, string | null>>;
  /** For people, a line each. */
  readonly words: readonly string[];
}

/** One transparent point: what browsers show of a picture that is not there. */
const NO_PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const PICTURE = /\.(?:png|webp|jpe?g|avif|gif|tiff?)$/iu;

/** The first moment a zip file can name, in every time zone (offline-zip.ts). */
const EPOCH = new Date(1980, 0, 1);

const text = ({ words }: Said): string => `${words.join("\n")}\n`;

/** Of a table one row, under names of its own: it does not pass for one of articles. */
const table = ({ facts }: Said, separator: string): string =>
  [Object.keys(facts), Object.values(facts)].map((row) => `${row.map(cell).join(separator)}\r\n`).join("");

/**
 * The content that stands in for a file.
 * @param file its path: the ending tells the format
 */
export function standIn(file: string, said: Said): string | Uint8Array {
  if (PICTURE.test(file)) return NO_PICTURE;
  const ending = /\.([^./]+)$/u.exec(file)?.[1]?.toLowerCase();
  if (ending === "json") return `${JSON.stringify(said.facts, null, 1)}\n`;
  if (ending === "jsonl" || ending === "ndjson") return `${JSON.stringify(said.facts)}\n`;
  if (ending === "csv" || ending === "tsv") return table(said, ending === "csv" ? "," : "\t");
  if (ending !== "zip") return text(said);
  return zipSync({ "README.txt": [new TextEncoder().encode(text(said)), { mtime: EPOCH, os: 3 }] });
}
