import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import type { Searcher } from "../../src/search/search-types.ts";
import { bundleOf, smallArticle } from "./five-articles.ts";

/** Words that must be found as one, and words that must not, in archives of a handful of articles. */

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An archive of one article a text; ids are a, b, c … */
async function archiveOf(texts: readonly string[]): Promise<Searcher> {
  const { searcher, folder } = await bundleOf(texts.map((text, i) => smallArticle(String.fromCharCode(97 + i), text)));
  folders.push(folder);
  return searcher;
}

const found = async (searcher: Searcher, text: string): Promise<string> => {
  const { hits } = await searcher.search({ text });
  return (await Promise.all(hits.map(async (hit) => (await hit.details()).id))).sort().join("");
};

describe("no word is taken for another", () => {
  it.each([
    ["فئة", "في", ["عن فئة الشباب", "نزل في البحر"]],
    ["المئة", "ما", ["المئة الأولى", "ما قال أحد"]],
    ["كلية", "كل", ["كلية الطب", "كل الطرق"]],
    ["هيئة", "هي", ["هيئة الأرصاد", "هي مسألة"]],
    ["فيينا", "في", ["سافر إلى فيينا", "نزل في البحر"]],
    ["آلية", "إليه", ["آلية التنفيذ", "ذهب إليه"]],
    ["البحرين", "البحر", ["زار البحرين أمس", "زار البحر أمس"]],
    ["سورة", "سوريا", ["قرأ سورة قصيرة", "زار سوريا أمس"]],
    ["الرياض", "الرياضة", ["عاد من الرياض أمس", "وزارة الرياضة اليوم"]],
    ["سعود", "السعودية", ["لقي سعود صديقه", "زار السعودية أمس"]],
    ["حماسة", "حماس", ["بكل حماسة ظاهرة", "أعلنت حماس موقفها"]],
    ["بلدية", "بلد", ["بلدية المدينة", "بلد بعيد"]],
    ["التقاعد", "القاعدة", ["سن التقاعد", "ضرب القاعدة"]],
    ["وزير", "زير", ["وزير الصحة", "زير نساء"]],
    ["آل", "ال", ["بيت آل الصباح", "قال إن ال تعريف"]],
    ["مدنية", "مدن", ["قتلت مدنية أمس", "بين مدن بعيدة"]],
    ["الجمعة", "جمعية", ["يوم الجمعة المقبل", "جمعية خيرية"]],
    ["عملية", "عمل", ["عملية أمنية", "عمل شاق"]],
    ["ولبنان", "بنان", ["سوريا ولبنان", "يشار إليه بالبنان"]],
    ["بولاية", "لا", ["حريق بولاية باجة", "لا أحد"]],
    ["القصرين", "القصر", ["من القصرين أمس", "في القصر أمس"]],
    ["زيادة", "زياد", ["زيادة الأجور", "قال زياد"]],
    ["مائة", "ماي", ["مائة رجل", "زار ماي لندن"]],
    ["المائية", "ماي", ["الثروة المائية", "زار ماي لندن"]],
    ["جامعة", "جامع", ["جامعة تونس", "جامع الزيتونة"]],
    // forms that neither article prints
    ["الجامعات", "الجامع", ["جامعة تونس", "جامع الزيتونة"]],
    ["حملاتها", "حمل", ["حملة انتخابية", "حمل ثقيل"]],
    ["صادراتكم", "صادر", ["صادرات الفسفاط", "بيان صادر أمس"]],
    ["الصادرات", "الصادرة", ["صادرات الفسفاط", "بيان صادر أمس"]],
    ["ديون", "دين", ["ديون البلاد", "رجل دين"]],
    ["البطولات", "بطول", ["بطولة الجودو", "بطول متر"]],
    ["الكمية", "المئة", ["كمية كبيرة", "مئة رجل"]],
    ["بحار", "حار", ["عاد بحار", "صيف حار"]],
    ["10 %", "10", ["بلغت 10% أمس", "نحو 10 رجال"]],
    ["١٠٪", "10", ["بلغت % 9 و%10 أمس", "نحو 10 رجال"]],
    ["5+1", "5", ["مجموعة 5+1", "بعد 5 أيام"]],
  ])("«%s» is not «%s», and the reverse", async (one, other, texts) => {
    const searcher = await archiveOf(texts);
    expect(await found(searcher, one)).toBe("a");
    expect(await found(searcher, other)).toBe("b");
  });

  it("«علي» is a name and «على» the preposition", async () => {
    const searcher = await archiveOf(["وقف علي هناك", "وقف على الجسر", "سامي بن علي", "سامي بن عمر على الجسر"]);
    expect(await found(searcher, "علي")).toBe("ac");
    const { complete } = await searcher.search({ text: "بن علي" });
    expect(complete).toBe(1);
  });

  it("a word kept apart is absent where the archive has only the word it looks like", async () => {
    const searcher = await archiveOf(["زار البحر أمس"]);
    const { hits, unknown } = await searcher.search({ text: "البحرين" });
    expect([hits.length, unknown.map(({ word }) => word)]).toEqual([0, ["البحرين"]]);
  });
});

