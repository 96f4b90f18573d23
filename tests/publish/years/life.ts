import { feed, type LivingArchive, numbers, page, picture, table, text } from "./archive.ts";

/**
 * What an archivist does in some years, one deed after another: what is added, corrected, renamed, hidden, taken out, put in
 * order, and how the site is dressed and moved. Each must leave every address answering.
 */

/** A deed with the name it is told by. */
export type Deed = readonly [what: string, deed: (archive: LivingArchive) => Promise<unknown>];

const SETTINGS = "title: أرشيف الساحل\n";
const set = (more: string) => (archive: LivingArchive) => archive.put("archive.yaml", SETTINGS + more);

/** Articles, corrections, old ids. */
const FIRST_YEAR: readonly Deed[] = [
  [
    "articles of every kind",
    async ({ put }) => {
      await put("archive.yaml", SETTINGS);
      for (const n of numbers(0, 6)) await put(`n${n}.txt`, text(n));
      await put("rows.csv", table(numbers(20, 25)));
      await put("wire.rss", feed(numbers(30, 33)));
      await put("مقال قديم.txt", text(7));
    },
  ],
  [
    "a wave of articles, in a folder",
    async ({ put }) => {
      for (const n of numbers(8, 14)) await put(`2016/n${n}.txt`, text(n));
    },
  ],
  [
    "publisher, section and day corrected: lists empty",
    async ({ put }) => {
      await put("n0.yaml", "publisher: بلدية الساحل\nsection: محليات\n");
      await put("n1.yaml", "published: 2011-05-06\ntags: [موانئ, بناء]\nsubjects: [العمران]\n");
      await put("n2.yaml", "published: 1999-01-02\nsubjects: [العمران]\ntags: [موانئ]\n");
    },
  ],
  ["the correction taken back", async ({ take }) => take("n0.yaml", "n2.yaml")],
  [
    "a renamed capture, its old id an alias",
    async ({ move, put }) => {
      await move("n3.txt", "harbour.txt");
      await put("harbour.yaml", "aliases: [n3, /2015/story.html, 'https://old.example.org/news?id=7']\n");
    },
  ],
  [
    "renamed again, the id between an alias alone",
    async ({ move, take, put }) => {
      await move("harbour.txt", "quay.txt");
      await take("harbour.yaml");
      await put("quay.yaml", "aliases: [harbour]\n");
    },
  ],
  ["renamed without a word", async ({ move }) => move("n4.txt", "n4-new.txt")],
  [
    "taken out, and said so",
    async ({ take, put }) => {
      await take("n5.txt");
      await put("withdrawn.yaml", "n5: {left: 2020-01-02, reason: بطلب من الناشر, see: quay, aliases: [five]}\n");
    },
  ],
  [
    "two articles made one: the id of one an alias of the other",
    async ({ take, put }) => {
      await take("2016/n13.txt");
      await put("2016/n12.yaml", "aliases: [n13]\n");
    },
  ],
  [
    "two captures swap their names",
    async ({ move }) => {
      await move("2016/n8.txt", "2016/x.txt");
      await move("2016/n9.txt", "2016/n8.txt");
      await move("2016/x.txt", "2016/n9.txt");
    },
  ],
];

/** Tables, exports, forms, captures of another kind. */
const SECOND_YEAR: readonly Deed[] = [
  ["a row hidden: its table is withheld", async ({ put }) => put("row-21.yaml", "hidden: true\n")],
  ["the row shown again", async ({ take }) => take("row-21.yaml")],
  ["a row withdrawn", async ({ edit }) => edit("withdrawn.yaml", (all) => `${all}row-22: نُشر خطأ\n`)],
  ["a row gone from its table, a day in it changed", async ({ put }) => put("rows.csv", table([20, 21, 22, 24, 26]))],
  ["the table under another name", async ({ move }) => move("rows.csv", "table-2016.csv")],
  ["the feed taken out", async ({ take }) => take("wire.rss")],
  ["forms to download", set("formats: [txt, md, bib, ris, csl.json]\n")],
  ["no forms any more", set("")],
  [
    "a saved page instead of the copied text",
    async ({ take, put }) => {
      await take("n1.txt");
      await put("n1.html", page(1));
    },
  ],
  [
    "a web address in two captures: versions",
    async ({ put }) => {
      await put("2016/n10.yaml", "url: https://example.org/ten\ncaptured: 2016-05-01\n");
      await put("ten-again.txt", text(10).replace("بلغت", "تجاوزت"));
      await put("ten-again.yaml", "url: https://example.org/ten\ncaptured: 2017-05-01\n");
    },
  ],
  [
    "a third version",
    async ({ put }) => {
      await put("ten-late.txt", text(10).replace("بلغت", "لم تبلغ"));
      await put("ten-late.yaml", "url: https://example.org/ten\ncaptured: 2018-05-01\n");
    },
  ],
  ["the first of the versions taken out", async ({ take }) => take("2016/n10.txt", "2016/n10.yaml")],
];

