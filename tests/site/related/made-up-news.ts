import type { ArticleRecord } from "../../../src/record/schema.ts";
import { sampleRecord } from "../cite/sample-record.ts";

/** An article of some paragraphs, without names or tags of the sample. */
export const article = (id: string, headline: string, ...paragraphs: readonly string[]): ArticleRecord =>
  sampleRecord({
    id,
    headline,
    standfirst: null,
    body: paragraphs.map((text, index) => ({ type: "paragraph", text, lines: [index + 2] })),
  });

/** A small archive: two stories told twice each, and one that stands alone. */
export const news: readonly ArticleRecord[] = [
  article(
    "harbour-1",
    "المرفأ القديم يستقبل سفينة القمح",
    "رست سفينة محملة بالقمح في المرفأ القديم صباح الأحد بعد ترميم الرصيف الشمالي.",
    "وقالت إدارة المرفأ إن الرصيف يتسع لسفن أكبر.",
  ),
  article(
    "harbour-2",
    "وصول القمح عبر المرفأ بعد ترميم رصيفه",
    "أعلنت إدارة المرفأ أن سفينة ثانية ستصل الأسبوع المقبل وعلى متنها قمح وشعير.",
    "ويعمل الرصيف الشمالي على مدار الساعة.",
  ),
  article(
    "match-1",
    "فريق الساحل يفوز بكأس الاتحاد",
    "فاز فريق الساحل بهدفين نظيفين في نهائي كأس الاتحاد على ملعب المدينة.",
    "وسجل المهاجم هدفيه في الشوط الثاني.",
  ),
  article(
    "match-2",
    "مدرب الساحل: الكأس ثمرة موسم كامل",
    "قال مدرب الفريق إن الفوز بكأس الاتحاد ثمرة عمل اللاعبين، وأشاد بالمهاجم صاحب الهدفين.",
  ),
  article("alone", "افتتاح متحف للخط", "يضم المعرض مخطوطات نادرة وأدوات الورّاقين."),
];
