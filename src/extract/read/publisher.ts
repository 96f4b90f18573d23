import { fold } from "../../arabic/letters.ts";
import type { Publisher } from "../../record/schema.ts";
import type { Outlet } from "../../settings.ts";
import { hasWeather } from "../dates/surroundings.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Labelled } from "../label/labelled.ts";
import { isHeadOfIssue } from "../label/no-title.ts";
import type { Sheet } from "../label/sheet.ts";
import { splitPrefix, splitTitle } from "../label/title-parts.ts";
import { type Signal, withoutBullet } from "../signals/signal.ts";
import type { Found } from "../signature/found.ts";
import { trimPart } from "../signature/parts.ts";
import { mayBeOutlet, ownName } from "../signature/seen-outlets.ts";
import type { Signature } from "../signature/signature.ts";
import { COUNTS } from "../weights/counts.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { type Named, outletOfHost, readOwnName } from "./own-name.ts";
import { publisherId, statedPublisher } from "./stated-source.ts";

/** «جميع الحقوق محفوظة لصحيفة …», «© 2018 …»: what follows is the publisher. */
const RIGHTS = /(?:الحقوق محفوظة|حقوق النشر محفوظة|حقوق النشر)\s*(?:©\s*)?(?:لدى|لـ|ل|إلى|-|–|—|:|©)?\s*(.{2,60})/u;
const YEARS = /[©\d٠-٩]+(?:\s*[-–]\s*[\d٠-٩]+)?|\.\s.*$|جميع الحقوق.*$/gu;

const known = (outlet: Outlet, basis: Publisher["basis"]): Publisher => ({ id: outlet.id, name: outlet.name, basis });

/** Who published the page, and whether that is a guess: a name that nothing confirms, or that two outlets share. */
export interface ReadPublisher {
  readonly publisher: Publisher | null;
  readonly doubtful: boolean;
}

/** Who published the page; each source is asked in the order of how plainly it states it. */
export function readPublisher(labelled: Labelled, found: Found): ReadPublisher {
  const stated = statedPublisher(labelled.sheet);
  if (stated) return { publisher: stated, doubtful: false };
  const suffix = titleSuffix(labelled) ?? titlePrefix(labelled);
  const names = [...(suffix ? [{ name: suffix, guessed: false }] : []), ...printedNames(found)];
  const printed = names.find(({ guessed }) => !guessed) ?? null;
  if (printed) return named(labelled, printed);
  const sure = ofMasthead(labelled, found) ?? ofTopAddress(labelled) ?? ofRights(labelled) ?? ofOpinions(labelled);
  if (sure) return { publisher: sure, doubtful: false };
  const [guess] = names;
  const own = readOwnName(labelled);
  // Two guesses at one name are none.
  const twice = own !== null && guess !== undefined && keyOf(own.name) === keyOf(guess.name);
  if (own && (twice || !own.guessed)) return named(labelled, { ...own, guessed: false });
  const chrome = ofChrome(labelled) ?? ofAgencyForm(labelled, found);
  if (chrome) return { publisher: chrome, doubtful: false };
  if (guess) return named(labelled, guess);
  if (own) return named(labelled, own);
  const agency = ofAgencyDateline(labelled, found);
  return { publisher: agency, doubtful: agency !== null };
}

/** The publisher of a printed name. Where two outlets share it («الراي»), it stays as printed, without an identity. */
function named({ sheet }: Labelled, { name, guessed }: Named): ReadPublisher {
  const { outlets } = sheet.knowledge;
  const alike = outlets.alike(name);
  const confirmed = alike.length > 1 ? alike.filter((outlet) => isNamedByPage(sheet, outlet)) : [];
  const opening = guessed ? outlets.opening(name) : null;
  const outlet = confirmed.length === 1 ? (confirmed[0] ?? null) : (outlets.named(name) ?? opening);
  const open = alike.length > 1 && confirmed.length !== 1;
  if (outlet && !open) return { publisher: known(outlet, "stated"), doubtful: guessed };
  return { publisher: { id: publisherId(name), name, basis: "stated" }, doubtful: guessed || open };
}

/** Whether a line of the page's furniture names the outlet in full. */
const isNamedByPage = (sheet: Sheet, outlet: Outlet): boolean =>
  sheet.signals.some(
    ({ at, key }) => sheet.role(at) === "furniture" && sheet.knowledge.outlets.within(key)?.id === outlet.id,
  );

/** What names outlets. */
type Naming = Pick<Signature, "outlets" | "guessed">;

