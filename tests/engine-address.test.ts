import { describe, expect, it } from "vitest";
import { engineAlias } from "../src/engine-address.ts";
import { askingAddress } from "../src/search/opensearch/engine-searcher.ts";

describe("the address of an engine", () => {
  it.each([
    ["https://search.example.org/warraq", "warraq"],
    ["https://search.example.org/engine/harbour-news/", "harbour-news"],
    ["http://localhost:9200/a1", "a1"],
    ["https://search.example.org/", null],
    ["https://search.example.org", null],
    ["https://search.example.org/_search", null],
    ["https://search.example.org/Warraq", null],
    ["https://search.example.org/a,b", null],
    ["https://search.example.org/warraq?pretty", null],
    ["https://search.example.org/warraq#x", null],
  ])("%s names %s", (address, name) => expect(engineAlias(address)).toBe(name));

  it("is asked at _search, with one slash", () => {
    for (const address of ["https://example.org/warraq", "https://example.org/warraq//"])
      expect(askingAddress(address)).toBe("https://example.org/warraq/_search");
  });
});
