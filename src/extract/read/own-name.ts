import { fold } from "../../arabic/letters.ts";
import type { Outlet } from "../../settings.ts";
import { hasEdition, hasWeather } from "../dates/surroundings.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Labelled } from "../label/labelled.ts";
import { isHeadOfIssue } from "../label/no-title.ts";
import { isOverPost, senderOf } from "../label/posts.ts";
import type { Sheet } from "../label/sheet.ts";
import type { Signal } from "../signals/signal.ts";
import { partOf, saysKindOnly, trimPart } from "../signature/parts.ts";
import { mayBeOutlet, ownName } from "../signature/seen-outlets.ts";
import { isMasthead } from "../signature/signature.ts";
import { isNamed } from "../signature/signed-line.ts";
import { LENGTHS } from "../weights/lengths.ts";

/** A name that stands for the publisher somewhere in the capture. */
export interface Named {
  readonly name: string;
  readonly guessed: boolean;
}

/** What a page calls its outlet by. */
type Source = "title" | "rights" | "sentence" | "masthead" | "channel" | "address";

/** Sources that name the outlet and nothing else. */
const PLAIN: ReadonlySet<Source> = new Set(["title", "rights", "channel", "address"]);
/** «© 2020 شركة …»: who owns an outlet is not its name. */
const OWNER = /^(?:ال)?(?:شركه|مؤسسه|مجموعه|دار|هيئه) /u;

interface Call {
  readonly name: string;
  readonly sources: ReadonlySet<Source>;
  readonly times: number;
  /** It says what it is («صحيفة …», «… نيوز»). */
  readonly says: boolean;
}

const RIGHTS = /©|copyright|حقوق/iu;

/** What the title of the window has before or behind the headline, or null. */
function besideHeadline({ sheet, headline }: Labelled): string | null {
  const title = sheet.capture.metadata.extra?.title ?? "";
  const own = headline?.text ?? "";
  const at = own === "" ? -1 : title.indexOf(own);
  if (at < 0) return null;
  const [before, after] = [title.slice(0, at), title.slice(at + own.length)];
  const name = trimPart(after.split(/\s[-–—|»]\s/u).findLast((part) => trimPart(part) !== "") ?? before);
  return mayBeCalled(name, sheet) ? name : null;
}

const mayBeCalled = (name: string, { knowledge }: Sheet): boolean =>
  !saysKindOnly(name, knowledge.signing) &&
  !knowledge.phrases.isOfAnyPage(keyOf(name)) &&
  /\p{L}{2}/u.test(name) &&
  keyOf(name).split(" ").length <= LENGTHS.few &&
  mayBeOutlet(name, knowledge);

/** «مرايا الساحل | تعليم», «راديو الميناء 📻 استمع الآن»: what follows a name in its line. */
const BEHIND_NAME = /\s+[|●•]\s+[^|●•]*$|\s*\p{Extended_Pictographic}.*$/u;

/** Words that may name an outlet: no room of the page («إدارة الموقع»), issue, weather, office, section, or kind of text («تحقيق»). */
function isName(name: string, knowledge: Knowledge): boolean {
  const { phrases, labels, signing, verbs } = knowledge;
  const [key, folded] = [keyOf(name), fold(name)];
  if (!/^\p{Script=Arabic}/u.test(name) || phrases.isOfAnyPage(key) || hasEdition(folded) || hasWeather(folded))
    return false;
  if (isMasthead(key, knowledge) || labels.isSection(key) || signing.prefixes.has(key)) return false;
  return verbs.opening(key) === "name";
}

/** A room of the page, which its menu has in a row with others. */
const isInMenu = (sheet: Sheet, name: string): boolean =>
  sheet.signals.some(
    ({ at, key, words }) =>
      sheet.kind(at) === "menu" &&
      words > LENGTHS.few &&
      ` ${key} `.includes(` ${keyOf(name)} `) &&
      !key.startsWith(keyOf(name)),
  );

/** The name that a line above the headline is, with a section behind it at most; null where it says anything else. */
function mastheadName(sheet: Sheet, { at, text, stop, question, colon, bullet, date, machine }: Signal): string | null {
  const kind = sheet.kind(at);
  if ((kind !== "around" && kind !== "section") || machine || bullet) return null;
  const name = text
    .replace(BEHIND_NAME, "")
    .replace(/^[^\p{L}]+/u, "")
    .trim();
  if (name === "" || stop || question || colon || date?.hasDate || date?.isRelative || /[|/:،,°]/u.test(name))
    return null;
  // «للنشر الفوري», «الاتحاد 2 - 2 النجم»
  if (/^لل/u.test(name) || /[0-9٠-٩]\s*[-–:]\s*[0-9٠-٩]/u.test(name) || isInMenu(sheet, name)) return null;
  // «فلان الفلاني (بيروت)»: a person.
  const signature = sheet.signature(at);
  if (signature && isNamed(signature, sheet.knowledge)) return null;
  return isName(name, sheet.knowledge) && mayBeCalled(name, sheet) ? name : null;
}

