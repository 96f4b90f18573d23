import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { clean } from "../../src/arabic/letters.ts";
import type { Capture } from "../../src/capture/capture.ts";
import { captureFromBytes } from "../../src/capture/read-capture.ts";
import type { Reading } from "../../src/capture/reading.ts";
import { readCsv } from "../../src/capture/table/csv.ts";
import { readJsonl } from "../../src/capture/table/jsonl.ts";
import { articles } from "./articles.ts";

/** What holds for any input whatever. Seeds are fixed: a failure is the same failure tomorrow. */
const runs = (numRuns: number) => ({ numRuns, seed: 20220118 });

/** Controls, bidi controls, zero-width characters: none may stand in a line (ZWNJ inside words apart). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that must not occur
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/u;

function check(reading: Reading): Capture | null {
  if ("problem" in reading) {
    expect(reading.problem.severity).toBe("error");
    return null;
  }
  const { capture } = reading;
  let last = 0;
  for (const { number, text } of capture.lines) {
    expect(number).toBeGreaterThan(last);
    last = number;
    expect(text).not.toMatch(FORBIDDEN);
    expect(text.trim()).not.toBe("");
    expect(text.normalize("NFC")).toBe(text);
  }
  const stated = JSON.stringify(capture.metadata);
  expect(stated).not.toMatch(FORBIDDEN);
  return capture;
}

const files = fc.constantFrom("x.txt", "x.html", "x.md");
const hostile = fc.constantFrom(
  ..."\u0000 \u001a \u200b \u200c \u200d \u202e \u2066 \ufeff \u0640 \u064b \ufdfa \ufefb \ud800 \u2028 \u0085 \r \n \r\n &#8238; &amp;#0; &nbsp; <p> </p> <b> <table> <td> <li> <!-- --- ** [ ]( ` | > # ال قال \u00a0 Ø§Ù„ ط§ظ„".split(
    " ",
  ),
);
const writing = fc.array(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 6 }), fc.constant(" ")), {
  maxLength: 60,
});

describe("any bytes", () => {
  it("are a capture or a problem, never an exception, and no line holds a forbidden character", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), files, (bytes, file) => {
        check(captureFromBytes(bytes, file));
      }),
      runs(1_500),
    );
  });

  it("written text of hostile parts likewise", () => {
    fc.assert(
      fc.property(writing, files, fc.constantFrom("utf8", "utf-16le", "win1256"), (parts, file, encoding) => {
        check(captureFromBytes(iconv.encode(parts.join(""), encoding), file));
      }),
      runs(1_500),
    );
  });
});

/** An independent count of a text's non-blank lines: by hand, character by character. */
function countLines(text: string): number {
  let count = 0;
  let line = "";
  const end = (): void => {
    if (clean(line).trim() !== "") count++;
    line = "";
  };
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string;
    if (character === "\n" || character === "\r") {
      end();
      if (character === "\r" && text[index + 1] === "\n") index++;
    } else line += character;
  }
  end();
  return count;
}

const line = fc.oneof(
  fc.constantFrom(...articles.flatMap(({ text }) => text.split("\n"))),
  fc.string({ unit: "grapheme", maxLength: 20 }).filter((text) => !/[&\p{Cc}]/u.test(text)),
  fc.constantFrom("", " ", "\u00a0", "\u200b", "\t"),
);

describe("any bytes as a table", () => {
  async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const cellParts = fc.array(
    fc.oneof(
      hostile,
      fc.constantFrom(",", ";", "\t", '"', '""', "\n", "\r\n", "{", "}", '"title":', '"x"', "\\u00d8", "خبر"),
    ),
    { maxLength: 50 },
  );
  const tables = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    cellParts.map((parts) => Buffer.from(`id,title,text\n${parts.join("")}`)),
    cellParts.map((parts) => iconv.encode(`title;text\r\n${parts.join("")}`, "utf-16le", { addBOM: true })),
    cellParts.map((parts) => Buffer.from(`{"title":"خبر","text":"${parts.join("")}"}\n{${parts.join("")}}\n`)),
  );

  it.each([
    ["JSONL", readJsonl],
    ["CSV", readCsv],
  ] as const)("%s: rows are captures or problems, never an exception", async (_name, reader) => {
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 64 }), async (bytes, size) => {
        let last = 0;
        for await (const reading of reader(chunked(bytes, size), "t", {})) {
          if ("capture" in reading) {
            check(reading);
            expect(reading.line).toBeGreaterThan(last);
            last = reading.line ?? last;
          }
        }
      }),
      runs(400),
    );
  });
});

