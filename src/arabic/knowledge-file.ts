import { existsSync, readdirSync, readFileSync } from "node:fs";
import { CORE_SCHEMA, load } from "js-yaml";

/**
 * What linguists write: data files in YAML beside the code that uses them. The published package carries each as JSON, made
 * when it was packed, since reading all the YAML costs time at every start. These files are right or the program does not
 * start, so they are read by js-yaml, four times as fast as the reader of what people write, which knows the place of every word.
 */

const WRITTEN = /\.yaml$/u;

/**
 * What a data file says.
 * @param file its address, ending in `.yaml`
 * @throws what the file system throws, and YAMLException for a file that is none
 */
export function readKnowledge(file: URL): unknown {
  const packed = new URL(file.href.replace(WRITTEN, ".json"));
  if (!existsSync(file) && existsSync(packed)) return JSON.parse(readFileSync(packed, "utf8"));
  return load(readFileSync(file, "utf8"), { schema: CORE_SCHEMA });
}

/**
 * The data files of a folder in the order of their names, as `readKnowledge` takes them.
 * @throws what the file system throws
 */
export const knowledgeFiles = (folder: URL): URL[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:yaml|json)$/u.test(name))
    .map((name) => name.replace(/\.json$/u, ".yaml"))
    .sort()
    .map((name) => new URL(name, folder));
