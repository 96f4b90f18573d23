import { describe, expect, it } from "vitest";
import { inOrder, sayProblem, voiceOf } from "../../src/cli/voice.ts";
import { correctionProblem } from "../../src/problems/correction.ts";
import { publishProblem } from "../../src/problems/publish.ts";

describe("the languages of messages", () => {
  it.each([
    ["ar", {}, ["ar"]],
    ["en", { LANG: "ar_EG.UTF-8" }, ["en"]],
    [undefined, { LANG: "ar_EG.UTF-8" }, ["ar"]],
    [undefined, { LANG: "en_GB.UTF-8" }, ["en"]],
    [undefined, { LANG: "en_GB.UTF-8", LC_ALL: "ar" }, ["ar"]],
    [undefined, { LANG: "fr_FR.UTF-8" }, ["en"]],
    [undefined, { LANG: "C.UTF-8" }, ["ar", "en"]],
    [undefined, {}, ["ar", "en"]],
  ])("--lang %s with %j: %j", (flag, env, voice) => expect(voiceOf(flag, env)).toEqual(voice));
});

describe("a problem in the terminal", () => {
  const problem = correctionProblem("correction-unknown-field", {
    file: "articles/a.yaml",
    line: 3,
    field: "headlin",
    found: "headlin",
  });

  it("says where, what and the remedy, in the languages asked for", () => {
    expect(sayProblem(["en"], problem).split("\n")).toEqual([
      "✗ articles/a.yaml:3 headlin [correction-unknown-field]",
      "    The correction names a field the record does not have: headlin. See the field names in the README (“Correcting an article”); this field was not applied.",
    ]);
    expect(sayProblem(["ar", "en"], problem).split("\n")).toHaveLength(3);
    expect(sayProblem(["ar"], problem)).toContain("في ملف التصحيح حقل لا يعرفه السجل: headlin.");
  });

  it("stands before lesser ones", () => {
    const note = publishProblem("port-in-use", { file: "a", found: "80" });
    expect(inOrder([note, problem])).toEqual([problem, note]);
  });
});
