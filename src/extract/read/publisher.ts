import type { Publisher } from "../../record/schema.ts";
import type { Outlet } from "../../settings.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Labelled } from "../label/labelled.ts";
import { splitTitle } from "../label/page-title.ts";
import { withoutBullet } from "../signals/signal.ts";
import type { Found } from "../signature/found.ts";
import { trimPart } from "../signature/parts.ts";
import { publisherId, statedPublisher } from "./stated-source.ts";

/** «جميع الحقوق محفوظة لصحيفة …», «© 2018 …»: what follows is the publisher. */
const RIGHTS = /(?:الحقوق محفوظة|حقوق النشر محفوظة|حقوق النشر)\s*(?:©\s*)?(?:لدى|لـ|ل|إلى|-|–|—|:|©)?\s*(.{2,60})/u;
const YEARS = /[©\d٠-٩]+(?:\s*[-–]\s*[\d٠-٩]+)?|\.\s.*$|جميع الحقوق.*$/gu;

const known = (outlet: Outlet, basis: Publisher["basis"]): Publisher => ({ id: outlet.id, name: outlet.name, basis });

/** Who published the page; each source is asked in the order of how plainly it states it. */
export function readPublisher(labelled: Labelled, found: Found): Publisher | null {
  const { sheet } = labelled;
  const { outlets } = sheet.knowledge;
  const named = (name: string, basis: Publisher["basis"]): Publisher => {
    const outlet = outlets.named(name);
    return outlet ? known(outlet, basis) : { id: publisherId(name), name, basis };
  };

  const stated = statedPublisher(sheet);
  if (stated) return stated;
  const suffix = titleSuffix(labelled);
  if (suffix) return named(suffix, "stated");
  const printed = [
    ...found.signed.flatMap(({ signature }) => signature.outlets),
    ...(found.dateline?.outlets ?? []),
    ...(found.stated?.outlets ?? []),
  ][0];
  if (printed) return named(printed, "stated");
  return (
    ofMasthead(labelled, found) ?? ofRights(labelled, named) ?? ofChrome(labelled) ?? ofAgencyForm(labelled, found)
  );
}

/** What follows the headline in the page title. Of several parts the one an outlet file knows, else the first. */
function titleSuffix(labelled: Labelled): string | null {
  const { sheet, headline } = labelled;
  for (const { at, text } of sheet.signals) {
    const role = sheet.role(at);
    if (role !== "pageTitle" && !(role === "headline" && headline && keyOf(text) !== keyOf(headline.text))) continue;
    const suffixes: string[] = [];
    let rest = withoutBullet(text);
    for (let cut = splitTitle(rest); cut; cut = splitTitle(rest)) {
      suffixes.unshift(trimPart(cut.suffix));
      rest = cut.headline;
      if (keyOf(rest) === keyOf(headline?.text ?? "")) break;
    }
    const known = suffixes.find((suffix) => sheet.knowledge.outlets.named(suffix));
    const first = suffixes.find((suffix) => !sheet.knowledge.labels.isSection(keyOf(suffix)));
    if (known ?? first) return known ?? first ?? null;
  }
  return null;
}

function ofRights(labelled: Labelled, named: (name: string, basis: "stated") => Publisher): Publisher | null {
  const { sheet } = labelled;
  for (const { at, text, key } of sheet.signals) {
    if (sheet.role(at) !== "furniture" || !/حقوق|©/u.test(text)) continue;
    const outlet = sheet.knowledge.outlets.within(key);
    if (outlet) return known(outlet, "stated");
    const name = trimPart((RIGHTS.exec(text)?.[1] ?? "").replace(YEARS, ""));
    const words = keyOf(name).split(" ").filter(Boolean);
    if (words.length >= 1 && words.length <= 4 && !/محفوظ/u.test(name)) return named(withoutOffice(name), "stated");
  }
  return null;
}

const withoutOffice = (name: string): string => name.replace(/^(?:ل?(?:مؤسسة|شركة|موقع|صحيفة|جريدة)|ل)\s+/u, "");

/** An agency's own page prints its name above the headline. */
function ofMasthead({ sheet, headline }: Labelled, found: Found): Publisher | null {
  for (const { at, signature } of found.signed) {
    if (at >= (headline?.at ?? 0)) break;
    const outlet = signature.agencies.map(({ printed }) => sheet.knowledge.outlets.named(printed)).find(Boolean);
    if (outlet) return known(outlet, "stated");
  }
  return null;
}

/** The outlet that the furniture of the page names most often («مختارات اليوم السابع»). */
function ofChrome(labelled: Labelled): Publisher | null {
  const { sheet } = labelled;
  const times = new Map<Outlet, number>();
  for (const { at, key } of sheet.signals) {
    if (sheet.role(at) !== "furniture" || key.length < 4) continue;
    const outlet = sheet.knowledge.outlets.within(key);
    if (outlet) times.set(outlet, (times.get(outlet) ?? 0) + 1);
  }
  const most = [...times].sort((a, b) => b[1] - a[1])[0];
  return most ? known(most[0], "stated") : null;
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
