import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { CHECKSUMS } from "../folder/mark.ts";

/**
 * Open pages load again when the site is another one. A page that can be seen asks for the build once a second; one in
 * the background asks when it is looked at again. So no page holds a connection, of which browsers have six a host, and
 * a build by another process, or while the host was stopped, is noticed too.
 */

/** Addresses of the host itself, beside those of the site. */
export const RELOAD_SCRIPT = "/__warraq/reload.js";
export const BUILD_ADDRESS = "/__warraq/build";

/** Said on open pages while search answers as before the last change. */
const BEHIND = {
  ar: "فهرس البحث لم يلحق بآخر تغيير بعد",
  en: "Search has not caught up with the last change yet",
} as const;

/** The script pages load. A page reloads once for a build, so that an old worker's kept pages cannot send it in circles. */
export const SCRIPT = `const known = new URL(import.meta.url).searchParams.get("build");
let timer;
let notice = null;
// What a page's policy forbids in markup, a script may set.
function tell(isBehind) {
  if (isBehind === (notice !== null)) return;
  notice?.remove();
  notice = null;
  if (!isBehind) return;
  notice = document.createElement("p");
  notice.setAttribute("role", "status");
  notice.textContent = document.documentElement.lang === "en" ? "${BEHIND.en}" : "${BEHIND.ar}";
  Object.assign(notice.style, { position: "fixed", insetBlockEnd: "0", insetInlineStart: "0", margin: "1rem",
    padding: ".5rem 1rem", background: "#222", color: "#fff", zIndex: "9" });
  document.body.append(notice);
}
async function look() {
  clearTimeout(timer);
  if (document.visibilityState !== "visible") return;
  let pause = 1000;
  try {
    const answer = await fetch("${BUILD_ADDRESS}", { cache: "no-store" });
    const [build, index] = answer.status === 200 ? (await answer.text()).split(" ") : [known];
    const isCaughtUp = notice !== null && index === undefined;
    tell(index !== undefined);
    if (isCaughtUp && location.pathname.includes("/search/")) return location.reload();
    if (build !== known && sessionStorage.getItem("warraq-build") !== build) {
      sessionStorage.setItem("warraq-build", build);
      location.reload();
      return;
    }
  } catch {
    pause = 5000;
  }
  clearTimeout(timer);
  timer = setTimeout(look, pause);
}
document.addEventListener("visibilitychange", look);
look();
`;

/** A page's text with the script, which knows the build the page is of. */
export function withReload(page: string, build: string): string {
  const script = `<script type="module" src="${RELOAD_SCRIPT}?build=${build}"></script>`;
  const end = page.lastIndexOf("</body>");
  return end < 0 ? page + script : page.slice(0, end) + script + page.slice(end);
}

/** The build of a site before there is one. */
export const NO_BUILD = "none";

/** Lines of the list of a site that tell of its search bundle: pages do not show it. */
const OF_SEARCH = /^[0-9a-f]{64} {2}pagefind\//u;

/**
 * A reader of a site's build: the fingerprint of its list of fingerprints but for the search bundle's, so that a build that
 * changed no page reloads none. The list is read anew only when it is another file.
 */
export function buildOf(site: string): () => Promise<string> {
  const list = path.join(site, CHECKSUMS);
  let seen = "";
  let build: Promise<string> = Promise.resolve(NO_BUILD);
  const read = async (): Promise<string> => {
    const hash = createHash("sha256");
    for await (const line of createInterface({ input: createReadStream(list) }))
      if (!OF_SEARCH.test(line)) hash.update(`${line}\n`);
    return hash.digest("hex").slice(0, 16);
  };
  return async () => {
    const found = await stat(list).catch(() => null);
    if (!found?.isFile()) return NO_BUILD;
    const { dev, ino, size, mtimeMs } = found;
    const file = [dev, ino, size, mtimeMs].join();
    if (file !== seen) {
      seen = file;
      build = read().catch(() => {
        seen = "";
        return NO_BUILD;
      });
    }
    return build;
  };
}
