import { SingleBar } from "cli-progress";
import type { Stage, StageReport } from "../publish/stages.ts";
import { type Terminal, tell } from "./command.ts";
import type { Message } from "./voice.ts";

/** Shows how far a build is: a bar on a screen, a plain line every few seconds where there is none. */
export interface Progress {
  readonly report: StageReport;
  /** Ends the last stage. */
  done(): void;
}

/** Milliseconds between two plain lines. */
const EVERY = 5_000;

const NAMES: Readonly<Record<Stage, Message>> = {
  records: { ar: "قراءة الأصول", en: "Reading captures" },
  index: { ar: "فهرس البحث", en: "Search index" },
  pages: { ar: "الصفحات", en: "Pages" },
  files: { ar: "ملفات المقالات", en: "Files of articles" },
  publish: { ar: "النشر", en: "Publishing" },
};

/** "12 s", "3 min": rounded up, since it is a guess. */
const lasting = (seconds: number): Message =>
  seconds < 90
    ? { ar: `${Math.ceil(seconds)} ث`, en: `${Math.ceil(seconds)} s` }
    : { ar: `${Math.ceil(seconds / 60)} د`, en: `${Math.ceil(seconds / 60)} min` };

/** Where a stage is: "Pages 120/500, about 12 s left"; how long it has lasted where nobody can tell the rest. */
export function stageLine(stage: Stage, done: number, total: number | null, seconds: number): Message {
  const isKnown = total !== null && total >= done;
  const count = isKnown ? ` ${done}/${total}` : done > 0 ? ` ${done}` : "";
  const left = isKnown && done > 0 && done < total ? lasting((seconds / done) * (total - done)) : null;
  const { ar, en } = NAMES[stage];
  if (left) return { ar: `${ar}${count}، بقي نحو ${left.ar}`, en: `${en}${count}, about ${left.en} left` };
  if (seconds < EVERY / 1000 || (isKnown && done === total)) return { ar: `${ar}${count}`, en: `${en}${count}` };
  const spent = lasting(seconds);
  return { ar: `${ar}${count}، منذ ${spent.ar}`, en: `${en}${count}, for ${spent.en}` };
}

/** Cells of a bar. */
const WIDTH = 20;

/** A bar of one stage on the screen, where it is known how long it is. */
function barOf({ voice }: Terminal, stage: Stage): SingleBar {
  const bar = new SingleBar({
    format: (_options, { value, total, startTime }) => {
      const line = stageLine(stage, value, total > 0 ? total : null, (Date.now() - startTime) / 1000)[voice[0] ?? "ar"];
      const full = Math.round((Math.min(value, total) / Math.max(1, total)) * WIDTH);
      return total > 0 ? `${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${line}` : line;
    },
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    fps: 5,
  });
  bar.start(0, 0);
  return bar;
}

/** The stage that is running. */
interface Running {
  readonly stage: Stage;
  readonly began: number;
  readonly bar: SingleBar | null;
  /** When a line was told last. */
  told: number;
  count: number;
  total: number | null;
}

/**
 * The progress of a build. Nothing is told where only errors are asked for; each stage with its time where every step is.
 * @param now milliseconds of a clock
 */
export function progress(terminal: Terminal, now: () => number = () => performance.now()): Progress {
  if (terminal.loudness === "quiet") return { report() {}, done() {} };
  let current: Running | null = null;

  const end = (): void => {
    current?.bar?.stop();
    if (current && terminal.loudness === "verbose") {
      const { stage, began, count } = current;
      const took = `${((now() - began) / 1000).toFixed(1)}`;
      const { ar, en } = NAMES[stage];
      const of = count > 0 ? ` ${count}` : "";
      tell(terminal, { ar: `${ar}${of}: ${took} ث`, en: `${en}${of}: ${took} s` });
    }
    current = null;
  };
  const tellLine = (): void => {
    if (!current || current.bar || now() - current.told < EVERY) return;
    current.told = now();
    tell(terminal, stageLine(current.stage, current.count, current.total, (now() - current.began) / 1000));
  };
  // A stage that is busy with one long thing reports nothing meanwhile.
  const clock = terminal.screen ? null : setInterval(tellLine, EVERY).unref();
  const report: StageReport = (stage, done, total) => {
    if (current?.stage !== stage) {
      end();
      const [began, bar] = [now(), terminal.screen ? barOf(terminal, stage) : null];
      current = { stage, began, told: began, count: 0, total: null, bar };
    }
    current.count = done;
    current.total = total;
    current.bar?.setTotal(total !== null && total >= done ? total : 0);
    current.bar?.update(done);
    tellLine();
  };
  const done = (): void => {
    end();
    if (clock) clearInterval(clock);
  };
  return { report, done };
}
