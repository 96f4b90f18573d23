import type { Language } from "../problems/problem.ts";
import type { EvidenceCode, Finding, Kind, Role } from "./finding.ts";

/** The words of roles, kinds and evidence, in Arabic and English: the only place that has them. */

type Words<Code extends string> = Readonly<Record<Code, Readonly<Record<Language, string>>>>;

/** Roles, as the receipt heads them. */
export const ROLE_WORDS: Words<Role> = {
  pageTitle: { ar: "عنوان الصفحة", en: "page title" },
  headline: { ar: "عنوان المقال", en: "headline" },
  headlineRepeat: { ar: "تكرار العنوان", en: "headline repeated" },
  standfirst: { ar: "مقدمة", en: "standfirst" },
  meta: { ar: "بيانات", en: "metadata" },
  body: { ar: "متن", en: "body" },
  subheading: { ar: "عنوان فرعي", en: "subheading" },
  caption: { ar: "تعليق صورة", en: "caption" },
  credit: { ar: "مصدر صورة", en: "credit" },
  related: { ar: "عنوان معروض", en: "title offered" },
  otherTitle: { ar: "عنوان مقال آخر", en: "another article's title" },
  tag: { ar: "كلمة مفتاحية", en: "keyword" },
  embed: { ar: "مادة مضمّنة", en: "embedded matter" },
  furniture: { ar: "زوائد الصفحة", en: "menus, buttons, ads" },
};

