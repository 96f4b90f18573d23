import type { Capture } from "../../capture/capture.ts";
import type { Finding, Kind, Role } from "../../findings/finding.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { withBrokenLines } from "../signals/broken-lines.ts";
import { topicOf } from "../signals/overlap.ts";
import { readSignal, type Signal } from "../signals/signal.ts";
import type { KnownNames } from "../signature/parts.ts";
import { seenOutlets } from "../signature/seen-outlets.ts";
import type { Signature } from "../signature/signature.ts";
import { signatureOf } from "../signature/signed-line.ts";

/** The sheet a capture is labelled on: signals that never change, findings that the passes fill in. Lives for one capture. */
export interface Sheet extends KnownNames {
  readonly capture: Capture;
  readonly knowledge: Knowledge;
  readonly signals: readonly Signal[];
  /** Stems of a line's words, read on first use; of a very long line, of its beginning. */
  readonly topic: (at: number) => ReadonlySet<string>;
  /** What a line signs, read on first use. */
  readonly signature: (at: number) => Signature | null;
  /** What is found of a line, or undefined while nothing is. */
  readonly finding: (at: number) => Finding | undefined;
  readonly role: (at: number) => Role | undefined;
  readonly kind: (at: number) => Kind | undefined;
  readonly give: (at: number, finding: Finding) => void;
  readonly isFree: (at: number) => boolean;
}

/** A whole article on one line is known by its first paragraphs. */
const TOPIC_LETTERS = 4000;

/** Opens a sheet: reads the signals of every line. */
export function openSheet(capture: Capture, knowledge: Knowledge): Sheet {
  const findings = new Array<Finding | undefined>(capture.lines.length).fill(undefined);
  const topics = new Array<ReadonlySet<string> | undefined>(capture.lines.length);
  const signatures = new Array<Signature | null | undefined>(capture.lines.length);
  let before = 0;
  const lines = capture.lines.map((line, at) => {
    const signal = readSignal(line, at, before, knowledge);
    before = line.number;
    return signal;
  });
  const signals = withBrokenLines(lines, knowledge);
  const names = { knowledge, seen: seenOutlets(signals, knowledge) };
  return {
    capture,
    ...names,
    signals,
    signature: (at) => {
      const signal = signals[at];
      if (signatures[at] === undefined) signatures[at] = signal ? signatureOf(signal, names) : null;
      return signatures[at] ?? null;
    },
    topic: (at) => {
      topics[at] ??= topicOf((signals[at]?.key ?? "").slice(0, TOPIC_LETTERS), knowledge.verbs.functionWords);
      return topics[at];
    },
    finding: (at) => findings[at],
    role: (at) => findings[at]?.role,
    kind: (at) => findings[at]?.kind,
    give: (at, finding) => {
      findings[at] = finding;
    },
    isFree: (at) => at >= 0 && at < findings.length && findings[at] === undefined,
  };
}
