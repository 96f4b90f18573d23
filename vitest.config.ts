import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/package/packed-once.ts"],
    setupFiles: ["tests/properties.ts"],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // A second, vitest's own patience, is short for a browser on a busy machine.
    expect: { poll: { timeout: 30_000 } },
    // Two workers: the machine that must pass has two cores, and Chromium wants one of them.
    maxWorkers: 2,
    // Eleventy loads .eleventy.ts and the templates by itself, past vitest: on Node 20 that needs tsx in the workers.
    execArgv: ["--import", "tsx"],
  },
});
