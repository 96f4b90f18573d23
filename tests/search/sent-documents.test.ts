import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { received, sent } from "../../src/search/sent-documents.ts";
import { fingerprintOf } from "../../src/search/write-part.ts";
import { smallArticle } from "./five-articles.ts";

const texts = fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: 8 });

describe("documents sent to another thread", () => {
  it("arrive as they were, whatever stands in them", () => {
    fc.assert(
      fc.property(texts, (each) => {
        const documents = each.map((text, i) => smallArticle(`a${i}`, text, { headline: text, fingerprint: `f${i}` }));
        const arrived = received(structuredClone(sent(documents)));
        expect(arrived.map((document) => ({ ...document }))).toEqual(documents);
      }),
    );
  });

  it("are named in the bundle as they would be here", () => {
    const [document] = [smallArticle("dossiers/one", "نص الملف", { outlet: "ورّاق" })];
    const [arrived] = received(sent([document]));
    expect(fingerprintOf(arrived as typeof document)).toBe(fingerprintOf(document));
  });

  it("keep half a character of a broken capture, and the ones beside it", () => {
    const documents = ["خبر\ud83d", "", "\udcf0 آخر", "نص"].map((text, i) => smallArticle(`a${i}`, text));
    expect(received(sent(documents)).map(({ text }) => text)).toEqual(documents.map(({ text }) => text));
  });
});