/** Order of one's own, pictures, languages, hosts. */
const THIRD_YEAR: readonly Deed[] = [
  [
    "subjects by a table, a dossier, a page of one's own",
    async ({ put }) => {
      await put(
        "corrections.csv",
        "id,field,value,note\nn11,subjects,التعليم,\nn12,subjects,التعليم,\nn11,tags,مدارس،\n",
      );
      await put(
        "dossiers/coast.md",
        "---\ntitle: الساحل\n---\nبدأ في [المرفأ](quay).\n\n```articles\n- {words: افتتح}\n```\n",
      );
      await put("pages/method.md", "---\ntitle: المنهج\n---\nنجمع ما يُنشر عن [الساحل](quay).\n");
    },
  ],
  [
    "a subject renamed, a dossier renamed, the page gone",
    async ({ edit, move, take }) => {
      await edit("corrections.csv", (all) => all.replaceAll("التعليم", "المدارس"));
      await move("dossiers/coast.md", "dossiers/shore.md");
      await take("pages/method.md");
    },
  ],
  [
    "pictures",
    async ({ put }) => {
      for (const name of ["2016/n11.jpg", "2016/n11-2.jpg"]) await put(name, await picture("#35608a"));
      await put("2016/n11.yaml", "pictures: [{alt: رصيف}, {alt: سفينة}]\n");
    },
  ],
  [
    "a picture fewer",
    async ({ take, put }) => {
      await take("2016/n11-2.jpg");
      await put("2016/n11.yaml", "pictures: [{alt: رصيف}]\n");
    },
  ],
  ["two languages, an address", set("languages: [ar, en]\nbaseUrl: https://example.org/press/\n")],
  ["the other language first, another host", set("languages: [en, ar]\nbaseUrl: https://archive.example.net/\n")],
  ["one language again", set("baseUrl: https://archive.example.net/\n")],
  [
    "a wave of rows: previews and the zip are of small archives",
    async ({ put }) => {
      await put("wave.csv", table(numbers(40, 120)));
      await put("archive.yaml", SETTINGS);
    },
  ],
  ["a row of the wave hidden", async ({ put }) => put("row-77.yaml", "hidden: true\n")],
  [
    "what was taken out comes back, what was withdrawn is forgotten",
    async ({ put, take }) => {
      await put("n5.txt", text(5));
      await take("withdrawn.yaml");
    },
  ],
  ["the wave taken out, the dossier too", async ({ take }) => take("wave.csv", "row-77.yaml", "dossiers/shore.md")],
];

/** Folders, two people at once, what synchronisation leaves. */
const FOURTH_YEAR: readonly Deed[] = [
  [
    "captures moved into a folder, corrections and pictures left behind",
    async ({ put, move }) => {
      for (const n of numbers(14, 17)) await put(`n${n}.txt`, text(n));
      await put("n14.yaml", "section: محليات\n");
      await put("n15.yaml", "pictures: [{alt: رصيف}]\n");
      await put("n15.jpg", await picture("#35608a"));
      for (const n of numbers(14, 17)) await move(`n${n}.txt`, `2016/n${n}.txt`);
    },
  ],
  [
    "an outlet under a name and an id of one's own",
    set("outlets: [{id: manara-news, name: المنارة, aliases: [جريدة المنارة]}]\n"),
  ],
  [
    "a table in two files",
    async ({ put, take }) => {
      await take("table-2016.csv");
      await put("table-a.csv", table([20, 21, 24]));
      await put("table-b.csv", table([26, 27]));
    },
  ],
  [
    "two people correct one article: the marks of a conflict",
    async ({ put }) => {
      await put("n14.yaml", "<<<<<<< HEAD\nsection: محليات\n=======\nsection: سياسة\n>>>>>>> main\n");
      await put("2016/n16.txt", `${text(16)}\n<<<<<<< HEAD\nوانتهى الحفل.\n=======\nوختم الحفل.\n>>>>>>> main\n`);
    },
  ],
  [
    "the conflict settled; a copy that synchronisation put down",
    async ({ put }) => {
      await put("n14.yaml", "section: سياسة\n");
      await put("2016/n16.txt", text(16));
      await put("2016/n16.sync-conflict-20240501-101010-ABCDEFG.txt", text(16));
    },
  ],
  [
    "a photo in another format",
    async ({ put, take }) => {
      await take("n15.jpg");
      await put("n15.png", await picture("#a03030"));
    },
  ],
];

/** All that is done, in order. */
export const LIFE: readonly Deed[] = [...FIRST_YEAR, ...SECOND_YEAR, ...THIRD_YEAR, ...FOURTH_YEAR];
