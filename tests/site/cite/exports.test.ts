import { describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/settings.ts";
import { citations } from "../../../src/site/cite/cite.ts";
import { names, parsedBack } from "./parsed-back.ts";
import { edited, inferred, sampleRecord, stated } from "./sample-record.ts";

const settings = settingsSchema.parse({ baseUrl: "https://archive.example/press/", title: "أرشيف الصحافة" });
const cite = (overrides = {}) => citations(sampleRecord(overrides), settings);

/** The three files, each parsed by citation-js. */
const forms = [
  ["BibTeX", (overrides = {}) => parsedBack(cite(overrides).bibtex)],
  ["RIS", (overrides = {}) => parsedBack(cite(overrides).ris)],
  ["CSL-JSON", (overrides = {}) => parsedBack(JSON.stringify(cite(overrides).csl))],
] as const;

describe.each(forms)("%s read by citation-js", (form, parse) => {
  it("says who published what, when, and where it is kept", () => {
    const item = parse();
    expect(item).toMatchObject({
      // citation-js has no newspaper in BibTeX; biblatex reads it off `entrysubtype`.
      type: form === "BibTeX" ? "article-journal" : "article-newspaper",
      title: "اتفاق على تبادل الأسرى برعاية أممية",
      "container-title": "جريدة المنارة",
      // Of a newspaper article in RIS, citation-js reads the year alone; the day stands in DA, tested below.
      issued: { "date-parts": form === "RIS" ? [[2022]] : [[2022, 1, 28]] },
      accessed: { "date-parts": [[2024, 4, 25]] },
      URL: "https://archive.example/press/articles/000_5a34ea330b595b20/",
      abstract: "أعلن المبعوث الأممي التوصل إلى اتفاق بعد أسبوعين من المحادثات.",
    });
    expect(names(item)).toEqual(["وليد سعيد", "هدى ناصر"]);
    expect(item.note).toContain("SHA-256: 60b13b1ec648776d02fcb385342e8f57ecae8799ab5b855cf48b39d884594248");
    expect(item.note).toContain("الأصل: https://manara.example/news/1234?a=1&b=2");
  });

  it("names the agency where nobody signed", () => {
    expect(names(parse({ byline: null }))).toEqual(["أ ف ب"]);
  });

  it("has no author, outlet or date where none is known", () => {
    const item = parse({ byline: null, agencies: [], publisher: null, published: null });
    expect(names(item)).toEqual([]);
    expect(item["container-title"]).toBeUndefined();
    expect(item.issued).toBeUndefined();
    expect(item.note).toContain("[د.ت.]");
  });

  it("cites an inferred date as circa or not at all, and says so", () => {
    const item = parse({ published: inferred("2021-12-14") });
    expect(item.note).toContain("تاريخ مستنتج: 2021-12-14");
    if (form === "RIS") expect(item.issued).toBeUndefined();
    if (form === "CSL-JSON") expect(item.issued).toEqual({ "date-parts": [[2021, 12, 14]], circa: true });
    // citation-js knows no circa in BibTeX; the field itself carries EDTF's mark, which biblatex prints as circa.
    if (form === "BibTeX") expect(cite({ published: inferred("2021-12-14") }).bibtex).toContain("date = {2021-12-14~}");
  });

  it("says that the editor set a date", () => {
    expect(parse({ published: edited("2021-12-14") }).note).toContain("تاريخ وضعه محرر الأرشيف");
  });

  it("keeps both ends of an interval, or leaves it out", () => {
    const item = parse({ published: edited("2021-12-30/2021-12-31") });
    const both = {
      "date-parts": [
        [2021, 12, 30],
        [2021, 12, 31],
      ],
    };
    if (form === "RIS") expect(item.issued).toEqual({ "date-parts": [[2021]] });
    else expect(item.issued).toEqual(both);
  });

  it.each([
    ["2021-12", [[2021, 12]]],
    ["2021", [[2021]]],
  ])("is no more exact than %s", (edtf, parts) => {
    const year = parts.map(([first]) => [first]);
    expect(parse({ published: stated(edtf) }).issued).toEqual({ "date-parts": form === "RIS" ? year : parts });
  });
});

describe("RIS dates", () => {
  const dateLines = (published: ReturnType<typeof stated>) =>
    cite({ published })
      .ris.split("\r\n")
      .filter((line) => /^(?:PY|DA) /.test(line));

  it.each([
    ["2022-01-28T18:55", ["PY  - 2022", "DA  - 2022/01/28/"]],
    ["2021-12", ["PY  - 2021", "DA  - 2021/12//"]],
    ["2021", ["PY  - 2021", "DA  - 2021///"]],
    ["2021-12-30~", []],
  ])("of %s", (edtf, lines) => expect(dateLines(stated(edtf))).toEqual(lines));

  it("and values never break a line or begin a tag", () => {
    const source = { ...sampleRecord().source, url: "https://a.example/x  - y\nTY  - BOOK" };
    const { ris } = citations(sampleRecord({ source, headline: "قبل  - بعد" }), settingsSchema.parse({}));
    expect(ris).toContain("TI  - قبل - بعد\r\n");
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(1);
    expect(parsedBack(ris).URL).toBe("https://a.example/x - y TY - BOOK");
  });

  it("end every line as RIS prescribes", () => {
    const { ris } = cite();
    expect(ris).not.toMatch(/[^\r]\n/);
    expect(ris).toMatch(/\r\nER {2}- \r\n$/);
  });
});

describe("identity of a citation", () => {
  it("has one ASCII key in every format", () => {
    const { key, bibtex, csl } = cite();
    expect(key).toBe("warraq-000_5a34ea330b595b20");
    expect(parsedBack(bibtex)["citation-key"]).toBe(key);
    expect(csl.id).toBe(key);
  });

  it("keeps the key when headline and date are corrected", () => {
    expect(cite({ headline: "عنوان آخر", published: edited("2020") }).key).toBe(cite().key);
  });

  it("gives Arabic ids different ASCII keys", () => {
    const keys = ["مقال-١", "مقال-٢", "a b", "a-b"].map((id) => cite({ id }).key);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_.-]+$/);
  });

  it("falls back to the page the capture was taken from while the archive has no address", () => {
    const here = citations(sampleRecord(), settingsSchema.parse({}));
    expect(parsedBack(here.ris).URL).toBe("https://manara.example/news/1234?a=1&b=2");
    expect(parsedBack(here.bibtex).URL).toBe("https://manara.example/news/1234?a=1&b=2");
  });

  it("takes no address but http(s) from a capture", () => {
    const record = sampleRecord({ source: { ...sampleRecord().source, url: "javascript:alert(1)" } });
    expect(citations(record, settingsSchema.parse({})).bibtex).not.toContain("javascript");
  });
});
