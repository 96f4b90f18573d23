import type { Described } from "../publish/build.ts";
import { type Glimpse, glimpseOf } from "../publish/glimpse.ts";
import { stopPublishing } from "../publish/publish-folder.ts";
import { type Built, buildBundle, buildTold } from "./build.ts";
import { EXIT } from "./command.ts";
import { keepHeapLean } from "./lean-heap.ts";
import { type Common, terminalOf } from "./own-terminal.ts";

/**
 * A process that builds as often as it is asked to (builder.ts): what is loaded and known once need not be again. The pages of
 * a change come first, its search bundle with the next question. What the last build described stays in memory, so that what is
 * saved next can be shown before the site is built, also while it is.
 */

/** What is asked of it. */
export interface Ask {
  readonly articles: string;
  readonly out: string;
  readonly common: Common;
  /** `memory`: a build for what it leaves in memory, where the last process that built is another. */
  readonly what: "pages" | "bundle" | "memory" | "glimpse";
  /** Of a glimpse: the saved files, as absolute paths. */
  readonly files?: readonly string[];
  /** Comes back with the answer. */
  readonly number: number;
}

/** What it answers. */
export interface Answered {
  readonly number: number;
  readonly built?: Built;
  readonly glimpse?: Glimpse;
}

keepHeapLean();

let described: Described | null = null;
function onPublished(now: Described): void {
  described = now;
}

async function built({ articles, out, common, what }: Ask): Promise<Built> {
  const terminal = terminalOf(common);
  try {
    if (what === "bundle") return await buildBundle({ articles, out }, terminal, { onPublished });
    if (what === "memory" && described !== null) return { code: EXIT.fine, isSearchBehind: false };
    if (what === "memory")
      return await buildBundle({ articles, out }, terminal, { bundle: "later", onPublished, reading: "always" });
    return await buildTold({ articles, out }, terminal, { bundle: "later", onPublished });
  } catch (error) {
    terminal.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { code: EXIT.failed, isSearchBehind: true };
  }
}

/** What can be shown at once; a fault of it is told by the build that follows. */
const glimpse = ({ files = [] }: Ask): Promise<Glimpse> =>
  described === null ? Promise.resolve({}) : glimpseOf(files, described).catch(() => ({}));

async function answer(ask: Ask): Promise<Answered> {
  const { number } = ask;
  return ask.what === "glimpse" ? { number, glimpse: await glimpse(ask) } : { number, built: await built(ask) };
}

process.on("message", (ask: Ask) => void answer(ask).then((answered) => process.send?.(answered)));
// Who asks is gone: nobody would stop it.
process.on("disconnect", () => {
  stopPublishing();
  process.exit(EXIT.failed);
});