/** A line on top of a post that names whose it is. */
const isPoster = (sheet: Sheet, signal: Signal): boolean =>
  isOverPost(sheet, signal) && mayBeCalled(signal.text, sheet);

/** «almasar.example»: a host on a line of its own, as the reading views of browsers print it. Known outlets alone. */
const HOST = /^(?:https?:\/\/)?(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/u;
/** The known outlet whose address a line is, or null. */
export const outletOfHost = ({ knowledge: { outlets } }: Sheet, text: string): Outlet | null =>
  HOST.test(text) ? outlets.ofUrl(/^https?:/u.test(text) ? text : `https://${text}`) : null;

/** Every name the page calls itself by, with where it does. */
function callsOf(labelled: Labelled): Call[] {
  const { sheet, headline, body } = labelled;
  const calls = new Map<string, { name: string; sources: Set<Source>; times: number; says: boolean }>();
  const call = (name: string, source: Source): void => {
    const key = keyOf(name);
    const part = partOf(name, { knowledge: sheet.knowledge, seen: new Set() });
    const says = part?.kind === "outlet" && part.certainty !== "guessed";
    const known = calls.get(key) ?? { name, sources: new Set<Source>(), times: 0, says };
    known.sources.add(source);
    known.times++;
    calls.set(key, known);
  };
  const callHead = (text: string): void => {
    const [name = ""] = text.split(/\s[-–—|]\s/u);
    if (mayBeCalled(name, sheet) && isName(name, sheet.knowledge)) call(name.trim(), "masthead");
  };
  const title = besideHeadline(labelled);
  if (title) call(title, "title");
  const sender = sheet.signals[0] ? senderOf(sheet.signals[0]) : null;
  if (sender) call(sender, "channel");
  for (const signal of sheet.signals) {
    const above = signal.at < (headline?.at ?? labelled.body?.from ?? 0);
    if (above && isHeadOfIssue(signal.text)) callHead(signal.text);
    const isSection = above && sheet.kind(signal.at) === "section";
    if (sheet.role(signal.at) !== "furniture" && !isSection) continue;
    const host = signal.at < (body?.from ?? headline?.at ?? 0) ? outletOfHost(sheet, signal.text) : null;
    if (host) call(host.name, "address");
    if (above && isPoster(sheet, signal)) call(signal.text.trim(), "channel");
    const own = ownName(signal, sheet.knowledge);
    const rights = signal.date?.isCopyright || RIGHTS.test(signal.text);
    if (own) call(own, rights && !OWNER.test(keyOf(own)) ? "rights" : "sentence");
    else if (above) {
      const name = mastheadName(sheet, signal);
      if (name) call(name, "masthead");
    }
  }
  return [...calls.values()];
}

/** «(أنباء الميناء)» under a picture, «قال لـ«أنباء الميناء»» in the text: whether a name of several words stands in another line too. */
function isNamedAgain({ sheet }: Labelled, name: string): boolean {
  const key = keyOf(name);
  if (!key.includes(" ")) return false;
  const lines = sheet.signals.filter((signal) => ` ${signal.key} `.includes(` ${key} `));
  // «نُشر في ركن القراء»: the room of the paper, not the paper.
  return lines.length > 1 && !lines.some((line) => line.words <= LENGTHS.signature && line.key.includes(`في ${key}`));
}

/**
 * The name by which a page calls its outlet: beside the headline in the window's title, in its own sentences, in its masthead.
 * A name of the masthead alone counts only where it says what it is, a word of a menu looks the same; the topmost is a guess, or
 * none where the page has it nowhere else.
 */
export function readOwnName(labelled: Labelled): Named | null {
  const calls = callsOf(labelled);
  const told = calls
    .filter(({ sources, says }) => says || sources.size > 1 || !sources.has("masthead"))
    .sort((a, b) => b.sources.size - a.sources.size || b.times - a.times)[0];
  const plain = told !== undefined && [...told.sources].some((source) => PLAIN.has(source));
  if (told) return { name: told.name, guessed: !(told.says || told.times > 1 || plain) };
  const [topmost] = calls;
  return topmost ? { name: topmost.name, guessed: !isNamedAgain(labelled, topmost.name) } : null;
}
