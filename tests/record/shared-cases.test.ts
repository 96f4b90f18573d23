import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openArchive } from "../../src/archive.ts";
import type { Archive } from "../../src/opened-archive.ts";
import { describe as describeProblem } from "../../src/problems/catalogue.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { parseCorrection } from "../../src/record/correction.ts";
import type { ArticleRecord } from "../../src/record/schema.ts";

/** Corrections and settings that archivists wrote, in ../shared/cases; skipped where it is absent. */

const CASES = path.join(import.meta.dirname, "../../../shared/cases");
const present = existsSync(path.join(CASES, "corrections"));
const title = present ? "" : " (skipped: ../shared is absent)";

interface Expected {
  readonly sets: readonly string[];
  readonly dates?: readonly string[];
  readonly told?: readonly string[];
}

const DATES = ["published", "updated", "captured"] as const;
const open = (name: string): Promise<Archive> => openArchive(path.join(CASES, name));

/** Whether a problem is of a file that a person wrote, or of the name of one, and not of a capture's text. */
const isOfPerson = ({ code, file }: Problem): boolean => /\.ya?ml$/u.test(file ?? "") || code === "id-made-safe";

/** Every problem of a person's file says which file, what was found and what to do, in both languages. */
function expectHelp({ problems }: Archive): void {
  for (const problem of problems) {
    expect(problem.code).not.toBe("program-fault");
    expect(problem.file).not.toBeNull();
    for (const language of ["ar", "en"] as const) {
      const { what, remedy } = describeProblem(problem, language);
      expect([what, remedy]).not.toContain("");
      expect(`${what} ${remedy}`).not.toMatch(/\{(?:found|write)\}|undefined|is not valid YAML/u);
    }
  }
}

describe.skipIf(!present)(`corrections${title}`, () => {
  const expected = parse(readFileSync(path.join(import.meta.dirname, "shared-cases.yaml"), "utf8")) as Record<
    string,
    Expected
  >;

  it("are obeyed or named, all of them, and no article is lost", async () => {
    const archive = await open("corrections/corrections-all");
    const captures = readdirSync(path.join(CASES, "corrections/corrections-all"), {
      recursive: true,
      encoding: "utf8",
    });
    expect(archive.records).toHaveLength(captures.filter((name) => name.endsWith(".txt")).length);
    expectHelp(archive);
    expect(JSON.stringify(archive.records)).not.toContain("\ufffd");

    const told = new Map<string, string[]>();
    for (const { code, file, line } of archive.problems.filter(isOfPerson)) {
      const name = path.basename(file ?? "").replace(/(?:\.txt)?\.[a-z]+$/u, "");
      told.set(name, [...(told.get(name) ?? []), line === null ? code : `${code}:${line}`]);
    }
    const found = Object.fromEntries(
      archive.records.map((record: ArticleRecord) => {
        const sets = record.corrected?.fields ?? [];
        const dates = DATES.filter((field) => sets.includes(field)).map((field) => record[field]?.edtf);
        const own = told.get(path.basename(record.source.file, ".txt"));
        return [record.id, { sets, ...(dates.length > 0 ? { dates } : {}), ...(own ? { told: own } : {}) }];
      }),
    );
    expect(found).toEqual(expected);
    expect(archive.settings.title).not.toBe("ورّاق");
  });

  it("are named with a line that, written instead, is taken without a word", async () => {
    const { problems } = await open("corrections/corrections-all");
    const lines = problems.flatMap(({ write, field, code }) => (write === undefined ? [] : [{ write, field, code }]));
    expect(lines.length).toBeGreaterThan(20);
    for (const { write, code } of lines) {
      // A part of `{…}` is no line of a file.
      if (code === "correction-unknown-part") continue;
      const again = parseCorrection(`${write}\ncaptured: 2024`, "x.yaml").problems.map((problem) => problem.code);
      expect(
        again.filter((each) => each !== "correction-unknown-field"),
        write,
      ).toEqual([]);
    }
  });

  it("that begin with * say that * at the beginning needs quotes, and the article stays", async () => {
    const archive = await open("corrections/alias-correction");
    expect(archive.records).toHaveLength(2);
    const signs = archive.problems.filter(({ code }) => code === "yaml-sign");
    expect(signs.map(({ line }) => line).sort()).toEqual([1, 2]);
    expect(describeProblem(signs[0] as (typeof signs)[number], "en").what).toMatch(/begins with a sign .*\*.*"\*/u);
    expectHelp(archive);
  });

  it("front matter and columns keep tags and fields of their own", async () => {
    const { records, problems } = await open("corrections/front-matter");
    const by = (id: string): ArticleRecord | undefined => records.find((record) => record.id === id);
    for (const id of ["tags-list", "tags-block", "tags-str", "1"]) expect(by(id)?.tags, id).toEqual(["سياسة", "حرب"]);
    expect(by("colon")?.headline).toMatch(/^عاجل: /u);
    expect(by("colon")?.published?.edtf).toBe("2023-03-12");
    expect(Object.keys(by("many")?.extra ?? {}).sort()).toEqual(["Date", "aliases", "cover", "id", "slug"]);
    expect(Object.keys(by("1")?.extra ?? {}).sort()).toEqual(["image", "notes"]);
    expect(problems.filter(({ code, file }) => code.startsWith("date-") && file?.endsWith("many.md"))).not.toEqual([]);
  });
});

describe.skipIf(!present)(`settings${title}`, () => {
  it.each([
    ["alias", "yaml-sign", null],
    ["base-js", "settings-address", "baseUrl"],
    ["outlets-badzone", "settings-zone", "outlets.0.zone"],
    ["outlets-dupe", "settings-twice", "outlets.1.id"],
    ["tz-bad", "settings-zone", "timeZone"],
  ] as const)("%s is named with line and key, and the rest holds", async (name, code, field) => {
    const archive = await open(`settings/${name}`);
    const own = archive.problems.filter(({ file }) => file?.endsWith("archive.yaml"));
    expect(own.map((problem) => [problem.code, problem.line, problem.field])).toEqual([[code, 1, field]]);
    expect(archive.records).toHaveLength(1);
    expect(archive.settings).toMatchObject({ baseUrl: null, timeZone: "UTC" });
    expectHelp(archive);
  });

  it("in UTF-16 are read", async () => {
    const { settings, problems } = await open("settings/utf16");
    expect(settings.title).toMatch(/^أرشيف/u);
    expect(problems.filter(({ file }) => file?.endsWith("archive.yaml"))).toEqual([]);
  });

  it("are all known to this test", () => {
    expect(readdirSync(path.join(CASES, "settings")).sort()).toEqual(
      ["alias", "base-js", "outlets-badzone", "outlets-dupe", "tz-bad", "utf16"].sort(),
    );
  });
});
