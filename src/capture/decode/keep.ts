import { clean } from "../../arabic/letters.ts";

/**
 * The way every text of a capture is kept: `clean`, after runs of combining marks are cut into stretches of 30 with
 * U+034F between them (UAX #15, "Stream-Safe Text Format"). Without it normalising n marks in a row takes n² steps,
 * and a hostile file of one megabyte takes a minute. No written language has more than a handful of marks on a letter.
 */

/** Marks, with the invisible characters between them that `clean` removes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: `clean` removes them, so they do not end a run
const LONG_RUN = /[\p{M}\p{Cf}\u0000-\u0008\u000e-\u001f\u007f-\u009f]{31,}/gu;
const STRETCH = /(\p{M}{30})(?=\p{M})/gu;
const NO_MARKS = /\P{M}+/gu;

const streamSafe = (run: string): string => run.replace(NO_MARKS, "").replace(STRETCH, "$1\u034f");

/** The text as it is kept: see `clean` (arabic/letters.ts). Linear in the text's length whatever it holds. */
export const keep = (text: string): string => clean(text.replace(LONG_RUN, streamSafe));