describe("names that a capture gives itself", () => {
  it("front-matter keys are cleaned before they are named as sources or kept as extra", () => {
    const capture = check(
      captureFromBytes(Buffer.from("---\nالعن\u202eوان: ع\u200bنوان\nمفت\u2066اح: قيمة\n---\nنص"), "x.md"),
    );
    expect(capture?.metadata).toEqual({
      headline: { value: "عنوان", from: "front matter العنوان" },
      extra: { مفتاح: "قيمة" },
    });
  });
});

describe("conservation", () => {
  it("every non-blank line of a text is a line of its capture, by an independent count", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 30 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        (lines, end) => {
          const text = `خبر\n${lines.join(end)}`;
          const capture = check(captureFromBytes(Buffer.from(text), "x.txt"));
          expect(capture?.lines.length).toBe(countLines(text));
        },
      ),
      runs(600),
    );
  });

  it("every letter of a page's visible text is in its lines", () => {
    const words = fc.stringMatching(/^[ابتثجحخدذرزسشص ]{1,12}$/u);
    const tags = fc.constantFrom(
      "p",
      "div",
      "span",
      "b",
      "li",
      "td",
      "h2",
      "section",
      "a",
      "ul",
      "table",
      "blockquote",
    );
    const tree = fc.letrec<{ node: string; tag: string }>((tie) => ({
      node: fc.oneof({ maxDepth: 5 }, words, tie("tag")),
      tag: fc
        .tuple(tags, fc.array(tie("node"), { maxLength: 4 }))
        .map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag}>`),
    })).tag;
    const letters = (text: string): string =>
      [...text]
        .filter((letter) => /\p{Script=Arabic}/u.test(letter))
        .sort()
        .join("");
    fc.assert(
      fc.property(tree, (html) => {
        const capture = check(captureFromBytes(Buffer.from(`<!doctype html><body>${html}`), "x.html"));
        expect(letters((capture?.lines ?? []).map(({ text }) => text).join(""))).toBe(letters(html));
      }),
      runs(400),
    );
  });
});

describe("cut and spoiled captures", () => {
  it("a file cut at any byte still gives what is whole in it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...articles), fc.double({ min: 0.05, max: 1, noNaN: true }), ({ bytes }, share) => {
        const cut = bytes.subarray(0, Math.ceil(bytes.length * share));
        const capture = check(captureFromBytes(cut, "x.txt"));
        expect(capture?.encoding).toBe("utf-8");
        const whole = check(captureFromBytes(bytes, "x.txt"))?.lines ?? [];
        const lines = capture?.lines ?? [];
        expect(lines.slice(0, -1)).toEqual(whole.slice(0, lines.length - 1));
      }),
      runs(200),
    );
  });
});

describe("bombs", () => {
  it.each([
    ["nested elements", "x.html", `${"<div>".repeat(100_000)}نص`],
    ["nested tables", "x.html", `${"<table><tr><td>".repeat(30_000)}نص`],
    [
      "unclosed formatting",
      "x.html",
      `<p>${Array.from({ length: 3_000 }, (_, index) => `<b a=${index}>`).join("")}</p>${"<p>نص".repeat(3_000)}`,
    ],
    ["entities", "x.txt", `نص ${"&amp;".repeat(200_000)}`],
    ["entities in entities", "x.txt", `نص ${"&amp;".repeat(5)}${"amp;".repeat(100_000)}`],
    ["marks on one letter", "x.txt", "ا\u064b\u0651".repeat(1) + "\u064b\u0651".repeat(200_000)],
    ["one long line", "x.txt", "قال الوزير إن البلاد ".repeat(100_000)],
    ["brackets", "x.md", `${"[".repeat(100_000)}نص`],
    ["quotes", "x.md", `${"> ".repeat(50_000)}نص`],
    ["front matter", "x.md", `---\nأ: ${"[".repeat(40_000)}\n---\nنص`],
    ["JSON-LD", "x.html", `<script type="application/ld+json">${"[".repeat(300_000)}</script><p>نص`],
    ["itemprops", "x.html", `${"<div itemprop=headline>".repeat(30_000)}نص`],
  ])("%s neither overflow the stack nor lose the text", (_name, file, text) => {
    const capture = check(captureFromBytes(Buffer.from(text), file));
    expect(capture?.lines.some((line) => /نص|قال|ا/u.test(line.text))).toBe(true);
  });
});
