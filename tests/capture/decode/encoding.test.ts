import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/capture/decode/decode-text.ts";
import { detectEncoding } from "../../../src/capture/decode/encoding.ts";
import { articles } from "../articles.ts";

const read = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes, "x.txt");
  if ("code" in decoded) throw new Error(decoded.code);
  return decoded;
};

/** The part of a text that an encoding can hold. */
const holdable = (text: string, encoding: string): string =>
  [...text].filter((character) => iconv.decode(iconv.encode(character, encoding), encoding) === character).join("");

describe("encodings are told by evidence", () => {
  for (const { name, text } of articles) {
    describe(name, () => {
      it.each([
        ["utf-8", "utf-8", false],
        ["utf-8", "utf-8", true],
        ["utf-16le", "utf-16le", true],
        ["utf-16le", "utf-16le", false],
        ["utf-16be", "utf-16be", true],
        ["utf-16be", "utf-16be", false],
        ["win1256", "windows-1256", false],
        ["iso-8859-6", "iso-8859-6", false],
      ])("%s → %s (mark: %s)", (write, expected, addBOM) => {
        const kept = holdable(text, write);
        const decoded = read(iconv.encode(kept, write, { addBOM }));
        expect(decoded.encoding).toBe(expected);
        expect(decoded.text).toBe(kept);
        expect(decoded.problems).toEqual([]);
      });

      it.each(["win1256", "iso-8859-6"])("one paragraph of it in %s is enough", (write) => {
        const paragraph = text
          .split("\n")
          .reduce((longest, line) => (line.length > longest.length ? line : longest), "");
        const kept = holdable(paragraph.slice(0, 200), write);
        expect(read(iconv.encode(kept, write)).text).toBe(kept);
      });
    });
  }

  it("reads a page's own encoding against a wrong label: «windows-1252» over windows-1256", () => {
    const bytes = iconv.encode("قال رئيس الوزراء إن المدارس ستعود يوم الأحد", "win1256");
    expect(detectEncoding(bytes, "windows-1252").name).toBe("windows-1256");
    expect(detectEncoding(bytes, "no-such-encoding").name).toBe("windows-1256");
  });

  it("lets the label decide where the bytes tell nothing", () => {
    const word = iconv.encode("در", "win1256");
    expect(detectEncoding(word, "windows-1256").name).toBe("windows-1256");
    expect(detectEncoding(word, "iso-8859-6").name).toBe("iso-8859-6");
  });

  it("takes French for Western, not for Arabic", () => {
    const bytes = iconv.encode("Le préfet a déclaré hier à l'hôtel que la sécurité était assurée.", "win1252");
    expect(detectEncoding(bytes).name).toBe("windows-1252");
  });

  it("does not take spaced Latin letters for UTF-16", () => {
    expect(detectEncoding(Buffer.from("> > > a b c d e f g h".repeat(20))).name).toBe("utf-8");
  });
});

describe("damage", () => {
  const sentence = "عاد الطلاب إلى مدارسهم صباح اليوم";

  it("drops a character cut off at the end, and says so", () => {
    const decoded = read(Buffer.from(`${sentence} م`).subarray(0, -1));
    expect(decoded.text).toBe(`${sentence} `);
    expect(decoded.problems.map(({ code }) => code)).toEqual(["capture-truncated"]);
  });

  it("shows broken bytes inside as U+FFFD, and counts them", () => {
    const bytes = Buffer.from(`${sentence}\n${sentence}`);
    bytes[4] = 0xff;
    const decoded = read(bytes);
    expect(decoded.text).toContain("\ufffd");
    expect(decoded.problems[0]).toMatchObject({ code: "capture-damaged-bytes", found: "2" });
  });

  it("leaves NUL out, and calls a file of NULs no text", () => {
    expect(read(Buffer.from(`${sentence}\0\0`)).text).toBe(sentence);
    expect(decodeText(Buffer.alloc(5_000, 0), "x.txt")).toMatchObject({ text: "" });
    expect(decodeText(Buffer.from(`${"\0\0\0a".repeat(500)}ا`), "x.txt")).toMatchObject({ code: "capture-binary" });
  });

  it.each([
    ["%PDF-1.7\n%âãÏÓ", "capture-pdf"],
    ["PK\u0003\u0004\u0014", "capture-zip"],
    ["{\\rtf1\\ansi", "capture-zip"],
    ["\u0089PNG\r\n\u001a\n", "capture-binary"],
    ["", "capture-empty"],
  ])("%j is reported as %s", (start, code) => {
    expect(decodeText(Buffer.from(start, "latin1"), "x.txt")).toMatchObject({ code, severity: "error", file: "x.txt" });
  });
});
