import { Random } from "../../fuzz/random.ts";
import type { Truth } from "../judge.ts";
import type { Article } from "./articles.ts";
import { above, below } from "./head.ts";
import { asHtml, METADATA, type Metadata } from "./html.ts";
import { chance, openPage, type Page, type PageLine } from "./page.ts";
import { after, paragraphs } from "./text.ts";

/** A page that nobody has seen, and what is true of it. */
export interface Unseen {
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}

/** Three of five pages are copied text, the others saved. */
const SAVED = 40;

function truthOf(page: Page, lines: readonly PageLine[], file: string): Truth {
  const of = (...roles: readonly PageLine["role"][]): string[] =>
    lines.filter(({ role }) => roles.includes(role)).map(({ text }) => text);
  const body = of("body");
  const named = lines.some(({ text }) => text.includes(page.outlet));
  return {
    file,
    class: file.endsWith(".html") ? "saved" : "copied",
    headline: page.article.title,
    publisher: named ? page.outlet : null,
    publisherInferred: null,
    byline: page.byline,
    agency: page.agency,
    datelinePlace: page.place,
    publishedDate: page.published,
    updatedDate: page.updated,
    standfirst: null,
    bodyParagraphs: body,
    bodyFirstParagraphStart: (body[0] ?? "").split(" ").slice(0, 8).join(" "),
    bodyFirstParagraphStartWithoutDateline: page.article.paragraphs[0]?.split(" ").slice(0, 8).join(" ") ?? null,
    datelinePrefix: page.datelinePrefix,
    bodyLastParagraphEnd: (page.article.paragraphs.at(-1) ?? "").split(" ").slice(-6).join(" "),
    subheadings: of("subheading"),
    imageCaptions: of("caption"),
    furnitureLines: of("furniture", "related", "otherTitle", "tag", "meta"),
  };
}

/** The page of a number: the same for the same seed, whichever pages were made before. */
export function dress(articles: readonly Article[], seed: number, number: number): Unseen {
  const random = new Random(seed * 1_000_003 + number * 7_919);
  const page = openPage(articles, random);
  const lines: PageLine[] = [
    ...above(page),
    { text: page.article.title, role: "headline", region: "main", element: "h1" },
    ...below(page),
    ...paragraphs(page),
    ...after(page),
  ];
  const name = `u${String(number).padStart(4, "0")}`;
  if (chance(page, SAVED)) {
    const metadata: Metadata = random.pick(METADATA);
    const html = asHtml(page, lines, metadata);
    const truth = truthOf(page, lines, `${name}.html`);
    const stated = {
      ...truth,
      publisher: page.outlet,
      publishedDate: metadata.published ? page.article.date.iso : truth.publishedDate,
    };
    return { bytes: Buffer.from(html), truth: stated };
  }
  const gap = random.pick(["\n", "\n\n"]);
  const copied = lines.map(({ text }) => text).join(gap);
  const roles = Object.fromEntries(lines.map(({ role }, at) => [gap.length === 2 ? at * 2 + 1 : at + 1, role]));
  return { bytes: Buffer.from(`${copied}\n`), truth: { ...truthOf(page, lines, `${name}.txt`), lineRoles: roles } };
}