/** Kinds, finer than roles. */
export const KIND_WORDS: Words<Kind> = {
  pageTitle: { ar: "عنوان الصفحة: العنوان يليه اسم الناشر", en: "page title: headline and publisher" },
  headline: { ar: "عنوان", en: "headline" },
  headlineRepeat: { ar: "يكرر العنوان", en: "repeats the headline" },
  permalink: { ar: "رابط دائم يكرر العنوان", en: "permalink that repeats the headline" },
  breadcrumb: { ar: "مسار القسم في الموقع", en: "breadcrumb" },
  section: { ar: "اسم القسم", en: "name of the section" },
  dateLine: { ar: "سطر تاريخ المقال", en: "date line of the article" },
  emptyDateLabel: { ar: "لافتة تاريخ بلا تاريخ", en: "date label without a date" },
  byline: { ar: "سطر توقيع", en: "byline" },
  dateline: { ar: "سطر المكان والوكالة", en: "dateline" },
  agency: { ar: "سطر الوكالة أو المصدر", en: "agency or source" },
  outlet: { ar: "اسم الناشر", en: "name of the publisher" },
  preparedBy: { ar: "من أعدّ الخبر وحرره في الوكالة", en: "who prepared and edited the dispatch" },
  bio: { ar: "تعريف بكاتب المقال", en: "who the writer is" },
  details: { ar: "بيان من بيانات المقال", en: "a detail of the article" },
  standfirst: { ar: "مقدمة بين العنوان والمتن", en: "standfirst" },
  bodyStart: { ar: "أول جملة كاملة بعد العنوان", en: "start of the text" },
  sentence: { ar: "جملة من المتن", en: "sentence of the text" },
  shortLine: { ar: "سطر قصير في المتن", en: "short line inside the text" },
  subheading: { ar: "عنوان فرعي: سطر قصير بلا نقطة بين فقرتين", en: "subheading: short line between paragraphs" },
  caption: { ar: "تعليق صورة", en: "caption" },
  credit: { ar: "حقوق صورة", en: "credit of a picture" },
  relatedPrefixed: { ar: "عنوان مقال آخر في سطر يعرضه", en: "title of another article, offered on its line" },
  relatedListed: { ar: "عنوان مقال آخر تحت لافتته", en: "title of another article under its label" },
  relatedBare: { ar: "عناوين متتابعة بلا نقطة داخل المتن", en: "titles without full stops inside the text" },
  relatedStrange: {
    ar: "عنوان لا ترد كلماته في النص قبله ولا بعده",
    en: "a title whose words stand nowhere else in the text",
  },
  linked: { ar: "سطر كله رابط", en: "line that is all link" },
  otherTitle: { ar: "عنوان مقال آخر في قائمة", en: "title of another article in a list" },
  otherSummary: { ar: "ملخص مقال آخر بعد ختام النص", en: "summary of another article after the end" },
  tag: { ar: "كلمة مفتاحية", en: "keyword" },
  keywordLine: { ar: "كلمات مفتاحية بعد لافتتها", en: "keywords behind their label" },
  embed: { ar: "منشور من موقع تواصل", en: "post of a social network" },
  label: { ar: "لافتة من لافتات الصفحة", en: "a label of the page" },
  gluedLabels: { ar: "لافتات ملتصقة بعضها ببعض", en: "labels glued together" },
  menu: { ar: "قائمة أقسام الموقع", en: "menu of the site" },
  machine: { ar: "سطر آلي: رابط أو شيفرة أو عدّاد", en: "machine line: address, code or counter" },
  letterHead: { ar: "رأس رسالة: مرسلها ومتلقيها وموضوعها", en: "head of a letter: sender, recipient, subject" },
  standing: { ar: "نص ثابت تتحدث به الصفحة عن نفسها", en: "standing text in which the page speaks of itself" },
  archiveBanner: {
    ar: "شريط أرشيف الويب فوق نسخته من الصفحة",
    en: "a web archive's banner above its copy of the page",
  },
  pageOpening: { ar: "يبدأ كما تبدأ عبارات الصفحة لا المقال", en: "opens as phrases of the page do" },
  endMark: { ar: "علامة ختام أو استمرار من علامات الوكالات", en: "an agency's mark of end or continuation" },
  initials: { ar: "رموز محرري الوكالة", en: "initials of an agency's editors" },
  clock: { ar: "ساعة الموقع أو طقسه يوم النسخ", en: "the site's clock or weather on the day of copying" },
  otherDate: { ar: "تاريخ خبر آخر أو من الصفحة", en: "date of another article or of the page" },
  copyright: { ar: "سطر حقوق النشر", en: "copyright line" },
  poll: { ar: "سؤال استطلاع القراء", en: "question of a reader poll" },
  masthead: { ar: "أصحاب المناصب في الصحيفة لا كاتب المقال", en: "masthead, not the writer" },
  around: { ar: "خارج المقال", en: "outside the article" },
  otherLanguage: { ar: "نص بلغة أخرى", en: "text in another language" },
  noArticle: { ar: "لا مقال في هذه اللقطة", en: "no article in this capture" },
};

