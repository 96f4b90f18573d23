import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { html } from "../../templates/html.ts";
import { count } from "../../templates/parts/count.ts";
import { fill, fillHtml } from "../../templates/parts/fill.ts";
import { ar } from "../../templates/strings.ar.ts";
import { en } from "../../templates/strings.en.ts";

/** Every string of a words file by its path, with the placeholders it holds. */
function* stringsOf(words: object, path = ""): Generator<[string, string[]]> {
  for (const [key, value] of Object.entries(words)) {
    const at = `${path}.${key}`;
    if (typeof value === "string") yield [at, [...value.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? "")];
    else if (typeof value === "object" && value !== null) yield* stringsOf(value, at);
  }
}

describe("the words of the interface", () => {
  test("exist in both languages, with the same placeholders", () => {
    const arabic = new Map(stringsOf(ar));
    const english = new Map(stringsOf(en));
    expect([...english.keys()].sort()).toEqual([...arabic.keys()].sort());
    for (const [path, names] of arabic) {
      // Forms of number may say the number in a word: «مقالان» needs no {n}.
      if (/\.(?:zero|one|two|few|many|other)$/u.test(path)) continue;
      expect([path, [...new Set(english.get(path))].sort()]).toEqual([path, [...new Set(names)].sort()]);
    }
  });

  test("stand in the strings files only", () => {
    for (const folder of ["pages", "parts", "layouts"])
      for (const file of readdirSync(`templates/${folder}`)) {
        const code = readFileSync(`templates/${folder}/${file}`, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, "");
        // The design page shows the digits and the letters of the neighbours: specimens, not words.
        const words = file === "design.11ty.ts" ? code.replace(/٠[^<]*؟/u, "") : code;
        expect([file, words.match(/\p{Script=Arabic}{2,}/gu)]).toEqual([file, null]);
      }
  });

  test.each([
    [0, "لا مقالات"],
    [1, "مقال واحد"],
    [2, "مقالان"],
    [3, "3 مقالات"],
    [10, "10 مقالات"],
    [11, "11 مقالًا"],
    [99, "99 مقالًا"],
    [100, "100 مقال"],
    [103, "103 مقالات"],
    [12_345, "12,345 مقالًا"],
  ])("count %i as Arabic counts: %s", (n, said) => {
    expect(count(ar, ar.count.articles, n)).toBe(said);
  });
});

test("placeholders are filled as text or as markup, and what is unknown stays", () => {
  expect(fill("من {a} إلى {b} {c}", { a: 1, b: "ب" })).toBe("من 1 إلى ب {c}");
  expect(fillHtml("<{a}>", { a: html`<b>${"<"}</b>` }).markup).toBe("&lt;<b>&lt;</b>&gt;");
});

describe("the html tag", () => {
  test("escapes text and attributes, joins lists, leaves nothing for nothing", () => {
    const text = `<img src=x onerror="alert('1')">&`;
    expect(html`<p title="${text}">${text}${null}${false}${undefined}${[1, "ب"]}</p>`.markup).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;1ب</p>',
    );
  });
});
