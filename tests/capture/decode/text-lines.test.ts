import { describe, expect, it } from "vitest";
import { clean } from "../../../src/arabic/letters.ts";
import { decodeReferences, lineEndOf, textLines, tidy } from "../../../src/capture/decode/text-lines.ts";

describe("lines", () => {
  it.each([
    ["\n", "lf"],
    ["\r\n", "crlf"],
    ["\r", "cr"],
  ])("%j ends a line", (end, name) => {
    const text = ["العنوان", "", " \u00a0", "الفقرة"].join(end);
    expect(textLines(text)).toEqual([
      { number: 1, text: "العنوان" },
      { number: 4, text: "الفقرة" },
    ]);
    expect(lineEndOf(text)).toBe(name);
  });

  it("counts the line end found most", () => {
    expect(lineEndOf("ا\r\nب\nت\n")).toBe("lf");
    expect(lineEndOf("سطر")).toBe("none");
  });
});

describe("character references", () => {
  it.each([
    ["&#1575;&#1604;", "ال"],
    ["&#x627;", "ا"],
    ["&laquo;&nbsp;&raquo;", "«\u00a0»"],
    ["&amp;quot;", '"'],
    ["AT&T & co", "AT&T & co"],
    ["&copy 2022", "&copy 2022"],
    ["سطر&#10;واحد", "سطر واحد"],
    ["&unknown;", "&unknown;"],
  ])("%s → %s", (source, expected) => {
    expect(decodeReferences(source)).toBe(expected);
  });

  it("never brings a control or direction character into a line", () => {
    expect(textLines("ا&#8235;ب&#0;&#26;ت&rlm;")[0]?.text).toBe("ابت".replace("بت", "ب\ufffdت"));
  });
});

describe("what is kept", () => {
  it("composes hamza and madda written apart", () => {
    expect(tidy("ا\u0653ب ا\u0654حمد ا\u0655لى")).toBe("آب أحمد إلى");
  });

  it("leaves vocalised, Persian and quoted writing as printed", () => {
    const text = "مُحَمَّدٌ، «٣» می\u200cشود";
    expect(clean(text)).toBe(text);
  });

  it("breaks endless runs of marks, so that normalising them stays linear, and keeps every mark", () => {
    const kept = clean(`ا${"\u064b\u0651".repeat(5_000)}`);
    expect(kept.match(/[\u064b\u0651]/gu)?.length).toBe(10_000);
    expect(/\p{M}{40}/u.test(kept.replaceAll("\u034f", " "))).toBe(false);
    expect(clean(kept)).toBe(kept);
  });
});
