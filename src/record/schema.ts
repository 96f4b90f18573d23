import * as z from "zod";
import { EVIDENCE, KINDS, ROLES } from "../findings/finding.ts";

/** How captures are kept: names of the formats in `source.format` (capture/capture.ts says what each is). */
export const SOURCE_FORMATS = [
  "text",
  "html",
  "markdown",
  "eml",
  "jsonl",
  "csv",
  "json",
  "csl",
  "factiva",
  "nexis",
  "feed",
  "telegram",
  "warc",
] as const;

/**
 * The record: what a capture becomes. This one definition gives the TypeScript types, the validation and the published
 * JSON Schema (`data/article.schema.json`). It is the contract of docs/record.md; its types may be named in any room.
 */

const text = z.string().min(1);
const nullable = text.nullable();
const lineNumbers = z.array(z.int().positive());

/** A line's role. */
export const roleSchema = z.enum(ROLES);

/** What a value rests on. */
export const basisSchema = z
  .enum(["stated", "metadata", "inferred", "editor"])
  .describe("stated: printed in the capture; metadata: JSON-LD, meta tags, front matter, column; inferred; editor");

/** A date, its EDTF form and what it rests on. */
export const datedSchema = z
  .strictObject({
    edtf: text.describe("ISO 8601-2 (EDTF): day, minute, month, interval or approximate; no offset unless stated"),
    basis: basisSchema,
    evidence: nullable.describe("the words it rests on, as printed, or the editor's note"),
    line: z.int().positive().nullable().describe("line of the capture that holds the evidence"),
  })
  .describe("a date with what it rests on");

/** The outlet that published the article: name as printed or as known. */
export const publisherSchema = z.strictObject({ id: text, name: text, basis: basisSchema });

/** A block of the body. */
export const blockSchema = z.strictObject({
  type: z.enum(["paragraph", "heading", "list", "quote"]),
  text,
  lines: lineNumbers.describe("line numbers of the capture"),
});

/** Caption and credit of a picture; not part of the body. */
export const imageSchema = z.strictObject({ caption: nullable, credit: nullable, lines: lineNumbers });

/** A line of the capture with its role: every non-empty line has one. */
export const recordLineSchema = z.strictObject({
  number: z.int().positive(),
  role: roleSchema,
  kind: z.enum(KINDS).describe("finer than the role: a meta line is a byline, a dateline, a date line …"),
  evidence: z
    .array(z.strictObject({ code: z.enum(EVIDENCE), found: nullable }))
    .describe("what the role rests on, in codes, with the words that were found"),
  reason: text.describe("kind and evidence in words, in Arabic"),
  text: text.describe("the line, cleaned"),
});

/** What a person should look at. */
export const recordProblemSchema = z.strictObject({
  code: text,
  severity: z.enum(["error", "warning", "note"]),
  line: z.int().positive().nullable(),
  field: nullable.describe("field of the record that is doubtful or missing"),
  found: nullable.describe("what was found there, as found"),
  message: text.describe("what is wrong and what to do, in Arabic"),
});

/** The capture itself; `sha256` of its bytes as found. */
export const sourceSchema = z.strictObject({
  file: text,
  format: z.enum(SOURCE_FORMATS),
  encoding: text,
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  url: nullable,
  withheld: z.literal(true).optional().describe("the file is not published: it holds an article that is off the site"),
});

/** What an editor set, who and why. */
export const correctedSchema = z
  .strictObject({
    by: nullable,
    note: nullable,
    fields: z.array(text),
    notes: z.record(z.string(), text).describe("the reason of a single field, by field"),
  })
  .describe("what an editor set in articles/<id>.yaml");

/** The record of docs/record.md. */
export const recordSchema = z.strictObject({
  id: text,
  headline: nullable,
  standfirst: nullable,
  section: nullable,
  publisher: publisherSchema.nullable(),
  byline: nullable,
  agencies: z.array(text).describe("agencies as printed"),
  agencyIds: z.array(text).describe("canonical ids, same order"),
  place: nullable,
  published: datedSchema.nullable(),
  updated: datedSchema.nullable(),
  captured: datedSchema.nullable(),
  body: z.array(blockSchema),
  images: z.array(imageSchema),
  related: z.array(text),
  tags: z.array(text).describe("keywords printed on the page"),
  subjects: z.array(text).describe("subjects an editor put it under"),
  lines: z.array(recordLineSchema),
  problems: z.array(recordProblemSchema),
  source: sourceSchema,
  corrected: correctedSchema.nullable(),
  extra: z.record(z.string(), z.string()).describe("columns and front-matter keys that fill no field"),
});

/** The types of the contract, as the schema defines them. */
export type Role = z.infer<typeof roleSchema>;
export type Basis = z.infer<typeof basisSchema>;
export type Dated = z.infer<typeof datedSchema>;
export type Publisher = z.infer<typeof publisherSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Image = z.infer<typeof imageSchema>;
export type RecordLine = z.infer<typeof recordLineSchema>;
export type RecordProblem = z.infer<typeof recordProblemSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Corrected = z.infer<typeof correctedSchema>;
export type ArticleRecord = z.infer<typeof recordSchema>;
