import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";

/** A process in which one function runs some hundred times, as most do in a build; V8 tells what it makes fast code of. */
const WARM = `
  const sum = (list) => { let all = 0; for (const each of list) all += each; return all; };
  const list = Array.from({ length: 50 }, (_, at) => at);
  let all = 0;
  for (let at = 0; at < 400; at++) all += sum(list);
  console.log("sum", all);
`;

const told = (before: string): string => {
  const args = ["--trace-opt", "--import", "tsx", "--input-type=module", "-e", before + WARM];
  const root = path.resolve(import.meta.dirname, "../..");
  return execFileSync(process.execPath, args, { encoding: "utf8", cwd: root, maxBuffer: 2 ** 28 });
};

const MADE_FAST = /\[marking .*<JSFunction sum .*for optimization/u;

/** The V8 of Node 24 has another compiler between, with a number of its own. */
const hasOneCompiler = Number(process.versions.v8.split(".")[0]) < 13;

it.runIf(hasOneCompiler)(
  "a function that runs some hundred times is not compiled anew by the program, as it would be",
  () => {
    expect(told("")).toMatch(MADE_FAST);
    expect(told(`import { spareCompiler } from "./src/cli/spare-compiler.ts"; spareCompiler();`)).not.toMatch(
      MADE_FAST,
    );
  },
);
