import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

/** Paths as Windows writes them: modules that join and split them are asked with its rules. */
vi.mock("node:path", async (original) => {
  const { win32 } = await original<typeof import("node:path")>();
  return { ...win32, default: win32 };
});

const { asWritten } = await import("../src/cli/paths.ts");
const { idOf } = await import("../src/capture/kinds.ts");
const { sharedCapture } = await import("../src/site/exchange/capture-file.ts");
const { isWithin } = await import("../src/publish/own-dress.ts");
const path = (await import("node:path")).default;

/** Names of files and folders: Arabic, Latin, spaces; composed and not. */
const name = fc
  .array(fc.constantFrom("أ", "ب", "ة", "ا\u0653", "é", "e\u0301", "a", "B", "9", "-", " x", "(1)"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "");
const names = fc.array(name, { minLength: 1, maxLength: 4 });

describe("on Windows", () => {
  it("is run here with its rules", () => expect(path.join("a", "b")).toBe("a\\b"));

  it("an id is the name of the file without its ending, whichever way the slashes lean", () => {
    fc.assert(
      fc.property(names, name, (folders, last) => {
        const id = idOf(`${last}.txt`);
        expect(idOf(["C:", ...folders, `${last}.txt`].join("\\"))).toBe(id);
        expect(idOf(["C:", ...folders, `${last}.txt`].join("/"))).toBe(id);
      }),
    );
  });

  it("a table's address has slashes, and no drive or step upwards", () => {
    fc.assert(
      fc.property(names, fc.constantFrom("\\", "/"), (folders, slash) => {
        const format = "csv" as const;
        const plain = sharedCapture({ file: `${folders.join("/")}.csv`, format });
        for (const start of ["", "C:", "..", "."])
          expect(sharedCapture({ file: [start, ...folders].join(slash).concat(".csv"), format })).toBe(plain);
      }),
    );
  });

  it("messages name a place as the person wrote it, and what is below it", () => {
    fc.assert(
      fc.property(names, name, (folders, last) => {
        const place = { path: ["C:", "archive", ...folders].join("\\"), written: "articles" };
        expect(asWritten(`${place.path}\\${last}`, [place])).toBe(`articles\\${last}`);
        expect(asWritten(place.path, [place])).toBe("articles");
      }),
    );
  });

  it.each([
    ["C:\\archive\\paper.png", true],
    ["C:\\archive\\dress\\paper.png", true],
    ["C:\\archive\\..paper.png", true],
    ["C:\\paper.png", false],
    ["C:\\archive-old\\paper.png", false],
    ["D:\\paper.png", false],
    ["\\\\server\\share\\paper.png", false],
  ])("a style sheet brings %s along: %s", (file, isOwn) => expect(isWithin("C:\\archive", file)).toBe(isOwn));
});