/** Outlets that lines or the dateline of the text print, in order. */
function printedNames({ signed, dateline, stated }: Found): Named[] {
  const of = (found: Naming | null | undefined): Named[] =>
    (found?.outlets ?? []).map((name) => ({ name, guessed: found?.guessed ?? false }));
  return [...signed.flatMap(({ signature }) => of(signature)), ...of(dateline), ...of(stated)];
}

const mayBeName = (name: string, { knowledge }: Sheet): boolean =>
  !knowledge.labels.isSection(keyOf(name)) && keyOf(name).split(" ").length <= LENGTHS.few;

/** What parts the pieces of a page title. */
const TITLE_PARTS = /\s+(?:[-–—|»«]+|::)\s+/u;
const isOutlet = (name: string, { knowledge }: Sheet): boolean => knowledge.outlets.named(name) !== null;

/** What stands before the headline in a page title: «صوت المرافئ - …»; else the piece of it that is a known outlet. */
function titlePrefix({ sheet, headline }: Labelled): string | null {
  for (const { at, text } of sheet.signals) {
    const led = sheet.role(at) === "pageTitle" ? splitPrefix(text) : null;
    if (led && keyOf(led.headline) === keyOf(headline?.text ?? "") && mayBeOutlet(led.prefix, sheet.knowledge))
      return led.prefix;
    const known = sheet.role(at) === "pageTitle" && text.split(TITLE_PARTS).find((part) => isOutlet(part, sheet));
    if (known) return known;
  }
  return null;
}

/** What follows the headline in the page title. Of several parts the one an outlet file knows, else the first. */
function titleSuffix(labelled: Labelled): string | null {
  const { sheet, headline } = labelled;
  for (const { at, text } of sheet.signals) {
    const role = sheet.role(at);
    if (role !== "pageTitle" && !(role === "headline" && headline && keyOf(text) !== keyOf(headline.text))) continue;
    const suffixes: string[] = [];
    let rest = withoutBullet(text);
    // «الضفة - تونس - غينيا: …»: behind the headline nothing follows.
    if (role === "pageTitle" && headline && keyOf(rest).endsWith(keyOf(headline.text))) continue;
    for (let cut = splitTitle(rest); cut; cut = splitTitle(rest)) {
      if (keyOf(cut.suffix) !== keyOf(headline?.text ?? "")) suffixes.unshift(trimPart(cut.suffix));
      rest = cut.headline;
      if (keyOf(rest) === keyOf(headline?.text ?? "")) break;
    }
    const known = suffixes.find((suffix) => sheet.knowledge.outlets.named(suffix));
    const first = suffixes.find((suffix) => mayBeName(suffix, sheet));
    if (known ?? first) return known ?? first ?? null;
  }
  return null;
}

function ofRights(labelled: Labelled): Publisher | null {
  const { sheet } = labelled;
  const { isOfAnyPage } = sheet.knowledge.phrases;
  for (const { at, text, key } of sheet.signals) {
    if (sheet.role(at) !== "furniture" || !/حقوق|©/u.test(text)) continue;
    const outlet = sheet.knowledge.outlets.within(key);
    if (outlet) return known(outlet, "stated");
    const name = trimPart((RIGHTS.exec(text)?.[1] ?? "").replace(YEARS, ""));
    const words = keyOf(name).split(" ").filter(Boolean);
    if (/\p{L}{2}/u.test(name) && words.length <= LENGTHS.few && !/محفوظ/u.test(name) && !isOfAnyPage(keyOf(name)))
      return named(labelled, { name: withoutOffice(name), guessed: false }).publisher;
  }
  return null;
}

const withoutOffice = (name: string): string => name.replace(/^(?:ل?(?:مؤسسة|شركة|موقع|صحيفة|جريدة)|ل)\s+/u, "");

