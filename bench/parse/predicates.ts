import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { instrument, SWITCH } from "./instrument.ts";

/**
 * Does every plain function of src/extract that answers a question earn its place? mutations.ts drops the rules that stand in
 * lists; here each function of `boolean` or `… | null` gives one answer whatever it is asked, in a copy of the program, and the
 * project's own cases must notice, or else its tests of src/extract. Usage: node --import tsx bench/parse/predicates.ts [--only NAME,NAME…] [--cases]
 */

const root = fileURLToPath(new URL("../../", import.meta.url));
const copy = mkdtempSync(path.join(tmpdir(), "warraq-predicates-"));
const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1]?.split(",") : undefined;

const TESTS = ["label", "read", "signature", "knowledge", "dates", "long-captures", "outlets"].map(
  (part) => `tests/extract/${part}`,
);

/** Writes the copy; the names of its mutants. */
function writeCopy(): string[] {
  for (const part of ["src", "tests", "bench/parse", "package.json", "tsconfig.json"])
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  // Without the project's global setup, which packs the package.
  writeFileSync(
    path.join(copy, "vitest.config.ts"),
    'export default { test: { setupFiles: ["tests/properties.ts"], execArgv: ["--import", "tsx"] } };',
  );
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  const folder = path.join(copy, "src/extract");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name);
      const { text, mutants } = instrument(readFileSync(file, "utf8"), name.replaceAll("\\", "/"));
      writeFileSync(file, text);
      return mutants;
    });
}

/** Whether the tests of src/extract hold with a mutant on: what no page shows, a test of its own may. */
function testsHold(mutant: string): boolean {
  const on = `globalThis.${SWITCH} = ${JSON.stringify(mutant)}`;
  const run = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...TESTS], {
    cwd: copy,
    env: { ...process.env, NODE_OPTIONS: `--import data:text/javascript;base64,${Buffer.from(on).toString("base64")}` },
    stdio: "ignore",
  });
  return run.status === 0;
}

try {
  const mutants = writeCopy().filter((name) => only?.some((part) => name.includes(part)) ?? true);
  const { firstFailure, killerOf } = (await import(
    pathToFileURL(path.join(copy, "bench/parse/cases.ts")).href
  )) as typeof import("./cases.ts");
  const unchanged = firstFailure();
  if (unchanged) throw new Error(`the cases fail before anything is changed: ${unchanged}`);
  const spared = mutants.filter(
    (name) =>
      !killerOf({
        apply: () => {
          Reflect.set(globalThis, SWITCH, name);
          return () => void Reflect.deleteProperty(globalThis, SWITCH);
        },
      }),
  );
  const survivors = process.argv.includes("--cases") ? spared : spared.filter(testsHold);
  console.log(
    `${mutants.length} mutants: cases kill ${mutants.length - spared.length}, other tests ${spared.length - survivors.length}`,
  );
  for (const name of survivors) console.log(`  survives: ${name}`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
