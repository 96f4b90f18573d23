import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { recordSchema } from "../src/record/schema.ts";

/** What the documents name is there: the files they link to, the files and folders of the house, the fields of the record. */

const ROOT = path.join(import.meta.dirname, "..");
const in_ = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.posix.join(folder, name.split(path.sep).join("/")));
const DOCUMENTS = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"],
  ...[...in_("docs"), ...in_("bench"), ...in_(".github")],
  "examples/README.md",
];
const read = (document: string): string => readFileSync(path.join(ROOT, document), "utf8");
/** Blocks of code show what other people write, and their links. */
const prose = (text: string): string => text.replaceAll(/^(`{3,})[\s\S]*?^\1$/gmu, "");

describe.each(DOCUMENTS)("%s", (document) => {
  it("links to what is there", () => {
    const links = [...prose(read(document)).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = ""]) => link);
    const gone = links.filter((link) => {
      if (/^(?:https?:|mailto:|#)/u.test(link)) return false;
      return !existsSync(path.join(ROOT, path.dirname(document), link.replace(/#.*$/u, "")));
    });
    expect(gone).toEqual([]);
  });

  it("names files and folders of the house that are there", () => {
    const HOUSE = /`((?:src|tests|templates|bench|packaging|starter|docs|examples)\/[\w./-]*[\w/])`/gu;
    const named = [...prose(read(document)).matchAll(HOUSE)].map(([, place = ""]) => place);
    expect(named.filter((place) => !existsSync(path.join(ROOT, place)))).toEqual([]);
  });
});

it("docs/record.md has a row for every field of the record, and for no other", () => {
  const rows = read("docs/record.md")
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  const named = rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/gu)].map(([, name = ""]) => name),
  );
  expect(named.sort()).toEqual(Object.keys(recordSchema.shape).sort());
});
