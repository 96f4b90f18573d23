import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { portOf, portProblem } from "../../src/cli/serve.ts";

/** `warraq serve` as a process: what it prints, serves, and how it ends. */

const BIN = fileURLToPath(new URL("../../bin/warraq.mjs", import.meta.url));
const CAPTURE = `وكالة الأنباء: افتتاح رصيف جديد في ميناء طرطوس

نشر في: الجمعة 28 يناير 2022 - 6:55 م

افتتح وزير النقل اليوم الجمعة رصيفًا جديدًا في ميناء طرطوس يستقبل السفن الكبيرة.

وقال الوزير إن العمل في الرصيف استمر عامين، وإنه يضاعف طاقة الميناء على استقبال الحاويات.
`;

let home: string;
let articles: string;
let out: string;
let child: ChildProcess;
let printed: string;
let ended: Promise<number | null>;

beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), "warraq-serve-"));
  articles = path.join(home, "articles");
  out = path.join(home, "dist");
  await mkdir(articles);
});
afterEach(async () => {
  child.kill("SIGKILL");
  await ended;
  await rm(home, { recursive: true, force: true });
});

function serve(...flags: string[]): void {
  const places = ["--articles", articles, "--out", out, "--lang", "en", "--port", "18600", ...flags];
  child = spawn(process.execPath, [BIN, "serve", ...places], { stdio: ["ignore", "pipe", "pipe"] });
  printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      printed += chunk;
    });
  }
  ended = new Promise((resolve) => {
    child.once("close", (code, signal) => resolve(signal === null ? code : null));
  });
}

const PATIENCE = { timeout: 45_000, interval: 100 };
const capture = (text = CAPTURE) => writeFile(path.join(articles, "quay.txt"), text);
const address = (): string => /http:\/\/localhost:\d+\//u.exec(printed)?.[0] ?? "";
const page = async (place = ""): Promise<string> => (await fetch(address() + place)).text();
const saysThat = (pattern: RegExp | string) => expect.poll(() => printed, PATIENCE).toMatch(pattern);

describe("warraq serve", () => {
  it("takes the port from --port, else PORT, else 8080, and refuses what is none", () => {
    expect(portOf(undefined, {})).toBe(8080);
    expect(portOf(undefined, { PORT: "9000" })).toBe(9000);
    expect(portOf("7000", { PORT: "9000" })).toBe(7000);
    for (const wrong of ["0", "70000", "web", "-1", "80.5"]) expect(portOf(wrong, {})).toBeNull();
    serve("--port", "web");
    return expect(ended).resolves.toBe(2);
  });

  it("says why a port was passed over, and where none is left", async () => {
    expect(portProblem(80, "EACCES")).toMatchObject({ code: "port-refused", found: "80: EACCES" });
    expect(portProblem(80, "EADDRINUSE")).toMatchObject({ code: "port-in-use", found: "80" });
    const taken = net.createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      taken.once("error", () => resolve(false)).listen(65_535, "127.0.0.1", () => resolve(true));
    });
    try {
      await capture();
      serve("--port", "65535");
      expect(await ended).toBe(2);
      expect(printed).toContain("[port-none]");
    } finally {
      if (isFree) taken.close();
    }
  }, 60_000);

  it("builds, serves, builds a burst once, goes on after a refused build, and ends with 0", async () => {
    await capture();
    serve();
    await saysThat("The site is on");
    expect(await page()).toContain("رصيف");
    const before = printed.length;
    for (const name of ["b", "c", "d"]) await writeFile(path.join(articles, `${name}.txt`), `${name}\n${CAPTURE}`);
    await saysThat("3 added");
    expect(printed.slice(before).match(/\d articles?: /gu)).toHaveLength(1);

    for (const name of ["b", "c", "d", "quay"]) await rm(path.join(articles, `${name}.txt`));
    await saysThat("Not built again; what is served stays");
    expect(await page("articles/quay/")).toContain("رصيف");
    await capture();
    await saysThat("3 removed");
    // What was published still answers: with a page that says that it left.
    await expect.poll(() => page("articles/b/"), PATIENCE).toContain("noindex");
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(printed).not.toContain("unexpected error");
  }, 120_000);

  it("publishes the pages of a change first, and says that search is behind until its bundle follows", async () => {
    await capture();
    serve();
    await saysThat("The site is on");
    const build = async (): Promise<string> => page("__warraq/build");
    const entry = async (): Promise<string> => {
      const places = await readdir(path.join(out, "pagefind"), { recursive: true });
      return readFile(
        path.join(out, "pagefind", places.find((name) => name.endsWith("pagefind-entry.json")) ?? ""),
        "utf8",
      );
    };
    const before = await entry();
    await writeFile(path.join(articles, "b.txt"), `خبر ثان\n${CAPTURE}`);
    await expect.poll(build, { ...PATIENCE, interval: 20 }).toMatch(/ behind$/u);
    expect(await page("articles/b/")).toContain("خبر ثان");
    expect(await entry()).toBe(before);
    await expect.poll(build, PATIENCE).not.toMatch(/ behind$/u);
    expect(await entry()).not.toBe(before);
    // Told once: what follows is the same archive.
    expect(printed.match(/\d articles?: /gu)).toHaveLength(2);
  }, 120_000);

  it("waits where the first build is refused for what can be mended, and opens when it is", async () => {
    serve();
    await saysThat("there is none from before");
    expect((await fetch(address())).status).toBe(503);
    expect(await page()).toContain("The site is not built yet");
    await capture();
    await expect.poll(async () => (await fetch(address())).status, PATIENCE).toBe(200);
    expect(await page()).toContain("رصيف");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  }, 120_000);

  it("serves the site that is there where the build is refused, and says that it is the one before", async () => {
    await capture();
    serve();
    await saysThat("The site is on");
    child.kill("SIGINT");
    await ended;
    await rm(path.join(articles, "quay.txt"));
    serve();
    await saysThat("the one before it is served");
    expect(await page()).toContain("رصيف");
  }, 120_000);

  it("does not serve or touch a folder that is not ours", async () => {
    await capture();
    await mkdir(out);
    await writeFile(path.join(out, "index.html"), "a person's own");
    serve();
    expect(await ended).toBe(2);
    expect(address()).toBe("");
    expect(await readdir(out)).toEqual(["index.html"]);
  }, 60_000);

  it("ends with 2 where the folder of captures is missing", async () => {
    await rm(articles, { recursive: true });
    serve();
    expect(await ended).toBe(2);
    expect(address()).toBe("");
  }, 60_000);

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)(
    "%s in the first build ends with %i; nothing is published, nothing left running",
    async (signal, code) => {
      await capture();
      serve();
      await expect.poll(async () => (await readdir(home)).length, { ...PATIENCE, interval: 20 }).toBeGreaterThan(1);
      child.kill(signal);
      expect(await ended).toBe(code);
      expect(existsSync(path.join(out, "index.html"))).toBe(false);
      expect(address()).toBe("");
    },
    60_000,
  );

  it("a build that is under way when it is stopped is ended, and the site stays", async () => {
    await capture();
    serve();
    await saysThat("The site is on");
    await writeFile(path.join(articles, "b.txt"), `ثان\n${CAPTURE}`);
    await expect.poll(async () => (await readdir(home)).length, { ...PATIENCE, interval: 20 }).toBeGreaterThan(2);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(existsSync(path.join(out, "index.html"))).toBe(true);
    expect((await readdir(home)).sort()).toEqual(["articles", "dist"]);
    expect(printed).not.toContain("Not built again");
  }, 60_000);
});
