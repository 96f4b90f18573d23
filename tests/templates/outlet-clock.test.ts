import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRecord, sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** In an archive of outlets of several countries each time is told by the city of the outlet that printed it. */

let built: BuiltSite;
beforeAll(async () => {
  const printed = (id: string, publisher: string, edtf: string) =>
    makeRecord({
      id,
      headline: "خبر بساعته",
      publisher: { id: publisher, name: publisher, basis: "stated" },
      published: { edtf, basis: "stated", evidence: null, line: null },
      updated: { edtf, basis: "stated", evidence: null, line: null },
    });
  const records = [
    printed("a", "doha", "2022-01-28T18:55+03:00"),
    printed("b", "tunis", "2022-01-28T16:55+01:00"),
    printed("c", "elsewhere", "2022-01-28T17:55+02:00"),
  ];
  const outletZones = { doha: "Asia/Qatar", tunis: "Africa/Tunis" };
  built = await buildSite({ ...sampleArchive({ timeZone: "Africa/Cairo" }), records, outletZones });
});
afterAll(() => built.remove());

test.each([
  ["a", "6:55 م بتوقيت الدوحة (غرينتش+3)"],
  ["b", "4:55 م بتوقيت تونس (غرينتش+1)"],
  ["c", "5:55 م بتوقيت القاهرة (غرينتش+2)"],
])("article %s: %s, in its line and where the date opens", async (id, clock) => {
  const { document } = parseHTML(await built.read(`articles/${id}/index.html`));
  expect(document.querySelector(".dateline summary")?.textContent).toContain(clock);
  const told = document.querySelector(".dateline details > div")?.textContent ?? "";
  expect(told.split(clock).length).toBe(3);
});
