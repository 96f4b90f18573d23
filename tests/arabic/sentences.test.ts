import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../src/arabic/sentences.ts";

const texts = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text);

describe("sentences", () => {
  it("end at a stop, question or exclamation mark with what closes after it", () => {
    expect(
      texts("قال الوزير للصحفيين «إن الأمر انتهى تماما.» وأضاف أن اللجنة ستجتمع غدا. هل تنعقد القمة في موعدها المحدد؟"),
    ).toEqual([
      "قال الوزير للصحفيين «إن الأمر انتهى تماما.»",
      "وأضاف أن اللجنة ستجتمع غدا.",
      "هل تنعقد القمة في موعدها المحدد؟",
    ]);
  });

  it("go on over a stray stop after a title, an initial and a decimal", () => {
    expect(texts("لافتًا أن الرئيس. فلاديمير بوتين حذر نظيره الأمريكي من العقوبات.")).toHaveLength(1);
    expect(texts("قال د. أحمد إن النسبة بلغت 3.5 في المئة من المجموع")).toHaveLength(1);
  });

  it("hold every word of any text, in order, where they say they stand", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("كتب", "الوزير", ".", " ", "؟", "\n", "»", "3.5", "،", "د.")), (parts) => {
        const text = parts.join(" ");
        const found = sentencesOf(text);
        for (const { text: sentence, start, end } of found) expect(text.slice(start, end)).toBe(sentence);
        expect(found.map((sentence) => sentence.text.replaceAll(/\s/gu, "")).join("")).toBe(
          text.replaceAll(/\s/gu, ""),
        );
      }),
    );
  });
});
