import { windowTitle } from "./head.ts";
import type { Page, PageLine, Region } from "./page.ts";

/** What a saved page states of itself, and whether its markup says what its parts are. */
export interface Metadata {
  readonly site: boolean;
  readonly published: boolean;
  readonly headline: boolean;
  readonly semantic: boolean;
}

/** The kinds of pages: all of it stated, some, nothing; parts with a meaning or bare ones. */
export const METADATA: readonly Metadata[] = [
  { site: true, published: true, headline: true, semantic: true },
  { site: true, published: false, headline: true, semantic: false },
  { site: false, published: true, headline: true, semantic: true },
  { site: false, published: false, headline: false, semantic: true },
  { site: false, published: false, headline: false, semantic: false },
];

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const PARTS: Readonly<Record<Region, string>> = {
  header: "header",
  main: "article",
  figure: "article",
  aside: "aside",
  footer: "footer",
};

function head(page: Page, metadata: Metadata): string {
  const of = (property: string, content: string): string =>
    `<meta property="${property}" content="${escaped(content)}">`;
  return [
    `<title>${escaped(windowTitle(page))}</title>`,
    metadata.site ? of("og:site_name", page.outlet) : "",
    metadata.headline ? of("og:title", page.article.title) : "",
    metadata.published ? of("article:published_time", `${page.article.date.date.toISOString().slice(0, 19)}Z`) : "",
  ].join("");
}

/** One line as an element; links as links. A page without a meaning has only blocks, headings and paragraphs. */
function element({ text, element: name, role }: PageLine, { semantic }: Metadata): string {
  if (role === "pageTitle") return "";
  if (name === "figcaption" && semantic)
    return `<figure><img src="/p.jpg"><figcaption>${escaped(text)}</figcaption></figure>`;
  // Spans stand in one line; the others are what most sites use.
  if (name === "span" && text.length % 4 > 0) return `<div>${escaped(text)}</div>`;
  const tag = semantic || /^(?:h\d|p|a)$/u.test(name) ? name : "div";
  return tag === "a"
    ? `<div><a href="/news/${text.length}">${escaped(text)}</a></div>`
    : `<${tag}>${escaped(text)}</${tag}>`;
}

/** The page as a browser saves it. */
export function asHtml(page: Page, lines: readonly PageLine[], metadata: Metadata): string {
  const parts: string[] = [];
  let region: Region | null = null;
  for (const line of lines) {
    const place = line.region === "figure" ? "main" : line.region;
    if (place !== region && metadata.semantic) {
      if (region) parts.push(`</${PARTS[region]}>`);
      parts.push(`<${PARTS[place]}>`);
      region = place;
    }
    parts.push(element(line, metadata));
  }
  if (region) parts.push(`</${PARTS[region]}>`);
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">${head(page, metadata)}</head><body>\n${parts.join("\n")}\n</body></html>\n`;
}
