import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { finished } from "node:stream/promises";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { ArchiveSettings } from "../settings.ts";
import { ZIP_FILE } from "../site/exchange/offers.ts";
import type { SiteFile } from "../site/exchange/offline-list.ts";
import { openingText } from "../site/exchange/opening.ts";
import { keyOf, programOf } from "../store/keys.ts";
import { checksumLines } from "./checksums.ts";
import type { Draft } from "./draft.ts";
import { CHECKSUMS } from "./folder/mark.ts";
import { copied, isCopied } from "./offline-copy.ts";
import { place } from "./site-files.ts";

/** Beyond these a zip file needs the ZIP64 extension, which old systems and fflate do not have (APPNOTE.TXT 4.3.9, 4.4.1). */
const MOST_FILES = 65_000;
const MOST_BYTES = 4_000_000_000;

/** What takes part in making the zip. */
const PROGRAM_OF_ZIP = ["src/publish/offline-zip.ts", "src/publish/offline-copy.ts", "src/site/exchange/"] as const;

/** The first moment a zip file can name. fflate reads the local clock's parts, so this is the same in every time zone. */
const EPOCH = new Date(1980, 0, 1);

/** Already compressed: deflating again costs time and gains nothing. */
const COMPRESSED = /\.(?:png|jpe?g|webp|avif|gif|woff2|zip|gz|pf_[a-z]+|pagefind)$/u;

/**
 * Writes the whole staged site as one zip with a text that tells how to open it, and fingerprints of its own. Pages link to
 * `index.html` by name in it, so that they open by a double click. The same site gives the same bytes.
 * @returns false when the site has more files or bytes than a zip file can hold; nothing is written then
 */
export async function writeOfflineZip(draft: Draft, settings: ArchiveSettings): Promise<boolean> {
  const all = await draft.files();
  const files = [...all.keys()].filter(isCopied);
  const size = files.reduce((sum, file) => sum + (all.get(file)?.bytes ?? 0), 0);
  if (files.length > MOST_FILES || size > MOST_BYTES) return false;
  const listed = files.map((file) => `${file} ${all.get(file)?.sha256}`);
  const key = { program: programOf(PROGRAM_OF_ZIP), site: keyOf(...listed) };
  if (draft.stands("zip", key)) return true;

  place(draft.staging, ZIP_FILE, new Uint8Array());
  const target = createWriteStream(path.join(draft.staging, ZIP_FILE));
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
  for (const file of files) await add(file, await copied(draft.rootOf(file), file));
  await add(CHECKSUMS, new TextEncoder().encode(checksumLines(taken)));
  zip.end();
  await written;
  draft.made("zip", key, [ZIP_FILE]);
  return true;
}
