import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";

/**
 * An archive on disk that an archivist has put in order, made up in words of our own: old addresses, what left, hidden
 * articles, subjects by a table of corrections, a dossier, a page of the menu, pictures, versions.
 */

const PLACES = ["صيدا", "جبيل", "صور", "طرابلس", "عكا"];

/** A capture of an article about a harbour. */
const article = (place: string, day: number, more = ""): string => `افتتاح رصيف جديد في ${place} بعد سنوات من الانتظار
جريدة المنارة
${day} مارس 2023

افتتح وزير النقل رصيفا جديدا في ميناء ${place}، بحضور عدد كبير من البحارة والتجار، بعد سنوات من العمل في الحوض الشمالي.

وقال الوزير في كلمته إن رصيف ${place} يستقبل أكثر من خمسين سفينة كبيرة في الأسبوع، وإن العمل فيه لا يتوقف ليلا ولا نهارا.

${more}وأضاف أن ميناء ${place} يفتح أبوابه للزوار طوال أيام الأسبوع من الثامنة صباحا حتى العاشرة مساء من دون مقابل.
`;

const DOSSIER = `---
title: عودة المرافئ
summary: كيف عادت موانئ الساحل إلى العمل في ربيع واحد
order: 1
articles:
  - {dates: 2023-03, words: رصيف}
---
بدأت القصة في [صيدا](sidon)، ثم تبعتها **مدن الساحل** واحدة بعد أخرى.

\`\`\`articles
- sidon
\`\`\`

## ثم الشمال

وفي طرابلس كان الأمر مختلفا، كما يروي [تقرير HarborOS](https://example.org/report).

\`\`\`مقالات
- {subject: موانئ الشمال}
\`\`\`
`;

/** The files of the archive by name. */
const FILES: Readonly<Record<string, string>> = {
  "archive.yaml": "title: أرشيف المرافئ\ndescription: مقالات عن موانئ الساحل\nlogo: logo.svg\n",
  "logo.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="11" fill="#0a5c36"/></svg>',
  "style.css": ".foot { border-block-start: 7px solid #0a5c36; background: url('paper.png'); }\n",
  "sidon.txt": article(PLACES[0] ?? "", 5),
  "sidon.yaml": `url: https://example.org/news/7
captured: 2023-03-09
aliases: [harbour-7, /2019/رصيف.html, "https://old.example.org/news/7/"]
pictures:
  - {alt: رصيف طويل ترسو عنده سفينة زرقاء, caption: الرصيف يوم افتتاحه, credit: أرشيف الميناء}
  - {file: sidon-2.png, alt: صفحة من الجريدة المطبوعة}
`,
  "sidon-first.txt": article(PLACES[0] ?? "", 5, "ولم يذكر الوزير كلفة العمل. ").replace("خمسين", "أربعين"),
  "sidon-first.yaml": "url: http://www.example.org/news/7/?utm_source=x\ncaptured: 2023-03-06\n",
  "byblos.txt": article(PLACES[1] ?? "", 7),
  "tyre.txt": article(PLACES[2] ?? "", 11),
  "tripoli.txt": article(PLACES[3] ?? "", 14),
  "acre.txt": article(PLACES[4] ?? "", 20),
  "acre.yaml": "hidden: true\naliases: [acre-old]\n",
  "corrections.csv": `id,field,value,note
sidon,tags,"موانئ، صيدا",
byblos,tags,موانئ,
tripoli,subjects,موانئ الشمال,من فهرس الأرشيف
byblos,subjects,[موانئ الشمال],
tyre,section,محليات,من النسخة المطبوعة
`,
  "withdrawn.yaml":
    'beirut: {headline: "افتتاح رصيف في بيروت", publisher: جريدة المنارة, published: 2023-03-02, left: 2024-05-17, reason: بطلب من الناشر, see: sidon, aliases: [beirut-old]}\n',
  "dossiers/harbours.md": DOSSIER,
  "pages/method.md": "---\ntitle: المنهج\n---\n## كيف نجمع\n\nنحفظ ما يُنشر عن [صيدا](sidon) وأخواتها.\n",
};

/** A folder that holds the archive. */
export interface OrderedArchive {
  /** Folder of the captures, and the one its site is built into. */
  readonly articles: string;
  readonly out: string;
  put(name: string, content: string | Uint8Array): Promise<void>;
  take(name: string): Promise<void>;
  remove(): Promise<void>;
}

/** Writes the archive into a folder of its own. */
export async function orderedArchive(language: "ar" | "en" = "ar"): Promise<OrderedArchive> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-ordered-"));
  const articles = path.join(folder, "articles");
  const put = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(path.dirname(path.join(articles, name)), { recursive: true });
    await writeFile(path.join(articles, name), content);
  };
  for (const [name, content] of Object.entries(FILES)) await put(name, content);
  if (language === "en") await put("archive.yaml", `${FILES["archive.yaml"]}language: en\n`);
  await put("sidon.jpg", await picture(1600, 1000, "#35608a"));
  await put("sidon-2.png", await picture(420, 600, "#d9cfae"));
  await put("paper.png", await picture(20, 20, "#eeeeee"));
  await put("stray.png", await picture(20, 20, "#000000"));
  return {
    articles,
    out: path.join(folder, "site"),
    put,
    take: (name) => rm(path.join(articles, name)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A picture of one colour with a band across. */
async function picture(width: number, height: number, background: string): Promise<Buffer> {
  const band = await sharp({ create: { width, height: Math.ceil(height / 5), channels: 3, background: "#ffffff" } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background } })
    .composite([{ input: band, gravity: "south" }])
    .jpeg()
    .toBuffer();
}
