import type { Random } from "../../fuzz/random.ts";
import type { Article } from "./articles.ts";
import type { Moment } from "./dates.ts";
import { AGENCIES, OUTLETS, PERSONS, PLACES } from "./words.ts";

/** Roles as tools/score-parse.mjs groups them: what is the article's text, and what each other line is. */
export type Role =
  | "pageTitle"
  | "headline"
  | "standfirst"
  | "meta"
  | "body"
  | "subheading"
  | "caption"
  | "related"
  | "otherTitle"
  | "tag"
  | "furniture";

/** Where a line stands in a saved page. */
export type Region = "header" | "main" | "figure" | "aside" | "footer";

/** A line of a page that is being made. */
export interface PageLine {
  readonly text: string;
  readonly role: Role;
  readonly region: Region;
  /** Element that a saved page prints it in. */
  readonly element: string;
}

/** Who made the page, when it was copied, and what fields its lines state. */
export interface Page {
  readonly article: Article;
  readonly others: readonly Article[];
  readonly outlet: string;
  readonly captured: Moment;
  readonly random: Random;
  byline: string | null;
  agency: string | null;
  place: string | null;
  published: string | null;
  updated: string | null;
  standfirst: string | null;
  datelinePrefix: string | null;
}

const line =
  (role: Role, region: Region, element: string) =>
  (text: string): PageLine => ({ text, role, region, element });

export const chrome = line("furniture", "header", "div");
export const aside = line("furniture", "aside", "div");
export const label = line("furniture", "aside", "h3");
export const other = line("otherTitle", "aside", "a");
export const related = line("related", "aside", "a");
export const meta = line("meta", "main", "span");
export const text = line("body", "main", "p");
export const subheading = line("subheading", "main", "h3");
export const caption = line("caption", "figure", "figcaption");
export const inside = line("furniture", "main", "div");
export const footer = line("furniture", "footer", "div");
export const tag = line("tag", "main", "a");

/** Opens a page of an outlet that does not exist around an article. */
export function openPage(articles: readonly Article[], random: Random): Page {
  const article = random.pick(articles);
  const others = Array.from({ length: 24 }, () => random.pick(articles)).filter(({ title }) => title !== article.title);
  return {
    article,
    others,
    outlet: random.pick(OUTLETS),
    captured: article.date.later(1 + random.below(random.below(3) === 0 ? 4 : 900)),
    random,
    byline: null,
    agency: null,
    place: null,
    published: null,
    updated: null,
    standfirst: null,
    datelinePrefix: null,
  };
}

/** Whether something of so many in a hundred pages is printed. */
export const chance = ({ random }: Page, percent: number): boolean => random.below(100) < percent;

/** One of the ways, made. */
export const way = <Value>({ random }: Page, ...ways: readonly (() => Value)[]): Value => random.pick(ways)();

/** The next title of another article. */
export const otherTitle = ({ others, random }: Page): string => random.pick(others).title;

/** The first words of another article, cut as teasers are. */
export function teaser({ others, random }: Page): string {
  const words = (random.pick(others).paragraphs[0] ?? "").split(" ").slice(0, 14 + random.below(12));
  return `${words.join(" ")}${random.pick(["...", "…", "", " [...]"])}`;
}

/** Who signs, in the ways lines sign: the line's text, and the page learns what it states. */
export function signed(page: Page): string {
  const { random, outlet } = page;
  const person = random.pick(PERSONS);
  const place = random.pick(PLACES);
  page.byline = person;
  const placed = (form: string): string => {
    page.place = place;
    return form;
  };
  return way(
    page,
    () => `كتب: ${person}`,
    () => `بقلم: ${person}`,
    () => `بقلم ${person}`,
    () => person,
    () => person,
    () => `إعداد: ${person}`,
    () => `تقرير: ${person}`,
    () => placed(`${place} - ${person}`),
    () => placed(`${person} - ${place}`),
    () => placed(`${place}: ${person}`),
    () => placed(`${person} (${place})`),
    () => `${outlet} - ${person}`,
    () => `${person} | ${outlet}`,
  );
}

/** The dateline with which the first paragraph opens, or "". */
export function dateline(page: Page): string {
  const { random, outlet } = page;
  const [place, agency] = [random.pick(PLACES), random.pick(AGENCIES)];
  const states = (stated: { place?: string; agency?: string }, form: string): string => {
    if (stated.place) page.place = stated.place;
    if (stated.agency) page.agency = stated.agency;
    page.datelinePrefix = form;
    return form;
  };
  return way(
    page,
    () => states({ place, agency }, `${place} (${agency}) - `),
    () => states({ place, agency }, `${place} - (${agency}): `),
    () => states({ place, agency }, `${place} - ${agency} - `),
    () => states({ place, agency }, `${place} / ${agency} / `),
    () => states({ place }, `${place} - ${outlet} - `),
    () => states({ place }, `${outlet} - ${place}: `),
    () => states({}, `${outlet} – `),
    () => states({ place }, `${place} – `),
    () => states({ agency }, `(${agency}) - `),
  );
}
