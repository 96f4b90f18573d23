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

  it("is the same for the same records", () => {
    expect(manifestOf([sampleRecord()])).toEqual(manifestOf([sampleRecord()]));
  });
});
