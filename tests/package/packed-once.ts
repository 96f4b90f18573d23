import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

/** A folder for the whole run, in which the first test that wants the package has it packed (installed.ts). */

declare module "vitest" {
  /** What a run's tests share. */
  export interface ProvidedContext {
    packageFolder: string;
  }
}

/** Makes the folder; gives what takes it away again. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-packed-"));
  project.provide("packageFolder", folder);
  return () => rm(folder, { recursive: true, force: true });
}
