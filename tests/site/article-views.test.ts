import { expect, test } from "vitest";
import { articlePages } from "../../src/site/article.ts";
import { groupRecords } from "../../src/site/groups.ts";
import { makeRecord } from "./sample-archive.ts";

/** What a page of an article shows is made when a template asks, and held for the page that was asked last alone. */

test("a view is made once while its page is rendered, and alike when it is asked for after another", () => {
  const records = ["one", "other"].map((id) => makeRecord({ id, headline: `خبر ${id}` }));
  const [one, other] = articlePages(records, { groups: groupRecords(records) });
  const view = one?.view;
  expect(one?.view).toBe(view);
  expect(other?.view.minutes).toBe(0);
  expect(one?.view).not.toBe(view);
  expect(one?.view).toEqual(view);
});
