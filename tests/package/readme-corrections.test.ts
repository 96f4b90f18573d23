import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchiveHome, archiveHome, blocks, capture, README } from "./archive-home.ts";
import type { Ran } from "./installed.ts";

/** README, "Correcting an article": its own examples as they stand there, and every sentence about them. */

const [BESIDE = ""] = blocks("yaml").filter((text) => text.startsWith("by:"));
const [TABLE = ""] = blocks("csv");

const LINES = Array.from(
  { length: 60 },
  (_, n) => `وقال الشاهد رقم ${n + 1} إن الجسر بقي مفتوحا طوال تلك الليلة الباردة.`,
);
const long = capture({
  headline: "جسر بقي مفتوحا",
  day: "28 يناير 2022",
  text: `كتب: نادر العلي\n${LINES.join("\n")}`,
});
const short = (headline: string) =>
  capture({
    headline,
    day: "28 يناير 2022",
    text: `أعلن المجلس البلدي صباح الجمعة أن ${headline} سيكون متاحا للجميع قبل نهاية العام.\n\nوقال رئيس المجلس إن العمل في ${headline} يجري ليلا ونهارا.`,
  });

const TRAPS = `headline: *عاجل
section: عاجل: خبر
standfirst: "قال" الوزير
place: عنوان #وسم
`;

let archive: ArchiveHome;
let built: Ran;
beforeAll(async () => {
  archive = await archiveHome({
    "beside.txt": long,
    "beside.yaml": BESIDE,
    "traps.txt": short("حديقة الضفة"),
    "traps.yaml": TRAPS,
    "typed.txt": short("ملعب الضفة"),
    "typed.yaml": "published: 28/01/2022\nupdated: ٢٠٢٢-٠١-٢٨\ncaptured: 28 يناير 2022\n",
    "broken.txt": short("مسبح الضفة"),
    "broken.yaml": "section: رياضة\npublished: 31/04/2022\nheadlin: عنوان\n",
    "encoded.txt": short("مسرح الضفة"),
    "encoded.yaml": new Uint8Array([...Buffer.from("section: "), 0xc3, 0xcf, 0xc8, 0x0a]),
    "shorouk-2022-01-28.txt": short("متحف الضفة"),
    "shorouk-2022-01-28.yaml": "section: ثقافة\n",
    "unsigned-2021-12-30.txt": short("مكتب الضفة"),
    "corrections.csv": `${TABLE}nowhere,section,محليات,,\n`,
  });
  built = await archive.warraq("build");
}, 240_000);
afterAll(() => archive?.remove());

const record = async (id: string) => JSON.parse(await archive.read(`dist/articles/${id}/${id}.json`));

describe("README on corrections", () => {
  it("its example does what its comments say, and the page says who did it and why", async () => {
    expect(built.code).toBe(0);
    const { headline, publisher, published, byline, lines, corrected } = await record("beside");
    expect(headline).toBe("عنوان كما طُبع");
    expect(publisher).toMatchObject({ name: "الميادين نت", basis: "editor" });
    expect(published).toMatchObject({ edtf: "2021-12-30/2021-12-31", basis: "editor" });
    expect(byline).toBeNull();
    const roleOf = (wanted: number) => lines.find(({ number }: { number: number }) => number === wanted)?.role;
    expect([56, 57, 58, 59, 60].map(roleOf)).toEqual(["furniture", "body", "body", "body", "body"]);
    expect(corrected).toMatchObject({ by: "أمينة الأرشيف", note: "من النسخة المطبوعة." });
    const page = (await archive.page("articles/beside/")).querySelector("main")?.textContent;
    for (const words of ["أمينة الأرشيف", "من النسخة المطبوعة", "يدل شكل الصفحة على أنها من موقع الميادين"])
      expect(page).toContain(words);
  });

  it("every field and role that it names is taken", async () => {
    const fields = README.match(/Fields: `([^`]*)`; of the article's place in the archive `([^`]*)`/u);
    const names = `${fields?.[1]} ${fields?.[2]}`.split(/\s+/u);
    expect(names).toHaveLength(21);
    const roles = (README.match(/Roles: `([^`]*)`/u)?.[1] ?? "").split(/\s+/u);
    expect(roles).toHaveLength(14);
    const value = (name: string) =>
      name === "lines" ? `{${roles.map((role, n) => `${n + 5}: ${role}`).join(", ")}}` : "";
    await archive.put("fields.txt", long);
    await archive.put("fields.yaml", names.map((name) => `${name}: ${value(name)}\n`).join(""));
    const told = (await archive.warraq("parse", "articles/fields.txt")).err;
    expect(told).not.toMatch(/correction-unknown|correction-role/u);
    await archive.put("fields.yaml", "headlinne: x\nlines: {1: headliner}\n");
    const wrong = (await archive.warraq("parse", "articles/fields.txt")).err;
    expect(wrong).toContain("headline");
    expect(wrong.match(/^✗/gmu)).toHaveLength(2);
  });

  it("signs that mean something else in YAML are read as meant; dates as they are typed; any encoding", async () => {
    expect(await record("traps")).toMatchObject({
      headline: "*عاجل",
      section: "عاجل: خبر",
      standfirst: '"قال" الوزير',
      place: "عنوان #وسم",
    });
    const { published, updated, captured } = await record("typed");
    expect([published, updated, captured].map(({ edtf }) => edtf)).toEqual(["2022-01-28", "2022-01-28", "2022-01-28"]);
    expect((await record("encoded")).section).toBe("أدب");
  });

  it("what cannot be read is named with line, reason and the line to write; the rest holds", async () => {
    expect(await record("broken")).toMatchObject({ section: "رياضة", headline: "مسبح الضفة" });
    expect(built.err).toContain("articles/broken.yaml:2");
    expect(built.err).toContain("articles/broken.yaml:3");
    expect(built.err).toContain("headline: عنوان");
  });

  it("a table corrects many; one beside the article counts before it, and that is said; faults name their row's line", async () => {
    expect(await record("shorouk-2022-01-28")).toMatchObject({
      section: "ثقافة",
      subjects: ["العلاقات الدولية", "أوروبا"],
    });
    expect(await record("unsigned-2021-12-30")).toMatchObject({
      publisher: { id: "example-news", name: "أخبار المثال" },
    });
    expect(built.err).toMatch(/corrections\.csv:2 .*section/u);
    expect(built.err).toContain("corrections.csv:5");
  });

  it("the same as YAML: `<id>: {field: value}`", async () => {
    await archive.put("corrections.csv", "id,field,value\n");
    await archive.put("corrections.yaml", "unsigned-2021-12-30: {section: محليات}\n");
    const { out, code } = await archive.warraq("parse", "--json", "articles/unsigned-2021-12-30.txt");
    expect([code, JSON.parse(out).section]).toEqual([0, "محليات"]);
  });
});
