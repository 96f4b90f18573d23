import { keyOf, programOf } from "../store/keys.ts";
import type { Store } from "../store/store.ts";

/**
 * What follows from the program alone and is the same in every archive: bundled scripts and styles, knowledge for pages that
 * compare. It is made by the first build of a version, and taken from the store by the others.
 */

const PROGRAM = ["src/", "templates/"] as const;
const KIND = "of-program";

/**
 * A result of the program alone.
 * @param asked says which one, and how it was asked for
 * @param make makes it; what it gives is kept as JSON
 */
export async function ofProgram<Value>(store: Store, asked: string, make: () => Promise<Value>): Promise<Value> {
  const key = keyOf(programOf(PROGRAM), asked);
  const kept = store.get(KIND, key);
  if (kept) return JSON.parse(kept.toString("utf8")) as Value;
  const made = await make();
  store.put(KIND, key, JSON.stringify(made));
  return made;
}
