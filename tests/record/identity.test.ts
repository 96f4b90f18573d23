import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalName, folderKey, safeId } from "../../src/record/identity.ts";

describe("safeId", () => {
  it("keeps names that can stand in an address", () => {
    expect(safeId("shorouk-2022-01-28-putin-macron")).toBe("shorouk-2022-01-28-putin-macron");
    expect(safeId("000_5a34ea330b595b20")).toBe("000_5a34ea330b595b20");
    expect(safeId("قمة-بغداد.2021")).toBe("قمة-بغداد.2021");
  });

  it("exchanges what hosts and file systems do not allow", () => {
    expect(safeId("قمة بغداد: البيان/الختامي?")).toBe("قمة-بغداد-البيان-الختامي");
    expect(safeId("..")).toMatch(/^capture-[0-9a-f]{8}$/);
    expect(safeId("a\u202eb\u0000c")).toBe("a-b-c");
  });

  it.each(["con", "NUL", "aux.x", "Prn.txt", "com1", "LPT9.a.b", "COM¹"])("keeps away from devices: %s", (name) => {
    expect(safeId(name)).toBe(`capture-${name}`);
  });

  it.each(["console", "auxiliary", "com", "com10", "nul-1", "x.con"])("leaves what only looks like one: %s", (name) => {
    expect(safeId(name)).toBe(name);
  });

  it("loses what file systems drop at the end", () => {
    expect(safeId("خبر...")).toBe("خبر");
    expect(safeId("a. ")).toBe("a");
  });

  it("writes letters in one form, however the file system does", () => {
    expect(safeId("re\u0301sume\u0301")).toBe("r\u00e9sum\u00e9");
    expect(safeId("ا\u0653ن")).toBe("آن");
  });

  it("gives for any name one that is safe, not empty, short enough, and stays the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
        const id = safeId(Buffer.from(name).toString());
        expect(id).not.toBe("");
        expect(id).not.toMatch(/[\s/\\?#%:*"<>|\p{Cc}\p{Cf}]/u);
        expect(id).not.toMatch(/^\.|\.$/);
        expect(id).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
        expect(Buffer.byteLength(id)).toBeLessThanOrEqual(200);
        expect(safeId(id)).toBe(id);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("keeps long names apart", () => {
    const long = "خبر".repeat(200);
    expect(safeId(`${long}1`)).not.toBe(safeId(`${long}2`));
  });
});

describe("folderKey", () => {
  it("is one for ids that are one folder on Windows and macOS, and only for them", () => {
    expect(folderKey("Case")).toBe(folderKey("case"));
    expect(folderKey("STRASSE")).toBe(folderKey("straße"));
    expect(folderKey("re\u0301")).toBe(folderKey("r\u00e9"));
    expect(folderKey("خبر")).not.toBe(folderKey("حبر"));
  });
});

describe("canonicalName", () => {
  const sha256 = "60b13b1ec648776d02fcb385342e8f57ecae8799ab5b855cf48b39d884594248";
  it("is made of what is stated", () => {
    expect(canonicalName({ publisher: "shorouk", day: "2022-01-28", sha256 })).toBe("shorouk-2022-01-28-60b13b1e");
    expect(canonicalName({ publisher: null, day: null, sha256 })).toBe("capture-60b13b1e");
    expect(canonicalName({ publisher: "wafa", day: null, sha256 })).toBe("wafa-60b13b1e");
  });
});
