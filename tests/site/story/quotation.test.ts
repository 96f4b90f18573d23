import { expect, test } from "vitest";
import type { Block } from "../../../src/record/schema.ts";
import { firstQuotation } from "../../../src/site/story/quotation.ts";

/** Which words of a body are a quotation, and what stands before them. */
const paragraph = (text: string): Block => ({ type: "paragraph", text, lines: [1] });
const found = (...texts: string[]) => firstQuotation(texts.map(paragraph), "");

test.each([
  ["guillemets", "وقالت المديرة: «فتحنا الباب قبل أن تشرق الشمس».", "فتحنا الباب قبل أن تشرق الشمس"],
  ["curly marks", "وقالت المديرة إنها “فتحت الباب قبل أن تشرق الشمس”.", "فتحت الباب قبل أن تشرق الشمس"],
  ["straight marks", 'وقالت المديرة: "فتحنا الباب قبل أن تشرق الشمس".', "فتحنا الباب قبل أن تشرق الشمس"],
])("%s", (_, text, said) => {
  expect(found(text)?.text).toBe(said);
});

test.each([
  ["a name in marks is no quotation", 'افتتح مسرح "دار الأوبرا القديمة" موسمه.'],
  ["one mark too few", 'قال "إن الباب مفتوح منذ الصباح الباكر ثم مضى ولم يعد.'],
  ["between the end of one and the beginning of the next", 'سُمي "البحر" وهو نهر لا يزيد عرضه على مئة "متر".'],
  ["nothing said", "فُتح الباب قبل أن تشرق الشمس بساعة كاملة."],
])("%s", (_, text) => {
  expect(found(text)).toBeNull();
});

test("the lead is the sentence up to it, no more", () => {
  const quoted = found("أُغلق الشارع. وقالت المديرة، بحسب البيان: «فتحنا الباب قبل أن تشرق الشمس».");
  expect(quoted?.lead).toBe("وقالت المديرة، بحسب البيان:");
});

test("subheads are not counted, and the anchor is the block's own", () => {
  const body: Block[] = [
    paragraph("مطلع."),
    { type: "heading", text: "«عنوان فرعي فيه كلام بين علامتين كما ترى»", lines: [2] },
    paragraph("وقال: «فتحنا الباب قبل أن تشرق الشمس»."),
  ];
  expect(firstQuotation(body, "")).toMatchObject({ paragraph: 2, anchor: expect.stringMatching(/^p3-/u) });
});

test("what the list shows already is passed over; a block quoted as a whole counts", () => {
  const body: Block[] = [
    paragraph("وقال: «فتحنا الباب قبل أن تشرق الشمس»."),
    { type: "quote", text: "لم نكن نظن أن نرى هذا اليوم", lines: [2] },
  ];
  expect(firstQuotation(body, "«فتحنا الباب قبل أن تشرق الشمس»")?.text).toBe("لم نكن نظن أن نرى هذا اليوم");
});

test("a long quotation is cut at a word", () => {
  const text = firstQuotation([paragraph(`وقال: «${"كلمة ".repeat(90)}».`)], "")?.text ?? "";
  expect(text.length).toBeLessThanOrEqual(221);
  expect(text.endsWith("كلمة…")).toBe(true);
});
