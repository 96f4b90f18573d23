import { describe, expect, it } from "vitest";
import { onceForABurst } from "../../src/cli/rebuild.ts";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("building after changes", () => {
  it("a burst is built once, though its changes come one after another", async () => {
    let runs = 0;
    const update = onceForABurst(async () => {
      runs += 1;
    }, 200);
    for (let change = 0; change < 20; change += 1) {
      void update();
      await pause(5);
    }
    await update();
    expect(runs).toBe(1);
  });

  it("changes that come while it builds are built once more, however many", async () => {
    let runs = 0;
    let release = (): void => {};
    const update = onceForABurst(async () => {
      runs += 1;
      if (runs === 1) await new Promise<void>((resolve) => (release = resolve));
    }, 10);
    const all = update();
    while (runs === 0) await pause(5);
    void update();
    void update();
    release();
    await all;
    expect(runs).toBe(2);
    await update();
    expect(runs).toBe(3);
  });
});
