import { describe, expect, it } from "vitest";
import { judgeAddress, webAddress, withoutPassword } from "../src/web-address.ts";

describe("an address", () => {
  it.each([
    "https://example.org/",
    "http://localhost:8080/a?b=c#d",
    "https://example.org/أخبار/1?ص=2",
    "https://مثال.إختبار/",
    "https://example.org/a@b",
  ])("of a page is kept as written: %s", (address) => expect(webAddress(` ${address} `)).toBe(address));

  it.each([
    ["https://example.org/a b", "https://example.org/a%20b"],
    ["https:/example.org/a", "https://example.org/a"],
    ['https://example.org/"onclick=', "https://example.org/%22onclick="],
    ["https:\\\\example.org\\a", "https://example.org/a"],
  ])("that browsers would read otherwise is written as they read it: %s", (address, read) =>
    expect(webAddress(address)).toBe(read),
  );

  it.each([
    ["javascript:alert(1)", "other-scheme"],
    ["JaVaScript:alert(1)", "other-scheme"],
    ["data:text/html,x", "other-scheme"],
    ["file:///etc/passwd", "other-scheme"],
    ["ftp://example.org/", "other-scheme"],
    ["mailto:a@example.org", "other-scheme"],
    ["https://me:secret@example.org/", "password"],
    ["https://me@example.org/", "password"],
    ["https:\\\\me:secret@example.org/", "password"],
    ["example.org/a", "not-an-address"],
    ["/news/1", "not-an-address"],
    ["//example.org/a", "not-an-address"],
    ["https://", "not-an-address"],
    ["", "not-an-address"],
  ] as const)("that is none is told apart: %s", (address, fault) => expect(judgeAddress(address)).toEqual({ fault }));

  it("is shown without its password", () => {
    expect(withoutPassword("انظر https://me:se:cret@example.org/a@b وftp://x@y.z")).toBe(
      "انظر https://…@example.org/a@b وftp://…@y.z",
    );
    expect(withoutPassword("https:\\\\me:secret@example.org")).not.toContain("secret");
    expect(withoutPassword("a@b https://example.org/@x")).toBe("a@b https://example.org/@x");
  });
});
