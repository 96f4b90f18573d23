import { one } from "../element.ts";
import { type Answer, withChosen } from "./ask.ts";
import { drawCommoner } from "./commoner.ts";
import { compareBar } from "./compare-bar.ts";
import { drawFeed } from "./feed.ts";
import { drawFacets } from "./narrowing.ts";
import type { ResultsStyle } from "./results.ts";
import type { NotesStyle } from "./summary.ts";
import { drawTakeAway } from "./take-away.ts";
import { drawTimes } from "./times.ts";

/** What all drawings of an answer share. */
export type AnswerStyle = NotesStyle & ResultsStyle & { readonly files?: string | undefined };

/**
 * Draws what helps with an answer that stands already: values to narrow by, its articles in time, commoner words, the answer as a file
 * and as a feed.
 * @param current whether nothing newer was asked meanwhile
 */
export async function drawBeside(answer: Answer, style: AnswerStyle, current: () => boolean): Promise<void> {
  const { question } = answer;
  const [counts, months, commoner] = await Promise.all([answer.facets(), answer.months(), answer.commoner()]);
  if (!current()) return;
  const at = (part: string): HTMLElement => one(`[data-search-${part}]`);
  drawFacets(at("facets"), withChosen(counts, question), question, style);
  drawTimes(at("times"), months, question, style);
  drawCommoner(at("commoner"), commoner, answer, style);
  drawTakeAway(at("take"), answer, style);
  drawFeed(at("feed"), answer, style);
  compareBar(style);
}
