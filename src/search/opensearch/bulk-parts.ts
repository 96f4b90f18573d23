import { closeSync, openSync, writeSync } from "node:fs";
import path from "node:path";

/** Bulk requests as files: lines of JSON, no file larger than a server takes at once. */

/** Bytes of a file: OpenSearch advises 5 to 15 MB a request, and refuses 100. */
const LARGEST_PART = 8 * 1024 * 1024;

/** Writes lines into numbered files. */
export interface BulkWriter {
  /** Writes lines that belong together (an action and its article) into one file. */
  add(...lines: readonly string[]): void;
  /** Ends the last file; the names of all. */
  finish(): readonly string[];
}

/**
 * Begins the files of a folder: "bulk-0001.ndjson" and on.
 * @param largest bytes after which another file begins; what belongs together may alone be more
 */
export function bulkParts(folder: string, largest: number = LARGEST_PART): BulkWriter {
  const names: string[] = [];
  let file = -1;
  let size = 0;
  const end = (): void => {
    if (file >= 0) closeSync(file);
    file = -1;
    size = 0;
  };
  const begin = (): void => {
    names.push(`bulk-${String(names.length + 1).padStart(4, "0")}.ndjson`);
    file = openSync(path.join(folder, names.at(-1) as string), "w");
  };
  return {
    add(...lines) {
      const bytes = Buffer.from(`${lines.join("\n")}\n`);
      if (size > 0 && size + bytes.length > largest) end();
      if (file < 0) begin();
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      size += bytes.length;
    },
    finish() {
      end();
      return names;
    },
  };
}
