import type { Capture } from "../../capture/capture.ts";
import type { Role } from "../../record/schema.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Reason, ReasonCode } from "../reasons.ts";
import { topicOf } from "../signals/overlap.ts";
import { readSignal, type Signal } from "../signals/signal.ts";

/** The sheet a capture is labelled on: signals that never change, roles that the passes fill in. Lives for one capture. */
export interface Sheet {
  readonly capture: Capture;
  readonly knowledge: Knowledge;
  readonly signals: readonly Signal[];
  /** Stems of a line's words, read on first use; of a very long line, of its beginning. */
  readonly topic: (at: number) => ReadonlySet<string>;
  /** Role of a line, or undefined while it has none. */
  readonly role: (at: number) => Role | undefined;
  readonly reason: (at: number) => Reason;
  readonly give: (at: number, role: Role, code: ReasonCode, found?: string) => void;
  readonly isFree: (at: number) => boolean;
}

/** A whole article on one line is known by its first paragraphs. */
const TOPIC_LETTERS = 4000;

/** Opens a sheet: reads the signals of every line. */
export function openSheet(capture: Capture, knowledge: Knowledge): Sheet {
  const roles = new Array<Role | undefined>(capture.lines.length).fill(undefined);
  const topics = new Array<ReadonlySet<string> | undefined>(capture.lines.length);
  const reasons = new Array<Reason>(capture.lines.length);
  let before = 0;
  const signals = capture.lines.map((line, at) => {
    const signal = readSignal(line, at, before, knowledge);
    before = line.number;
    return signal;
  });
  return {
    capture,
    knowledge,
    signals,
    topic: (at) => {
      topics[at] ??= topicOf((signals[at]?.key ?? "").slice(0, TOPIC_LETTERS), knowledge.verbs.functionWords);
      return topics[at];
    },
    role: (at) => roles[at],
    reason: (at) => reasons[at] ?? { code: "aroundArticle", found: "" },
    give: (at, role, code, found = "") => {
      roles[at] = role;
      reasons[at] = { code, found };
    },
    isFree: (at) => at >= 0 && at < roles.length && roles[at] === undefined,
  };
}
