import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchRecord } from "../../src/browser/compare/records.ts";

/** What a comparison makes of what a host gives it in the place of a record. */

const ROOT = new URL("https://example.org/archive/");
const answerWith = (body: unknown, init: ResponseInit = {}): void => {
  const headers = { "content-type": "application/json" };
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(body), { headers, ...init }));
};
afterEach(() => vi.unstubAllGlobals());

describe("the record of an article", () => {
  it("is given as it is published", async () => {
    const record = { id: "harbour", headline: null, publisher: null, published: null, body: [] };
    answerWith(record);
    expect(await fetchRecord(ROOT, "harbour")).toEqual(record);
  });

  it("is none where there is no file, a page for every address, or an article that left or has another id", async () => {
    answerWith({}, { status: 404 });
    expect(await fetchRecord(ROOT, "harbour")).toBeNull();
    answerWith("", { headers: { "content-type": "text/html" } });
    expect(await fetchRecord(ROOT, "harbour")).toBeNull();
    answerWith({ id: "harbour", status: "withdrawn", left: null, reason: null, see: null });
    expect(await fetchRecord(ROOT, "harbour")).toBeNull();
    answerWith({ id: "harbour", status: "moved", see: "articles/quay/quay.json" });
    expect(await fetchRecord(ROOT, "harbour")).toBeNull();
  });

  it("is a failure where the host fails, or gives something else", async () => {
    answerWith({}, { status: 500 });
    await expect(fetchRecord(ROOT, "harbour")).rejects.toThrow("500");
    answerWith({ id: "harbour" });
    await expect(fetchRecord(ROOT, "harbour")).rejects.toThrow("no record");
  });
});
