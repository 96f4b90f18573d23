import type { ArchiveSettings } from "../../settings.ts";
import { languagesOf } from "../languages.ts";
import { encodePath, siteRoot } from "./addresses.ts";
import type { OtherCharset } from "./capture-charset.ts";
import type { RootFile } from "./crawling.ts";

/**
 * What hosts are told of the site: content types that their tables lack, how long files may be kept, and which page stands
 * for an unknown address. Netlify and Cloudflare Pages read `_headers`, Apache `.htaccess`; nginx has `data/nginx.conf` to
 * include. A host that reads none of them serves the site as well, with its own types and times.
 */

/** Extension → type, of what mime-db and nginx's `mime.types` do not have. */
const TYPES: Readonly<Record<string, string>> = {
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
  jsonl: "application/x-ndjson; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
};

/** For files that carry a fingerprint of their content in their names: a year, and not asked for again (RFC 8246). */
const FOR_EVER = "public, max-age=31536000, immutable";

/**
 * The rules of `_headers`; a star matches whatever stands there. The site's settings come first, then captures: a host that reads so
 * many rules reads those that matter for every page. `warraq serve` goes by its charsets too.
 */
function headerRules(root: string, charsets: readonly OtherCharset[]): string[] {
  const rule = (at: string, header: string): string => `${root}${at}\n  ${header}\n`;
  return [
    rule("*", "X-Content-Type-Options: nosniff"),
    rule("assets/*", `Cache-Control: ${FOR_EVER}`),
    ...Object.entries(TYPES).map(([extension, type]) => rule(`*.${extension}`, `Content-Type: ${type}`)),
    ...charsets.map(({ file, charset }) => rule(encodePath(file), `Content-Type: text/plain; charset=${charset}`)),
  ];
}

/** Paths in one of Apache's expressions: their pattern stays far below what PCRE takes (64 KB). */
const PATHS_AT_ONCE = 200;

/** A path as a pattern that matches it alone. */
const literal = (file: string): string =>
  file.replace(/[\\^$.*+?()[\]{}|'"%]/gu, (sign) => (sign === "." ? "[.]" : "."));

/** Apache's words for texts that are not UTF-8, whatever the site's sub-path. */
function apacheCharsets(charsets: readonly OtherCharset[]): string {
  const blocks: string[] = [];
  for (const name of new Set(charsets.map(({ charset }) => charset))) {
    const files = charsets.filter(({ charset }) => charset === name).map(({ file }) => literal(file));
    for (let start = 0; start < files.length; start += PATHS_AT_ONCE) {
      const some = files.slice(start, start + PATHS_AT_ONCE).join("|");
      blocks.push(`<If "%{REQUEST_URI} =~ m#/(?:${some})$#">\n  AddDefaultCharset ${name}\n</If>\n`);
    }
  }
  return blocks.join("");
}

/** `.htaccess`; the error page's address must begin at the root of the host. */
function htaccess(root: string, charsets: readonly OtherCharset[]): string {
  const types = Object.entries(TYPES).map(([extension, type]) => `AddType "${type}" .${extension}`);
  return `# Written by Warraq for Apache.
ErrorDocument 404 ${root}404.html
AddDefaultCharset utf-8
${types.join("\n")}
<IfModule mod_headers.c>
  Header always set X-Content-Type-Options nosniff
  <If "%{REQUEST_URI} =~ m#/assets/#">
    Header set Cache-Control "${FOR_EVER}"
  </If>
</IfModule>
${apacheCharsets(charsets)}`;
}

/** What nginx is told, to be included in a `server` block. */
function nginx(root: string, charsets: readonly OtherCharset[]): string {
  const types = Object.entries(TYPES).map(
    ([extension, type]) => `location ~ \\.${extension}$ { default_type "${type}"; types { } }`,
  );
  return `# Written by Warraq for nginx. In the server block of the site:
#   root /srv/warraq/dist;
#   include /srv/warraq/dist/data/nginx.conf;
charset utf-8;
error_page 404 ${root}404.html;
add_header X-Content-Type-Options nosniff always;
location ${root}assets/ { add_header Cache-Control "${FOR_EVER}"; add_header X-Content-Type-Options nosniff always; }
${types.join("\n")}
${charsets.map(({ file, charset }) => `location = "${root}${file}" { charset ${charset}; }\n`).join("")}`;
}

/** The path that the site's root has at its host: "/", "/archive/". */
function rootPathOf(settings: ArchiveSettings): string {
  const stated = siteRoot(settings);
  return stated === null ? settings.pathPrefix : new URL(stated).pathname;
}

/** How many rules `_headers` has where so many published texts are not UTF-8. */
export const countHeaderRules = (settings: ArchiveSettings, charsets: readonly OtherCharset[]): number =>
  headerRules(rootPathOf(settings), charsets).length;

/** The files, by the address the archive states and the published texts that are not UTF-8. */
export function hostFiles(settings: ArchiveSettings, charsets: readonly OtherCharset[] = []): RootFile[] {
  const root = rootPathOf(settings);
  const rules = ["# Written by Warraq for Netlify and Cloudflare Pages.", ...headerRules(root, charsets)];
  return [
    { name: "_headers", content: rules.join("\n") },
    { name: ".htaccess", content: htaccess(root, charsets) },
    { name: "data/nginx.conf", content: nginx(root, charsets) },
    // Cloudflare Pages looks for the nearest 404.html by itself; Apache is told so for each further language.
    ...languagesOf(settings)
      .filter(({ at }) => at !== "")
      .map(({ at }) => ({
        name: `${at}.htaccess`,
        content: `# Written by Warraq for Apache.\nErrorDocument 404 ${root}${at}404.html\n`,
      })),
  ];
}
