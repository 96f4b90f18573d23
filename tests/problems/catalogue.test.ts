import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/problems/catalogue.ts";

describe("the catalogue of problems", () => {
  it.each(Object.entries(catalogue))("%s says what and what to do, in Arabic and in English", (code, kind) => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    for (const sentence of [kind.ar.what, kind.ar.remedy]) expect(sentence).toMatch(/\p{Script=Arabic}.*[.؟!]$/u);
    for (const sentence of [kind.en.what, kind.en.remedy]) expect(sentence).toMatch(/^[“"{A-Z0-9a-z].*[.?!”]$/u);
    const found = (text: string) => text.includes("{found}");
    expect(found(kind.ar.what + kind.ar.remedy), "both languages name what was found").toBe(
      found(kind.en.what + kind.en.remedy),
    );
  });
});
