import { afterEach, describe, expect, it, vi } from "vitest";
import type { FaultKind } from "./faulty-disk.ts";
import { outcomeOf, stepsOf, toldAt } from "./outcome.ts";

/**
 * Publishing on a disk that fails at every single step in turn, and in a process that is killed there. `bench/faults.ts`
 * tries every failure at every step.
 */

const FAILURES = ["ENOSPC", "EIO", "EACCES", "EMFILE", "EROFS"] as const;

/** Faults met over all steps; `allowed` are those that a way of swapping cannot avoid. */
async function everyStep(kindAt: (step: number) => FaultKind, allowed: readonly string[] = []): Promise<string[]> {
  const steps = await stepsOf();
  expect(steps).toBeGreaterThan(40);
  const found: string[] = [];
  for (let at = 1; at <= steps; at += 1) {
    const kind = kindAt(at);
    const { faults, isHit } = await outcomeOf({ at, kind });
    if (!isHit) found.push(`${kind} at ${at}: never came`);
    found.push(...faults.filter((each) => !allowed.includes(each)).map((each) => `${kind} at ${at}: ${each}`));
  }
  return found;
}

describe.each([
  ["by one exchange", false],
  ["by two renames, where the system has no exchange", true],
] as const)("publishing %s", (_, isWithoutExchange) => {
  afterEach(() => vi.doUnmock("koffi"));
  const without = (): void => {
    if (isWithoutExchange) {
      vi.doMock("koffi", () => {
        throw new Error("not installed");
      });
    }
  };

  it("holds when the process is killed at any step", async () => {
    without();
    // Between two renames there is no site for a moment; the next build puts the old one back.
    const allowed = isWithoutExchange ? ["no site until the next build"] : [];
    expect(await everyStep(() => "kill", allowed)).toEqual([]);
  }, 240_000);

  it("holds when any step fails", async () => {
    without();
    expect(await everyStep((step) => FAILURES[step % FAILURES.length] ?? "EIO")).toEqual([]);
  }, 240_000);
});

it("says that the site before could not be removed, and the new one stands", async () => {
  const steps = await stepsOf();
  const told = new Set<string>();
  // Removing is the last that is done.
  for (let at = steps; at > steps - 12; at -= 1) {
    const { codes, published } = await toldAt({ at, kind: "EIO" });
    if (published) for (const code of codes) told.add(code);
  }
  expect([...told]).toContain("old-site-left");
}, 120_000);
