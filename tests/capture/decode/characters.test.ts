import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { characterPerByte, charactersOf } from "../../../src/capture/decode/characters.ts";
import { decodeText } from "../../../src/capture/decode/decode-text.ts";
import { mendMojibake } from "../../../src/capture/decode/mojibake.ts";
import { notText } from "../../../src/capture/decode/not-text.ts";
import { openWebArchive } from "../../../src/capture/html/web-archive.ts";

const BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe("bytes are read alike on every Node", () => {
  it.each(["windows-1252", "windows-1256", "windows-1251", "latin1"])("in %s, those from 80 to 9f too", (label) => {
    const table = label === "latin1" ? "windows-1252" : label;
    const expected = iconv.decode(Buffer.from(BYTES), table);
    // Bytes without a character of their own: iconv says so, the platform keeps their number.
    const named = [...expected].flatMap((character, byte) =>
      character === "\ufffd" ? [] : [[byte, character] as const],
    );
    const read = charactersOf(BYTES, label);
    expect(named.length).toBeGreaterThan(250);
    expect(named.filter(([byte, character]) => read[byte] !== character)).toEqual([]);
  });

  it("a character a byte, and bytes again", () => {
    expect([...characterPerByte(BYTES)].map((character) => character.charCodeAt(0))).toEqual([...BYTES]);
    expect(characterPerByte(BYTES.subarray(0x85, 0x88))).toBe("\u0085\u0086\u0087");
  });

  it("a page in windows-1252 keeps its quotation marks and dashes", () => {
    const text = "Le quai – “neuf” – a coûté 5 €, dit l'éditeur de la revue du port, et l'été fut chaud à l'hôtel.";
    expect(decodeText(iconv.encode(text, "win1252"), "x.txt", "windows-1252")).toMatchObject({ text });
  });

  it("Arabic that was read in windows-1252 comes back", () => {
    const text = "افتتح الوزير رصيفًا في المرفأ القديم";
    // What windows-1252 has no character for stays a control, as programs leave it.
    const garbled = [...Buffer.from(text)].map((byte) => {
      const character = iconv.decode(Buffer.of(byte), "win1252");
      return character === "\ufffd" ? String.fromCharCode(byte) : character;
    });
    expect(mendMojibake(garbled.join("")).text).toBe(text);
  });

  it("a picture is known by its first bytes", () => {
    expect(notText(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"))?.found).toBe("PNG");
  });

  it.each(["8bit", "binary"])("a page in one file whose text is not wrapped (%s) keeps its letters", (encoding) => {
    const page = "<h1>افتتاح رصيف جديد في المرفأ</h1>";
    const head = 'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b1"\r\n\r\n';
    const part = `--b1\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
    const saved = openWebArchive(Buffer.from(`${head}${part}${page}\r\n--b1--\r\n`));
    expect(
      Buffer.from(saved?.html ?? [])
        .toString("utf8")
        .trim(),
    ).toBe(page);
  });
});
