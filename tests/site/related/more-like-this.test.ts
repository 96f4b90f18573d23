import { describe, expect, it } from "vitest";
import { READ } from "../../../src/site/related/features.ts";
import { moreLikeThis } from "../../../src/site/related/more-like-this.ts";
import { NO_TERMS, type Row, tableOf } from "../../../src/site/related/term-table.ts";
import { rarityOf, vectorAt, vectorsOf } from "../../../src/site/related/vectors.ts";
import { article, news } from "./made-up-news.ts";

const ids = (like: ReturnType<typeof moreLikeThis>, id: string): string[] =>
  (like.get(id) ?? []).map((each) => each.id);

describe("more like this", () => {
  const like = moreLikeThis(news);

  it("pairs articles that tell the same story in other words", () => {
    expect(ids(like, "harbour-1")).toEqual(["harbour-2"]);
    expect(ids(like, "harbour-2")).toEqual(["harbour-1"]);
    expect(ids(like, "match-1")).toEqual(["match-2"]);
    expect(ids(like, "match-2")).toEqual(["match-1"]);
  });

  it("offers nothing where nothing is alike", () => {
    expect(like.has("alone")).toBe(false);
  });

  it("explains itself by words as printed, with or without their clitics", () => {
    const [first] = like.get("harbour-1") ?? [];
    // «رصيفه» and «الرصيف», «القمح» and «قمح»: one word each, shown in its shortest printed form.
    expect(first?.words).toContain("قمح");
    const printed = news.flatMap(({ headline, body }) => [headline ?? "", ...body.map(({ text }) => text)]).join(" ");
    for (const word of first?.words ?? []) expect(printed).toContain(word);
  });

  it("does not repeat a word in its explanation", () => {
    const archive = [
      article("a", "حريق في أريانة", "اندلع حريق بأريانة مساء الاثنين في سوق أريانة."),
      article("b", "إطفاء حريق أريانة", "أطفأ رجال الحماية حريق السوق بأريانة."),
      article("c", "طقس اليوم", "أمطار على الساحل."),
    ];
    for (const { words } of moreLikeThis(archive).get("a") ?? []) {
      expect(words.filter((word) => word.includes("أريانة"))).toEqual(["أريانة"]);
    }
  });

  it("is the same whatever the order of the records", () => {
    const other = moreLikeThis([...news].reverse());
    for (const { id } of news) expect(ids(other, id)).toEqual(ids(like, id));
  });

  it("offers at most five, best first", () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      article(
        `n${String(index).padStart(2, "0")}`,
        `سفينة القمح رقم ${index}`,
        `${"المرفأ ".repeat((index % 5) + 1)} رصيف ترميم`,
      ),
    );
    const offered = moreLikeThis([...many, ...news]).get("harbour-1") ?? [];
    expect(offered.length).toBeLessThanOrEqual(5);
  });

  it("takes an empty archive, an empty article and one without words", () => {
    expect(moreLikeThis([])).toEqual(new Map());
    expect(moreLikeThis([article("x", "،"), article("y", "2022")])).toEqual(new Map());
  });
});

function vectorsIn(rows: readonly Row[]) {
  const table = tableOf(NO_TERMS, rows);
  return vectorsOf(table, rarityOf(table));
}

describe("vectors", () => {
  it("have length 1 and only words that stand in more than one article", () => {
    const vectors = vectorsIn(news.map(READ.terms));
    for (const [index, { id }] of news.entries()) {
      const { weights } = vectorAt(vectors, index);
      if (id === "alone") expect(weights).toHaveLength(0);
      else expect(Math.hypot(...weights)).toBeCloseTo(1, 10);
    }
  });

  it("leave out stop words and numbers", () => {
    const terms = [article("a", "قال إن 2022 على", "بعد"), article("b", "قال إن 2022 على", "بعد"), ...news].map(
      READ.terms,
    );
    const vectors = vectorsIn(terms);
    const printed = terms.flatMap((own, i) => Array.from(vectorAt(vectors, i).places, (place) => own.printed()[place]));
    expect(printed.length).toBeGreaterThan(10);
    expect(printed).not.toContain("على");
    expect(printed).not.toContain("2022");
  });
});
