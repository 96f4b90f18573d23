import { type LoadFile, readJson } from "./bundle-files.ts";
import type { Fragment } from "./bundle-types.ts";
import { fragmentPath } from "./pagefind-facts.ts";

/** How many fragments are kept: results and suggestions show the same articles again and again while a reader types. */
const KEPT = 128;

/** Articles' fragments, each fetched once. Browser-safe. */
export class FragmentReader {
  private readonly load: LoadFile;
  private readonly kept = new Map<string, Promise<Fragment>>();

  constructor(load: LoadFile) {
    this.load = load;
  }

  /** The fragment with the given id; one that could not be had is asked for again the next time. */
  read(id: string): Promise<Fragment> {
    const known = this.kept.get(id);
    if (known) this.kept.delete(id);
    const fragment = known ?? readJson<Fragment>(this.load, fragmentPath(id));
    if (!known) fragment.catch(() => this.kept.delete(id));
    this.kept.set(id, fragment);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return fragment;
  }
}