/** `{found}` stands for what was found. */
const EVIDENCE_WORDS: Words<EvidenceCode> = {
  words: { ar: "«{found}»", en: "“{found}”" },
  under: { ar: "تحت «{found}»", en: "under “{found}”" },
  hashtag: { ar: "وسم بعلامة #", en: "a hashtag" },
  shortWordsOfText: { ar: "كلمات قصيرة متتابعة من كلمات النص", en: "short lines in a row, of words of the text" },
  openingWords: { ar: "بعد «{found}»", en: "after “{found}”" },
  statedByMetadata: { ar: "مذكور في بيانات الصفحة", en: "stated by the metadata" },
  titleWithoutOutlet: { ar: "عنوان الصفحة دون اسم الناشر", en: "page title without the publisher's name" },
  repeatedByTitle: { ar: "يكرره عنوان الصفحة", en: "repeated by the page title" },
  wordsInText: { ar: "كلماته في المتن وموضعه فوقه", en: "its words stand in the text below it" },
  firstLine: { ar: "أول سطر", en: "first line" },
  nearestAbove: { ar: "أقرب سطر يصلح عنوانًا فوق المتن", en: "nearest line above the text that can be one" },
  subjectOfText: { ar: "اسم من في الخبر لا من كتبه", en: "someone in the news, not its writer" },
  betweenHeadlineAndText: { ar: "بين العنوان والمتن", en: "between headline and text" },
  captionLabel: { ar: "بعد لافتتها", en: "behind its label" },
  figure: { ar: "داخل إطار صورة", en: "inside a figure" },
  creditMark: { ar: "تحمل حقوق الصورة", en: "carries the picture's credit" },
  closingAgency: { ar: "تنتهي باسم وكالة بين قوسين", en: "closes with an agency in brackets" },
  repeatedWithCredit: { ar: "مكررة مع حقوق الصورة", en: "repeated with the credit" },
  wordsOfHeadline: { ar: "كلماته من كلمات العنوان", en: "its words are the headline's" },
  printedTwice: { ar: "مطبوع مرتين تامًا ومقتطعًا", en: "printed twice, whole and cut" },
  creditBelow: { ar: "تحته حقوق صورة", en: "the credit of a picture stands below it" },
  pictureWords: { ar: "فيه كلام عن صورة", en: "speaks of a picture" },
  saidAgain: { ar: "تكررها الفقرة التالية", en: "the next paragraph says it again" },
  mostlySaidAgain: { ar: "تعيد الفقرة التالية أكثرها", en: "the next paragraph says most of it again" },
  dateOrSignatureAfter: { ar: "يليها تاريخ أو توقيع", en: "date or byline follows" },
  partedFromText: { ar: "يفصلها عن المتن ما ليس منه", en: "something else parts it from the text" },
  noStop: { ar: "بلا نقطة", en: "no full stop" },
  nominalBeforeVerbal: { ar: "جملة اسمية قبل جملة فعلية", en: "nominal sentence before a verbal one" },
  dash: { ar: "تبدأ بشرطة", en: "opens with a dash" },
  subtitleElement: { ar: "عنوان فرعي في الصفحة", en: "a lesser heading of the page" },
  statedDescription: { ar: "هي الوصف في بيانات الصفحة", en: "the description of the metadata" },
  underHeadline: { ar: "سطر تحت العنوان مباشرة", en: "right under the headline" },
  kicker: {
    ar: "سطر فوق العنوان يبدأ بفعل فاعله في العنوان",
    en: "above the headline, a verb whose subject the headline names",
  },
  listItem: { ar: "بند في قائمة", en: "item of a list" },
  question: { ar: "سؤال", en: "a question" },
  completeSentence: { ar: "جملة قصيرة تامة", en: "short complete sentence" },
  tiedToBefore: { ar: "يتصل بما قبله", en: "goes on from the line before" },
  aboveHeadline: { ar: "فوق العنوان", en: "above the headline" },
  belowText: { ar: "تحت المتن", en: "below the text" },
  latinInText: { ar: "سطر بحروف لاتينية داخل المتن", en: "a line in Latin letters inside the text" },
  unexamined: {
    ar: "بعد الحد الذي تُقرأ عنده الأسطر سطرًا سطرًا",
    en: "beyond the lines that are read one by one",
  },
  outsideText: { ar: "خارج المتن", en: "outside the text" },
  editor: { ar: "عيّنه محرر: {found}", en: "set by an editor: {found}" },
};

const SEPARATOR: Readonly<Record<Language, string>> = { ar: "، ", en: ", " };

/** Why a line has its role, in words: its kind, then the evidence. */
export function reasonText({ kind, evidence }: Omit<Finding, "role">, language: Language): string {
  const rests = evidence.map(({ code, found }) =>
    EVIDENCE_WORDS[code][language].replace("{found}", () => found ?? "").replace(/\s*:\s*$/u, ""),
  );
  // What an editor set rests on the editor alone, not on what the line looks like.
  if (evidence.some(({ code }) => code === "editor")) return rests.join(SEPARATOR[language]);
  const words = KIND_WORDS[kind][language];
  return rests.length > 0 ? `${words}: ${rests.join(SEPARATOR[language])}` : words;
}
