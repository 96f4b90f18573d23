import type { LineHint } from "../../capture/capture.ts";
import type { DateSignal } from "../dates/date-signal.ts";
import type { LabelMatch } from "../knowledge/labels.ts";
import type { Opening } from "../knowledge/verbs.ts";

/** What the score is weighed from. */
export interface ProseEvidence {
  readonly text: string;
  readonly words: number;
  readonly stop: boolean;
  readonly question: boolean;
  readonly colon: boolean;
  readonly opening: Opening;
  readonly label: LabelMatch | null;
  readonly date: DateSignal | null;
  readonly machine: boolean;
  readonly standing: boolean;
  readonly arabic: number;
  readonly hint: LineHint | null;
}

/**
 * How much a line looks like running text. Length speaks first, then how it ends and how it opens; labels, dates, code
 * and links speak against it. 3 and more is prose: a sentence of nine words with its full stop, or a long line without one.
 */
export function proseScore(line: ProseEvidence): number {
  const { words } = line;
  let score =
    words >= 30
      ? 3
      : words >= 18
        ? 2
        : words >= 12 || (words >= 9 && line.stop)
          ? 1
          : words < 4
            ? -3
            : words < 6
              ? -1
              : 0;
  if (line.stop) score += 2;
  else if (line.question) score += 1;
  if (line.opening === "linkedVerb") score += 3;
  else if (line.opening === "verb" || line.opening === "connective") score += words >= 8 ? 2 : 1;
  else if (line.opening === "conjunction") score += 1;
  if (words >= 8 && line.colon) score += 2;
  if (words >= 10 && /[،,؛]/u.test(line.text)) score += 1;
  if (line.label || line.machine) score -= 8;
  if (line.standing) score -= 6;
  if (line.date?.isDateOnly || line.date?.isEmptyLabel || line.date?.isCopyright) score -= 8;
  if (line.arabic < 0.5) score -= 4;
  return score + fromHint(line.hint);
}

/** What the markup adds: text of links and of other regions of the page is seldom the article's. */
function fromHint(hint: LineHint | null): number {
  if (!hint) return 0;
  const region = { main: 1, none: 0, header: -1, figure: -4, aside: -4, nav: -6, footer: -6, comments: -8 }[
    hint.region
  ];
  return region + (hint.linked >= 0.8 ? -4 : 0) + (hint.element === "p" && hint.linked < 0.5 ? 0.5 : 0);
}
