import { describe, expect, it } from "vitest";
import { addressWithoutScheme, isAddress, shownAddress, webAddress } from "../../../src/capture/fetch/address.ts";

describe("what a person gave", () => {
  it.each(["http://example.com/", "HTTPS://example.com", "ftp://x", "https:example.com", "http:\\\\x"])(
    "%s: an address",
    (place) => expect(isAddress(place)).toBe(true),
  );
  it.each(["page.html", "C:\\page.html", "C://page.html", "./http/page.html", "a:b.txt", "example.com/a"])(
    "%s: none",
    (place) => expect(isAddress(place)).toBe(false),
  );

  it.each([
    ["example.com/a", "https://example.com/a"],
    ["example.com", "https://example.com"],
    ["www.example.com/news/1.html?x=1", "https://www.example.com/news/1.html?x=1"],
    ["//example.com/a", "https://example.com/a"],
    ["localhost:8080/a", "https://localhost:8080/a"],
    ["موقع.مثال/خبر", "https://موقع.مثال/خبر"],
    ["name:word@example.com/a", "https://example.com/a"],
    ["example.com:8080", "https://example.com:8080"],
    ["page.html", null],
    ["captures/page.html", null],
    ["notes.md", null],
    ["table.csv", null],
    ["quay", null],
    ["../example.com/a", null],
    ["example.com /a", null],
    ["1.2", null],
  ])("%s means %s", (place, meant) => expect(addressWithoutScheme(place)).toBe(meant));
});

describe("an address as it is shown", () => {
  it.each([
    ["http://example.com/@name/a@b", "http://example.com/@name/a@b"],
    ["http://example.com/?mail=a@b", "http://example.com/?mail=a@b"],
    ["http://name:word@example.com/@x", "http://example.com/@x"],
    ["http://name@example.com/", "http://example.com/"],
    ["http://name:w/ord@example.com/", "http://example.com/"],
    ["http://name:word@ex ample/", "http://ex ample/"],
    ["name:word@example.com/a", "example.com/a"],
    ["//name:word@example.com/a", "//example.com/a"],
  ])("%s: %s", (address, shown) => expect(shownAddress(address)).toBe(shown));
});

describe("a web address", () => {
  it("is http or https, without a password", () => {
    const code = (address: string, base?: URL) => {
      const url = webAddress(address, "x", base);
      return "code" in url ? url.code : url.href;
    };
    expect(code("https://example.com/a b")).toBe("https://example.com/a%20b");
    expect(code("//other.example/a", new URL("https://example.com/"))).toBe("https://other.example/a");
    expect(code("file:///etc/passwd")).toBe("fetch-address");
    expect(code("javascript:alert(1)", new URL("https://example.com/"))).toBe("fetch-address");
    expect(code("//name:word@other.example/", new URL("https://example.com/"))).toBe("fetch-password");
  });
});
