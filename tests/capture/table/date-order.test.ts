import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import type { Capture } from "../../../src/capture/capture.ts";
import { readCaptures } from "../../../src/capture/read-captures.ts";

const folder = mkdtempSync(path.join(tmpdir(), "warraq-order-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = "افتتح المجلس البلدي سوق الخضر بعد ترميمه، وقال رئيس المجلس إن العمل دام سنتين.";

async function rowsOf(name: string, content: string | Buffer): Promise<Capture[]> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const captures: Capture[] = [];
  for await (const reading of readCaptures(file)) if ("capture" in reading) captures.push(reading.capture);
  return captures;
}

const csv = (dates: readonly string[]): string =>
  ["id,title,date,text", ...dates.map((date, at) => `r${at},سوق الخضر ${at},${date},"${TEXT}"`)].join("\n");

const orders = (captures: readonly Capture[]) => captures.map(({ metadata }) => metadata.published?.order ?? null);

describe("the order of day and month in a column", () => {
  test("one value that can only be month first decides for all rows, also those before it", async () => {
    const found = await rowsOf("month.csv", csv(["3/12/2019", "4/11/2019", "3/25/2019"]));
    const order = { read: "month-first", proof: "3/25/2019" };
    expect(orders(found)).toEqual([order, order, order]);
    expect(found[0]?.metadata.published?.value).toBe("3/12/2019");
  });

  test("day first, in JSONL and packed", async () => {
    const rows = ["3/12/2019", "25/3/2019"].map((date, at) =>
      JSON.stringify({ id: `r${at}`, title: `سوق الخضر ${at}`, date, text: TEXT }),
    );
    const order = { read: "day-first", proof: "25/3/2019" };
    expect(orders(await rowsOf("day.jsonl", rows.join("\n")))).toEqual([order, order]);
    expect(orders(await rowsOf("day.jsonl.gz", gzipSync(rows.join("\n"))))).toEqual([order, order]);
  });

  test("nothing is decided where no value proves an order, and where two orders are proven", async () => {
    expect(orders(await rowsOf("none.csv", csv(["3/12/2019", "4/11/2019"])))).toEqual([null, null]);
    expect(orders(await rowsOf("both.csv", csv(["3/12/2019", "25/3/2019", "3/25/2019"])))).toEqual([null, null, null]);
  });

  test("each column has an order of its own", async () => {
    const table = `id,title,date,updated,text\na,سوق الخضر,3/25/2019,26/3/2019,"${TEXT}"\nb,سوق السمك,4/5/2019,5/6/2019,"${TEXT}"`;
    const [, second] = await rowsOf("columns.csv", table);
    expect(second?.metadata.published?.order?.read).toBe("month-first");
    expect(second?.metadata.updated?.order?.read).toBe("day-first");
  });

  test("the proof may stand after thousands of rows", async () => {
    const found = await rowsOf("late.csv", csv([...Array.from({ length: 3000 }, () => "3/12/2019"), "3/25/2019"]));
    expect(found).toHaveLength(3001);
    expect(found[0]?.metadata.published?.order?.read).toBe("month-first");
  });
});
