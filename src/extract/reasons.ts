import type { Language } from "../problems/problem.ts";

/** Why a line has its role, in the words a reader of the receipt sees. `{found}` is filled with what was found. */
const REASONS = {
  label: { ar: "لافتة من لافتات الصفحة ({found})", en: "a label of the page ({found})" },
  glued: { ar: "لافتات ملتصقة بعضها ببعض ({found})", en: "labels glued together ({found})" },
  menu: { ar: "قائمة أقسام الموقع", en: "menu of the site" },
  machine: { ar: "سطر آلي: عنوان أو شيفرة أو عدّاد", en: "machine line: address, code or counter" },
  standing: { ar: "نص ثابت تتحدث به الصفحة عن نفسها", en: "standing text in which the page speaks of itself" },
  pageOpening: { ar: "يبدأ كما تبدأ عبارات الصفحة لا المقال", en: "opens as phrases of the page do" },
  endMark: { ar: "علامة ختام أو استمرار من علامات الوكالات", en: "an agency's mark of end or continuation" },
  initials: { ar: "رموز محرري الوكالة", en: "initials of an agency's editors" },
  preparedBy: { ar: "من أعدّ الخبر وحرره في الوكالة", en: "who prepared and edited the dispatch" },
  bio: { ar: "تعريف بكاتب المقال", en: "who the writer is" },
  readMore: { ar: "«المزيد» في آخر نص مقتطع", en: "“more” at the end of an excerpt" },
  clock: { ar: "ساعة الموقع أو طقسه يوم النسخ", en: "the site's clock or weather on the day of copying" },
  copyright: { ar: "سطر حقوق النشر", en: "copyright line" },
  poll: { ar: "سؤال استطلاع القراء", en: "question of a reader poll" },
  metadataHeadline: { ar: "يطابق العنوان المذكور في بيانات الصفحة", en: "equals the headline of the metadata" },
  headline: { ar: "عنوان: {found}", en: "headline: {found}" },
  pageTitle: { ar: "عنوان الصفحة: العنوان يليه اسم الناشر", en: "page title: headline and publisher" },
  headlineRepeat: { ar: "يكرر العنوان", en: "repeats the headline" },
  permalink: { ar: "رابط دائم يكرر العنوان", en: "permalink that repeats the headline" },
  dateLine: { ar: "سطر تاريخ بجوار العنوان", en: "date line beside the headline" },
  emptyDateLabel: { ar: "لافتة تاريخ بلا تاريخ", en: "date label without a date" },
  otherDate: { ar: "تاريخ خبر آخر أو من الصفحة", en: "date of another article or of the page" },
  signature: { ar: "سطر توقيع: {found}", en: "signature: {found}" },
  dateline: { ar: "سطر المكان والوكالة: {found}", en: "dateline: {found}" },
  agency: { ar: "سطر الوكالة أو المصدر: {found}", en: "agency or source: {found}" },
  outlet: { ar: "اسم الناشر: {found}", en: "name of the publisher: {found}" },
  section: { ar: "اسم القسم", en: "name of the section" },
  breadcrumb: { ar: "مسار القسم في الموقع", en: "breadcrumb" },
  masthead: { ar: "أصحاب المناصب في الصحيفة لا كاتب المقال", en: "masthead, not the writer" },
  caption: { ar: "تعليق صورة: {found}", en: "caption: {found}" },
  credit: { ar: "حقوق صورة", en: "credit of a picture" },
  standfirst: { ar: "مقدمة بين العنوان والمتن: {found}", en: "standfirst: {found}" },
  bodyStart: { ar: "أول المتن: أول جملة كاملة بعد العنوان", en: "start of the body" },
  body: { ar: "جملة من المتن", en: "sentence of the body" },
  bodyShort: { ar: "سطر قصير داخل المتن: {found}", en: "short line inside the body: {found}" },
  subheading: { ar: "عنوان فرعي: سطر قصير بلا نقطة بين فقرتين", en: "subheading: short line between paragraphs" },
  relatedPrefix: { ar: "عنوان مقال آخر بعد «{found}»", en: "title of another article after “{found}”" },
  relatedListed: { ar: "عنوان تحت «{found}»", en: "title under “{found}”" },
  relatedBare: { ar: "عناوين متتابعة بلا نقطة داخل المتن", en: "titles without full stops inside the body" },
  relatedStrange: {
    ar: "عنوان لا ترد كلماته في النص قبله ولا بعده",
    en: "a title whose words stand nowhere else in the text",
  },
  linked: { ar: "سطر كله رابط", en: "line that is all link" },
  otherTitle: { ar: "عنوان مقال آخر في قائمة", en: "title of another article in a list" },
  otherSummary: { ar: "ملخص مقال آخر بعد ختام النص", en: "summary of another article after the end" },
  tag: { ar: "كلمة مفتاحية: {found}", en: "keyword: {found}" },
  embed: { ar: "منشور من موقع تواصل", en: "post of a social network" },
  aroundArticle: { ar: "خارج المقال: {found}", en: "outside the article: {found}" },
  otherLanguage: { ar: "نص بلغة أخرى", en: "text in another language" },
  noArticle: { ar: "لا مقال في هذه اللقطة", en: "no article in this capture" },
} as const satisfies Record<string, Record<Language, string>>;

/** Why a line has its role, as a code. */
export type ReasonCode = keyof typeof REASONS;

/** A reason as data: its code and what it rests on. */
export interface Reason {
  readonly code: ReasonCode;
  readonly found: string;
}

/** The reason in words. */
export const reasonText = ({ code, found }: Reason, language: Language = "ar"): string =>
  REASONS[code][language].replace("{found}", found).trim();
