import { describe, expect, it } from "vitest";
import { jsonFault } from "../../src/problems/json-fault.ts";

const at = (text: string): string | null => {
  const fault = jsonFault(text);
  return fault && `${fault.code} ${fault.line}:${fault.column}`;
};

describe("what keeps a text from being JSON", () => {
  it.each([
    ["", "json-end 1:1"],
    ['{"id": "a", "title": ', "json-end 1:22"],
    ["[1, 2", "json-end 1:6"],
    ['{"id": "a"\n  "title": 1}', "json-sign 2:3"],
    ["{'id': 1}", "json-sign 1:2"],
    ['{"id": 1,}', "json-sign 1:10"],
    ["[1,]", "json-sign 1:4"],
    ["[1}", "json-sign 1:3"],
    ["{1: 2}", "json-sign 1:2"],
    ['{"a" 1}', "json-sign 1:6"],
    ['{"a": "نص\nثان"}', "json-string 1:7"],
    ['{"a": "نص}', "json-string 1:7"],
    ['{"a": "\\x"}', "json-string 1:7"],
    ["[01]", "json-sign 1:2"],
    ["[NaN]", "json-sign 1:2"],
    ["[trueish]", "json-sign 1:2"],
    ["{} {}", "json-sign 1:4"],
    ["\ufeff{}", "json-sign 1:1"],
  ])("of %j is named with its place", (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  it.each(['{"a": [1, -2.5e3, {"b": null}], "ع": "نص \\"مقتبس\\" \\u0627"}', "[]", "{}", ' "x" ', "0", "[[], {}]"])(
    "is nothing in %j",
    (text) => {
      expect(at(text)).toBeNull();
    },
  );

  it("is found where the engine refuses a text, and nowhere else", () => {
    const signs = ["{", "}", "[", "]", ",", ":", '"', "a", "1", " ", "\\", "null", "-", ".", '"k"'];
    let seed = 7;
    const next = (): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed;
    };
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: 1 + (next() % 9) }, () => signs[(next() >> 8) % signs.length]).join("");
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(jsonFault(text) === null, JSON.stringify(text)).toBe(isJson);
    }
  });
});
