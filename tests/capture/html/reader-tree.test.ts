import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePage } from "../../../src/capture/html/page-tree.ts";
import { pageTree, readerDocument } from "../../../src/capture/html/reader-tree.ts";
import { renderTree } from "../../../src/capture/html/render-page.ts";

/** The page's lines after the way to Readability's tree and back. */
const thereAndBack = (html: string) => renderTree(pageTree(readerDocument(parsePage(html)).documentElement));

describe("a page as Readability takes it", () => {
  it("keeps elements, attributes, text and their order, whatever the markup was", () => {
    const pieces = fc.constantFrom(
      ..."<p> <p class='x'> </p> <div id=menu> </div> <table> <tr> <td> </table> <b> </b> <a href=/n> </a> <ul> <li> <h1> </h1>".split(
        " ",
      ),
      "<br>",
      "<article>",
      "</article>",
      "<!-- ملاحظة -->",
      "<svg><path/></svg>",
      "نص أول",
      " و«نص» ثانٍ ",
      "&amp;",
      "<font color=red>",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (markup) => {
        const html = markup.join("");
        expect(thereAndBack(html)).toEqual(renderTree(parsePage(html)));
      }),
      { seed: 11, numRuns: 1_000 },
    );
  });

  it("names root, head and body, as a browser's document does, and leaves programs and styles out", () => {
    const document = readerDocument(
      parsePage("<title>عنوان</title><style>p{}</style><p>نص<script>var a = '<p>'</script><noscript><p>بلا</noscript>"),
    );
    expect(document.documentElement.localName).toBe("html");
    expect(document.head.childNodes).toHaveLength(1);
    expect(document.body.childNodes).toHaveLength(1);
    expect(thereAndBack("<p>نص<script>var a = 1</script>").map(({ text }) => text)).toEqual(["نص"]);
  });
});
