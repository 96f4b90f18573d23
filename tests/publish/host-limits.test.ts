import { describe, expect, it } from "vitest";
import { overHeaderRules, overLimits } from "../../src/publish/host-limits.ts";

const file = (path: string, bytes = 10) => ({ path, bytes, sha256: "" });
const many = (count: number) => Array.from({ length: count }, (_, i) => file(`articles/a${i}/index.html`));

describe("limits of hosts", () => {
  it("says nothing where no host is stated, and nothing of a site that fits", () => {
    expect(overLimits(null, many(300_000))).toEqual([]);
    expect(overLimits("cloudflare-pages", many(20_000))).toEqual([]);
    expect(overLimits("github-pages", many(150_000))).toEqual([]);
  });
  it("counts files, folders, bytes, and names files that are too large", () => {
    expect(overLimits("cloudflare-pages", many(20_001))).toEqual(["cloudflare-pages: 20001 files > 20000"]);
    expect(overLimits("cloudflare-pages-paid", [file("data/site.zip", 27_000_000), file("a")])).toEqual([
      "cloudflare-pages-paid: data/site.zip 27.0 MB > 26.2 MB",
    ]);
    expect(overLimits("gitlab-pages", many(100_000))).toEqual(["gitlab-pages: 200001 files and folders > 200000"]);
    expect(overLimits("github-pages", [file("a", 6e8), file("b", 5e8)])).toEqual([
      "github-pages: 1100.0 MB > 1000.0 MB",
    ]);
  });
  it("counts the rules of _headers where a host reads so many", () => {
    expect(overHeaderRules("cloudflare-pages", 100)).toBeNull();
    expect(overHeaderRules("cloudflare-pages", 101)).toBe("cloudflare-pages: 101 > 100 (1)");
    for (const host of [null, "gitlab-pages", "github-pages"] as const) expect(overHeaderRules(host, 5_000)).toBeNull();
  });
});
