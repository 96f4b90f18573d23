import { describe, expect, it } from "vitest";
import { askable } from "../../src/search/pagefind-facts.ts";

/** Particles with an article, as they stand before a form (Ryding 2005 § 16). */
const PARTICLES = ["", "ال", "وال", "فال", "لل", "ولل", "فلل", "بال", "كال", "وبال", "فبال", "وكال", "فكال"];
const LETTERS = [..."بتثجحخدذرزسشصضطظعغفقمنهي"];
/** Some 1,700 forms of one stem. */
const FORMS = LETTERS.flatMap((a) => LETTERS.flatMap((b) => ["ات", "ين", "ها"].map((end) => `ضمان${a}${b}${end}`)));

const tokenOf = (form: string): string => askable("ضمان", form).exact;

/** Of how many pairs one shares a token. */
function onePairIn(printed: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const form of printed) counts.set(tokenOf(form), (counts.get(tokenOf(form)) ?? 0) + 1);
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  return pairs(printed.length) / [...counts.values()].reduce((sum, count) => sum + pairs(count), 0);
}

describe("the token of a word", () => {
  it.each(PARTICLES)("is seldom that of another form behind the same particle («%s»)", (particle) => {
    expect(onePairIn(FORMS.map((form) => particle + form))).toBeGreaterThan(700);
  });

  it("is seldom that of another form behind another particle", () => {
    expect(onePairIn(FORMS.map((form, i) => PARTICLES[i % PARTICLES.length] + form))).toBeGreaterThan(700);
  });

  it.each(["ضمانات", "كتاب", "رئيس"])("is never that of the same form behind another particle: %s", (form) => {
    expect(new Set(PARTICLES.map((particle) => tokenOf(particle + form))).size).toBe(PARTICLES.length);
    expect(new Set(PARTICLES.map((particle) => askable("ضمان", particle + form).bare)).size).toBe(1);
  });

  it("tells «الضمان» from «الضمانات», and both are under their stem", () => {
    expect(tokenOf("الضمان")).not.toBe(tokenOf("الضمانات"));
    for (const form of ["الضمان", "الضمانات"]) expect(askable("ضمان", form).exact).toContain(askable("ضمان", "").stem);
  });
});
