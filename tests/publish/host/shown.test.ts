import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Shown } from "../../../src/cli/shown.ts";
import { type Host, openHost } from "../../../src/publish/host/host.ts";

/** What is shown before it is built is served in the place of the site's own files, and open pages notice. */

let site: string;
let host: Host | null;
const shown = new Shown();

beforeEach(async () => {
  site = await mkdtemp(path.join(os.tmpdir(), "warraq-shown-"));
  await writeFile(path.join(site, "index.html"), "<body>قديم</body>");
  await writeFile(path.join(site, "own.css"), "h1{color:green}");
  await writeFile(path.join(site, "SHA256SUMS"), "first\n");
  host = await openHost(site, 18_480, () => {}, { shown });
});
afterEach(async () => {
  await host?.close();
  await rm(site, { recursive: true, force: true });
});

const text = async (place: string): Promise<string> => (await fetch(`${host?.address}${place}`)).text();

it("serves it until a build has it, each time under another build", async () => {
  const before = await text("__warraq/build");
  shown.add({
    "index.html": "<body>جديد</body>",
    "own.css": "h1{color:red}",
    "articles/new/index.html": "<body>خبر</body>",
  });
  const during = await text("__warraq/build");
  expect(during).not.toBe(before);
  const page = await text("");
  expect(page).toContain("جديد");
  expect(page).toContain(`build=${during}`);
  expect(await text("articles/new/")).toContain("خبر");
  const style = await fetch(`${host?.address}own.css`);
  expect([style.headers.get("content-type"), await style.text()]).toEqual(["text/css; charset=utf-8", "h1{color:red}"]);
  shown.drop(shown.number);
  expect(await text("")).toContain("قديم");
  expect((await fetch(`${host?.address}articles/new/`)).status).toBe(404);
});
