import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";

/** An archive that lives for years: a folder that deeds are done to, and words to fill it with. */
export interface LivingArchive {
  readonly folder: string;
  readonly articles: string;
  readonly out: string;
  readonly store: string;
  put(name: string, content: string | Uint8Array): Promise<void>;
  /** Changes a file's text. */
  edit(name: string, change: (text: string) => string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  take(...names: readonly string[]): Promise<void>;
  remove(): Promise<void>;
}

export async function livingArchive(): Promise<LivingArchive> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-years-"));
  const articles = path.join(folder, "articles");
  const at = (name: string): string => path.join(articles, name);
  const put = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(path.dirname(at(name)), { recursive: true });
    await writeFile(at(name), content);
  };
  return {
    folder,
    articles,
    out: path.join(folder, "dist"),
    store: path.join(folder, "store"),
    put,
    edit: async (name, change) => put(name, change(await readFile(at(name), "utf8"))),
    move: (from, to) => rename(at(from), at(to)),
    take: async (...names) => {
      for (const name of names) await rm(at(name));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const PLACES = ["صيدا", "جبيل", "صور", "طرابلس", "عكا", "حيفا", "يافا", "غزة", "بنزرت", "سوسة", "صفاقس", "قابس"];
const THINGS = ["رصيف", "متحف", "جسر", "مكتبة", "مدرسة", "سوق", "مطار", "مستشفى", "ملعب", "معمل"];
const OUTLETS = ["جريدة المنارة", "صحيفة الساحل", "وكالة المرفأ"];

const of = <Value>(values: readonly Value[], n: number): Value => values[n % values.length] as Value;
const place = (n: number): string => of(PLACES, n);
/** Every number has a thing and a place of its own, up to 120. */
const thing = (n: number): string => of(THINGS, Math.floor(n / PLACES.length) + n);
const outlet = (n: number): string => of(OUTLETS, n);

const day = (n: number): string => `${2015 + (n % 6)}-0${1 + (n % 9)}-${10 + (n % 18)}`;
const headline = (n: number): string => `افتتاح ${thing(n)} في ${place(n)} بعد ${n + 2} أعوام من العمل`;
const paragraphs = (n: number): string[] => [
  `افتتح وزير الأشغال ${thing(n)} رقم ${n} في ${place(n)} بحضور عدد كبير من أهل المدينة بعد أعوام من العمل فيه.`,
  `وقال الوزير إن ${thing(n)} ${place(n)} يخدم ${place(n + 5)} أيضا، وإن كلفته بلغت ${n + 3} ملايين ليرة دفعتها البلدية.`,
];

/** A capture copied from a page. */
export const text = (n: number): string => {
  const [year, month, date] = day(n).split("-").map(Number);
  return `${headline(n)}\n${outlet(n)}\n${date}/${month}/${year}\n\n${paragraphs(n).join("\n\n")}\n`;
};

/** The same as a saved page. */
export const page = (n: number): string =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${headline(n)}</title>
<meta property="og:site_name" content="${outlet(n)}"><meta property="article:published_time" content="${day(n)}"></head>
<body><h1>${headline(n)}</h1>${paragraphs(n)
    .map((each) => `<p>${each}</p>`)
    .join("")}</body></html>\n`;

/** A row of a table with an id of its own. */
const row = (n: number): string =>
  [`row-${n}`, headline(n), day(n), outlet(n), `"${paragraphs(n).join("\n")}"`].join(",");
/** A table of articles. */
export const table = (numbers: readonly number[]): string =>
  `${["id,title,date,source,text", ...numbers.map(row)].join("\n")}\n`;

/** Numbers from one to another. */
export const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** A feed as a site exports it. */
export const feed = (some: readonly number[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${outlet(0)}</title><link>https://example.org</link>${some
    .map(
      (n) =>
        `<item><title>${headline(n)}</title><guid>g${n}</guid><pubDate>${new Date(day(n)).toUTCString()}</pubDate><description>${paragraphs(n).join("\n\n")}</description></item>`,
    )
    .join("")}</channel></rss>\n`;

/** A picture of one colour. */
export const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();
