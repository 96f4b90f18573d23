/** Fewest words of a quotation; fewer are a name or a word held at a distance («"الناتو"»). */
export const FEWEST_QUOTED = 5;

/**
 * A pair of marks of one kind with something in between, as news prints them. A straight mark opens where a word begins
 * and closes where one ends; without that, one mark too few in a paragraph would turn all after it inside out.
 */
export const QUOTED = /«([^«»]+)»|“([^“”]+)”|(?<=^|[\s([:،])"(?=\S)([^"]+)(?<=\S)"(?=$|[\s.,،؛:!?؟)\]])/gu;

/** Words of a text, parted by spaces. */
export const wordsIn = (text: string): number => text.trim().split(/\s+/u).length;

/** What a match of `QUOTED` holds between its marks. */
export const quotedBy = (match: RegExpMatchArray): string => (match[1] ?? match[2] ?? match[3] ?? "").trim();

/** The quotations of a text that are long enough to be somebody's words, without their marks. */
export const quotationsIn = (text: string): string[] =>
  [...text.matchAll(QUOTED)].map(quotedBy).filter((quoted) => wordsIn(quoted) >= FEWEST_QUOTED);
