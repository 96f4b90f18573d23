import type { Line } from "../capture.ts";
import { cellLines } from "../text.ts";

/** Letters of a stated body below which it is a summary. */
const FEWEST_LETTERS = 200;
/** Letters of its opening by which it is sought on the page. */
const OPENING = 60;

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * The page's lines, with the body its JSON-LD states (`articleBody`) behind them where the page itself does not show
 * it: pages that scripts fill hold their text nowhere else.
 */
export function withStatedBody(lines: readonly Line[], body: string | null): readonly Line[] {
  if (body === null) return lines;
  const last = lines.at(-1)?.number ?? -1;
  const stated = cellLines(body, last + 2);
  const text = bare(stated.map((line) => line.text).join(""));
  if (text.length < FEWEST_LETTERS) return lines;
  const shown = bare(lines.map((line) => line.text).join(""));
  if (shown.includes(text.slice(0, OPENING)) || shown.includes(text.slice(-OPENING))) return lines;
  const hint = { element: "p", region: "main", linked: 0 } as const;
  return [...lines, ...stated.map((line) => ({ ...line, hint }))];
}
