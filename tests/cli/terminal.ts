import type { Loudness, Terminal } from "../../src/cli/command.ts";
import type { Voice } from "../../src/cli/voice.ts";

/** A terminal that keeps what it is given. */
export interface KeptTerminal extends Terminal {
  /** Standard output and standard error as texts. */
  readonly printed: () => string;
  readonly told: () => string;
}

/** A terminal for tests, in English unless told otherwise. */
export function keptTerminal(voice: Voice = ["en"], loudness: Loudness = "normal"): KeptTerminal {
  const out: string[] = [];
  const err: string[] = [];
  return {
    env: {},
    voice,
    loudness,
    print: (text) => void out.push(text),
    printPieces: (pieces) => void out.push([...pieces].join("")),
    tell: (text) => void err.push(text),
    screen: false,
    printed: () => out.join("\n"),
    told: () => err.join("\n"),
  };
}
