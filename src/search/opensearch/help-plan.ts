import type { Occurrences, Occurring } from "../engine.ts";
import type { Plan } from "../plan.ts";
import type { EnginePlan } from "./seek-question.ts";
import { articlesWith, type Sought } from "./sought.ts";

/** A plan for those who explain an answer: they ask how many articles a word has, and no place of it. Browser-safe, pure. */

/** Places in the articles at hand, of a word that stands in more. */
export class SomeOfMany extends Map<number, Occurrences> {
  private readonly all: number;

  /** @param all in how many articles of the archive it stands */
  constructor(places: Occurring, all: number) {
    super();
    for (const [article, found] of places) this.set(article, found);
    this.all = all;
  }

  override get size(): number {
    return this.all ?? 0;
  }
}

/** A term's list with its number of articles, and the places that are at hand. */
export const listOf = (sought: Sought | null, places: Occurring = new Map()): Occurring =>
  new SomeOfMany(places, sought === null ? 0 : articlesWith(sought));

/** The plan as the browser's own planner has it, without places. */
export const helpPlan = ({ terms, excluded, unknown, otherScripts, ignored, fields }: EnginePlan): Plan => {
  const listed = (all: EnginePlan["terms"]): Plan["terms"] =>
    all.map(({ words, quoted, sought }) => ({ words, quoted, occurring: listOf(sought) }));
  return { terms: listed(terms), excluded: listed(excluded), unknown, otherScripts, dates: [], ignored, fields };
};