/** «لا تعبر عن رأي إيلاف»: whose opinion it is not. Only outlets that are known, or that say what they are. */
const OPINION_OF =
  /عن (?:رأي|راي|آراء|وجهة نظر|موقف) ((?:صحيفة|موقع|جريدة|شبكة|قناة) )?[«"“]?(\p{L}+(?: \p{L}+){0,2})/u;

function ofOpinions(labelled: Labelled): Publisher | null {
  const { sheet } = labelled;
  for (const { at, text } of sheet.signals) {
    const match = sheet.role(at) === "furniture" ? OPINION_OF.exec(text) : null;
    const words = (match?.[2] ?? "").split(" ");
    for (let length = words.length; match && length > 0; length--) {
      const outlet = sheet.knowledge.outlets.named(words.slice(0, length).join(" "));
      if (outlet) return known(outlet, "stated");
    }
  }
  return null;
}

/**
 * «تونس / الأناضول», «واشنطن-سانا»: an agency that dates its own text with a stroke or a bare hyphen, in no bracket, on a page
 * that names no outlet. Papers print dispatches so too («الرياض - واس» more often than not): a guess.
 */
const OWN_DATELINE = /^[^([]*(?:\p{L}[-–]\p{L}|\/)[^([]*$/u;

function ofAgencyDateline({ sheet, body }: Labelled, { signed, dateline }: Found): Publisher | null {
  const line = signed.find(({ signature }) => signature.agencies.length === 1 && signature.places.length > 0);
  const opening = body && dateline?.agencies.length === 1 ? dateline : null;
  const printed = line
    ? sheet.signals[line.at]?.text
    : opening && sheet.signals[body?.from ?? 0]?.text.slice(0, opening.length);
  const agency = (line?.signature ?? opening)?.agencies[0];
  if (!printed || !OWN_DATELINE.test(printed)) return null;
  const outlet = agency && !agency.general ? sheet.knowledge.outlets.named(agency.printed) : null;
  return outlet ? known(outlet, "stated") : null;
}

/** An agency's own page prints its name above the headline. */
function ofMasthead({ sheet, headline }: Labelled, found: Found): Publisher | null {
  for (const { at, signature } of found.signed) {
    if (at >= (headline?.at ?? 0)) break;
    const outlet = signature.agencies.map(({ printed }) => sheet.knowledge.outlets.named(printed)).find(Boolean);
    if (outlet) return known(outlet, "stated");
  }
  return null;
}

/** «FilGoal.com» on top of the page: who owns the outlet stands in its rights. */
function ofTopAddress({ sheet, headline }: Labelled): Publisher | null {
  const tops = sheet.signals.slice(0, Math.min(headline?.at ?? 0, COUNTS.near));
  const outlet = tops.map(({ text }) => outletOfHost(sheet, text)).find((found) => found !== null);
  return outlet ? known(outlet, "stated") : null;
}

/** The outlet that the furniture of the page names most often («مختارات اليوم السابع»). */
function ofChrome(labelled: Labelled): Publisher | null {
  const { sheet } = labelled;
  const times = new Map<Outlet, number>();
  for (const signal of sheet.signals) {
    if (sheet.role(signal.at) !== "furniture" || signal.key.length < 4 || hasWeather(fold(signal.text))) continue;
    // «صدى الساحل - صحيفة العرب في الشمال - العدد 51»: behind the paper's name stands what it is.
    if (isHeadOfIssue(signal.text)) continue;
    const outlet = sheet.knowledge.outlets.within(signal.key);
    if (outlet && !isOfAnother(labelled, signal, outlet)) times.set(outlet, (times.get(outlet) ?? 0) + 1);
  }
  const most = [...times].sort((a, b) => b[1] - a[1])[0];
  return most ? known(most[0], "stated") : null;
}

/**
 * «رونالدينهو يعود إلى الميادين», «تابع آخر أخبار الخليج الأزرق»: the words of an outlet's name in a title, in the headline, or as
 * part of another name by which the page calls itself.
 */
function isOfAnother({ sheet, headline }: Labelled, signal: Signal, outlet: Outlet): boolean {
  const { at, key, words } = signal;
  const own = ownName(signal, sheet.knowledge);
  if (own) return sheet.knowledge.outlets.named(own)?.id !== outlet.id;
  if (headline && key.startsWith(keyOf(headline.text))) return true;
  // «المرفأ الرياضية»: a name and what kind of it, not the paper «الرياضية».
  if (words === 2 && !keyOf(outlet.name).includes(" ") && key.split(" ").every((word) => word.startsWith("ال")))
    return true;
  // A name of one word is a word of the language too.
  return sheet.kind(at) === "around" && words > COUNTS.beside && !keyOf(outlet.name).includes(" ");
}

/** A dispatch in an agency's own form (its name in the dateline, its end mark below) is published by the agency. */
function ofAgencyForm(labelled: Labelled, found: Found): Publisher | null {
  const { sheet } = labelled;
  const ended = sheet.signals.some(({ at, key }) => sheet.kind(at) === "endMark" || key.endsWith(" nnnn"));
  const agency = found.signed.flatMap(({ signature }) => signature.agencies)[0] ?? found.dateline?.agencies[0];
  if (!ended || !agency || agency.general) return null;
  const outlet = sheet.knowledge.outlets.named(agency.printed);
  return outlet ? known(outlet, "stated") : { id: agency.id, name: agency.printed, basis: "stated" };
}
