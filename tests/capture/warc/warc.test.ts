import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { type Reading, readCaptures } from "../../../src/capture/read-captures.ts";
import { type Answer, pageOf, warcOf } from "./archive-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "warraq-warc-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(name: string, bytes: Uint8Array): Promise<Reading[]> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const readings: Reading[] = [];
  for await (const reading of readCaptures(file)) readings.push(reading);
  return readings;
}

/** "x-1a2b…: title" of captures, "code: found" of problems. */
const told = (readings: readonly Reading[]): string[] =>
  readings.map((reading) =>
    "capture" in reading
      ? `${reading.capture.lines[0]?.text}`
      : `${reading.problem.code}: ${reading.problem.found?.replace(/^.*[/\\](?=x\.)/u, "")}`,
  );

const chunked = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  const half = bytes.length >> 1;
  const piece = (part: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n")]);
  return Buffer.concat([piece(bytes.subarray(0, half)), piece(bytes.subarray(half)), Buffer.from("0\r\n\r\n")]);
};

const packed = (encoding: string, body: Uint8Array, url: string): Answer => ({
  url,
  body,
  headers: { "Content-Encoding": encoding },
});

const ANSWERS: readonly Answer[] = [
  { url: "https://marsa.example/1", body: pageOf("خبر أول") },
  { url: "https://marsa.example/p.png", type: "image/png", body: Buffer.alloc(3_000) },
  packed("gzip", gzipSync(pageOf("خبر مضغوط")), "https://marsa.example/2"),
  packed("br", brotliCompressSync(pageOf("خبر برتلي")), "https://marsa.example/3"),
  packed("deflate", deflateSync(pageOf("خبر منكمش")), "https://marsa.example/4"),
  packed("deflate", deflateRawSync(pageOf("خبر بلا غلاف")), "https://marsa.example/5"),
  packed("gzip", Buffer.from(pageOf("خبر فُك ضغطه")), "https://marsa.example/6"),
  { url: "https://marsa.example/7", body: chunked(pageOf("خبر مقطع")), headers: { "Transfer-Encoding": "chunked" } },
  { url: "https://marsa.example/8", body: pageOf("لا صفحة"), status: "404 Not Found" },
  { url: "https://ads.example/frame", body: "<html><body><p>إعلان</p></body></html>" },
  { url: "https://marsa.example/9", body: pageOf("مورد"), recordType: "resource" },
  { url: "https://marsa.example/1", body: pageOf("خبر أول"), date: "2022-02-01T00:00:00Z" },
];
const TITLES = [
  "خبر أول",
  "خبر مضغوط",
  "خبر برتلي",
  "خبر منكمش",
  "خبر بلا غلاف",
  "خبر فُك ضغطه",
  "خبر مقطع",
  "مورد",
  "خبر أول",
];
const OTHERS = "capture-parts-passed-over: image 1، HTTP 404 1، frames 1";

