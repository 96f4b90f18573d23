import type { ArticleRecord } from "../../record/schema.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { factsOf } from "../cite/facts.ts";
import { cutAtWord } from "../entry.ts";
import { type ArticleFormat, absolute, formatsOf, pictureFile } from "../exchange/addresses.ts";
import { citationTags } from "./citation-tags.ts";
import { dublinCore, dublinCoreLinks } from "./dublin-core.ts";
import { newsArticle } from "./json-ld.ts";
import { openGraph } from "./open-graph.ts";
import { type JsonLd, type LinkTag, type MetaTag, named } from "./tags.ts";

/** What stands in the head of an article's page beside title, styles and icons. */
export interface HeadTags {
  readonly meta: readonly MetaTag[];
  readonly links: readonly LinkTag[];
  /** To be written with `serialiseJsonLd`. */
  readonly jsonLd: JsonLd;
}

/** The article itself in other forms. Citation files are not the article: the cite box links them. */
const OTHER_FORMS = ["json", "txt", "md"] as const satisfies readonly ArticleFormat[];

/** Media types of the files beside an article. */
const TYPES: Readonly<Record<(typeof OTHER_FORMS)[number], string>> = {
  json: "application/json",
  txt: "text/plain",
  md: "text/markdown",
};

/** Longest description in characters: what search engines show of one. */
const LONGEST_DESCRIPTION = 200;

/** Standfirst, else the opening of the text, cut at a word. */
function describe({ standfirst, body }: ArticleRecord): string {
  const text = standfirst ?? body.find((block) => block.type === "paragraph")?.text ?? "";
  return cutAtWord(text, LONGEST_DESCRIPTION);
}

/**
 * Head tags of an article's page: description, citation_*, Dublin Core, Open Graph, twitter card, JSON-LD, and links to
 * its other forms. `pictures`: whether publish/pictures.ts draws one for each article.
 */
export function headTags(
  record: ArticleRecord,
  settings: ArchiveSettings,
  { pictures = true }: { readonly pictures?: boolean } = {},
): HeadTags {
  const facts = factsOf(record, settings);
  const picture = pictures ? absolute(pictureFile(record.id), settings) : null;
  const description = describe(record);
  const name = encodeURIComponent(record.id);
  const published = formatsOf(settings);
  const links: LinkTag[] = OTHER_FORMS.filter((format) => published.includes(format)).map((format) => ({
    rel: "alternate",
    href: `${name}.${format}`,
    type: TYPES[format],
  }));
  if (facts.address !== null)
    links.unshift({ rel: "canonical", href: facts.address }, { rel: "cite-as", href: facts.address });
  return {
    meta: [
      ...named([
        ["description", description],
        ["author", facts.authors.join("، ")],
      ]),
      ...citationTags(facts),
      ...dublinCore(facts, record.updated, settings),
      ...openGraph(facts, record, description, picture),
    ],
    links: [...links, ...dublinCoreLinks],
    jsonLd: newsArticle(facts, record, settings, picture),
  };
}