describe("a word that the archive does not have", () => {
  it.each([
    ["كاتب", ["باب اتب"]],
    ["بيان", ["يان تيرسن"]],
  ])("«%s» is not what is left without its first letter", async (word, texts) => {
    expect(await found(await archiveOf(texts), word)).toBe("");
  });
});

describe("forms of one word meet in the smallest archive", () => {
  it.each([
    [["قرار", "القرارات", "قراره"], ["أصدر قرارًا جديدًا", "أصدر قرارا آخر"], "ab"],
    [["بوتين", "لبوتين", "وبوتين"], ["قال بوتين أمس", "وبوتين يرد", "رسالة لبوتين"], "abc"],
    [["البحرين", "بحرينية", "والبحرين"], ["زار البحرين", "شركة بحرينية"], "ab"],
    [["فلسطين", "الفلسطينية", "لفلسطين"], ["زار فلسطين", "السلطة الفلسطينية"], "ab"],
    [["باكستان", "باكستاني"], ["زار باكستان", "جيش باكستاني"], "ab"],
    [["قوة", "القوات", "قوتها"], ["قوة كبيرة", "القوات الخاصة"], "ab"],
    [["فئة", "فئات", "الفئات"], ["فئة أولى", "فئات كثيرة"], "ab"],
    [["ولاية", "الولايات", "ولائي"], ["ولاية سوسة", "بين الولايات"], "ab"],
    [["مئة", "مائة", "المائة"], ["مئة رجل", "مائة امرأة"], "ab"],
    [["ابن", "بن"], ["ابن خلدون", "خالد بن الوليد"], "ab"],
    [["قفصة", "ڨفصة", "وقفصة"], ["في قفصة أمس", "تونس وڨفصة"], "ab"],
    [["لبوتين", "ولبوتين", "بوتين", "Putin"], ["قال بوتين أمس", "وبوتين يرد"], "ab"],
    [["لواشنطن", "كواشنطن", "Washington"], ["زار واشنطن أمس"], "a"],
    [["الناتو", "NATO"], ["قمة الناتو", "قاعدة NATO"], "ab"],
    [["وبعد"], ["بعد الظهر", "وبعد ذلك"], "ab"],
    [["لبنان", "اللبناني", "ولبنان", "بلبنان"], ["زار لبنان", "الجيش اللبناني", "سوريا ولبنان"], "abc"],
    [["مدني", "المدنيين", "مدنية"], ["قتل مدني", "مقتل المدنيين", "دولة مدنية"], "abc"],
    [["بولاية", "ولاية"], ["حريق بولاية باجة", "ولاية باجة"], "ab"],
  ])("%j", async (questions, texts, expected) => {
    const searcher = await archiveOf(texts);
    for (const question of questions) expect(await found(searcher, question), question).toBe(expected);
  });
});
