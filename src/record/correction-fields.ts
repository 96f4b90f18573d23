import { nearestName } from "../yaml/nearest.ts";
import type { YamlForm } from "../yaml/read-yaml.ts";

/** The fields of a correction: their names, what people call them, and how each is written. */

const FORMS = {
  headline: 'headline: "عنوان كما طُبع"',
  standfirst: "standfirst: مقدمة المقال",
  section: "section: سياسة",
  publisher: "publisher: {id: example-news, name: أخبار المثال}",
  byline: "byline: اسم الكاتب",
  agencies: "agencies: [رويترز, أ ف ب]",
  place: "place: القاهرة",
  published: "published: 2022-01-28",
  updated: "updated: 2022-01-28T18:55",
  captured: "captured: 2024-04-25",
  body: "body: [فقرة أولى, {type: heading, text: عنوان فرعي}]",
  images: "images: [{caption: وصف الصورة, credit: رويترز}]",
  related: "related: [عنوان مقال آخر]",
  tags: "tags: [سياسة, اقتصاد]",
  subjects: "subjects: [الموانئ, النقل البحري]",
  url: "url: https://example.com/news/1234",
} as const;

/** Name of a field that a correction can set. */
export type CorrectableField = keyof typeof FORMS;

/** The fields in the order of the record. */
export const CORRECTABLE = Object.keys(FORMS) as CorrectableField[];

const OTHERS = {
  by: "by: أمينة الأرشيف",
  note: "note: من النسخة المطبوعة",
  lines: "lines: {56: furniture, 57-60: body}",
} as const;

/** Where the article stands in the archive; nothing of its record. */
const ARRANGING_FORMS = {
  hidden: "hidden: true",
  aliases: "aliases: [old-name, https://example.org/old/address.html]",
  versionOf: "versionOf: example-2022-01-28",
  pictures: "pictures: [{file: example.jpg, alt: ما يُرى في الصورة, caption: تعليق, credit: المصوّر}]",
} as const;

/** Name of a field that says where an article stands in the archive. */
export type ArrangingField = keyof typeof ARRANGING_FORMS;

/** Whether a field says where the article stands, and not what it says. */
export const isArranging = (name: CorrectionName): name is ArrangingField => Object.hasOwn(ARRANGING_FORMS, name);

/** A name that may stand at the edge of a correction: a field, who set it and why, roles of lines. */
export type CorrectionName = CorrectableField | ArrangingField | keyof typeof OTHERS;

const ALL: Readonly<Record<CorrectionName, string>> = { ...OTHERS, ...FORMS, ...ARRANGING_FORMS };
const NAMES = Object.keys(ALL) as CorrectionName[];
const byCase = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

/** What the same things are called in tables, in other programs and in Arabic. */
const OTHER_NAMES = new Map<string, CorrectionName>(
  (
    [
      ["headline", "title titre العنوان عنوان"],
      ["standfirst", "summary lead lede deck subtitle description excerpt المقدمة الملخص"],
      ["section", "category القسم الباب التصنيف"],
      ["publisher", "source outlet site newspaper المصدر الناشر الصحيفة"],
      ["byline", "author authors writer creator reporter الكاتب المؤلف المحرر بقلم"],
      ["agencies", "agency wire الوكالة الوكالات"],
      ["place", "location city dateline المكان المدينة"],
      ["published", "date datetime day pubdate التاريخ تاريخ"],
      ["updated", "modified lastmod التحديث التعديل"],
      ["captured", "accessed retrieved archived"],
      ["body", "text content article paragraphs النص المتن المحتوى"],
      ["images", "image caption captions تعليقات-الصور"],
      ["pictures", "picture photos photo scan scans صور الصور الصورة"],
      ["subjects", "subject الموضوع الموضوعات المواضيع"],
      ["hidden", "hide private withheld إخفاء مخفي"],
      ["aliases", "alias redirects redirect permalinks عناوين-قديمة"],
      ["versionOf", "version-of versionof نسخة-من إصدار-من"],
      ["related", "links see-also روابط"],
      ["tags", "keywords tag labels topics الوسوم وسوم الكلمات"],
      ["url", "link href address website الرابط رابط"],
      ["by", "editor corrector المصحح"],
      ["note", "notes reason comment ملاحظة السبب"],
      ["lines", "roles line الأسطر السطور"],
    ] as const
  ).flatMap(([name, others]) => others.split(" ").map((other) => [other, name] as const)),
);

/** The name as the record knows it, whatever its capital letters; null when it is none. */
export const correctionName = (written: string): CorrectionName | null =>
  byCase.get(written.trim().toLowerCase()) ?? null;

/** The name that was probably meant by one that is none; null when none is near. */
export const meantName = (written: string): string | null =>
  OTHER_NAMES.get(written.trim().toLowerCase()) ?? nearestName(written, NAMES);

/** The line to write for a field, with a value of the right form. */
export const formOf = (name: CorrectionName): string => ALL[name];

/** What a correction looks like to the reader of YAML. */
export const CORRECTION_FORM: YamlForm = { isKey: (name) => correctionName(name) !== null, example: "headline" };
