import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../src/cli/build.ts";
import { type Host, openHost } from "../../src/publish/host/host.ts";
import { keptTerminal } from "../cli/terminal.ts";
import { FIVE } from "../publish/site-folder.ts";
import { launchChromium } from "./chromium.ts";

/** Captures keep their bytes; a browser that opens one reads what the archivist read. */

const NAME = "shorouk-2022-01-28-putin-macron";
/** Letters alone: signs that an old encoding lacks are none of this. */
const words = (text: string): string[] => text.match(/\p{Script=Arabic}+/gu) ?? [];

let folder: string;
let text: string;
let old: Uint8Array;
let host: Host;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "warraq-charset-"));
  text = await readFile(path.join(FIVE, `${NAME}.txt`), "utf8");
  old = iconv.encode(text, "windows-1256");
  await mkdir(path.join(folder, "articles"));
  const captures: Readonly<Record<string, string | Uint8Array>> = {
    "old.txt": old,
    "new.txt": text.replace(/\n/u, " اليوم\n"),
    "wide.txt": Buffer.from(`\ufeff${text.replace(/\n/u, " أمس\n")}`, "utf16le"),
    "page.html": iconv.encode(
      `<!doctype html><meta charset="windows-1256"><title>صفحة</title><h1>افتتاح رصيف</h1><p>${text.replace(/[<&]/gu, "")}</p>`,
      "windows-1256",
    ),
  };
  for (const [name, bytes] of Object.entries(captures)) await writeFile(path.join(folder, "articles", name), bytes);
  await build({ articles: path.join(folder, "articles"), out: path.join(folder, "dist") }, keptTerminal());
  const opened = await openHost(path.join(folder, "dist"), 18_900, () => {});
  if (!opened) throw new Error("no port is free");
  host = opened;
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(folder, { recursive: true, force: true });
});

test("a capture in an old encoding is published byte for byte, and the hosts' files say what it is in", async () => {
  const published = await readFile(path.join(folder, "dist/articles/old/capture.txt"));
  expect(published.equals(old)).toBe(true);
  const told = async (name: string): Promise<string> => readFile(path.join(folder, "dist", name), "utf8");
  expect(await told("_headers")).toContain(
    "/articles/old/capture.txt\n  Content-Type: text/plain; charset=windows-1256",
  );
  expect(await told("_headers")).not.toContain("/articles/new/capture.txt");
  expect(await told(".htaccess")).toContain("articles/old/capture[.]txt");
  expect(await told("data/nginx.conf")).toContain('location = "/articles/old/capture.txt" { charset windows-1256; }');
});

test.each(["old/capture.txt", "new/capture.txt", "wide/capture.txt", "page/capture.html.txt"])(
  "%s opens readable in Chromium",
  async (name) => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${host.port}/articles/${name}`);
    const shown = words(await page.evaluate(() => document.body.textContent ?? ""));
    for (const word of words(text).slice(3)) expect(shown).toContain(word);
    await page.close();
  },
);
