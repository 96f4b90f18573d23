import { describe, expect, it } from "vitest";
import { parseSidecar } from "../../src/capture/sidecar.ts";
import { sentence } from "../../src/problems/catalogue.ts";
import type { Problem } from "../../src/problems/problem.ts";

const GOOD = { url: "https://x.example/a", captured: "2022-05-01T10:00:00Z" };
const told = (value: unknown): string => {
  const read = parseSidecar(JSON.stringify(value), "a.source.json");
  return "code" in read ? sentence(read as Problem, "en") : "";
};

describe("a sidecar", () => {
  it.each([
    [{ ...GOOD, status: "ok" }, '"status": "ok"', '"status": 200'],
    [{ ...GOOD, status: 200.5 }, '"status": 200.5', '"status": 200'],
    [{ ...GOOD, contentType: 7 }, '"contentType": 7', '"contentType": "text/html'],
    [{ captured: 5, status: null }, '"captured": 5, "status": null', '"captured": "2024'],
    [[], "kind ([])", '{"url": "https'],
    [{}, "lacks what every one needs (url, captured)", '"url": "https'],
    [{ url: GOOD.url }, "needs (captured)", '"captured": "2024'],
  ])("%j names what is wrong and what is wanted", (value, found, wanted) => {
    expect(told(value)).toContain(found);
    expect(told(value)).toContain(`Write instead: ${wanted}`);
  });

  it("that is no JSON is called so", () => {
    expect(parseSidecar("{", "a.source.json")).toMatchObject({ code: "capture-sidecar-broken" });
  });

  it("with every value holds", () => {
    expect(parseSidecar(JSON.stringify({ ...GOOD, status: 200 }), "a.source.json")).toEqual({ ...GOOD, status: 200 });
  });
});
