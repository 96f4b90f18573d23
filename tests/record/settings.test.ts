import { describe, expect, it } from "vitest";
import { sentence } from "../../src/problems/catalogue.ts";
import { parseSettings } from "../../src/record/read-settings.ts";
import { defaultSettings } from "../../src/settings.ts";

const SEARCH = "search: {engine: opensearch, url: https://search.example.org/warraq}";

describe("archive.yaml", () => {
  it("gives every setting a default", () => {
    expect(parseSettings("", "archive.yaml")).toEqual({ settings: defaultSettings(), problems: [] });
  });

  it("reads what is stated", () => {
    const { settings, problems } = parseSettings(
      "title: أرشيف الموانئ\npathPrefix: /ports/\nmonths: levant",
      "archive.yaml",
    );
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ title: "أرشيف الموانئ", pathPrefix: "/ports/", months: "levant" });
  });

  it("reports a wrong setting, uses its default, keeps the others", () => {
    const { settings, problems } = parseSettings("title: أرشيف\nmonths: roman\ncolour: red", "archive.yaml");
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ["settings-invalid", "months"],
      ["settings-unknown", "colour"],
    ]);
    expect(settings).toMatchObject({ title: "أرشيف", months: "dual" });
  });

  it("takes the first of several languages for that of the first pages", () => {
    const read = (text: string) => parseSettings(text, "archive.yaml");
    expect(read("languages: [en, ar]")).toMatchObject({
      settings: { language: "en", languages: ["en", "ar"] },
      problems: [],
    });
    expect(read("language: en\nlanguages: [en, ar]").problems).toEqual([]);
    expect(read("languages: en")).toMatchObject({ settings: { language: "en", languages: ["en"] }, problems: [] });
  });

  it.each([
    ["language: en\nlanguages: [ar, en]", "settings-languages", "languages: [ar, en]", ["ar", "en"]],
    ["languages: [ar, en, ar]", "settings-languages", "languages: [ar, en]", ["ar", "en"]],
    ["languages: [ar, fr]", "settings-invalid", "languages: [ar, en]", ["ar"]],
    ["languages: ar and en", "settings-invalid", "languages: [ar, en]", []],
  ])("says what is wrong with %j, in both languages, and what to write", (text, code, write, languages) => {
    const { settings, problems } = parseSettings(text, "archive.yaml");
    expect(problems).toMatchObject([{ code, write }]);
    expect(settings.languages).toEqual(languages);
    for (const language of ["ar", "en"] as const)
      expect(sentence(problems[0] as never, language).length).toBeGreaterThan(20);
  });

  it("reports YAML that cannot be read, with its line", () => {
    const { settings, problems } = parseSettings('title: أ\nbad: "x', "archive.yaml");
    expect(problems[0]).toMatchObject({ code: "settings-unreadable", line: 2 });
    expect(problems[1]).toMatchObject({ code: "settings-unclosed", line: 2, write: 'bad: "x"' });
    expect(settings).toEqual(defaultSettings());
  });

  it.each([
    ["title: [", "settings-unclosed"],
    ["title: أ\nكلام بلا اسم", "settings-no-field"],
    ["title: !!js/function x", "settings-tag"],
    [`title: ${"[".repeat(300)}`, "settings-too-much"],
  ])("%j stops the build, and nothing says that the rest holds", (source, code) => {
    const { problems } = parseSettings(source, "archive.yaml");
    expect(problems.map((problem) => problem.code)).toEqual(["settings-unreadable", code]);
    for (const problem of problems) {
      expect(sentence(problem, "en")).not.toMatch(/rest of the file holds|left out/u);
      expect(sentence(problem, "ar")).not.toMatch(/بقية الملف سارية|فتُرك/u);
    }
  });

  it.each([
    ["months: roman", "settings-invalid", "months", "months: dual  # gulf, levant, maghreb"],
    ["colour: red", "settings-unknown", "colour", 'colours: {accent: "#0a5c36", accentDark: "#7fd1a8"}'],
    ["timeZone: Mars/Phobos", "settings-zone", "timeZone", "timeZone: Africa/Cairo"],
    ["timeZone: +03:00", "settings-zone", "timeZone", "timeZone: Africa/Cairo"],
    ["timezone: riyadh", "settings-zone", "timeZone", "timeZone: Asia/Riyadh"],
    ["colours: {accent: blurple}", "settings-colour", "colours.accent", undefined],
    ["colours: {accent: '#12345'}", "settings-colour", "colours.accent", undefined],
    ["baseUrl: javascript:alert(1)", "settings-address", "baseUrl", undefined],
    ["baseUrl: data:text/html,x", "settings-address", "baseUrl", undefined],
    ["baseUrl: file:///etc/passwd", "settings-address", "baseUrl", undefined],
    ["baseUrl: https://me:secret@example.org/", "settings-address", "baseUrl", undefined],
    ["baseUrl: example.org/a", "settings-address", "baseUrl", "baseUrl: https://example.org/a"],
    ["pathPrefix: ports", "settings-invalid", "pathPrefix", "pathPrefix: /ports/"],
    ["hijri: ربما", "settings-invalid", "hijri", "hijri: true  # false"],
    ["search: {engine: solr, url: https://search.example.org/a}", "settings-invalid", "search", SEARCH],
    ["search: {engine: opensearch}", "settings-invalid", "search", SEARCH],
    ["search: {engine: opensearch, url: https://search.example.org/}", "settings-invalid", "search", SEARCH],
    ["search: {engine: opensearch, url: https://me:secret@example.org/a}", "settings-invalid", "search", SEARCH],
    ["search: opensearch", "settings-invalid", "search", SEARCH],
    ["title: أ\ntitle: ب", "settings-twice", "title", undefined],
    ["titel: الموانئ", "settings-unknown", "titel", "title: الموانئ"],
    ["timeZone: Asia/Damascuss", "settings-zone", "timeZone", "timeZone: Asia/Damascus"],
    ["digits: arabik", "settings-invalid", "digits", "digits: arabic  # western"],
  ])("names what is wrong in %j, and the default holds", (source, code, field, write) => {
    const { settings, problems } = parseSettings(`editor: أمينة\n${source}`, "archive.yaml");
    expect(problems.map((problem) => [problem.code, problem.field])).toEqual([[code, field]]);
    const [problem] = problems;
    expect(problem?.line).toBe(source.includes("\n") ? 3 : 2);
    if (write !== undefined) expect(problem?.write).toBe(write);
    expect(JSON.stringify(problem)).not.toContain("secret");
    expect(settings).toEqual({
      ...defaultSettings(),
      editor: "أمينة",
      ...(code === "settings-twice" ? { title: "أ" } : {}),
    });
  });

  it("loses one entry of a list where one is wrong", () => {
    const { settings, problems } = parseSettings(
      `outlets:
- {id: Manara News, name: المنارة}
- {id: manara, name: المنارة, zone: Cairo, aliases: منارة}
- name: بلا معرّف
- {id: manara, name: أخرى}
variants: [[بحر, يم], [ميناء]]`,
      "archive.yaml",
    );
    expect(settings.outlets).toMatchObject([{ id: "manara", name: "المنارة", aliases: ["منارة"] }]);
    expect(settings.outlets[0]).not.toHaveProperty("zone");
    expect(settings.variants).toEqual([["بحر", "يم"]]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ["settings-invalid", 2],
      ["settings-zone", 3],
      ["settings-invalid", 4],
      ["settings-invalid", 6],
      ["settings-twice", 5],
    ]);
  });

  it("takes an engine with its address, in any letters", () => {
    const { settings, problems } = parseSettings(
      "search: {engine: OpenSearch, url: https://search.example.org/warraq}",
      "archive.yaml",
    );
    expect(problems).toEqual([]);
    expect(settings.search).toEqual({ engine: "opensearch", url: "https://search.example.org/warraq" });
  });

  it("takes what is meant: colours with their sign, yes and no, capital letters", () => {
    const { settings, problems } = parseSettings(
      "Title: *أ\ncolours:\n  accent: #0a5c36\nhijri: نعم\noffline: no",
      "archive.yaml",
    );
    expect(settings).toMatchObject({ title: "*أ", colours: { accent: "#0a5c36" }, hijri: true, offline: false });
    expect(problems.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
  });
});
