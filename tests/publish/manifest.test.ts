import { describe, expect, it } from "vitest";
import { changesBetween, manifestOf } from "../../src/publish/manifest.ts";
import { sampleRecord } from "../record/sample-record.ts";

describe("the manifest", () => {
  it("says what was added, changed, left and removed", () => {
    const before = manifestOf([sampleRecord({ id: "a" }), sampleRecord({ id: "b" }), sampleRecord({ id: "c" })]);
    const after = manifestOf([
      sampleRecord({ id: "a" }),
      sampleRecord({ id: "b", byline: "سلمى" }),
      sampleRecord({ id: "d" }),
    ]);
    expect(changesBetween(before, after)).toEqual({ added: ["d"], changed: ["b"], unchanged: ["a"], removed: ["c"] });
  });

  it("counts an article as added whatever its name means to the language", () => {
    const names = ["__proto__", "constructor", "hasOwnProperty", "toString"];
    const after = JSON.parse(JSON.stringify(manifestOf(names.map((id) => sampleRecord({ id }))))) as ReturnType<
      typeof manifestOf
    >;
    expect(changesBetween({}, after)).toEqual({ added: names, changed: [], unchanged: [], removed: [] });
    expect(changesBetween(after, after)).toEqual({ added: [], changed: [], unchanged: names, removed: [] });
    expect(changesBetween(after, {})).toEqual({ added: [], changed: [], unchanged: [], removed: names });
  });

  it("is the same for the same records", () => {
    expect(manifestOf([sampleRecord()])).toEqual(manifestOf([sampleRecord()]));
  });
});
