/** schema.org articles in a page's JSON-LD blocks, which arrive in every state: arrays, @graph, broken JSON. */

/** A JSON object as found in a page: nothing is known of its values. */
export type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** schema.org types of an article, best first (schema.org/NewsArticle and its relatives; WebPage as the last resort). */
const TYPES = [
  "NewsArticle",
  "ReportageNewsArticle",
  "AnalysisNewsArticle",
  "OpinionNewsArticle",
  "BackgroundNewsArticle",
  "ReviewNewsArticle",
  "AskPublicNewsArticle",
  "LiveBlogPosting",
  "Article",
  "Report",
  "BlogPosting",
  "SocialMediaPosting",
  "VideoObject",
  "WebPage",
];

/** Place of an object's type in TYPES; -1 for others ("http://schema.org/NewsArticle" counts too). */
function rankOf(value: JsonObject): number {
  const types = [value["@type"]].flat().map((type) => String(type).replace(/^.*[/:]/u, ""));
  const ranks = types.map((type) => TYPES.indexOf(type)).filter((rank) => rank >= 0);
  return ranks.length > 0 ? ranks.reduce((best, rank) => Math.min(best, rank)) : -1;
}

/** Properties under which the page's own article may stand; lists of other articles are not among them. */
const INTO = ["@graph", "mainEntity", "mainEntityOfPage"];
const DEEPEST = 6;

function* articlesIn(value: unknown, depth = 0): Generator<JsonObject> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const item of value.slice(0, 1_000)) yield* articlesIn(item, depth + 1);
  else if (isObject(value)) {
    if (rankOf(value) >= 0) yield value;
    for (const name of INTO) yield* articlesIn(value[name], depth + 1);
  }
}

/** What is often wrong with hand-made blocks: comments and CDATA marks, raw line ends in strings, commas before ends. */
const mended = (source: string): string =>
  source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/u, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/u, "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: raw controls inside strings are what breaks the JSON
    .replace(/[\u0000-\u001f]+/gu, " ")
    .replace(/,\s*(?=[}\]])/gu, "")
    .replace(/;\s*$/u, "");

/** String properties that are still legible in a block that is no JSON. */
const LEGIBLE = ["headline", "datePublished", "dateModified", "articleSection", "description"];

function legible(source: string): JsonObject | null {
  if (!/"@type"\s*:\s*"[A-Za-z]*Article"/u.test(source)) return null;
  const found = LEGIBLE.flatMap((name) => {
    const value = new RegExp(`"${name}"\\s*:\\s*"([^"\\n]{1,1000})"`, "u").exec(source)?.[1];
    return value === undefined ? [] : [[name, value] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : null;
}

function parsedAs(source: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(source) };
  } catch {
    return null;
  }
}

/** What the blocks of a page state. */
export interface JsonLd {
  /** The page's article, or null. */
  readonly article: JsonObject | null;
  /** Openings of the blocks that are no JSON. */
  readonly broken: readonly string[];
}

/** The article that a page's JSON-LD blocks describe: the best type, the first of equals. Never throws. */
export function readJsonLd(blocks: readonly string[]): JsonLd {
  const broken: string[] = [];
  const articles = blocks.flatMap((block) => {
    if (block.trim() === "") return [];
    const parsed = parsedAs(block) ?? parsedAs(mended(block));
    if (parsed) return [...articlesIn(parsed.value)];
    broken.push(block.trim().slice(0, 60));
    const rest = legible(block);
    return rest ? [rest] : [];
  });
  const rank = (article: JsonObject): number => (rankOf(article) < 0 ? TYPES.length : rankOf(article));
  const article = articles.reduce<JsonObject | null>(
    (best, next) => (best === null || rank(next) < rank(best) ? next : best),
    null,
  );
  return { article, broken };
}

/** Strings of a property path ("publisher.name"): lists give each of theirs, objects none of their own. */
export function stringsAt(object: JsonObject, path: string): string[] {
  const [name = "", ...rest] = path.split(".");
  const values = [object[name]].flat(2);
  if (rest.length > 0) return values.filter(isObject).flatMap((value) => stringsAt(value, rest.join(".")));
  return values.flatMap((value) => {
    if (typeof value === "string" || typeof value === "number") return [String(value)];
    return isObject(value) && typeof value["@id"] === "string" && name === "mainEntityOfPage" ? [value["@id"]] : [];
  });
}
