import type { YamlNode } from "../yaml/read-yaml.ts";
import { yesOrNo } from "../yes-or-no.ts";
import type { ArrangingField } from "./correction-fields.ts";
import { partsOf, type Reading, textOf, textsOf, wrong } from "./correction-values.ts";
import { safeId } from "./identity.ts";

/** What a correction says of an article's place in the archive: whether it is shown, under which addresses, beside what. */
export interface Arrangement {
  /** Off the site: its page, its place in search, its exports, its capture. */
  readonly hidden: boolean;
  /** Ids and addresses that lead to it. */
  readonly aliases: readonly WrittenAlias[];
  /** The article this is another capture of; null: of none, whatever the address says; undefined: not said. */
  readonly versionOf: string | null | undefined;
  /** The correction and its 1-based line in which that is said. */
  readonly versionAt?: { readonly file: string; readonly line: number };
  /** Words for the pictures beside it, in the order written. */
  readonly pictures: readonly PictureWords[];
}

/** An old id or address as a person wrote it. */
export interface WrittenAlias {
  readonly written: string;
  /** File and 1-based line it stands in. */
  readonly file: string;
  readonly line: number;
}

/** What is said of one picture. */
export interface PictureWords {
  /** Name of its file; null for the one that stands at this place of the list. */
  readonly file: string | null;
  /** What is seen in it, for who cannot see it. */
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  /** The correction and its 1-based line in which they stand. */
  readonly from: string;
  readonly line: number;
}

/** The arrangement of an article of which nothing is said. */
export const UNARRANGED: Arrangement = { hidden: false, aliases: [], versionOf: undefined, pictures: [] };

/** Old addresses in a row: white space, «،», "|" part them; commas may stand in addresses. */
const addressesApart = (text: string): string[] => text.split(/[\s|،]+/u).filter((part) => part !== "");

function hiddenOf(reading: Reading, node: YamlNode): Partial<Arrangement> {
  if (node.kind === "nothing") return { hidden: false };
  const hidden = node.kind === "text" ? yesOrNo(node.text) : null;
  if (hidden === null) wrong(reading, node, "correction-hidden-unclear");
  // Who wrote something there wanted it off the site: showing it could not be taken back.
  return { hidden: hidden ?? true };
}

function aliasesOf(reading: Reading, node: YamlNode): Partial<Arrangement> {
  const { file } = reading;
  const given = node.kind === "list" ? node.items : [node];
  const aliases = given.flatMap((item): WrittenAlias[] =>
    (textsOf(reading, item, addressesApart) ?? []).map((written) => ({ written, file, line: item.line })),
  );
  return { aliases };
}

function versionOf(reading: Reading, node: YamlNode): Partial<Arrangement> {
  if (node.kind === "nothing" || (node.kind === "text" && yesOrNo(node.text) === false)) return { versionOf: null };
  const id = textOf(reading, node);
  return id === undefined ? {} : { versionOf: safeId(id), versionAt: { file: reading.file, line: node.line } };
}

/** Words for one picture: `{file, alt, caption, credit}`, or what is seen in it alone. */
function pictureOf(reading: Reading, node: YamlNode): PictureWords[] {
  const bare = { file: null, alt: null, caption: null, credit: null, from: reading.file, line: node.line };
  if (node.kind !== "map") {
    const alt = textOf(reading, node);
    return alt === undefined ? [] : [{ ...bare, alt }];
  }
  const parts = partsOf(reading, node, ["file", "alt", "caption", "credit"]);
  const part = (name: string): string | null => {
    const value = parts.get(name)?.value;
    return !value || value.kind === "nothing" ? null : (textOf(reading, value) ?? null);
  };
  return [{ ...bare, file: part("file"), alt: part("alt"), caption: part("caption"), credit: part("credit") }];
}

function picturesOf(reading: Reading, node: YamlNode): Partial<Arrangement> {
  if (node.kind === "nothing") return { pictures: [] };
  const given = node.kind === "list" ? node.items : [node];
  return { pictures: given.flatMap((item) => pictureOf(reading, item)) };
}

const READERS: Readonly<Record<ArrangingField, (reading: Reading, node: YamlNode) => Partial<Arrangement>>> = {
  hidden: hiddenOf,
  aliases: aliasesOf,
  versionOf,
  pictures: picturesOf,
};

/** Reads one field of an arrangement; what is wrong is told and left out. */
export const arrange = (field: ArrangingField, reading: Reading, node: YamlNode): Partial<Arrangement> =>
  READERS[field](reading, node);
