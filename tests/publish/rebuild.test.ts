import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildArchive } from "../../src/publish/build.ts";
import { changingArchive, copyOf, type Deed, deed, perform } from "./changing-archive.ts";
import { fingerprints } from "./site-folder.ts";

/**
 * A build that makes only what differs gives the bytes of one that makes everything, after any deeds in any order.
 * `bench/rebuild.ts` does this for longer.
 */

const program = vi.hoisted(() => ({ version: 1 }));
vi.mock("../../src/store/keys.ts", async (original) => {
  const real = await original<typeof import("../../src/store/keys.ts")>();
  return { ...real, programOf: (places: readonly string[]) => `${program.version} ${real.programOf(places)}` };
});

/** Builds of a sequence after which the site is compared with one made anew. */
const COMPARED = 3;

/** Does the deeds, building after each; gives the deed after which two sites differ, and where. */
async function differing(deeds: readonly Deed[]): Promise<string[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-rebuild-"));
  try {
    const archive = await changingArchive(folder);
    const { articles, out, store } = archive;
    await buildArchive({ articles, out, store });
    for (const [index, each] of deeds.entries()) {
      await perform(each, archive);
      program.version = archive.version;
      const isCompared = index % COMPARED === COMPARED - 1 || index === deeds.length - 1;
      const copy = isCompared ? await copyOf(out) : null;
      const { published, problems } = await buildArchive({ articles, out, store });
      if (!published) return [`${each.kind}: not built: ${problems.map(({ code }) => code).join(", ")}`];
      if (copy === null) continue;
      await buildArchive({ articles, out: copy, store: null });
      const [made, anew] = [await fingerprints(out), await fingerprints(copy)];
      const names = [...new Set([...Object.keys(made), ...Object.keys(anew)])];
      const found = names.filter((name) => made[name] !== anew[name]);
      if (found.length > 0) return [`${index}: ${each.kind}`, ...found.slice(0, 5)];
    }
    return [];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("a rebuilt site", () => {
  it("is the site made anew, byte for byte, after any deeds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 12, maxLength: 12 }), async (deeds) => {
        expect(await differing(deeds)).toEqual([]);
      }),
      { seed: 2026, numRuns: Number(process.env.WARRAQ_REBUILDS ?? 10), endOnFailure: true },
    );
  }, 1_200_000);
});
