import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { inject } from "vitest";

/**
 * The package as a person has it: packed by npm, unpacked into an empty folder outside the checkout, with the packages beside
 * it that npm would install there (the checkout's own, linked: no network is needed), those for development left out.
 */

const run = promisify(execFile);

/** The checkout. */
export const CHECKOUT = path.resolve(import.meta.dirname, "../..");

/** What a command did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** An archive's folder with the package installed in it. */
export interface Installed {
  /** The person's folder; its name has a space, brackets and Arabic letters. */
  readonly home: string;
  /** The installed package. */
  readonly folder: string;
  /** Runs a program in the folder (or in one given), as from a terminal; English messages. */
  run(command: string, args: readonly string[], cwd?: string): Promise<Ran>;
  /** Starts one that goes on. */
  start(command: string, args: readonly string[]): ChildProcess;
  /** Links package and packages into another folder. */
  installIn(home: string): Promise<void>;
  remove(): Promise<void>;
}

/** Environment of a person's terminal: nothing of the npm that runs the tests. */
function environment(home: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|INIT_CWD$|VITEST|NODE_OPTIONS|NODE_ENV|LC_|LANG)/iu.test(name),
  );
  const bin = [path.join(home, "node_modules", ".bin"), path.dirname(process.execPath)];
  return {
    ...Object.fromEntries(kept),
    LANG: "en",
    PATH: [...bin, process.env.PATH].join(path.delimiter),
    npm_config_offline: "true",
  };
}

/** Names of the packages that npm installs with the program, at the top of `node_modules`. */
async function productionPackages(): Promise<string[]> {
  const { packages } = JSON.parse(await readFile(path.join(CHECKOUT, "package-lock.json"), "utf8")) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  const there = new Set((await readdir(path.join(CHECKOUT, "node_modules"))).flatMap((name) => [name]));
  return Object.entries(packages).flatMap(([place, { dev }]) => {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/u.exec(place)?.[1];
    return name && !dev && there.has(name.split("/")[0] ?? "") ? [name] : [];
  });
}

async function linkPackages(home: string): Promise<void> {
  const modules = path.join(home, "node_modules");
  for (const name of await productionPackages()) {
    await mkdir(path.dirname(path.join(modules, name)), { recursive: true });
    await symlink(path.join(CHECKOUT, "node_modules", name), path.join(modules, name)).catch(() => {});
  }
}

/** Takes every right to write from a folder and what is in it. */
export async function makeReadOnly(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const place = path.join(entry.parentPath, entry.name);
    await chmod(place, entry.isDirectory() || /\/bin\//u.test(place) ? 0o555 : 0o444);
  }
}

/** Name under which the packed program waits for every test of the run. */
const PACKED = "warraq.tgz";

/**
 * The packed checkout. Packing writes into the checkout and cleans up after itself, so that it is done once a run: whoever
 * makes the folder `packing` does it, the others wait for what comes of it.
 */
async function packed(env: NodeJS.ProcessEnv): Promise<string> {
  const folder = inject("packageFolder");
  const [file, packing] = [path.join(folder, PACKED), path.join(folder, "packing")];
  const isFirst = await mkdir(packing).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    // Those who wait are told at once when nothing comes of it.
    await run("npm", ["pack", "--silent", "--pack-destination", packing], {
      cwd: CHECKOUT,
      env,
      maxBuffer: 1 << 26,
    }).catch(async (error: unknown) => {
      await writeFile(path.join(folder, "name"), "");
      throw error;
    });
    const [name = ""] = (await readdir(packing)).filter((each) => each.endsWith(".tgz"));
    await rename(path.join(packing, name), file);
    await writeFile(path.join(folder, "name"), name);
  }
  for (let tries = 0; !(await readdir(folder)).includes("name") && tries < 900; tries += 1) await wait(200);
  return file;
}

/** The name that npm gives the packed program. */
export const packedName = (): Promise<string> => readFile(path.join(inject("packageFolder"), "name"), "utf8");

/** Packs the checkout and installs it. */
export async function installPackage(): Promise<Installed> {
  const base = await mkdtemp(path.join(os.tmpdir(), "warraq-package-"));
  const home = path.join(base, "أرشيف my (1) [x]");
  const folder = path.join(home, "node_modules", "warraq");
  await mkdir(path.join(home, "node_modules", ".bin"), { recursive: true });
  const env = environment(home);
  const archive = await packed(env);
  await mkdir(folder);
  await run("tar", ["-xzf", archive, "-C", folder, "--strip-components=1"]);
  await linkPackages(home);
  await symlink("../warraq/bin/warraq.mjs", path.join(home, "node_modules", ".bin", "warraq"));
  await writeFile(path.join(home, "package.json"), '{"private": true}\n');

  return {
    home,
    folder,
    async run(command, args, cwd = home) {
      try {
        const { stdout, stderr } = await run(command, args, { cwd, env, maxBuffer: 1 << 26 });
        return { code: 0, out: stdout, err: stderr };
      } catch (error) {
        const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string };
        return { code: typeof code === "number" ? code : -1, out: stdout ?? "", err: stderr ?? String(error) };
      }
    },
    start: (command, args) => spawn(command, args, { cwd: home, env, stdio: ["ignore", "pipe", "pipe"] }),
    async installIn(other) {
      await mkdir(other, { recursive: true });
      await symlink(path.join(home, "node_modules"), path.join(other, "node_modules"));
    },
    remove: () => rm(base, { recursive: true, force: true }),
  };
}
