import { describe, expect, it } from "vitest";
import { readPage } from "../../../src/capture/html/read-page.ts";

const sentence = (of: string): string =>
  `أعلنت بلدية ${of} اليوم أنها أنهت أعمال الصيانة في الميناء القديم، وأن العبّارات تعود إلى العمل، بعد توقف دام شهرين كاملين.`;
const paragraphs = ["رأس النورس", "وادي الزيتون", "عين البحر", "تل السنابل", "مرفأ الكرمة"].map(
  (place) => `<p>${sentence(place)}</p>`,
);
const regionsOf = (html: string): Map<string, string | undefined> =>
  new Map(readPage(html, "page.html").lines.map(({ text, hint }) => [text, hint?.region]));

describe("the second opinion on where the article stands", () => {
  it("calls the article main on a page that names no landmark, and the links beside it not", () => {
    const links = Array.from({ length: 12 }, (_, item) => `<a href="/${item}">باب ${item}</a> `).join("");
    const page = `<body><table><tr><td>${links}</td><td><h1>عودة العبّارات</h1>${paragraphs.join("")}</td></tr></table></body>`;
    const regions = regionsOf(page);
    expect(regions.get(sentence("رأس النورس"))).toBe("main");
    expect(regions.get(sentence("مرفأ الكرمة"))).toBe("main");
    expect([...regions].find(([text]) => text.startsWith("باب 0"))?.[1]).toBe("none");
  });

  it("has none where one element holds thousands, which it takes the square of their time for; and has it on many links in groups", () => {
    const links = Array.from({ length: 2_000 }, (_, item) => `<a href="/${item}">باب ${item}</a> `);
    const groups = Array.from({ length: 4 }, (_, at) => `<div>${links.slice(at * 500, at * 500 + 500).join("")}</div>`);
    const page = (beside: string): string =>
      `<body>${beside}<div><h1>عودة العبّارات</h1>${paragraphs.join("")}</div></body>`;
    expect(regionsOf(page(links.join(""))).get(sentence("عين البحر"))).toBe("none");
    expect(regionsOf(page(groups.join(""))).get(sentence("عين البحر"))).toBe("main");
  });

  it("has none on a page without an article, and the lines stay as the tags place them", () => {
    expect(regionsOf("<body><p>قريبًا</p><p>الصفحة قيد الإنشاء</p></body>").get("قريبًا")).toBe("none");
  });

  it("has the same on broken markup as on whole: the page is read once, as browsers do", () => {
    const broken = `<body><div><b>${paragraphs.join("").replaceAll("</p>", "")}`;
    const whole = `<body><div><b>${paragraphs.join("")}</b></div></body>`;
    expect(regionsOf(broken)).toEqual(regionsOf(whole));
    expect(regionsOf(broken).get(sentence("عين البحر"))).toBe("main");
  });
});
