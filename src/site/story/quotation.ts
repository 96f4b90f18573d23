import { anchorOf } from "../../anchors.ts";
import { FEWEST_QUOTED, QUOTED, quotedBy, wordsIn } from "../../arabic/quotations.ts";
import type { Block } from "../../record/schema.ts";
import { cutAtWord } from "../entry.ts";

/** Words of a text that somebody is quoted with, and where they stand. */
export interface Quotation {
  /** What leads up to the quotation in its sentence, so that it says who speaks; "" where nothing does. */
  readonly lead: string;
  /** The quoted words, without their marks, cut at a word when they are long. */
  readonly text: string;
  /** Permanent name of the paragraph. */
  readonly anchor: string;
  /** Number of the paragraph as readers count: without subheads. */
  readonly paragraph: number;
}

/** Longest quotation and longest lead shown, in characters. */
const LONGEST = 220;
const LONGEST_LEAD = 130;

/** Where the sentence begins that holds a place of a text. */
function sentenceStart(text: string, place: number): number {
  const ends = [...text.slice(0, place).matchAll(/[.!؟?…](?=\s)\s*/gu)].at(-1);
  return ends === undefined ? 0 : ends.index + ends[0].length;
}

/** The end of a text, begun at a word, with an ellipsis before it when something was left out. */
function cutBefore(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(text.length - longest);
  return `… ${kept.slice(kept.indexOf(" ") + 1)}`;
}

/**
 * The first direct quotation of a body that a list does not show already.
 * @param shown what the list shows of the article besides: its standfirst
 */
export function firstQuotation(body: readonly Block[], shown: string): Quotation | null {
  let paragraph = 0;
  for (const [index, block] of body.entries()) {
    if (block.type === "heading") continue;
    paragraph++;
    const place = { anchor: anchorOf(block, index), paragraph };
    if (block.type === "quote" && wordsIn(block.text) >= FEWEST_QUOTED)
      return { lead: "", text: cutAtWord(block.text, LONGEST), ...place };
    for (const match of block.text.matchAll(QUOTED)) {
      const quoted = quotedBy(match);
      if (wordsIn(quoted) < FEWEST_QUOTED || shown.includes(quoted)) continue;
      const lead = block.text.slice(sentenceStart(block.text, match.index), match.index).trim();
      return { lead: cutBefore(lead, LONGEST_LEAD), text: cutAtWord(quoted, LONGEST), ...place };
    }
  }
  return null;
}
