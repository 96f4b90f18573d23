import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { keyInId } from "../../../src/capture/parts/part.ts";
import { readCaptures } from "../../../src/capture/read-captures.ts";
import { safeId } from "../../../src/record/identity.ts";

const folder = mkdtempSync(path.join(tmpdir(), "warraq-ids-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ids by headline or first line. */
async function ids(name: string, content: string): Promise<Map<string, string>> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const found = new Map<string, string>();
  for await (const reading of readCaptures(file))
    if ("capture" in reading) found.set(reading.capture.lines[0]?.text ?? "", reading.capture.id);
  return found;
}

const number = (index: number): string => String(index).padStart(6, "0");

/** Exports of articles with these numbers, in this order. */
const EXPORTS: Readonly<Record<string, (numbers: readonly number[]) => string>> = {
  "export.txt": (numbers) =>
    numbers
      .map(
        (each) =>
          `خبر رقم ${each}\nالمرسى, 28 January 2022, 20 words, (Arabic)\n\nنص الخبر.\n\nDocument ALMRS00020220128ei1s${number(each)}\n\n`,
      )
      .join("\n"),
  "nexis.txt": (numbers) =>
    numbers
      .map(
        (each, index) =>
          `${index + 1} of ${numbers.length} DOCUMENTS\n\nالمرسى\n\nJanuary 28, 2022 Friday\n\nخبر رقم ${each}\n\nLENGTH: 20 words\n\nنص الخبر ${each}.\n\n`,
      )
      .join(""),
  "feed.rss": (numbers) =>
    `<rss version="2.0"><channel><title>المرسى</title>${numbers
      .map(
        (each) =>
          `<item><guid>https://marsa.example/?p=${each}</guid><title>خبر رقم ${each}</title><description>نص</description></item>`,
      )
      .join("\n")}</channel></rss>`,
  "result.json": (numbers) =>
    JSON.stringify({
      name: "المرسى",
      type: "public_channel",
      id: 7,
      messages: numbers.map((each) => ({
        id: each,
        type: "message",
        date: "2022-01-28T10:00:00",
        text: `خبر رقم ${each}`,
      })),
    }),
  "messages.html": (numbers) =>
    `<div class="page_wrap"><div class="page_header"><div class="text bold">المرسى</div></div><div class="page_body"><div class="history">${numbers
      .map(
        (each) =>
          `<div class="message default clearfix" id="message${each}"><div class="date details" title="28.01.2022 10:00:00"></div><div class="from_name">المرسى</div><div class="text">خبر رقم ${each}</div></div>`,
      )
      .join("")}</div></div></div>`,
  "refs.json": (numbers) =>
    JSON.stringify(numbers.map((each) => ({ id: `ref${each}`, type: "article-newspaper", title: `خبر رقم ${each}` }))),
};

describe("ids of the articles of an export", () => {
  it.each(Object.keys(EXPORTS))("%s: stay when others come before, behind and between", async (name) => {
    const write = EXPORTS[name] ?? (() => "");
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(9_999), { minLength: 2, maxLength: 12 }),
        fc.nat(),
        async (numbers, seed) => {
          const all = await ids(name, write(numbers));
          expect(all.size).toBe(numbers.length);
          expect(new Set(all.values()).size).toBe(numbers.length);
          const some = numbers.filter((_, index) => (seed >> (index % 30)) % 2 === 0).reverse();
          for (const [title, id] of await ids(name, write(some))) expect(id).toBe(all.get(title));
        },
      ),
      { numRuns: 25 },
    );
  });

  it("can stand in addresses and in names of corrections as they are, whatever the export's key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (key) => {
        const inId = keyInId(key);
        expect(safeId(`export-${inId}`)).toBe(`export-${inId}`.replace(/[-.]+$/u, ""));
        expect(inId.length).toBeLessThanOrEqual(48);
      }),
    );
  });

  it("tells two texts under one key apart, and one text twice is one id", async () => {
    const feed = (items: readonly string[]): string =>
      `<rss version="2.0"><channel><title>المرسى</title>${items.join("")}</channel></rss>`;
    const item = (title: string): string => `<item><guid>same</guid><title>${title}</title></item>`;
    const found = await ids("feed.rss", feed([item("خبر أول"), item("خبر ثان")]));
    expect(found.get("خبر أول")).toBe("feed-same");
    expect(found.get("خبر ثان")).toMatch(/^feed-same-[0-9a-f]{12}$/u);
    expect((await ids("feed.rss", feed([item("خبر أول"), item("خبر أول")]))).size).toBe(1);
  });
});