describe("a WARC file", () => {
  it.each([
    ["plain", "x.warc", false],
    ["packed record by record", "x.warc.gz", true],
    ["packed, whatever its name says", "x.warc", true],
  ])("%s: every page once, unpacked, and what is no page counted", async (_, name, gzip) => {
    expect(told(await read(name, await warcOf(ANSWERS, gzip)))).toEqual([...TITLES, OTHERS]);
  });

  it("gives address and time of the record, and ids that rest on them alone", async () => {
    const ids = async (answers: readonly Answer[]): Promise<string[]> =>
      (await read("x.warc", await warcOf(answers, false))).flatMap((each) =>
        "capture" in each ? each.capture.id : [],
      );
    const [reading] = await read("x.warc", await warcOf(ANSWERS, false));
    expect(reading).toMatchObject({
      capture: {
        format: "warc",
        metadata: {
          url: { value: "https://marsa.example/1" },
          captured: { value: "2022-01-30T06:12:40Z" },
        },
      },
    });
    const all = await ids(ANSWERS);
    expect(new Set(all).size).toBe(TITLES.length);
    expect(all.every((id) => /^x-[0-9a-f]{12}$/u.test(id))).toBe(true);
    expect(await ids([...ANSWERS].reverse())).toEqual([...all].reverse());
    expect(await ids(ANSWERS.slice(7))).toEqual(all.slice(6));
  });

  it.each([false, true])(
    "cut anywhere (packed: %s) gives whole pages only, and says that it breaks off",
    async (gzip) => {
      const bytes = await warcOf(ANSWERS.slice(0, 4), gzip);
      const titles = TITLES.slice(0, 3);
      for (let end = bytes.length - 5; end > 0; end -= 97) {
        const found = told(await read(gzip ? "x.warc.gz" : "x.warc", bytes.subarray(0, end)));
        const pages = found.filter((each) => !each.startsWith("capture-"));
        expect(titles.slice(0, pages.length), `cut at ${end}`).toEqual(pages);
        // A cut between two records leaves a file that is whole.
        if (pages.length < titles.length && !isBetween(bytes, end, gzip))
          expect(
            found.some((each) => each.startsWith("capture-export-broken")),
            `cut at ${end}: ${found}`,
          ).toBe(true);
      }
    },
  );

  it("is refused when it is none", async () => {
    expect(told(await read("x.warc", Buffer.from("نص عادي\n".repeat(50))))).toEqual(["capture-export-broken: WARC?"]);
    expect(told(await read("x.warc", Buffer.alloc(0)))).toEqual(["capture-export-broken: WARC?"]);
    expect(told(await read("x.warc.gz", gzipSync("WARC/1.1\r\nx: y\r\n\r\n")))).toEqual([
      "capture-export-broken: WARC?",
    ]);
  });

  it("that never ends its first head is given up", async () => {
    const bytes = Buffer.concat([Buffer.from("WARC/1.1\r\n"), Buffer.alloc(8 * 1024 * 1024, "x")]);
    expect(told(await read("x.warc", bytes))).toEqual([
      expect.stringMatching(/^capture-export-broken: WARC\?: no head/u),
    ]);
  });

  it("without any page says so", async () => {
    const found = told(await read("x.warc", await warcOf([ANSWERS[1] as Answer], false)));
    expect(found).toEqual(["capture-parts-passed-over: image 1", "capture-export-empty: WARC"]);
  });
});

/** Whether a cut stands exactly where a record begins. */
function isBetween(bytes: Buffer, at: number, gzip: boolean): boolean {
  const next = bytes.subarray(at, at + 5);
  return gzip ? next[0] === 0x1f && next[1] === 0x8b : next.toString("latin1") === "WARC/";
}

describe("a WACZ file", () => {
  const wacz = async (): Promise<Uint8Array> =>
    zipSync({
      "datapackage.json": Buffer.from("{}"),
      "pages/pages.jsonl": Buffer.from("{}\n"),
      "archive/a.warc.gz": [await warcOf(ANSWERS.slice(0, 3), true), { level: 0 }],
      "archive/b.warc": [await warcOf(ANSWERS.slice(3, 5), false), { level: 6 }],
      "indexes/index.cdx": Buffer.from(""),
    });

  it("gives the pages of all its WARC files", async () => {
    expect(told(await read("x.wacz", await wacz()))).toEqual([
      ...TITLES.slice(0, 4),
      "capture-parts-passed-over: image 1",
    ]);
  });

  it("that is no zip, is cut, or holds no WARC is named for it", async () => {
    expect(told(await read("x.wacz", Buffer.from("لا شيء")))).toEqual([
      expect.stringMatching(/^capture-export-broken/u),
    ]);
    const bytes = await wacz();
    expect(told(await read("x.wacz", bytes.subarray(0, bytes.length - 40)))).toEqual([
      expect.stringMatching(/^capture-export-broken/u),
    ]);
    expect(told(await read("x.wacz", zipSync({ "a.txt": Buffer.from("نص") })))).toEqual(["capture-export-empty: WARC"]);
  });
});
