import { createHash } from "node:crypto";
import { fold } from "../../arabic/letters.ts";
import type { ArticleRecord, Dated } from "../../record/schema.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { articlePath } from "../entry.ts";
import { absolute } from "../exchange/addresses.ts";
import { factualPoint, type Point } from "./edtf-points.ts";

/** What every form of citation is made of, gathered once. Text is one line without double spaces. */
export interface Facts {
  /** ASCII, made of the id alone: it stays when a date or headline is corrected. */
  readonly key: string;
  readonly id: string;
  /** The headline; «[بلا عنوان]» where there is none, in brackets since the archive supplies it. */
  readonly title: string;
  /** Who signed, but for the outlet itself, which is named anyway. */
  readonly authors: readonly string[];
  /** Whether the text is signed by the outlet («يورونيوز» in يورونيوز). */
  readonly signedByOutlet: boolean;
  readonly outlet: string | null;
  /** Whether the outlet was worked out rather than printed. */
  readonly outletInferred: boolean;
  readonly agencies: readonly string[];
  readonly section: string | null;
  readonly summary: string | null;
  readonly tags: readonly string[];
  readonly published: Dated | null;
  /** When the capture was made, if that is known for a fact. */
  readonly captured: Point | null;
  /** Permanent address of the article in the archive; null while the archive states no base address. */
  readonly address: string | null;
  /** Where the capture was taken from. */
  readonly original: string | null;
  readonly archive: string;
  readonly sha256: string;
}

/** Title of an article without a headline. */
export const UNTITLED = "[بلا عنوان]";

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

const optional = (text: string | null): string | null => {
  const line = text === null ? "" : oneLine(text);
  return line === "" ? null : line;
};

/**
 * Citation key: `warraq-` and the id, ASCII letters, digits, "-", "_" and "." only. An id that loses something in this
 * gets the start of its fingerprint, so that two ids never share a key.
 */
export function citationKey(id: string): string {
  const ascii = id.replace(/[^A-Za-z0-9_.-]+/g, "-").replace(/^-+|-+$/g, "");
  const fingerprint = createHash("sha256").update(id).digest("hex").slice(0, 10);
  return ["warraq", ascii, ascii === id ? "" : fingerprint].filter((part) => part !== "").join("-");
}

/** Several names on one line are divided by commas, semicolons or slashes; «و» is not a sign: it begins names too («وليد»). */
const authorsOf = (byline: string | null): string[] =>
  (byline ?? "")
    .split(/\s*[،,؛;/|]\s*/u)
    .map(oneLine)
    .filter((name) => name !== "");

/** Names as they are compared: «الميادين نت» and «الميادين. نت» are one. */
export const sameName = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((name) => fold(name).replace(/[^\p{L}\p{N}]+/gu, ""));
  return a === b;
};

/** Gathers the facts of a record. */
export function factsOf(record: ArticleRecord, settings: ArchiveSettings): Facts {
  const { publisher, source } = record;
  const isOutlet = (name: string): boolean => publisher !== null && sameName(name, publisher.name);
  const signed = authorsOf(record.byline);
  return {
    key: citationKey(record.id),
    id: record.id,
    title: optional(record.headline) ?? UNTITLED,
    authors: signed.filter((name) => !isOutlet(name)),
    signedByOutlet: signed.some(isOutlet),
    outlet: publisher && optional(publisher.name),
    outletInferred: publisher?.basis === "inferred",
    agencies: record.agencies.map(oneLine).filter((name) => name !== "" && !isOutlet(name)),
    section: optional(record.section),
    summary: optional(record.standfirst),
    tags: [...new Set([...record.subjects, ...record.tags])].map(oneLine).filter((tag) => tag !== ""),
    published: record.published,
    captured: factualPoint(record.captured),
    address: absolute(articlePath(record.id), settings),
    original: source.url !== null && /^https?:\/\//iu.test(source.url) ? source.url : null,
    archive: oneLine(settings.title),
    sha256: source.sha256,
  };
}

/** Who the text is signed by: its people, else the agencies it was taken from, else nobody. */
export const creators = ({ authors, agencies }: Facts): readonly string[] => (authors.length > 0 ? authors : agencies);

/** The remark every machine-readable citation carries: where it is kept, on what the date rests, the file's fingerprint. */
export function remark(facts: Facts): string {
  const parts = [`محفوظ في ${facts.archive}، المعرّف ${facts.id}`];
  if (facts.published === null) parts.push("بلا تاريخ [د.ت.]");
  else if (facts.published.basis === "inferred") parts.push(`تاريخ مستنتج: ${facts.published.edtf}`);
  else if (facts.published.basis === "editor") parts.push("تاريخ وضعه محرر الأرشيف");
  if (facts.original !== null && facts.address !== null) parts.push(`الأصل: ${facts.original}`);
  parts.push(`SHA-256: ${facts.sha256}`);
  return parts.join("؛ ");
}
