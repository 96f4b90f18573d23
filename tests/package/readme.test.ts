import { execFile } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium, watchPage } from "../browser/chromium.ts";
import { serveFolder } from "../browser/server.ts";
import { standInHost } from "../search/opensearch/stand-in-host.ts";
import { CHECKOUT, type Installed, installPackage, packedName } from "./installed.ts";

/** What README says, tried statement by statement in a folder outside the checkout, with the package as npm packs it. */

const README = await readFile(path.join(CHECKOUT, "README.md"), "utf8");
const blocks = (language: string): string[] =>
  [...README.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gsu"))].map(([, text = ""]) => text);

/** Every command of README's shell blocks, without its comment. */
const COMMANDS = blocks("sh")
  .flatMap((block) => block.split("\n").map((line) => line.replace(/\s+#.*$/u, "").trim()))
  .filter(Boolean);
/** Where each is tried. */
const TRIED: Readonly<Record<string, string>> = {
  "npx warraq init my-archive": "makes an archive",
  "npm install ./warraq-0.1.0.tgz": "begins one where npm has put the package (linked: there is no network)",
  "npx warraq init": "begins one where npm has put the package",
  "cd my-archive": "makes an archive",
  "npm install": "makes an archive (its packages are linked: there is no network)",
  "npm start": "serves and builds again",
  "npm run build": "makes an archive",
  "npm run check": "makes an archive",
  "npm test": "is what runs this",
  "npx warraq add ~/Downloads/page.html": "takes files and pages in",
  "npx warraq add --dry-run ~/Downloads/page.html": "takes files and pages in",
  "npx warraq add https://example.com/news/1234": "takes files and pages in",
  "npx warraq parse articles/page.html": "takes files and pages in",
  "npx warraq check": "takes files and pages in",
  'npx warraq search "ضمانات أمنية" --json': "searches",
  "docker run -d --name opensearch -p 127.0.0.1:9200:9200 -e discovery.type=single-node -e DISABLE_SECURITY_PLUGIN=true opensearchproject/opensearch:3":
    "is not tried: a stand-in answers in the place of the engine",
  "curl http://localhost:9200/warraq/_count": "is not tried: the stand-in has no such address",
  "npx warraq export opensearch": "hands the archive to a search engine",
  "OPENSEARCH=http://localhost:9200 sh opensearch/001-full/send.sh": "hands the archive to a search engine",
};

let installed: Installed;
let browser: Browser;
let home: string;
const warraq = (...args: string[]) => installed.run("warraq", args, home);
const readHere = (...parts: string[]) => readFile(path.join(home, ...parts), "utf8");
beforeAll(async () => {
  installed = await installPackage();
  home = path.join(installed.home, "my-archive");
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await installed?.remove();
});

const PAGE = `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>افتتاح جسر النهر - صحيفة المثال</title></head><body>
<nav>الرئيسية أخبار رياضة</nav><article><h1>افتتاح جسر النهر بعد عامين من العمل</h1><p>الأحد 7 يناير 2024</p>
<p>افتتح وزير الأشغال اليوم الأحد جسر النهر الذي يربط ضفتي المدينة، بعد عامين من العمل المتواصل في إنشائه.</p>
<p>وقال الوزير إن الجسر يحمل ضمانات أمنية كاملة للمشاة والسيارات، وإنه يختصر الطريق إلى الميناء عشرين دقيقة.</p>
</article><footer>جميع الحقوق محفوظة</footer></body></html>`;

describe("README", () => {
  it("has no command that is not tried here", () => {
    expect(COMMANDS.filter((command) => !(command in TRIED))).toEqual([]);
    expect(Object.keys(TRIED).filter((command) => !COMMANDS.includes(command))).toEqual([]);
  });

  it("names the archive that npm pack makes", async () => {
    const { version } = JSON.parse(await readFile(path.join(CHECKOUT, "package.json"), "utf8"));
    expect(README).toContain(`warraq-${version}.tgz`);
    expect(await packedName()).toBe(`warraq-${version}.tgz`);
  });

  it("makes an archive, builds and checks it", async () => {
    expect(await installed.run("npx", ["--no-install", "warraq", "init", "my-archive"])).toMatchObject({ code: 0 });
    await installed.installIn(home);
    expect(await installed.run("npm", ["run", "build"], home)).toMatchObject({ code: 0 });
    expect(await installed.run("npm", ["run", "check"], home)).toMatchObject({ code: 0 });
    expect(await readdir(path.join(home, "dist", "articles"))).toEqual(["sample"]);
    const again = await installed.run("npx", ["--no-install", "warraq", "init", "my-archive"]);
    expect(again.err).toContain("Left as it was: package.json");
  });

  it("begins one where npm has put the package, and says what adds the scripts", async () => {
    const own = path.join(installed.home, "by-tarball");
    await installed.installIn(own);
    await writeFile(path.join(own, "package.json"), '{"dependencies": {"warraq": "file:warraq-0.1.0.tgz"}}\n');
    const begun = await installed.run("npx", ["--no-install", "warraq", "init"], own);
    expect(begun.code).toBe(0);
    const [command = ""] = /npm pkg set .*$/mu.exec(begun.err) ?? [];
    expect(await installed.run("sh", ["-c", command], own)).toMatchObject({ code: 0 });
    const { scripts, dependencies } = JSON.parse(await readFile(path.join(own, "package.json"), "utf8"));
    expect(scripts).toEqual({ start: "warraq serve", build: "warraq build", check: "warraq check" });
    expect(dependencies).toEqual({ warraq: "file:warraq-0.1.0.tgz" });
    expect(await installed.run("npm", ["run", "build"], own)).toMatchObject({ code: 0 });
  });

  it("takes files and pages in", async () => {
    const downloads = path.join(installed.home, "Downloads");
    await mkdir(downloads);
    await writeFile(path.join(downloads, "page.html"), PAGE);
    const tried = await warraq("add", "--dry-run", "../Downloads/page.html");
    const name = /^Would be kept: articles\/(\S+\.html)$/mu.exec(tried.err)?.[1];
    expect(tried.code).toBe(0);
    const before = await readdir(path.join(home, "articles"));
    expect(before).not.toContain(name);
    expect(await warraq("add", "../Downloads/page.html")).toMatchObject({ code: 0 });
    expect(await readdir(path.join(home, "articles"))).toContain(name);
    expect((await warraq("add", "../Downloads/page.html")).err).toContain("[already-there]");

    const site = createServer((_, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(PAGE.replaceAll("جسر النهر", "نفق الجبل").replace("7 يناير", "14 يناير"));
    }).listen(0, "127.0.0.1");
    await once(site, "listening");
    const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/news/1234`;
    expect(await warraq("add", address)).toMatchObject({ code: 0 });
    site.close();
    const sidecar = (await readdir(path.join(home, "articles"))).find((file) => file.endsWith(".source.json"));
    expect(await readHere("articles", sidecar ?? "")).toContain(address);
    expect((await warraq("parse", `articles/${name}`)).out).toContain("افتتاح جسر النهر بعد عامين من العمل");
    expect((await warraq("check")).code).toBe(0);
  });

  it("corrects, keeps old addresses, hides", async () => {
    const [block = ""] = blocks("yaml").filter((text) => text.startsWith("by:"));
    await writeFile(
      path.join(home, "articles", "sample.yaml"),
      `${block.replace(/^lines:[\s\S]*$/mu, "")}aliases: [library-2024]\n`,
    );
    await cp(path.join(CHECKOUT, "starter/sample.txt"), path.join(home, "articles", "hidden.txt"));
    await writeFile(path.join(home, "articles", "hidden.yaml"), "hidden: true\n");
    expect(await warraq("build")).toMatchObject({ code: 0 });
    const record = JSON.parse(await readHere("dist/articles/sample/sample.json"));
    expect(record).toMatchObject({
      headline: "عنوان كما طُبع",
      byline: null,
      published: { basis: "editor" },
      publisher: { name: "الميادين نت" },
    });
    expect(record.corrected.by).toBe("أمينة الأرشيف");
    expect(await readHere("dist/articles/library-2024/index.html")).toContain("articles/sample/");
    expect(await readdir(path.join(home, "dist/articles"))).not.toContain("hidden");
  });

  it("tells exit codes as the table has them", async () => {
    await writeFile(path.join(home, "articles", "empty.txt"), "");
    expect((await warraq("build")).code).toBe(0);
    expect((await warraq("build", "--strict")).code).toBe(1);
    expect((await warraq("check")).code).toBe(1);
    expect((await warraq("parse", "articles/empty.txt")).code).toBe(1);
    expect((await warraq("add", "nowhere.txt")).code).toBe(1);
    expect((await warraq("build", "--frob")).code).toBe(2);
    expect((await warraq("build", "--articles", "nowhere")).code).toBe(2);
    await writeFile(path.join(home, "articles", "empty.txt"), PAGE);
    expect((await warraq("build", "--quiet")).code).toBe(0);
  });

  it("searches", async () => {
    const found = JSON.parse((await warraq("search", "ضمانات أمنية", "--json")).out);
    expect(found.length).toBeGreaterThan(0);
    expect(Object.keys(found[0])).toEqual(["id", "url", "headline", "score", "excerpt"]);
  });

  it("hands the archive to a search engine", async () => {
    const engine = await standInHost();
    expect(await warraq("export", "opensearch")).toMatchObject({ code: 0 });
    const env = { ...process.env, OPENSEARCH: engine.url };
    await promisify(execFile)("sh", ["opensearch/001-full/send.sh"], { cwd: home, env });
    await engine.close();
    const sent = engine.log.filter(({ path: address }) => address === "/_bulk").map(({ body }) => body);
    expect(sent.join("")).toContain("نفق الجبل");
    expect(engine.log.at(-1)?.path).toBe("/_aliases");
    expect(engine.log.every(({ status }) => status === 200)).toBe(true);
  });

  it("is used from code as its example says", async () => {
    await writeFile(
      path.join(home, "use.mjs"),
      `${blocks("js")[0]}console.log(records.length, published, articles, found.length > 0);\n`,
    );
    const used = await installed.run(process.execPath, ["use.mjs"], home);
    expect(used.out.split("\n").at(-2)).toMatch(/^(\d+) true \1 true$/u);
  });

  it("leaves settings for hosts of one's own as they are", async () => {
    expect(await readHere("dist/_headers")).toContain("Content-Type: application/x-bibtex");
    expect(await readHere("dist/.htaccess")).toContain("ErrorDocument 404 /404.html");
    expect(await readHere("dist/data/nginx.conf")).toContain("error_page 404 /404.html;");
  });

  it("works from a sub-path that nobody stated: every link leads somewhere, the page for unknown addresses too", async () => {
    const server = await serveFolder(path.join(home, "dist"), { prefix: "/users/archive/" });
    const seen = new Set<string>();
    const waiting = [server.url];
    while (waiting.length > 0) {
      const address = waiting.pop() ?? "";
      if (seen.has(address)) continue;
      seen.add(address);
      const answer = await fetch(address);
      expect(answer.status, address).toBe(200);
      if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
      for (const element of parseHTML(await answer.text()).document.querySelectorAll(
        "a[href], link[href], script[src], img[src]",
      )) {
        const target = new URL(element.getAttribute("href") ?? element.getAttribute("src") ?? "", address);
        target.hash = "";
        if (target.origin === new URL(server.url).origin) waiting.push(target.href);
      }
    }
    expect(seen.size).toBeGreaterThan(40);
    const watched = await watchPage(browser);
    await watched.page.goto(`${server.url}no/such/page/`);
    const link = watched.page.locator('.tries a[href$="headlines/"]');
    await expect.poll(() => link.getAttribute("href")).toBe("/users/archive/headlines/");
    await link.click();
    await watched.page.waitForURL(`${server.url}headlines/`);
    expect(watched.violations).toEqual([]);
    await watched.close();
    await server.close();
  });

  it("opens from a stick by a double click, every page, with its pictures and fonts", async () => {
    const stick = path.join(installed.home, "stick", "archive");
    expect(await warraq("usb", "../stick/archive")).toMatchObject({ code: 0 });
    const context = await browser.newContext();
    const page = await context.newPage();
    const failed: string[] = [];
    page.on("requestfailed", (request) => failed.push(request.url()));
    const start = pathToFileURL(path.join(stick, "index.html")).href;
    const seen = new Set<string>();
    const waiting = [start];
    while (waiting.length > 0) {
      const address = waiting.pop() ?? "";
      if (seen.has(address)) continue;
      seen.add(address);
      await page.goto(address, { waitUntil: "load" });
      const links = await page.$$eval("a[href]", (all) => all.map((each) => (each as HTMLAnchorElement).href));
      for (const link of links.map((each) => each.replace(/[#?].*$/u, ""))) {
        if (!link.startsWith("file:")) continue;
        expect(link, `a link of ${address}`).toMatch(/(?:\.[a-z0-9]+|SHA256SUMS)$/u);
        if (link.endsWith(".html")) waiting.push(link);
        else await readFile(new URL(link));
      }
    }
    expect(seen.size).toBeGreaterThan(15);
    // Browsers run no modules from a disk; everything else is there.
    expect(failed.filter((address) => !address.endsWith(".js"))).toEqual([]);
    await page.goto(start);
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family);
    });
    expect(fonts).toContain("Naskh");
    await page.goto(pathToFileURL(path.join(stick, "search/index.html")).href);
    expect(await page.locator(".search-local").isVisible()).toBe(true);
    await page.goto(pathToFileURL(path.join(stick, "articles/library-2024/index.html")).href);
    await page.waitForURL((address) => address.pathname.endsWith("/articles/sample/index.html"));
    await context.close();
  });

  it("serves and builds again", async () => {
    const child = installed.start("warraq", [
      "serve",
      "--articles",
      "my-archive/articles",
      "--out",
      "my-archive/dist",
      "--port",
      "18431",
    ]);
    let told = "";
    child.stderr?.on("data", (chunk) => (told += String(chunk)));
    await expect.poll(() => /http:\/\/localhost:\d+\//u.exec(told)?.[0] ?? told, { timeout: 50_000 }).toMatch(/^http/u);
    const address = /http:\/\/localhost:\d+\//u.exec(told)?.[0] ?? "";
    expect((await fetch(`${address}articles/sample/`)).status).toBe(200);
    await writeFile(path.join(home, "articles", "sample.yaml"), "headline: عنوان جديد بعد الحفظ\n");
    const page = async () => (await fetch(`${address}articles/sample/`)).text();
    await expect.poll(page, { timeout: 50_000, interval: 500 }).toContain("عنوان جديد بعد الحفظ");
    const ended = once(child, "exit");
    child.kill("SIGINT");
    expect(await ended).toEqual([0, null]);
  });
});
