import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/settings.ts";
import { hostFiles } from "../../src/site/exchange/host-files.ts";

/** What a site tells the web servers that archivists have, asked of those servers themselves, under a sub-path. */

const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "warraq-servers-")));
const site = path.join(folder, "srv", "archive");
const running: ChildProcess[] = [];
// Apache, started by root, reads as a user of its own.
chmodSync(folder, 0o755);

afterAll(async () => {
  for (const server of running) {
    if (server.exitCode !== null) continue;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Extension → type of what the site publishes beside pages; the servers' own tables know some, the site's settings the others. */
const TYPES: Readonly<Record<string, string>> = {
  "articles/one/index.html": "text/html; charset=utf-8",
  "articles/one/one.json": "application/json",
  "articles/one/one.bib": "application/x-bibtex; charset=utf-8",
  "articles/one/one.ris": "application/x-research-info-systems; charset=utf-8",
  "articles/one/one.md": "text/markdown; charset=utf-8",
  "articles/one/one.txt": "text/plain; charset=utf-8",
  "articles/one/capture.txt": "text/plain; charset=utf-8",
  "articles/صيدا (1)/capture.txt": "text/plain; charset=windows-1256",
  "articles/two.b/capture.html.txt": "text/plain; charset=iso-8859-6",
  "articles/two-b/capture.html.txt": "text/plain; charset=utf-8",
  "data/articles.csv": "text/csv; charset=utf-8",
  "data/articles.ndjson": "application/x-ndjson; charset=utf-8",
  "manifest.webmanifest": "application/manifest+json; charset=utf-8",
};

const NOT_FOUND = "<!doctype html><title>لا صفحة هنا</title>";

function write(name: string, content: string): void {
  const file = path.join(site, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

for (const name of Object.keys(TYPES)) write(name, "نص");
write("404.html", NOT_FOUND);
write("assets/page-01234567.js", "export {};");
write("pagefind/pagefind-entry.json", "{}");
const OTHER = [
  { file: "articles/صيدا (1)/capture.txt", charset: "windows-1256" },
  { file: "articles/two.b/capture.html.txt", charset: "iso-8859-6" },
];
for (const { name, content } of hostFiles({ ...defaultSettings(), baseUrl: "https://example.org/archive/" }, OTHER))
  write(name, content);

/** A port that nobody listens at. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

const nginxSettings = (port: number): string => `daemon off; worker_processes 1; pid ${folder}/nginx.pid;
error_log stderr; ${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http { access_log off; include /etc/nginx/mime.types; default_type application/octet-stream;
  client_body_temp_path ${folder}/n1; proxy_temp_path ${folder}/n2; fastcgi_temp_path ${folder}/n3;
  uwsgi_temp_path ${folder}/n4; scgi_temp_path ${folder}/n5;
  server { listen 127.0.0.1:${port}; root ${folder}/srv; include ${site}/data/nginx.conf; } }
`;

const MODULES = ["mpm_event", "mime", "dir", "headers", "authz_core"];
const apacheSettings = (port: number): string => `ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/apache.pid
ErrorLog /dev/stderr
Listen 127.0.0.1:${port}
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
TypesConfig /etc/mime.types
DirectoryIndex index.html
DocumentRoot ${folder}/srv
<IfModule unixd_module>
User www-data
Group www-data
</IfModule>
<Directory ${folder}/srv>
  AllowOverride All
  Require all granted
</Directory>
`;

const SERVERS = [
  {
    name: "nginx",
    isThere: spawnSync("nginx", ["-v"]).status === 0 && existsSync("/etc/nginx/mime.types"),
    settings: nginxSettings,
    start: (file: string) => spawn("nginx", ["-c", file], { stdio: "ignore" }),
  },
  {
    name: "apache2",
    isThere: spawnSync("apache2", ["-v"]).status === 0 && existsSync("/usr/lib/apache2/modules/mod_headers.so"),
    settings: apacheSettings,
    start: (file: string) => spawn("apache2", ["-f", file, "-D", "FOREGROUND"], { stdio: "ignore" }),
  },
] as const;

for (const { name, isThere, settings, start } of SERVERS)
  describe.skipIf(!isThere)(`${name} (skipped where Debian's package is not installed)`, () => {
    it("serves the site by the settings that lie in it", async () => {
      const port = await freePort();
      const file = path.join(folder, `${name}.conf`);
      writeFileSync(file, settings(port));
      running.push(start(file));
      const get = (address: string) => fetch(`http://127.0.0.1:${port}/archive/${address}`);
      await expect
        .poll(() =>
          get("").then(
            () => true,
            () => false,
          ),
        )
        .toBe(true);

      for (const [address, type] of Object.entries(TYPES)) {
        const answer = await get(address);
        expect([answer.status, answer.headers.get("content-type")], address).toEqual([200, type]);
        expect(answer.headers.get("x-content-type-options"), address).toBe("nosniff");
        expect(answer.headers.get("cache-control") ?? "", address).not.toContain("immutable");
      }
      expect((await get("articles/one/")).status).toBe(200);
      expect((await get("assets/page-01234567.js")).headers.get("cache-control")).toContain("immutable");
      expect((await get("pagefind/pagefind-entry.json")).headers.get("cache-control") ?? "").not.toContain("immutable");
      const unknown = await get("nothing/here/");
      expect([unknown.status, await unknown.text()]).toEqual([404, NOT_FOUND]);
      expect(unknown.headers.get("x-content-type-options")).toBe("nosniff");
    });
  });
