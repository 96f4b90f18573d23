import { describe, expect, it } from "vitest";
import { inReadingOrder, isVisualOrder } from "../../../src/capture/decode/visual-order.ts";
import { captureFromBytes } from "../../../src/capture/read-capture.ts";

const turn = (text: string): string => [...text].reverse().join("");
const lines = (...texts: string[]) => texts.map((text, at) => ({ number: at + 1, text }));
const TEXT = [
  "بلدية النورس تفتتح الحديقة الجديدة",
  "12 مارس 2019",
  "أعلنت البلدية افتتاح الحديقة الجديدة في المدينة القديمة (الحي الجنوبي)، بعد أعمال استمرت سنة كاملة.",
];

describe("text in visual order", () => {
  it("is told and put in reading order, numbers running backwards with the rest", () => {
    const turned = lines(...TEXT.map(turn));
    expect(isVisualOrder(turned)).toBe(true);
    expect(inReadingOrder(turned).map(({ text }) => text)).toEqual(TEXT);
  });

  it("keeps numbers that run forwards in it", () => {
    const turned = lines(...TEXT.map((text) => turn(text).replace(/\d+/gu, turn)));
    expect(inReadingOrder(turned).map(({ text }) => text)).toEqual(TEXT);
  });

  it("opens brackets where they should open", () => {
    const mirrored = turn(TEXT[2] ?? "").replace(/[()]/gu, (mark) => (mark === "(" ? ")" : "("));
    expect(inReadingOrder(lines(turn(TEXT[1] ?? ""), mirrored)).at(-1)?.text).toBe(TEXT[2]);
  });

  it("is not seen in text that reads as it should, nor in a misprint", () => {
    expect(isVisualOrder(lines(...TEXT))).toBe(false);
    expect(isVisualOrder(lines(...TEXT, "ةخطأ مطبعي في أول الكلمة"))).toBe(false);
  });

  it("is reported with the capture", () => {
    const reading = captureFromBytes(Buffer.from(TEXT.map(turn).join("\n\n")), "pdf.txt");
    expect(reading).toMatchObject({ capture: { problems: [{ code: "capture-visual-order", severity: "warning" }] } });
  });
});
