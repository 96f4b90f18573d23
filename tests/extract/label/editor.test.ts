import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/extract/extract.ts";
import type { Role } from "../../../src/findings/finding.ts";
import { defaultSettings } from "../../../src/settings.ts";
import { captureOf } from "../capture-of.ts";

const PAGE = `ميناء الزيتون يستقبل أول سفينة بعد الترميم
كتبت: سلمى الحلبي
نشر في: 5 مارس 2023 - 6:55 م
صحيفة الساحل

رست السفينة صباح الأحد في المرفأ القديم، وعلى متنها ألف طن من القمح، بعد عامين من أعمال الترميم.

وقال مدير المرفأ إن الرصيف الشمالي صار يستقبل السفن الكبيرة، وتشمل المرحلة الثانية:

• توسيع الساحات
• تجديد الرافعات

وأضاف أن العمل في الرصيف الجنوبي يبدأ الأسبوع المقبل ويستمر ستة أشهر.

اقرأ أيضا: صيادو الزيتون يعودون إلى البحر
`;
const extract = createExtractor(defaultSettings());
const read = (roles: Record<number, Role>, text = PAGE) =>
  extract(captureOf(text), {
    roles: new Map(Object.entries(roles).map(([number, role]) => [Number(number), role])),
    note: "من النسخة المطبوعة",
  });

describe("roles that an editor gave are put on the sheet before fields are read", () => {
  it("knows what it changes", () => {
    const { fields } = extract(captureOf(PAGE));
    expect(fields.headline).toBe("ميناء الزيتون يستقبل أول سفينة بعد الترميم");
    expect(fields.byline).toBe("سلمى الحلبي");
    expect(fields.published?.edtf).toBe("2023-03-05T18:55");
    expect(fields.publisher?.name).toBe("صحيفة الساحل");
    expect(fields.body.map(({ type }) => type)).toEqual(["paragraph", "paragraph", "list", "list", "paragraph"]);
    expect(fields.related).toEqual(["صيادو الزيتون يعودون إلى البحر"]);
  });

  it.each([
    [{ 2: "furniture" }, "byline"],
    [{ 3: "furniture" }, "published"],
    [{ 4: "furniture" }, "publisher"],
    [{ 4: "otherTitle" }, "publisher"],
  ] as const)("%j takes the %s away, and nothing else", (roles, field) => {
    const before = extract(captureOf(PAGE)).fields;
    const { fields } = read(roles);
    expect(fields).toEqual({ ...before, [field]: null });
  });

  it("leaves one headline, and says of the former what it is", () => {
    const { fields, roles } = read({ 15: "headline" });
    expect(fields.headline).toBe("اقرأ أيضا: صيادو الزيتون يعودون إلى البحر");
    expect(roles.filter(({ role }) => role === "headline").map(({ number }) => number)).toEqual([15]);
    expect(roles[0]).toMatchObject({ role: "otherTitle", evidence: [{ code: "editor", found: "من النسخة المطبوعة" }] });
    expect(fields.related).toEqual([]);
  });

  it("joins a headline that stands on two lines, and keeps one that was only printed again", () => {
    const text = `كلمة الأسبوع\n${PAGE}`;
    expect(read({ 1: "headline", 2: "headline" }, text).fields.headline).toBe(
      "كلمة الأسبوع ميناء الزيتون يستقبل أول سفينة بعد الترميم",
    );
    const twice = read({ 3: "headline" }, `${PAGE.split("\n")[0]}\n\n${PAGE}`);
    expect(twice.roles[0]?.role).toBe("headlineRepeat");
  });

  it("sends a headline away without inventing another, unless the metadata states it", () => {
    expect(read({ 1: "furniture" }).fields.headline).toBeNull();
    const stated = { headline: { value: "ميناء الزيتون يستقبل أول سفينة بعد الترميم", from: "og:title" } };
    const roles = new Map<number, Role>([[1, "furniture"]]);
    expect(extract(captureOf(PAGE, stated), { roles, note: null }).fields.headline).toBe(stated.headline.value);
  });

  it("sends a list item away, and back as a list item", () => {
    expect(read({ 10: "furniture" }).fields.body.filter(({ type }) => type === "list")).toHaveLength(1);
    expect(read({ 10: "body" }).fields.body).toEqual(extract(captureOf(PAGE)).fields.body);
  });

  it("takes lines into the body, out of it, and from one field to another", () => {
    const { fields } = read({ 13: "caption", 15: "subheading", 2: "meta" });
    expect(fields.images).toEqual([{ caption: expect.stringContaining("وأضاف أن العمل"), credit: null, lines: [13] }]);
    expect(fields.body.at(-1)).toMatchObject({ type: "heading", lines: [15] });
    expect(fields.byline).toBe("سلمى الحلبي");
    expect(read({ 6: "standfirst" }).fields).toMatchObject({ standfirst: expect.stringContaining("رست السفينة") });
  });

  it("makes an article where labelling found none, and none where the editor leaves no body", () => {
    const menu = "الرئيسية\nاتصل بنا\nبلاغ البلدية عن الحدائق\nتفتح الحدائق غدا";
    expect(extract(captureOf(menu)).problems.some(({ severity }) => severity === "error")).toBe(true);
    const { fields, problems } = read({ 3: "headline", 4: "body" }, menu);
    expect(fields.headline).toBe("بلاغ البلدية عن الحدائق");
    expect(fields.body.map(({ text }) => text)).toEqual(["تفتح الحدائق غدا"]);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(
      read(
        { 4: "furniture" },
        "عنوان قصير للخبر\n\n\nقال الوزير إن الحديقة تفتح أبوابها غدا للزوار من كل حي في المدينة.",
      ).problems[0]?.code,
    ).toBe("extract-no-article");
  });
});
