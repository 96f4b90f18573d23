import { describe, expect, it } from "vitest";
import * as z from "zod";
import { settingsSchema } from "../../../src/settings.ts";
import { atom } from "../../../src/site/exchange/atom.ts";
import { type Feed, feedsOf } from "../../../src/site/exchange/feed-entries.ts";
import { jsonFeed } from "../../../src/site/exchange/json-feed.ts";
import { edited, inferred, sampleRecord, stated } from "../cite/sample-record.ts";
import { all, readXml, textOf } from "./read-xml.ts";

const records = [
  sampleRecord({ id: "a", published: stated("2022-01-28T18:55"), updated: null }),
  sampleRecord({
    id: "b",
    headline: 'عنوان <b>& "آخر"</b>',
    published: inferred("2022-02-20"),
    updated: null,
    captured: null,
  }),
  sampleRecord({ id: "c", published: edited("2021-12-30/2021-12-31"), updated: null, byline: null }),
  sampleRecord({ id: "د", published: null, updated: null, captured: null, publisher: null }),
];
const here = settingsSchema.parse({ title: "أرشيف الصحافة", timeZone: "Africa/Cairo" });
const there = settingsSchema.parse({ ...here, baseUrl: "https://a.example/press" });
const whole = (settings: typeof here): Feed => feedsOf(records, settings)[0] as Feed;

/** RFC 3339, as Atom and JSON Feed demand. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

describe("feeds", () => {
  it("are one for the archive and one for each outlet and each tag that articles share", () => {
    const feeds = feedsOf(records, here);
    expect(feeds.map(({ path, entries }) => [path, entries.length])).toEqual([
      ["", 4],
      ["outlets/al-manara/", 3],
      ["tags/اليمن/", 4],
      ["tags/الامم-المتحدة/", 4],
    ]);
  });

  it("hold the newest 50", () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      sampleRecord({
        id: `n${index}`,
        published: stated(new Date(Date.UTC(2020, 0, index + 1)).toISOString().slice(0, 10)),
      }),
    );
    const [feed] = feedsOf(many, there);
    expect(feed?.entries).toHaveLength(50);
    expect(feed?.entries[0]?.address).toBe("https://a.example/press/articles/n119/");
  });

  it("state a date only where it is a fact, in the archive's zone", () => {
    expect(whole(here).entries.map(({ published }) => published)).toEqual([
      null,
      "2022-01-28T18:55:00+02:00",
      null,
      null,
    ]);
  });

  it("never make up when something was updated", () => {
    // Inferred: unknown. Stated: that day. The editor's interval: its last day. Undated: unknown.
    expect(whole(here).entries.map(({ updated }) => updated)).toEqual([
      "1970-01-01T00:00:00Z",
      "2022-01-28T18:55:00+02:00",
      "2021-12-31T00:00:00+02:00",
      "1970-01-01T00:00:00Z",
    ]);
    expect(whole(here).updated).toBe("2022-01-28T18:55:00+02:00");
  });

  it("keep ids when the archive is built again, and when an article is corrected", () => {
    const ids = (list: typeof records) =>
      feedsOf(list, here)[0]
        ?.entries.map(({ id }) => id)
        .sort();
    expect(ids(records.map((record) => ({ ...record, headline: "عنوان مصحح" })))).toEqual(ids(records));
    expect(new Set(ids(records)).size).toBe(4);
  });
});

describe.each([
  ["relative", here, "articles/%D8%AF/", "./"],
  ["absolute", there, "https://a.example/press/articles/%D8%AF/", "https://a.example/press/"],
] as const)("Atom with %s addresses, read by a strict XML parser", (_, settings, last, home) => {
  const feed = readXml(atom(whole(settings), settings));

  it("has what RFC 4287 demands of a feed", () => {
    expect(feed.name).toBe("feed");
    expect(feed.attributes).toMatchObject({ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "ar" });
    for (const name of ["id", "title", "updated"]) expect(all(feed, name), name).toHaveLength(1);
    expect(() => new URL(textOf(feed, "id") ?? "")).not.toThrow();
    expect(textOf(feed, "updated")).toMatch(INSTANT);
    expect(all(feed, "author")).toHaveLength(1);
    expect(all(feed, "link").find(({ attributes }) => attributes.rel === "alternate")?.attributes.href).toBe(home);
  });

  it("has what RFC 4287 demands of an entry", () => {
    const entries = all(feed, "entry");
    expect(entries).toHaveLength(4);
    for (const entry of entries) {
      for (const name of ["id", "title", "updated"]) expect(all(entry, name), name).toHaveLength(1);
      expect(() => new URL(textOf(entry, "id") ?? "")).not.toThrow();
      expect(textOf(entry, "updated")).toMatch(INSTANT);
      expect(all(entry, "published").every(({ text }) => INSTANT.test(text))).toBe(true);
      expect(all(entry, "link").filter(({ attributes }) => attributes.rel === "alternate")).toHaveLength(1);
    }
    expect(all(entries.at(-1) ?? feed, "link")[0]?.attributes.href).toBe(last);
  });

  it("shows markup in a headline as text", () => {
    const [first] = all(feed, "entry");
    expect(first && all(first, "title")[0]).toMatchObject({
      text: 'عنوان <b>& "آخر"</b>',
      attributes: { type: "text" },
    });
  });
});

/** JSON Feed 1.1 as far as it demands something (jsonfeed.org/version/1.1). */
const jsonFeedSchema = z.object({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: z.string(),
  feed_url: z.url().optional(),
  language: z.string(),
  authors: z.array(z.object({ name: z.string().min(1) })),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.string(),
      external_url: z.url().optional(),
      title: z.string().min(1),
      content_text: z.string().min(1),
      date_published: z.iso.datetime({ offset: true }).optional(),
      date_modified: z.iso.datetime({ offset: true }).optional(),
      authors: z.array(z.object({ name: z.string() })).optional(),
      tags: z.array(z.string()).optional(),
      language: z.literal("ar"),
    }),
  ),
});

describe("JSON Feed", () => {
  it.each([
    ["relative", here],
    ["absolute", there],
  ] as const)("is valid with %s addresses", (_, settings) => {
    const feed = jsonFeedSchema.parse(JSON.parse(jsonFeed(whole(settings), settings)));
    expect(feed.items.map(({ date_published }) => date_published !== undefined)).toEqual([false, true, false, false]);
    expect(feed.feed_url).toBe(settings.baseUrl === null ? undefined : "https://a.example/press/feed.json");
  });

  it("of an outlet leads back to its articles", () => {
    const [, outlet] = feedsOf(records, here);
    const feed = jsonFeedSchema.parse(JSON.parse(jsonFeed(outlet as Feed, here)));
    const at = new URL(feed.items[0]?.url ?? "", "https://host.example/x/outlets/al-manara/feed.json");
    expect(at.href).toBe("https://host.example/x/articles/b/");
  });
});
