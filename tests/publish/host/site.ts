import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { type Host, openHost } from "../../../src/publish/host/host.ts";

/** Stands in every file that must not be served. */
export const SECRET = "سر-لا-يُعرض";

/** A small site with what a person's own `dist/` may hold beside it: links, pipes, dot files. */
export async function hostedSite(): Promise<{ site: string; host: Host; close: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-host-"));
  const site = path.join(folder, "dist");
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(path.dirname(path.join(site, file)), { recursive: true });
    await writeFile(path.join(site, file), text);
  };
  await write("index.html", '<html lang="ar" data-service-worker="service-worker.js"><body>الرئيسية</body></html>');
  await write("404.html", "<body>لا صفحة هنا</body>");
  await write("articles/خبر/index.html", "<body>خبر</body>");
  await write("sub/index.html", "<body>فرع</body>");
  await write("site.css", "p{}\n/*0123456789*/\n");
  await write("service-worker.js", "// one that keeps");
  await write("SHA256SUMS", "first\n");
  for (const file of [".git/config", ".nojekyll", ".warraq.json", "sub/.hidden"]) await write(file, SECRET);
  await writeFile(path.join(folder, "secret.txt"), SECRET);
  await mkdir(path.join(folder, "outside"));
  await writeFile(path.join(folder, "outside/secret.txt"), SECRET);
  await writeFile(path.join(folder, "outside/index.html"), SECRET);
  await mkdir(path.join(site, "link-page"));
  const links: Readonly<Record<string, string>> = {
    "link-out.txt": "../secret.txt",
    "link-folder": "../outside",
    "link-page/index.html": "../../outside/index.html",
    "link-dot.txt": ".git/config",
    "link-in.css": "site.css",
    "dangling.txt": "nowhere.txt",
    loop: ".",
    circle: "circle",
  };
  for (const [file, target] of Object.entries(links)) await symlink(target, path.join(site, file));
  if (process.platform !== "win32") execFileSync("mkfifo", [path.join(site, "pipe.txt")]);
  const host = await openHost(site, 18_080, () => {});
  if (!host) throw new Error("no port is free");
  return {
    site,
    host,
    close: async () => {
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
