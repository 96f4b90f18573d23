import { describe, expect, test } from "vitest";
import { createExtractor } from "../../../src/extract/extract.ts";
import { defaultSettings } from "../../../src/settings.ts";
import { captureOf } from "../capture-of.ts";

const extract = createExtractor(defaultSettings());

/** The pictures of an article with this caption below its headline. */
const picturesWith = (line: string) =>
  extract(
    captureOf(
      [
        "ترميم سوق الخضر القديم",
        "",
        line,
        "",
        "افتتح المجلس البلدي سوق الخضر بعد ترميمه، وقال رئيس المجلس إن العمل دام سنتين كاملتين.",
        "وأضاف أن السوق يضم ثمانين دكانا، وأن التجار عادوا إليه صباح اليوم.",
      ].join("\n"),
    ),
    { roles: new Map([[3, "caption"]]), note: null },
  ).fields.images;

describe("the credit at the end of a caption", () => {
  test("is read off the mark before it", () => {
    expect(picturesWith("سوق الخضر بعد الترميم © ليلى النور")).toMatchObject([
      { caption: "سوق الخضر بعد الترميم", credit: "ليلى النور" },
    ]);
  });

  test("is none behind a mark that nobody's name follows, and the caption stays whole", () => {
    expect(picturesWith("سوق الخضر بعد الترميم © **")).toMatchObject([
      { caption: "سوق الخضر بعد الترميم © **", credit: null },
    ]);
  });
});
