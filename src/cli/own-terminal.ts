import type { Loudness, Terminal } from "./command.ts";
import { onScreen } from "./visible.ts";
import { voiceOf } from "./voice.ts";

/** Characters written at once: most results are one piece, and texts of this size are cleared away at once. */
const PIECE = 16_384;

/** The options that every command has. */
export interface Common {
  readonly lang?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

const loudnessOf = ({ quiet, verbose }: Common): Loudness => (quiet ? "quiet" : verbose ? "verbose" : "normal");

/** The terminal that this process runs in. */
export const terminalOf = (common: Common): Terminal => ({
  env: process.env,
  voice: voiceOf(common.lang, process.env),
  loudness: loudnessOf(common),
  print: (text) => void process.stdout.write(`${onScreen(text)}\n`),
  printPieces: (pieces) => {
    let line = "";
    for (const piece of pieces) {
      line += onScreen(piece);
      if (line.length < PIECE) continue;
      process.stdout.write(line);
      line = "";
    }
    process.stdout.write(`${line}\n`);
  },
  tell: (text) => void process.stderr.write(`${onScreen(text)}\n`),
  screen: Boolean(process.stderr.isTTY),
});
