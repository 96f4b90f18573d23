import fc from "fast-check";
import { defaultTreeAdapter, parse, serialize } from "parse5";
import { describe, expect, it } from "vitest";
import { isElement, isText, type Node, parsePage, walk } from "../../../src/capture/html/page-tree.ts";

/** Text nodes of a tree in order, those of programs, styles and comments left out. */
function texts(root: Node): string[] {
  const found: string[] = [];
  walk(root, (node) => {
    if (isText(node)) found.push(node.value);
    return !(isElement(node) && (node.tagName === "script" || node.tagName === "style"));
  });
  return found;
}

const part = fc.constantFrom(
  ..."نص| |خبر آخر|<p>|</p>|<b>|</b>|<table>|<tr>|<td>|</table>|<div>|</div>|<a href='/'>|<!-- c -->|&amp;|<br>|<ul><li>|<svg>|</svg>|<select>|<option>|<form>|<template>|</template>|\u0000|\r\n".split(
    "|",
  ),
);

describe("a page's tree", () => {
  it("has the text and the elements of parse5's own, wherever tables and open elements move them", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const html = parts.join("");
        const own = parse(html, { treeAdapter: defaultTreeAdapter });
        expect(texts(parsePage(html)).join("")).toBe(texts(own).join(""));
        const withoutComments = (markup: string): string => markup.replaceAll("<!-- c -->", "");
        expect(withoutComments(serialize(parsePage(html)))).toBe(withoutComments(serialize(own)));
      }),
      { numRuns: 400 },
    );
  });

  it("keeps the text of data and none of programs and styles", () => {
    const page = parsePage(
      '<script>var a</script><style>p{}</style><script type="application/ld+json">{"a":1}</script><p>نص</p>',
    );
    expect(serialize(page)).toContain(
      '<script></script><style></style><script type="application/ld+json">{"a":1}</script>',
    );
  });

  it("keeps the comments in which browsers note where a page was saved from", () => {
    const page = parsePage("<!-- before --><html><!-- at the start --><head></head><body><!-- inside --><p>نص</p>");
    expect(serialize(page)).toContain("<!-- before -->");
    expect(serialize(page)).toContain("<!-- at the start -->");
    expect(serialize(page)).not.toContain("<!-- inside -->");
  });
});
