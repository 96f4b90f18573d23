import { describe, expect, it } from "vitest";
import { parseSettings } from "../../src/record/read-settings.ts";
import { defaultSettings } from "../../src/settings.ts";

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
      ["settings-invalid", "colour"],
    ]);
    expect(settings).toMatchObject({ title: "أرشيف", months: "dual" });
  });

  it("reports YAML that cannot be read, with its line", () => {
    const { settings, problems } = parseSettings('title: أ\nbad: "x', "archive.yaml");
    expect(problems[0]).toMatchObject({ code: "settings-unreadable", line: 2 });
    expect(settings).toEqual(defaultSettings());
  });
});
