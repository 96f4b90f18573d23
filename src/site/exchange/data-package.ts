import * as z from "zod";
import { recordSchema } from "../../record/schema.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { siteRoot } from "./addresses.ts";
import { COLUMNS, UNGUARD } from "./table.ts";

/** The JSON Schema of an article, made from the one definition that also validates it. */
export function articleSchema(): string {
  const schema = z.toJSONSchema(recordSchema, { target: "draft-2020-12" });
  return `${JSON.stringify({ title: "Article of a Warraq archive", ...schema }, null, 2)}\n`;
}

/** A data file as it was written. */
export interface WrittenFile {
  /** Name beside datapackage.json. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The data files of a year, or of the whole archive, as they were written. */
export interface WrittenPart {
  /** "2014/"; "" for the whole archive. */
  readonly folder: string;
  readonly csv: WrittenFile;
  readonly ndjson: WrittenFile;
}

/** The description of the data files (Data Package v1, specs.frictionlessdata.io), with their sizes and fingerprints. */
export function dataPackage(settings: ArchiveSettings, parts: readonly WrittenPart[], schema: WrittenFile): string {
  const common = ({ name, bytes, sha256 }: WrittenFile) => ({ path: name, bytes, hash: `sha256:${sha256}` });
  const root = siteRoot(settings);
  const value = {
    profile: "data-package",
    name: "warraq-archive",
    title: settings.title,
    description: `${settings.description}\n${settings.rights}`,
    ...(root === null ? {} : { homepage: root }),
    ...(settings.editor === null ? {} : { contributors: [{ title: settings.editor, role: "publisher" }] }),
    resources: [
      ...parts.flatMap(({ folder, csv, ndjson }) => {
        const name = folder.replace("/", "");
        const [year, of] = name === "" ? ["", ""] : [`-${name}`, `, ${name}`];
        return [
          {
            name: `articles-table${year}`,
            title: `Articles as a table${of}`,
            ...common(csv),
            profile: "tabular-data-resource",
            format: "csv",
            mediatype: "text/csv",
            encoding: "utf-8",
            description:
              "UTF-8 with byte order mark. A sign that a spreadsheet would take for the start of a formula (= + - @, at the start of a cell or after a comma, semicolon, tab or line break in it), and a tab or line break at the start of a cell, has an apostrophe before it. To have a value as it was, replace what formulaGuard.pattern matches by formulaGuard.replacement.",
            formulaGuard: { ...UNGUARD, flags: "gu" },
            dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
            schema: {
              fields: COLUMNS.map(({ name, type, description }) => ({ name, type, description })),
              primaryKey: "id",
              missingValues: [""],
            },
          },
          {
            name: `articles${year}`,
            title: `Articles as newline-delimited JSON, one record a line${of}`,
            ...common(ndjson),
            profile: "data-resource",
            format: "ndjson",
            mediatype: "application/x-ndjson",
            encoding: "utf-8",
            jsonSchema: schema.name,
          },
        ];
      }),
      {
        name: "article-schema",
        title: "JSON Schema of a record",
        ...common(schema),
        profile: "data-resource",
        format: "json",
        mediatype: "application/schema+json",
        encoding: "utf-8",
      },
    ],
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
