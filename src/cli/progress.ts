import { SingleBar } from "cli-progress";
import type { Terminal } from "./command.ts";

/** Shows how far a long step is; nothing where standard error is no screen. */
export interface Progress {
  at(count: number): void;
  done(): void;
}

const SILENT: Progress = { at() {}, done() {} };

/** A counter for a step whose length is not known beforehand, or a bar where it is. */
export function progress(terminal: Terminal, name: string, total = 0): Progress {
  if (!terminal.screen) return SILENT;
  const format = total > 0 ? `${name} {bar} {value}/{total}` : `${name} {value}`;
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true, fps: 5 });
  bar.start(total, 0);
  return { at: (count) => bar.update(count), done: () => bar.stop() };
}
