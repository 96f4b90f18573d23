import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keyOf, programOf } from "../../src/store/keys.ts";
import { NO_STORE, openStore } from "../../src/store/store.ts";

/** Results that outlive a build: given back as they were put, or not at all. */

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "warraq-store-"));
  folder = path.join(root, "archive");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const packs = (kind = ""): string[] =>
  readdirSync(folder).filter((name) => name.startsWith(kind) && name.endsWith(".pack"));
const text = (found: Buffer | null): string | null => found?.toString("utf8") ?? null;

describe("a store", () => {
  it("gives back in the next build what was put in this one, and in this one too", () => {
    const first = openStore(folder);
    first.put("records", "a", "أول");
    first.put("records", "b", Buffer.from([0, 255, 1]));
    first.put("pages", "a", "صفحة");
    expect(text(first.get("records", "a"))).toBe("أول");
    expect(first.has("records", "c")).toBe(false);
    first.close();
    const second = openStore(folder);
    expect(text(second.get("records", "a"))).toBe("أول");
    expect(second.get("records", "b")).toEqual(Buffer.from([0, 255, 1]));
    expect(text(second.get("pages", "a"))).toBe("صفحة");
    expect([second.has("records", "a"), second.has("records", "c"), second.get("words", "a")]).toEqual([
      true,
      false,
      null,
    ]);
    second.close();
  });

  it("holds any results in any order of builds", () => {
    const result = fc.tuple(fc.constantFrom("records", "pages"), fc.stringMatching(/^[0-9a-f]{1,3}$/));
    fc.assert(
      fc.property(fc.array(fc.array(result, { maxLength: 30 }), { maxLength: 14 }), (builds) => {
        rmSync(folder, { recursive: true, force: true });
        openStore(folder).close();
        const known = new Map<string, string>();
        for (const [build, results] of builds.entries()) {
          const store = openStore(folder);
          for (const [each, value] of known) {
            const [kind = "", key = ""] = each.split(" ");
            if (text(store.get(kind, key)) !== value) return false;
          }
          for (const [kind, key] of results) {
            const value = `${build % 3}:${key}`.repeat(key.length * 40);
            known.set(`${kind} ${key}`, value);
            store.put(kind, key, value);
          }
          store.close();
        }
        return packs("records").length <= 8 && packs("pages").length <= 8;
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  it("gives back what was put last under a key", () => {
    for (const value of ["أول", "ثان", "ثان", "ثالث"]) {
      const store = openStore(folder);
      store.put("sites", "a", "قبل");
      store.put("sites", "a", value);
      expect(text(store.get("sites", "a"))).toBe(value);
      store.close();
      expect(text(openStore(folder).get("sites", "a"))).toBe(value);
    }
  });

  it("clears what nobody asks for any more, once it is the larger part, and nothing of a kind that nobody asked for", () => {
    const large = "x".repeat(3_000_000);
    const first = openStore(folder);
    for (const key of ["a", "b", "c", "d"]) first.put("records", key, `${key}${large}`);
    for (const key of ["a", "b", "c", "d"]) first.put("pages", key, `${key}${large}`);
    first.close();
    const second = openStore(folder);
    expect(text(second.get("records", "a"))?.length).toBe(3_000_001);
    second.close();
    const third = openStore(folder);
    expect([third.has("records", "a"), third.has("records", "b")]).toEqual([true, false]);
    expect(third.has("pages", "b")).toBe(true);
    third.close();
  });

  it("writes many small packs into one, leaves a large older one alone, and loses nothing of either", () => {
    const first = openStore(folder);
    for (const key of ["a", "b"]) first.put("records", key, key.repeat(100_000));
    first.close();
    const [large = ""] = packs();
    for (let build = 0; build < 10; build++) {
      const store = openStore(folder);
      expect(store.has("records", "a")).toBe(true);
      store.put("records", `small ${build}`, `${build}`);
      store.put("records", "again", `${build}`);
      store.close();
      expect(packs().length).toBeLessThanOrEqual(8);
      expect(packs()).toContain(large);
    }
    const last = openStore(folder);
    expect(text(last.get("records", "again"))).toBe("9");
    for (let build = 0; build < 10; build++) expect(text(last.get("records", `small ${build}`))).toBe(`${build}`);
    expect(last.has("records", "b")).toBe(true);
    last.close();
  });

  it("takes damaged, cut off and foreign files for nothing, and bytes that changed for missing", () => {
    const first = openStore(folder);
    first.put("records", "a", "أول".repeat(100));
    first.put("records", "b", "ثان".repeat(100));
    first.close();
    const [name = ""] = packs();
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    const spoiled = Buffer.from(bytes);
    spoiled[10] = (spoiled[10] ?? 0) ^ 1;
    writeFileSync(file, spoiled);
    writeFileSync(path.join(folder, "records.1.x.pack"), "no pack");
    const second = openStore(folder);
    expect(second.get("records", "a")).toBeNull();
    expect(text(second.get("records", "b"))).toBe("ثان".repeat(100));
    second.put("records", "a", "أول".repeat(100));
    second.close();
    expect(text(openStore(folder).get("records", "a"))).toBe("أول".repeat(100));
    rmSync(folder, { recursive: true });
    openStore(folder).close();
    writeFileSync(file, bytes);
    truncateSync(file, bytes.length - 5);
    const third = openStore(folder);
    expect(third.get("records", "b")).toBeNull();
    third.put("records", "b", "ثان");
    third.close();
    expect(text(openStore(folder).get("records", "b"))).toBe("ثان");
  });

  it("clears packs of another form, and keeps its own", () => {
    const first = openStore(folder);
    first.put("records", "a", "أول");
    first.close();
    const [name = ""] = packs();
    const older = readFileSync(path.join(folder, name), "latin1").replace(/WARRAQ\d\d$/u, "WARRAQ01");
    writeFileSync(path.join(folder, "pages.0.x.pack"), older, "latin1");
    writeFileSync(path.join(folder, "pages.0.y.pack"), "");
    const second = openStore(folder);
    expect(packs()).toEqual([name]);
    expect(text(second.get("records", "a"))).toBe("أول");
    second.close();
  });

  it("clears what killed builds left, and the stores of archives that nobody builds any more", async () => {
    openStore(folder).close();
    writeFileSync(path.join(folder, "records.999999999.abc.part"), "half");
    writeFileSync(path.join(folder, `records.${process.pid}.abc.part`), "being written");
    await mkdir(path.join(root, "old"));
    await mkdir(path.join(root, "new"));
    utimesSync(path.join(root, "old"), 1_000_000_000, 1_000_000_000);
    openStore(folder).close();
    expect(readdirSync(folder)).toEqual([`records.${process.pid}.abc.part`]);
    expect(readdirSync(root).sort()).toEqual(["archive", "new"]);
  });

  it("is done without where there is no place for it", () => {
    writeFileSync(folder, "a file");
    for (const store of [openStore(folder), openStore(null), NO_STORE]) {
      store.put("records", "a", "أول");
      expect([store.get("records", "a"), store.has("records", "a")]).toEqual([null, false]);
      store.close();
    }
  });

  it("may be deleted while it is open", () => {
    const store = openStore(folder);
    store.put("records", "a", "أول");
    rmSync(folder, { recursive: true });
    store.put("pages", "a", "صفحة");
    store.close();
    expect(openStore(folder).get("records", "a")).toBeNull();
  });
});

describe("a key", () => {
  it("tells parts apart that run together, and kinds of parts", () => {
    const keys = [keyOf("ab", "c"), keyOf("a", "bc"), keyOf("abc"), keyOf(1), keyOf("1"), keyOf(null), keyOf("")];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf("أ", 2, null)).toBe(keyOf("أ", 2, null));
  });

  it("is another one when a source or datum of the program is", () => {
    expect(programOf(["src/store/"])).toBe(programOf(["src/store/"]));
    expect(programOf(["src/store/"])).not.toBe(programOf(["src/store/pack.ts"]));
    expect(() => programOf(["src/store/nothing.ts"])).toThrow();
  });
});
