import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { catalogue, sentence } from "../../src/problems/catalogue.ts";
import { stumbledOver } from "../../src/problems/cause.ts";
import { CAUSES } from "../../src/problems/causes.ts";

/** A message is in one language: what else stands in it is a name, what the archive holds, or a library's sentence, marked as such. */

const CASES = path.join(import.meta.dirname, "cases");
const { found: inFound, ...kinds } = parse(
  readFileSync(path.join(import.meta.dirname, "latin.yaml"), "utf8"),
) as Record<string, string[]>;
const NAMES = new Set(Object.values(kinds).flat());

const latinIn = (text: string): string[] => text.replaceAll(/“[^”]*”/gu, "").match(/[A-Za-z]\w+/gu) ?? [];
const arabicIn = (text: string): string[] => text.match(/\p{Script=Arabic}{2,}/gu) ?? [];
const bare = (text: string): string => text.replaceAll("{found}", "");

describe("a sentence of the catalogue", () => {
  const sentences = Object.entries(catalogue);

  it("holds in Arabic no Latin letters but those of names", () => {
    const strange = sentences.flatMap(([code, { ar }]) =>
      latinIn(bare(`${ar.what} ${ar.remedy}`)).flatMap((word) => (NAMES.has(word) ? [] : [`${code}: ${word}`])),
    );
    expect(strange).toEqual([]);
  });

  it("leaves no name in the list that none of them says", () => {
    const said = new Set(sentences.flatMap(([, { ar }]) => latinIn(bare(`${ar.what} ${ar.remedy}`))));
    expect([...NAMES].filter((name) => !said.has(name))).toEqual([]);
  });

  it("holds in English no Arabic, and in Arabic a cause has no Latin letters but those of its code and of formats", () => {
    expect(sentences.filter(([, { en }]) => arabicIn(`${en.what} ${en.remedy}`).length > 0)).toEqual([]);
    expect(Object.values(CAUSES).filter(({ en }) => arabicIn(en).length > 0)).toEqual([]);
    expect(Object.values(CAUSES).flatMap(({ ar }) => latinIn(ar).filter((word) => !/^[A-Z]/u.test(word)))).toEqual([]);
  });
});

/** The scenes of a file as they are written, and what the terminal says of each in both languages. */
function played(name: string): { code: string; scene: string; ar: string; en: string }[] {
  const scenes = new Map(
    readFileSync(path.join(CASES, name), "utf8")
      .split(/^(?=[a-z][\w-]*:)/mu)
      .map((scene) => [scene.slice(0, scene.indexOf(":")), scene]),
  );
  const told = readFileSync(path.join(CASES, name.replace(".yaml", ".expected.txt")), "utf8");
  return [...told.matchAll(/\[([a-z][\w-]*)\]\n {4}(.*)\n {4}(.*)$/gmu)].map(([, code = "", ar = "", en = ""]) => ({
    code,
    scene: scenes.get(code) ?? "",
    ar,
    en,
  }));
}

describe("what a person is told", () => {
  const all = readdirSync(CASES)
    .filter((name) => name.endsWith(".yaml"))
    .flatMap(played);

  it("in Arabic has English words only from the archive's own files", () => {
    expect(all.length).toBeGreaterThan(150);
    const strange = all.flatMap(({ code, scene, ar }) =>
      latinIn(ar)
        .filter((word) => !NAMES.has(word) && !inFound?.includes(word))
        // Codes of the system and of libraries stand behind their words; fingerprints name articles without an id.
        .filter((word) => !scene.includes(word) && !/^[A-Z_]{4,}$|^[\da-f]{6,}$/u.test(word))
        .map((word) => `${code}: ${word}`),
    );
    expect(strange).toEqual([]);
  });

  it("in English has Arabic words only from the archive's own files", () => {
    const strange = all.flatMap(({ code, scene, en }) =>
      arabicIn(en)
        .filter((word) => !scene.includes(word))
        .map((word) => `${code}: ${word}`),
    );
    expect(strange).toEqual([]);
  });

  it.each([
    ["fetch-timeout", "30 s", "30 ث"],
    ["fetch-status", "404 Not Found", "404، لا صفحة على هذا الرابط"],
    ["fetch-status", "418 I'm a Teapot", "418"],
    ["fetch-too-large", "> 33554432 bytes", "> 33554432 بايت"],
    ["capture-too-large", "gzip 3 MB → > 64 MB", "gzip 3 ميغابايت → > 64 ميغابايت"],
    ["host-limit", "cloudflare-pages: 20001 files > 20000", "cloudflare-pages: 20001 من الملفات > 20000"],
    [
      "host-limit",
      "gitlab-pages: 200001 files and folders > 200000",
      "gitlab-pages: 200001 من الملفات والمجلدات > 200000",
    ],
    ["date-metadata-unreadable", "column pubdate: soon", "«عمود pubdate: soon»"],
    ["date-zero", "front matter date: 1970-01-01", "صدر الملف date: 1970-01-01"],
    ["capture-several-articles", "documents, 2", "(وثائق, 2)"],
    ["capture-parts-passed-over", "messages without text 4", "رسائل بلا نص: 4"],
    ["capture-parts-passed-over", "30 files.pdf", "30 files.pdf"],
    ["build-failed", "articles/a.txt: EACCES", "articles/a.txt: لا إذن بذلك، EACCES"],
    ["old-site-left", ".warraq-old: EPERM", ".warraq-old: النظام لا يسمح بذلك، EPERM"],
  ])("of %s, found «%s», is told in Arabic, and in English as it is", (code, found, told) => {
    expect(sentence({ code, found }, "ar")).toContain(told);
    expect(arabicIn(sentence({ code, found }, "en"))).toEqual([]);
  });

  it("of a fault of the program is its own sentence, marked as such", () => {
    const found = stumbledOver(new TypeError("JSON of undefined\n  at x"));
    expect(sentence({ code: "program-fault", found }, "ar")).toContain(
      "بعبارة المكتبة نفسها: \u200e“JSON of undefined”",
    );
  });
});
