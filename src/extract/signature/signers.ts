import type { Kind } from "../../findings/finding.ts";
import type { FoundAgency } from "../knowledge/agencies.ts";
import type { Labelled } from "../label/labelled.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Found, SignedLine } from "./found.ts";
import { trimPart } from "./parts.ts";

/** An agency closing a dispatch: «--(بترا)», «(انتهى) (كونا)», «…/سانا». */
const CLOSING = /(?:[-–—]+\s*|\.\s*)[([]([^()[\]]{2,30})[)\]]\s*[.\d\s]*$/u;
/** Names that sign nothing: machines, addresses, accounts. */
const NO_NAME = /@|https?:|^(?:admin|administrator|editor|webmaster|user|guest|author|super user)\d*$|^\d+$/iu;

const join = (names: readonly string[]): string | null => (names.length > 0 ? [...new Set(names)].join("؛ ") : null);

/** Whom the text is signed by: people first, then a desk, then the organisation behind «بقلم». */
export function readByline(labelled: Labelled, found: Found): string | null {
  const printed = [...found.signed.flatMap(({ signature }) => signature.persons), ...(found.dateline?.persons ?? [])];
  const people = printed.filter((name) => !NO_NAME.test(name));
  if (people.length > 0) return join(people);
  const desks = found.signed.flatMap(({ signature }) => signature.desks);
  if (desks.length > 0) return join(desks);
  const organisations = found.signed.flatMap(({ signature }) => (signature.prefixed ? signature.outlets : []));
  return join(organisations) ?? statedByline(labelled, found);
}

/** Fields that names fill which nothing but their place on the page explains. */
export function doubtfulSigners(labelled: Labelled, { signed, dateline }: Found): ReadonlySet<"byline" | "place"> {
  const { sheet } = labelled;
  const places = signed.flatMap(({ signature }) => signature.places).length + (dateline?.places.length ?? 0);
  const doubts = new Set<"byline" | "place">();
  const { people } = sheet.knowledge;
  for (const { signature } of signed) {
    if (!signature.guessed) continue;
    if (signature.persons.length > 0 && !signature.prefixed) doubts.add("byline");
    // «مرايا الآن | نواكشوط – (رويترز)»: beside its agency a place that is known is the text's.
    const told = signature.agencies.length > 0 && signature.places.every(people.isPlace);
    if (signature.places.length > 0 && !told && !(signature.prefixed && signature.places.every(people.isPlace)))
      doubts.add("place");
  }
  for (const line of signed) {
    if (isMenuWord(sheet, line)) doubts.add("place");
    if (isDatedBelow(labelled, line)) doubts.add("byline");
  }
  if (dateline?.guessed) doubts.add(dateline.persons.length > 0 ? "byline" : "place");
  if (dateline?.guessedPlace) doubts.add("place");
  const unread = hasUnreadDateline(labelled) || (dateline === null && opensUnread(labelled));
  if (places === 0 && unread) doubts.add("place");
  return doubts;
}

/** «الساحل» alone on its line, which a menu of the page has too. */
const isMenuWord = (
  { signals, role }: Labelled["sheet"],
  { at, signature: { places, persons, outlets } }: SignedLine,
): boolean =>
  places.length > 0 &&
  persons.length + outlets.length === 0 &&
  signals.some((other) => other.at !== at && other.key === signals[at]?.key && role(other.at) === "furniture");

/** «2 - أبو فلان 3-4-2019 | 04:31»: a name with a day of its own below the text is a reader's who comments. */
const isDatedBelow = ({ sheet, body }: Labelled, { at, signature: { persons, prefixed } }: SignedLine): boolean =>
  persons.length > 0 && !prefixed && at > (body?.to ?? at) && sheet.signals[at]?.date?.hasDate === true;

/** «الساحل – مراسل «صوت الميناء»:», «وادي النخيل: «الضفة»»: a colon closes the line, or a name in quotation marks behind one. */
const UNREAD = /:\s*(?:[«"“][^«»"“”]{2,30}[»"”])?\s*$/u;
/** «وادي النخيل - 12 - 3 (ونا) -- قررت …»: words, perhaps a day, and an agency in brackets before the dash. */
const UNREAD_OPENING = /^\s*\p{L}[^.:؛()"«]{1,60}\(\p{L}[\p{L} .]{1,14}\)\s*[-–—]+\s/u;
const PASSED: ReadonlySet<Kind | undefined> = new Set(["around", "caption", "otherTitle"]);

/** A short line between headline and text that opens it as a dateline does, and was not read. */
function hasUnreadDateline({ sheet, headline, body }: Labelled): boolean {
  if (headline?.at == null || !body) return false;
  return sheet.signals
    .slice(headline.at + 1, body.from)
    .some(({ at, words, text }) => words <= LENGTHS.source && PASSED.has(sheet.kind(at)) && UNREAD.test(text));
}

/** A text that opens as dispatches do, with names that no list knows. */
const opensUnread = ({ sheet, body }: Labelled): boolean =>
  body !== null && UNREAD_OPENING.test(sheet.signals[body.from]?.text ?? "");

/** The byline of the metadata: its people or desk; a name nothing explains as it stands, unless it is a machine's. */
function statedByline(labelled: Labelled, { stated }: Found): string | null {
  if (stated) return join([...stated.persons, ...stated.desks]);
  const name = trimPart(labelled.sheet.capture.metadata.byline?.value ?? "");
  return name === "" || NO_NAME.test(name) ? null : name;
}

/** The agencies the text rests on, each once, in the order they are printed. */
export function readAgencies(labelled: Labelled, found: Found): readonly FoundAgency[] {
  const { sheet, body } = labelled;
  const stated = sheet.capture.metadata.agency?.value;
  const last = body && sheet.signals[body.to]?.text;
  const closing = last ? CLOSING.exec(last.slice(-60))?.[1] : undefined;
  const all = [
    ...found.signed.flatMap(({ signature }) => signature.agencies),
    ...(found.dateline?.agencies ?? []),
    ...(closing ? (sheet.knowledge.agencies.list(closing) ?? []) : []),
    ...(found.stated?.agencies ?? []),
    ...(stated ? (sheet.knowledge.agencies.list(stated) ?? []) : []),
  ];
  const first = all.filter((agency, at) => !agency.photos && all.findIndex(({ id }) => id === agency.id) === at);
  // «KUNA - كونا» in the masthead, «(كونا)» in the dateline: as the dateline has it, else the Arabic of the two.
  const placed = found.signed.flatMap(({ signature }) => (signature.places.length > 0 ? signature.agencies : []));
  const better = [...(found.dateline?.agencies ?? []), ...placed, ...all].filter(({ printed }) =>
    /\p{Script=Arabic}/u.test(printed),
  );
  return first.map((agency) => better.find(({ id }) => id === agency.id) ?? agency);
}

/** The place of the dateline, or those beside the signatures. */
export function readPlace(labelled: Labelled, found: Found): string | null {
  const opening = found.dateline?.places ?? [];
  if (opening.length > 0) return [...new Set(opening)].join("، ");
  const places = join(found.signed.flatMap(({ signature }) => signature.places)) ?? join(found.stated?.places ?? []);
  return places ?? (labelled.sheet.capture.metadata.place?.value.trim() || null);
}
