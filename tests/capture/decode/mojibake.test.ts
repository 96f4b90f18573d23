import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/capture/decode/decode-text.ts";
import { mendMojibake } from "../../../src/capture/decode/mojibake.ts";
import { articles } from "../articles.ts";

/** UTF-8 bytes of the text read in a wrong encoding: what a careless program saves. */
const garble = (text: string, encoding: string): string => new TextDecoder(encoding).decode(Buffer.from(text, "utf8"));

describe("mojibake is undone", () => {
  // "latin1" is ISO 8859-1 proper, in which every byte has a character; WHATWG's label means windows-1252.
  const latin1 = (text: string): string => Buffer.from(text, "utf8").toString("latin1");
  const ways: readonly (readonly [string, (text: string) => string])[] = [
    ["read as Latin-1", latin1],
    ["read as windows-1252", (text) => garble(text, "windows-1252")],
    ["read as windows-1256", (text) => garble(text, "windows-1256")],
    ["read as windows-1251", (text) => garble(text, "windows-1251")],
    ["read as Mac Roman", (text) => garble(text, "macintosh")],
    ["twice as Latin-1", (text) => latin1(latin1(text))],
    ["twice as windows-1252", (text) => garble(garble(text, "windows-1252"), "windows-1252")],
    ["twice as windows-1256", (text) => garble(garble(text, "windows-1256"), "windows-1256")],
    ["as windows-1256, then as windows-1252", (text) => garble(garble(text, "windows-1256"), "windows-1252")],
  ];
  for (const [way, spoil] of ways) {
    it.each(articles)(`$name ${way}`, ({ text }) => {
      // windows-1251 lacks one byte (0x98), so a few characters cannot come back there.
      const mended = mendMojibake(spoil(text));
      expect(mended.text.split("\n").length).toBe(text.split("\n").length);
      if (mended.lost === 0) expect(mended.text).toBe(text);
      expect(mended.lost).toBeLessThan(text.length / 100);
    });
  }

  it("says in the record's problems what was undone", () => {
    const decoded = decodeText(Buffer.from(latin1("القاهرة تستضيف المؤتمر")), "x.txt");
    expect(decoded).toMatchObject({
      text: "القاهرة تستضيف المؤتمر",
      problems: [{ code: "capture-mojibake-repaired", severity: "note", found: "windows-1252" }],
    });
  });

  it("mends only the garbled line of a text", () => {
    const good = "نص سليم في سطره الأول";
    expect(mendMojibake(`${good}\n${latin1("سطر مشوّه بين سطرين")}\n${good}`).text).toBe(
      `${good}\nسطر مشوّه بين سطرين\n${good}`,
    );
  });
});

describe("what is no mojibake stays", () => {
  it.each(articles)("$name", ({ text }) => {
    expect(mendMojibake(text)).toMatchObject({ text, readings: [] });
  });

  it.each([
    "ظل النظام يحفظ ظروف المحافظة وينظر في ظلم الموظفين",
    "ط ظ ط ظ",
    "«قطط»، ضغط، طط",
    "Ârhus, Øresund, Ünal ÖZ",
    "Ø 12 mm — Ù",
    "Привет, Ша",
  ])("%s", (text) => {
    expect(mendMojibake(text).text).toBe(text);
  });
});

describe("what cannot be mended is reported, never published", () => {
  it("letters lost with the controls of Latin-1", () => {
    const garbled = Buffer.from("وقف الوفد في المطار قرب الفندق".repeat(3), "utf8")
      .toString("latin1")
      .replace(/[\u0080-\u009f]/gu, "");
    expect(decodeText(Buffer.from(garbled), "x.txt")).toMatchObject({ code: "capture-mojibake", severity: "error" });
  });

  it("question marks in place of every second byte", () => {
    const garbled = Buffer.from("عقد المجلس جلسته".repeat(5), "utf8")
      .toString("latin1")
      .replace(/[\u0080-\u00bf]/gu, "¿");
    expect(decodeText(Buffer.from(garbled), "x.txt")).toMatchObject({ severity: "error" });
  });
});

it("keeps iconv and the platform agreed on the tables this rests on", () => {
  for (const encoding of ["windows-1256", "windows-1252"])
    for (let byte = 0xa0; byte < 0x100; byte++)
      expect(new TextDecoder(encoding).decode(Uint8Array.of(byte))).toBe(iconv.decode(Buffer.of(byte), encoding));
});
