import { expect, test } from "vitest";
import { phraseReader, sharedPhrases } from "../../../src/site/related/shared-phrases.ts";
import { makeRecord } from "../sample-archive.ts";

/** What says why two articles stand together: names and phrases, whole ones, or nothing. */

const article = (id: string, ...texts: string[]) =>
  makeRecord({ id, body: texts.map((text, at) => ({ type: "paragraph" as const, text, lines: [at + 1] })) });
const shared = (one: readonly string[], other: readonly string[]): string[] =>
  sharedPhrases(article("one", ...one), article("other", ...other), phraseReader());

test("a name is shown from its first word, not from the adjective of the office before it", () => {
  expect(
    shared(
      ["لقاء الوزير الساحلي رامي الخياط مع البحارة", "وعد الوزير الساحلي رامي الخياط بالمزيد"],
      ["زار نظيره الساحلي رامي الخياط", "طلب من نظيره الساحلي رامي الخياط ردا"],
    ),
  ).toEqual(["رامي الخياط"]);
});

test("two words with the article stay together", () => {
  expect(
    shared(["فاز النادي الساحلي مرتين، ثم خسر النادي الساحلي"], ["غاب النادي الساحلي عنها، وحضر النادي الساحلي إليها"]),
  ).toEqual(["النادي الساحلي"]);
});

test("one shared word explains nothing", () => {
  expect(shared(["عن رصيف، وعن رصيف"], ["مع رصيف، ومع رصيف"])).toEqual([]);
});

test("a reader of phrases holds those of the last thousand articles, and reads the others again alike", () => {
  const read = phraseReader();
  const first = article("first", "رامي الخياط", "رامي الخياط");
  const known = read(first);
  expect(read(first)).toBe(known);
  for (let index = 0; index < 1_000; index++) read(article(`a${index}`, "خبر"));
  expect(read(first)).not.toBe(known);
  expect(read(first)).toEqual(known);
});
