import { Readability } from "@mozilla/readability";
import type { ReaderElement } from "@mozilla/readability/JSDOMParser.js";
import type { Line } from "../capture.ts";
import { type Document, isElement, isText, walk } from "./page-tree.ts";
import { pageTree, readerDocument } from "./reader-tree.ts";
import { renderTree } from "./render-page.ts";

/**
 * A second opinion on where the article stands: Mozilla's Readability, the reader view of Firefox. Old pages name no
 * landmarks and new ones put the whole column into `<article>`; this sharpens the region "main" of such lines.
 */

/** Pages beyond these are left without the opinion: it recurses, and takes more than linear time. */
const MOST_ELEMENTS = 10_000;
const DEEPEST = 200;
const LONGEST = 2_000_000;
/** Elements in one element: its time grows with their square. Five saved pages of news have 27 to 70; a live blog may have hundreds. */
const MOST_CHILDREN = 1_500;
/** Letters of the opinion below which it is none: a page that is no article. */
const FEWEST_LETTERS = 200;
/** Letters from which on a line is told by its text alone; shorter ones count between such lines. */
const TELLING = 25;

function isModest(tree: Document): boolean {
  let elements = 0;
  let letters = 0;
  let immodest = false;
  /** Elements inside each element that is open. */
  const inside = [0];
  walk(
    tree,
    (node) => {
      if (isText(node)) letters += node.value.length;
      if (isElement(node)) {
        elements++;
        inside.push((inside.pop() ?? 0) + 1);
      }
      immodest =
        elements > MOST_ELEMENTS ||
        letters > LONGEST ||
        inside.length > DEEPEST ||
        (inside.at(-1) ?? 0) > MOST_CHILDREN;
      inside.push(0);
      return immodest ? "stop" : true;
    },
    () => inside.pop(),
  );
  return !immodest;
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

/** Letters from which on an unlinked line is prose that a class name may have misplaced. */
const PROSE = 80;

/** The bare texts of the lines Readability keeps, or null when it has no opinion. */
function opinion(tree: Document): ReadonlySet<string> | null {
  try {
    const article = new Readability(readerDocument(tree) as unknown as globalThis.Document, {
      charThreshold: 300,
      disableJSONLD: true,
      serializer: (content) => content as unknown as ReaderElement,
    }).parse();
    if (!article?.content) return null;
    const texts = renderTree(pageTree(article.content)).map((line) => bare(line.text));
    return texts.reduce((sum, text) => sum + text.length, 0) < FEWEST_LETTERS ? null : new Set(texts);
  } catch {
    // The library is written for whole pages of browsers; on odd ones it may throw. An opinion is optional.
    return null;
  }
}

/**
 * The lines with the opinion worked in: an unplaced line it keeps is "main"; a line placed in "main" by its tags, but
 * behind the last one it keeps, is "none". What tags call menu or sidebar stays that unless it is prose; footers and
 * comments stay.
 */
export function withOpinion(lines: readonly Line[], tree: Document): readonly Line[] {
  if (!isModest(tree)) return lines;
  const kept = opinion(tree);
  if (!kept) return lines;
  const texts = lines.map((line) => bare(line.text));
  const isTelling = (text: string): boolean => text.length >= TELLING && kept.has(text);
  const first = texts.findIndex(isTelling);
  const last = texts.findLastIndex(isTelling);
  if (first < 0) return lines;
  return lines.map((line, index) => {
    const { hint } = line;
    if (!hint) return line;
    const inside = index >= first && index <= last && kept.has(texts[index] ?? "");
    const isProse = (texts[index]?.length ?? 0) >= PROSE && hint.linked < 0.3;
    if (inside && (hint.region === "none" || (isProse && (hint.region === "aside" || hint.region === "nav"))))
      return { ...line, hint: { ...hint, region: "main" } };
    if (hint.region === "main" && index > last) return { ...line, hint: { ...hint, region: "none" } };
    return line;
  });
}
