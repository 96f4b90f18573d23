#!/usr/bin/env node
/**
 * Everything that must hold: types, format and lint, then every test. Prints what fails as it stands and closes with the
 * plain line "N passed, N failed[, N skipped]", where types and lint count as one check each.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
/** The tools' own scripts, run by Node itself: what npm puts into `.bin` cannot be started like this on Windows. */
const tool = (file) => path.join(root, "node_modules", ...file.split("/"));
const folder = mkdtempSync(path.join(os.tmpdir(), "warraq-tests-"));
const report = path.join(folder, "vitest.json");
const only = process.argv.slice(2);
const count = { passed: 0, failed: 0, skipped: 0 };

function check(name, script, args) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  console.log(`${status === 0 ? "✓" : "✗"} ${name}`);
  count[status === 0 ? "passed" : "failed"] += 1;
}

if (only.length === 0) {
  check("types (tsc)", tool("typescript/bin/tsc"), ["--noEmit", "-p", "."]);
  check("format and lint (biome)", tool("@biomejs/biome/bin/biome"), ["ci", "."]);
}
const tests = spawnSync(
  process.execPath,
  [tool("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...only],
  { cwd: root, stdio: ["ignore", "inherit", "inherit"] },
);
try {
  const result = JSON.parse(readFileSync(report, "utf8"));
  count.passed += result.numPassedTests;
  count.failed += result.numFailedTests;
  count.skipped += result.numPendingTests;
  // A file that cannot be loaded has no tests of its own to fail, and an error outside every test fails none.
  const broken = result.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  count.failed += broken.length;
  if (tests.status !== 0 && count.failed === 0) count.failed += 1;
  if (result.numPassedTests === 0) count.failed += 1;
} catch (error) {
  console.error(`No test report was written: ${error.message}`);
  count.failed += 1;
}
rmSync(folder, { recursive: true, force: true });
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ""}`);
process.exit(count.failed === 0 ? 0 : 1);
