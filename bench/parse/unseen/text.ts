import { age, dateText } from "./dates.ts";
import {
  aside,
  chance,
  dateline,
  footer,
  inside,
  label,
  meta,
  other,
  otherTitle,
  type Page,
  type PageLine,
  related,
  signed,
  subheading,
  tag,
  teaser,
  text,
  way,
} from "./page.ts";
import {
  ADVERTS,
  AGENCIES,
  BIOS,
  COMMENT_LABELS,
  COMMENTS,
  FOOTERS,
  LIST_LABELS,
  PERSONS,
  RELATED_LABELS,
  SHARES,
  STANDING,
  SUBHEADINGS,
  TAG_LABELS,
} from "./words.ts";

/** The text of a page with what interrupts it, and what stands below. */

const inline = (made: PageLine): PageLine => ({ ...made, region: "main" });

/** What stands between two paragraphs and is none of the article's. */
function interruption(page: Page): PageLine[] {
  const { random, captured } = page;
  return way(
    page,
    () => [inside(random.pick(ADVERTS))],
    () => [
      inline(related(`${random.pick(["اقرأ أيضا: ", "إقرأ أيضاً | ", "طالع أيضا: ", "للمزيد: "])}${otherTitle(page)}`)),
    ],
    () => [inline(label(random.pick(RELATED_LABELS))), inline(related(otherTitle(page)))],
    () => [
      inline(label(random.pick(RELATED_LABELS))),
      inline(related(otherTitle(page))),
      inside(dateText(captured, random)),
    ],
    () => [inline(related(otherTitle(page))), inside(dateText(page.article.date.later(-2), random))],
    () => [inside(`فيديو: ${otherTitle(page)}`)],
    () => [inside(dateText(captured, random))],
  );
}

/** The article's paragraphs with dateline, subheadings and interruptions. */
export function paragraphs(page: Page): PageLine[] {
  const { article, random } = page;
  const lines: PageLine[] = [];
  const opening = chance(page, 30) && page.byline === null ? dateline(page) : "";
  const headed = article.paragraphs.length >= 4 && chance(page, 25);
  for (const [at, paragraph] of article.paragraphs.entries()) {
    if (at > 0 && headed && at % 2 === 0 && at < article.paragraphs.length)
      lines.push(subheading(SUBHEADINGS[(at + article.title.length) % SUBHEADINGS.length] as string));
    else if (at > 0 && chance(page, 15)) lines.push(...interruption(page));
    lines.push(text(at === 0 ? `${opening}${paragraph}` : paragraph));
  }
  if (page.agency === null && page.byline === null && chance(page, 15)) {
    const agency = random.pick(AGENCIES);
    page.agency = agency;
    lines.push(meta(random.pick([`(${agency})`, `المصدر: ${agency}`, agency, `${agency}`])));
  } else if (page.byline === null && opening === "" && chance(page, 10)) lines.push(meta(signed(page)));
  return lines;
}

const list = (page: Page, most: number, make: (at: number) => PageLine[]): PageLine[] =>
  Array.from({ length: 2 + page.random.below(most) }, (_, at) => make(at)).flat();

/** Other articles below the text: titles alone, with their days, with ages, numbered, with teasers. */
function others(page: Page, make: typeof other): PageLine[] {
  const { random, captured } = page;
  return way(
    page,
    () => list(page, 5, () => [make(otherTitle(page))]),
    () => list(page, 4, () => [make(otherTitle(page)), aside(dateText(captured, random))]),
    () => list(page, 4, () => [aside(age(random)), make(otherTitle(page))]),
    () => list(page, 5, (at) => [aside(String(at + 1)), make(otherTitle(page))]),
    () => list(page, 5, (at) => [make(`${at + 1}- ${otherTitle(page)}`)]),
    () => list(page, 3, () => [make(otherTitle(page)), make(teaser(page))]),
    () => list(page, 3, () => [make(otherTitle(page)), make(teaser(page)), aside("المزيد")]),
    () => list(page, 5, () => [make(`• ${otherTitle(page)}`)]),
  );
}

function comments(page: Page): PageLine[] {
  const { random, captured } = page;
  const one = (): PageLine[] => [
    aside(random.pick(PERSONS)),
    aside(random.pick([age(random), dateText(captured, random)])),
    aside(random.pick(COMMENTS)),
    ...(chance(page, 50) ? [aside("رد")] : []),
  ];
  const form = ["الاسم", "البريد الإلكتروني", "لن يتم نشر عنوان بريدك الإلكتروني.", "إرسال التعليق"].map((word) =>
    aside(word),
  );
  return [
    label(random.pick(COMMENT_LABELS)),
    ...(chance(page, 60) ? list(page, 2, one) : []),
    ...(chance(page, 50) ? form : []),
  ];
}

function tags(page: Page): PageLine[] {
  const words = page.article.title.split(" ").filter((word) => word.length > 4 && /^\p{L}+$/u.test(word));
  const made = words.slice(0, 4);
  if (made.length === 0) return [];
  const name = page.random.pick(TAG_LABELS);
  return way(
    page,
    () => [inline(label(name)), ...made.map((word) => tag(word))],
    () => [tag(`${name.replace(":", "")}: ${made.join("، ")}`)],
    () => made.map((word) => tag(`#${word}`)),
  );
}

function author(page: Page): PageLine[] {
  if (page.byline === null) return [];
  return [label("عن الكاتب"), aside(page.byline), aside(page.random.pick(BIOS))];
}

const standing = (page: Page): PageLine[] => [aside(page.random.pick(STANDING).replace("{}", page.outlet))];

const rights = (page: Page): PageLine[] =>
  page.random
    .pick(FOOTERS)
    .map((words) => footer(words.replace("{}", page.outlet).replace(/20\d\d/u, String(page.captured.year))));

/** Everything below the text. */
export function after(page: Page): PageLine[] {
  const { random } = page;
  const parts: PageLine[][] = [];
  if (chance(page, 30)) parts.push(tags(page));
  if (chance(page, 45)) parts.push(random.pick(SHARES).map((word) => inline(aside(word))));
  if (chance(page, 20)) parts.push(author(page));
  if (chance(page, 25)) parts.push(standing(page));
  if (chance(page, 50)) parts.push([label(random.pick(RELATED_LABELS)), ...others(page, related)]);
  else if (chance(page, 15)) parts.push(others(page, other));
  if (chance(page, 35)) parts.push([label(random.pick(LIST_LABELS)), ...others(page, other)]);
  if (chance(page, 30)) parts.push(comments(page));
  if (chance(page, 60)) parts.push(rights(page));
  return parts.flat();
}
