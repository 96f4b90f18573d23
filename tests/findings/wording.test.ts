import { describe, expect, it } from "vitest";
import { because, EVIDENCE, KINDS, ROLES } from "../../src/findings/finding.ts";
import { ROLE_WORDS, reasonText } from "../../src/findings/wording.ts";

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /[a-z]/iu;

describe("the words of findings", () => {
  it.each(KINDS)("kind %s: Arabic in Arabic, English in English", (kind) => {
    expect(reasonText({ kind, evidence: [] }, "ar")).toMatch(ARABIC);
    expect(reasonText({ kind, evidence: [] }, "en")).toMatch(/^[^\p{Script=Arabic}]+$/u);
  });

  it.each(EVIDENCE)(
    "evidence %s: quotes what was found in both languages or in neither, and leaves no mark of a gap",
    (code) => {
      const [ar, en] = (["ar", "en"] as const).map((language) =>
        reasonText({ kind: "around", evidence: [because(code, "٧٧")] }, language),
      );
      expect(ar?.includes("٧٧")).toBe(en?.includes("٧٧"));
      expect(`${ar}${en}`).not.toContain("{");
      expect(reasonText({ kind: "around", evidence: [because(code)] }, "ar")).not.toMatch(/:\s*$/u);
    },
  );

  it.each(ROLES)("role %s", (role) => {
    expect(ROLE_WORDS[role].ar).toMatch(ARABIC);
    expect(ROLE_WORDS[role].en).toMatch(LATIN);
  });

  it("joins several pieces of evidence as each language does", () => {
    const evidence = [because("noStop"), because("dash")];
    expect(reasonText({ kind: "standfirst", evidence }, "ar")).toBe("مقدمة بين العنوان والمتن: بلا نقطة، تبدأ بشرطة");
    expect(reasonText({ kind: "standfirst", evidence }, "en")).toBe("standfirst: no full stop, opens with a dash");
  });
});
