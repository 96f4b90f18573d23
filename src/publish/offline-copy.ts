import { readFile } from "node:fs/promises";
import path from "node:path";
import { explicitLinks } from "../site/exchange/explicit-links.ts";
import { ZIP_FILE } from "../site/exchange/offers.ts";
import { openingText } from "../site/exchange/opening.ts";
import { writeChecksums } from "./checksums.ts";
import { CHECKSUMS } from "./folder/mark.ts";
import { eachOf, filesOf, place } from "./site-files.ts";

/** A copy of a built site that opens by a double click: what the zip for a USB stick holds, as files, of any size. */

/**
 * Files that a site has for hosts, or of its own whole; the copy has a list of its own. The page for unknown addresses is for hosts,
 * too: its links begin at the root of one.
 */
const FOR_HOSTS = new RegExp(
  `^(?:${CHECKSUMS}|${ZIP_FILE}|_headers|_redirects|data/nginx\\.conf|(?:.*/)?(?:404\\.html|\\.htaccess))$`,
  "u",
);

/** Whether the copy has a file of the site. */
export const isCopied = (file: string): boolean => !FOR_HOSTS.test(file);

/** Links to the site's zip, which no copy of it holds. */
const TO_ZIP = new RegExp(`<a [^>]*href="[^"]*${ZIP_FILE.replace(".", "\\.")}"[^>]*>(.*?)</a>`, "gsu");

/** A file of the site as the copy has it: links of pages name `index.html`, which only a server adds. */
export async function copied(site: string, file: string): Promise<Uint8Array> {
  const bytes = await readFile(path.join(site, file));
  return file.endsWith(".html")
    ? new TextEncoder().encode(explicitLinks(bytes.toString("utf8").replaceAll(TO_ZIP, "$1")))
    : bytes;
}

/**
 * Writes the copy into an empty folder, with the text that tells how to open it and fingerprints of its own.
 * @param onFile called with how many files there are, and of how many, for progress
 * @throws what the file system throws
 */
export async function writeOfflineCopy(
  site: string,
  folder: string,
  onFile: (done: number, total: number) => void = () => {},
): Promise<number> {
  const files = (await filesOf(site)).filter(isCopied);
  let done = 0;
  await eachOf(files, async (file) => {
    place(folder, file, await copied(site, file));
    onFile(++done, files.length);
  });
  const title = /<title>([^<]*)<\/title>/u.exec(await readFile(path.join(site, "index.html"), "utf8"))?.[1] ?? "";
  const opening = openingText({ title });
  place(folder, opening.name, opening.content);
  await writeChecksums(folder);
  return files.length;
}
