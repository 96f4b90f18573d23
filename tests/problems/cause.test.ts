import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { NotRead } from "../../src/files/hindrance.ts";
import { catalogue, sentence } from "../../src/problems/catalogue.ts";
import { causeIn, causeInJson, causeInJsonLine, causeOf } from "../../src/problems/cause.ts";
import { CAUSES } from "../../src/problems/causes.ts";

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};
const withCode = (code: string): Error => Object.assign(new Error(`${code}: no such thing, open 'x'`), { code });

describe("a cause", () => {
  it.each([
    [withCode("ENOSPC"), "ENOSPC"],
    [withCode("ENOTFOUND"), "ENOTFOUND"],
    [thrownBy(() => gunzipSync(gzipSync("نص طويل بعض الشيء").subarray(0, 20))), "packed-cut"],
    [thrownBy(() => gunzipSync(Buffer.from("1f8b0800000000000003ffff", "hex"))), "packed-damaged"],
    [new NotRead("too-large", "x", "70 MB"), "file-too-large"],
    [new NotRead("unreadable", "x", "EIO"), "EIO"],
    [new Error("Input buffer contains unsupported image format"), "picture-format"],
    [new Error("VipsJpeg: premature end of JPEG image"), "picture-damaged"],
    [new RangeError("Maximum call stack size exceeded"), "too-deep"],
    [new Error("Something odd: happened\n  at x"), "library: Something odd: happened"],
    ["odd", "library: odd"],
  ])("of %s is %s", (error, cause) => {
    expect(causeOf(error)).toBe(cause);
  });

  it("in JSON has its place, in one line of it the column alone", () => {
    expect(causeInJson('{\n"a" 1}')).toBe("json-sign 2:5");
    expect(causeInJsonLine('{"a": ')).toBe("json-end 7");
    expect(causeInJson("[".repeat(100_000))).toBe("too-deep");
  });

  it.each([
    ["ENOSPC", "امتلأ القرص، ENOSPC", "the disk is full, ENOSPC"],
    ["logo.png: ENOENT", "logo.png: لا شيء بهذا الاسم، ENOENT", "logo.png: there is nothing of this name, ENOENT"],
    [
      "json-sign 3:17",
      "علامة في غير موضعها من JSON، السطر 3، المحرف 17",
      "a sign that JSON cannot have there, line 3, column 17",
    ],
    ["json-end 7", "ينقطع نص JSON قبل تمامه، المحرف 7", "the JSON ends before it is whole, column 7"],
    [
      "a.ttf: library: odd: table",
      "a.ttf: بعبارة المكتبة نفسها: \u200e“odd: table”\u200e",
      "a.ttf: in the library's own words: “odd: table”",
    ],
  ])("%s is told in both languages", (cause, ar, en) => {
    expect(causeIn(cause, "ar")).toBe(ar);
    expect(causeIn(cause, "en")).toBe(en);
  });

  it.each(["ERR_STRANGE", ".tif", "14 MB", "constructor", "خبر: نص"])(
    "%s, which is none that is known, stays",
    (text) => {
      expect(causeIn(text, "ar")).toBe(text);
    },
  );

  it("is told so of kinds that have one, and of no other: a text may look like a code", () => {
    expect(sentence({ code: "capture-unreadable", found: "EACCES" }, "ar")).toContain("لا إذن بذلك، EACCES");
    expect(sentence({ code: "duplicate-id", found: "EACCES" }, "ar")).not.toContain("لا إذن بذلك");
    for (const [code, kind] of Object.entries(catalogue))
      if (kind.cause) expect(kind.ar.what + kind.ar.remedy, code).toContain("{found}");
  });

  it("has words in Arabic and in English, without an end of their own", () => {
    for (const [code, { ar, en }] of Object.entries(CAUSES)) {
      expect(ar, code).toMatch(/\p{Script=Arabic}.*[^.]$/u);
      expect(en, code).toMatch(/^[\x20-\x7e…]+[^.]$/u);
    }
  });
});
