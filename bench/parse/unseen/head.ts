import { age, dateLine, dateText } from "./dates.ts";
import { caption, chance, chrome, meta, other, otherTitle, type Page, type PageLine, signed, way } from "./page.ts";
import { LIST_LABELS, MENU, MOTTOS, PERSONS, PHOTO, SECTIONS, SHARES, WEATHER } from "./words.ts";

/** What stands above and below the headline of a page, up to its text. */

/** The title of the browser's window, as it is copied with the page. */
export function windowTitle(page: Page): string {
  const { article, outlet } = page;
  return way(
    page,
    () => `${article.title} - ${outlet}`,
    () => `${article.title} | ${outlet}`,
    () => `${outlet} | ${article.title}`,
    () => `${outlet} - ${article.title}`,
    () => `${article.title} – ${outlet}`,
  );
}

/** The clock of the site: the day of the copying, with weather, a second calendar or neither. */
function clock(page: Page): PageLine[] {
  const { captured, random } = page;
  const weather = random.pick(WEATHER);
  return way(
    page,
    () => [chrome(`${captured.weekday} ${captured.day} ${captured.gulf} ${captured.year}`)],
    () => [chrome(`${captured.weekday} ${captured.day} ${captured.levant} ${captured.year} | ${captured.clock}`)],
    () => [chrome(`${captured.hijri} - ${captured.day} ${captured.gulf} ${captured.year}`)],
    () => [chrome(weather), chrome(dateText(captured, random))],
    () => [chrome(`${dateText(captured, random)} ${weather}`)],
    () => [chrome(captured.clock), chrome(`${captured.weekday}، ${captured.day} ${captured.gulf} ${captured.year}`)],
  );
}

function masthead(page: Page): PageLine[] {
  const { outlet, random } = page;
  const lines = [chrome(outlet)];
  if (chance(page, 30)) lines.push(chrome(random.pick(MOTTOS)));
  if (chance(page, 25)) lines.push(chrome(`رئيس التحرير: ${random.pick(PERSONS)}`));
  return lines;
}

function menu(page: Page): PageLine[] {
  const { random } = page;
  const from = random.below(5);
  const words = ["الرئيسية", ...MENU.slice(1 + from, 5 + from + random.below(6))];
  return way(
    page,
    () => words.map((word) => chrome(word)),
    () => [chrome(words.join(" "))],
    () => [chrome(words.join(" | "))],
    () => [chrome("تخطي إلى المحتوى"), chrome("القائمة"), ...words.map((word) => chrome(word))],
    () => [chrome("بحث"), chrome("تسجيل الدخول"), ...words.map((word) => chrome(`• ${word}`))],
  );
}

const title = (page: Page): PageLine => ({ ...other(otherTitle(page)), region: "header" });

function ticker(page: Page): PageLine[] {
  return way(
    page,
    () => [chrome("عاجل"), title(page)],
    () => [chrome(page.random.pick(LIST_LABELS)), title(page), title(page), title(page)],
    () => [chrome([otherTitle(page), otherTitle(page), otherTitle(page)].join(" | "))],
    () => [title(page), chrome(age(page.random)), title(page), chrome(age(page.random))],
    () => [chrome("عاجل"), title(page), title(page)],
  );
}

function crumbs(page: Page): PageLine[] {
  const section = page.random.pick(SECTIONS);
  return way(
    page,
    () => [chrome(`الرئيسية > ${section}`)],
    () => [chrome(`الرئيسية / ${section} / ${page.article.title}`)],
    () => [chrome("الرئيسية"), chrome(section)],
    () => [meta(section)],
    () => [chrome(`الرئيسية » ${section}`)],
  );
}

/** Everything above the headline. */
export function above(page: Page): PageLine[] {
  const lines: PageLine[] = [];
  if (chance(page, 55)) lines.push({ ...chrome(windowTitle(page)), role: "pageTitle" });
  const parts = [
    chance(page, 45) ? masthead(page) : [],
    chance(page, 40) ? clock(page) : [],
    chance(page, 60) ? menu(page) : [],
  ];
  if (chance(page, 50)) parts.reverse();
  lines.push(...parts.flat());
  if (chance(page, 30)) lines.push(...ticker(page));
  if (chance(page, 45)) lines.push(...crumbs(page));
  return lines;
}

function dates(page: Page): PageLine[] {
  const { article, random } = page;
  const stamp = dateLine(article.date, random);
  page.published = stamp.published ? article.date.iso : null;
  page.updated = stamp.published ? null : article.date.iso;
  const lines = [meta(stamp.text)];
  if (stamp.published && chance(page, 20)) {
    const later = article.date.later(1 + random.below(2));
    page.updated = later.iso;
    lines.push(meta(`آخر تحديث: ${dateText(later, random)}`));
  }
  if (chance(page, 15)) lines.push({ ...meta(`${random.below(9000)} مشاهدة`), role: "furniture" });
  return lines;
}

/** A picture's caption, of words of the text. */
function picture(page: Page): PageLine[] {
  const { article, random } = page;
  // Words after the first verb: captions open with a name.
  const words = (article.paragraphs[0] ?? "").split(" ").slice(1);
  const shown = words
    .slice(0, 5 + random.below(5))
    .join(" ")
    .replace(/[.،:]+$/u, "");
  return way(
    page,
    () => [caption(`${shown} ${random.pick(PHOTO)}`)],
    () => [caption(`صورة: ${shown}`)],
    () => [caption(`${article.title} ${random.pick(PHOTO)}`)],
    () => [caption(article.title.split(" ").slice(0, 6).join(" "))],
    () => [{ ...caption(random.pick(["صورة تعبيرية", "صورة أرشيفية", "الصورة من الأرشيف"])) }],
  );
}

const shares = (page: Page): PageLine[] =>
  page.random.pick(SHARES).map((word) => ({ ...chrome(word), region: "main" as const }));

/** Everything between headline and text. */
export function below(page: Page): PageLine[] {
  const parts: PageLine[][] = [];
  if (chance(page, 75)) parts.push(dates(page));
  if (chance(page, 45)) parts.push([meta(signed(page))]);
  if (chance(page, 50)) parts.push(shares(page));
  if (chance(page, 15)) parts.push([meta(page.random.pick(SECTIONS))]);
  if (chance(page, 40)) parts.push(picture(page));
  for (let at = parts.length - 1; at > 0; at--) {
    const swapped = page.random.below(at + 1);
    [parts[at], parts[swapped]] = [parts[swapped] as PageLine[], parts[at] as PageLine[]];
  }
  return parts.flat();
}
