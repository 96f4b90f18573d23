import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/settings.ts";
import { articleSchema, dataPackage } from "../../../src/site/exchange/data-package.ts";
import { COLUMNS } from "../../../src/site/exchange/table.ts";
import { inferred, sampleRecord } from "../cite/sample-record.ts";

describe("article.schema.json, used by ajv", () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(articleSchema()) as object);

  it("takes records", () => {
    for (const record of [sampleRecord(), sampleRecord({ headline: null, published: inferred("2021~"), body: [] })]) {
      expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it.each([
    ["an empty headline", { headline: "" }],
    ["an unknown basis", { published: { edtf: "2022", basis: "guessed", evidence: null, line: null } }],
    ["an unknown field", { colour: "red" }],
    ["a fingerprint that is none", { source: { ...sampleRecord().source, sha256: "60b1" } }],
  ])("refuses %s", (_, fault) => {
    expect(validate({ ...sampleRecord(), ...fault })).toBe(false);
  });
});

describe("datapackage.json", () => {
  const file = (name: string) => ({ name, bytes: 12, sha256: "ab".repeat(32) });
  const part = (folder: string) => ({
    folder,
    csv: file(`${folder}articles.csv`),
    ndjson: file(`${folder}articles.ndjson`),
  });
  const described = (folders: readonly string[]) =>
    JSON.parse(dataPackage(settingsSchema.parse({ title: "أرشيف" }), folders.map(part), file("s.json")));
  const read = described([""]);

  it("names the files of every year, each by a name of its own", () => {
    const { resources } = described(["2014/", "2015/", "undated/"]);
    expect(resources.map(({ path }: { path: string }) => path)).toEqual([
      ...["2014", "2015", "undated"].flatMap((year) => [`${year}/articles.csv`, `${year}/articles.ndjson`]),
      "s.json",
    ]);
    const names = resources.map(({ name }: { name: string }) => name);
    expect(new Set(names).size).toBe(7);
    for (const name of names) expect(name).toMatch(/^[a-z0-9._-]+$/);
  });

  it("describes every file with size and fingerprint, and every column", () => {
    expect(read).toMatchObject({ profile: "data-package", name: "warraq-archive", title: "أرشيف" });
    expect(read.resources.map(({ path, bytes, hash }: Record<string, unknown>) => [path, bytes, hash])).toEqual(
      ["articles.csv", "articles.ndjson", "s.json"].map((name) => [name, 12, `sha256:${"ab".repeat(32)}`]),
    );
    expect(read.resources[0].schema.fields.map(({ name }: { name: string }) => name)).toEqual(
      COLUMNS.map(({ name }) => name),
    );
  });

  it("has names as Data Package v1 allows them", () => {
    for (const { name } of read.resources) expect(name).toMatch(/^[a-z0-9._-]+$/);
  });
});
