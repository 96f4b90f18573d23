import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { settingsOf } from "../src/archive.ts";
import type { Capture } from "../src/capture/capture.ts";
import { readKnownCaptures } from "../src/capture/read-captures.ts";
import { openCorrections } from "../src/record/read-corrections.ts";
import { takerOf } from "../src/take-capture.ts";
import { type Begun, inTurn, takersOf } from "../src/takers.ts";

const ARTICLES = path.resolve(import.meta.dirname, "../articles");
const { settings } = await settingsOf(ARTICLES);
const captures: Capture[] = [];
for await (const reading of readKnownCaptures(ARTICLES, { columns: settings.columns, known: null }))
  if ("capture" in reading) captures.push(reading.capture);
const corrections = openCorrections();

describe("captures taken in threads", () => {
  const takers = takersOf(settings, 1, 2);
  afterAll(() => takers.end());

  it("give what they give here: records, arrangements and problems, their corrections applied", async () => {
    const take = takerOf(settings);
    expect(captures).toHaveLength(5);
    for (const [i, capture] of captures.entries()) {
      const correction = (await corrections.of(capture.file, capture.id))?.read() ?? null;
      const taken = { capture, row: i === 0 ? null : i };
      expect(await takers.take(taken, correction), capture.id).toEqual(take(taken, correction));
    }
  });

  it("are on their way together once threads are open, one at a time before", () => {
    expect(takers.atOnce()).toBeGreaterThan(1);
    expect(takersOf(settings).atOnce()).toBe(1);
  });

  it("are taken here by a machine of one core", async () => {
    const one = takersOf(settings, 0, 1);
    for (const capture of captures) expect(one.take({ capture, row: null }, null)).not.toBeInstanceOf(Promise);
    expect(one.atOnce()).toBe(1);
  });
});

async function* begunWith(waits: readonly number[]): AsyncGenerator<Begun<number>> {
  for (const [i, wait] of waits.entries()) yield { result: new Promise((done) => setTimeout(done, wait, i)) };
}

describe("results in turn", () => {
  it("come in the order in which they were begun, all of them", async () => {
    const waits = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(waits, fc.integer({ min: 1, max: 5 }), async (each, atOnce) => {
        const seen: number[] = [];
        for await (const result of inTurn(begunWith(each), () => atOnce)) seen.push(result);
        expect(seen).toEqual([...each.keys()]);
      }),
    );
  });

  it("fail in their turn, after those before", async () => {
    async function* begun(): AsyncGenerator<Begun<string>> {
      yield { result: new Promise((done) => setTimeout(done, 5, "first")) };
      yield { result: Promise.reject(new Error("second")) };
      yield { result: Promise.resolve("third") };
    }
    const seen: string[] = [];
    const reading = (async () => {
      for await (const result of inTurn(begun(), () => 3)) seen.push(result);
    })();
    await expect(reading).rejects.toThrow("second");
    expect(seen).toEqual(["first"]);
  });
});
