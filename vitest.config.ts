import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // Two workers: the machine that must pass has two cores, and Chromium wants one of them.
    maxWorkers: 2,
  },
});
