import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { finished } from "node:stream/promises";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { ArchiveSettings } from "../settings.ts";
import { explicitLinks } from "../site/exchange/explicit-links.ts";
import { ZIP_FILE } from "../site/exchange/offers.ts";
import type { SiteFile } from "../site/exchange/offline-list.ts";
import { openingText } from "../site/exchange/opening.ts";
import { checksumLines } from "./checksums.ts";
import { CHECKSUMS } from "./folder/mark.ts";
import { filesOf, place } from "./site-files.ts";

/** Beyond these a zip file needs the ZIP64 extension, which old systems and fflate do not have (APPNOTE.TXT 4.3.9, 4.4.1). */
const MOST_FILES = 65_000;
const MOST_BYTES = 4_000_000_000;

/** The first moment a zip file can name. fflate reads the local clock's parts, so this is the same in every time zone. */
const EPOCH = new Date(1980, 0, 1);

/** Already compressed: deflating again costs time and gains nothing. */
const COMPRESSED = /\.(?:png|woff2|zip|gz|pf_[a-z]+|pagefind)$/u;

/** A file of the zip, as it goes in. */
async function contentOf(site: string, file: string): Promise<Uint8Array> {
  const bytes = await readFile(path.join(site, file));
  return file.endsWith(".html") ? new TextEncoder().encode(explicitLinks(bytes.toString("utf8"))) : bytes;
}

/**
 * Writes the whole staged site as one zip with a text that tells how to open it, and fingerprints of its own. Pages link to
 * `index.html` by name in it, so that they open by a double click. The same site gives the same bytes.
 * @returns false when the site has more files or bytes than a zip file can hold; nothing is written then
 */
export async function writeOfflineZip(site: string, settings: ArchiveSettings): Promise<boolean> {
  const files = (await filesOf(site)).filter((file) => file !== CHECKSUMS && file !== ZIP_FILE);
  const sizes = files.map((file) => statSync(path.join(site, file)).size);
  if (files.length > MOST_FILES || sizes.reduce((sum, bytes) => sum + bytes, 0) > MOST_BYTES) return false;

  await place(site, ZIP_FILE, new Uint8Array());
  const target = createWriteStream(path.join(site, ZIP_FILE));
  // Fails with the disk, whenever that is noticed.
  const written = finished(target);
  written.catch(() => {});
  const zip = new Zip((error, chunk, last) => {
    if (error) target.destroy(error);
    else if (last) target.end(chunk);
    else target.write(chunk);
  });
  const taken: SiteFile[] = [];
  const add = async (name: string, content: Uint8Array): Promise<void> => {
    const entry = COMPRESSED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = EPOCH;
    // Named as made on Unix, or Info-ZIP reads names as DOS letters whatever their mark says (APPNOTE.TXT 4.4.2).
    entry.os = 3;
    entry.attrs = 0o100644 << 16;
    zip.add(entry);
    entry.push(content, true);
    taken.push({ path: name, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") });
    if (target.writableNeedDrain) await Promise.race([once(target, "drain"), written]);
  };
  const opening = openingText(settings);
  await add(opening.name, new TextEncoder().encode(opening.content));
  for (const file of files) await add(file, await contentOf(site, file));
  await add(CHECKSUMS, new TextEncoder().encode(checksumLines(taken)));
  zip.end();
  await written;
  return true;
}
