import type { Format } from "../../capture/capture.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Labelled } from "../label/labelled.ts";
import { KEYWORD_LABEL } from "../label/obvious.ts";
import { sharedBy, topicOf } from "../signals/overlap.ts";
import { withoutBullet, withoutMark } from "../signals/signal.ts";
import { SHARES } from "../weights/shares.ts";

/** Titles of other articles that the page offered with this one, without the words that announce them. */
export function readRelated(labelled: Labelled): string[] {
  const { sheet } = labelled;
  const titles: string[] = [];
  for (const { at, text, key } of sheet.signals) {
    if (sheet.role(at) !== "related") continue;
    const words = sheet.kind(at) === "relatedPrefixed" ? sheet.knowledge.phrases.relatedOpening(key) : 0;
    const bare = withoutBullet(text);
    const title = withoutMarks(bare.split(/\s+/u).slice(words).join(" "));
    if (title !== "") titles.push(title);
  }
  return unique(titles);
}

/** Signs before a title, and a quotation mark that nothing closes; «"الري": بدء التطهير» keeps its own. */
function withoutMarks(printed: string): string {
  const title = printed.replace(/^[\s:|\-–—.…»]+/u, "").trim();
  return title.startsWith("«") && !title.includes("»") ? withoutMarks(title.slice(1)) : title;
}

/** Keywords: printed on lines of their own, glued to the last sentence, or stated by the format. */
export function readTags(labelled: Labelled, glued: readonly string[]): string[] {
  const { sheet } = labelled;
  const printed = sheet.signals
    .filter(({ at }) => sheet.role(at) === "tag")
    .flatMap(({ at, text }) =>
      (sheet.kind(at) === "keywordLine" ? text.replace(KEYWORD_LABEL, "") : text).split(/\s*[،,|]\s*|\s+(?=#)/u),
    );
  const stated = (sheet.capture.metadata.tags ?? []).map(({ value }) => value);
  const bare = (tags: readonly string[]): string[] =>
    tags.map((tag) => withoutMark(tag).replace(/^#/u, "").replaceAll("_", " ").trim()).filter(Boolean);
  const tags = bare([...printed, ...glued]);
  if (!PAGES.has(sheet.capture.format)) return unique([...bare(stated), ...tags]);
  return unique(tags.length > 0 ? tags : ownKeywords(labelled));
}

/** Formats whose keywords a site's program wrote; in all others somebody gave them to this very article. */
const PAGES: ReadonlySet<Format> = new Set(["html", "warc"]);

/** Stated keywords that speak of this text: sites also state the same keywords on every page, or the headline again. */
function ownKeywords({ sheet, headline, body }: Labelled): string[] {
  const stated = (sheet.capture.metadata.tags ?? []).map(({ value }) => value.trim()).filter(Boolean);
  if (stated.length === 0 || !body) return stated;
  const { functionWords } = sheet.knowledge.verbs;
  const topic = topicOf(keyOf(headline?.text ?? ""), functionWords);
  for (const { key } of sheet.signals.slice(body.from, body.to + 1))
    for (const stem of topicOf(key.slice(0, 20_000), functionWords)) topic.add(stem);
  const own = (tag: string): boolean =>
    keyOf(tag) !== keyOf(headline?.text ?? "") &&
    sharedBy(topicOf(keyOf(tag), functionWords), topic) >= SHARES.ownKeyword;
  return stated.filter(own);
}

/** Each once, compared as readers compare. */
function unique(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const key = keyOf(text);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
