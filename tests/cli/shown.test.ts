import { describe, expect, it } from "vitest";
import { Shown } from "../../src/cli/shown.ts";

describe("what is shown before it is built", () => {
  it("stands in for the site's own file until a build that began after it", () => {
    const shown = new Shown();
    shown.add({ "articles/a/index.html": "one" });
    const begun = shown.number;
    shown.add({ "articles/a/index.html": "two", "articles/b/index.html": "three" });
    shown.drop(begun);
    expect(shown.of("articles/a/index.html")).toBe("two");
    shown.drop(shown.number);
    expect(shown.of("articles/a/index.html")).toBeNull();
    expect(shown.of("articles/b/index.html")).toBeNull();
  });

  it("has pages load again where there is something, and only there", () => {
    const shown = new Shown();
    shown.add({});
    expect(shown.number).toBe(0);
    shown.add({ "articles/a/index.html": "one" });
    expect(shown.number).toBe(1);
  });
});
