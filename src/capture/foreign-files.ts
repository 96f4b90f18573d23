import path from "node:path";
import type { NotText } from "./decode/not-text.ts";

/** Files that people keep beside articles and that are read under no name: a new name makes no text of them. */

/** What a file is by its ending, and which problem says so. */
export interface Foreign {
  readonly code: NotText["code"] | "capture-shortcut" | "capture-webarchive";
  readonly found: string;
}

/** Endings by the problem that says what helps. */
const ENDINGS: Readonly<Record<Foreign["code"], readonly string[]>> = {
  "capture-pdf": ["pdf"],
  "capture-zip": [
    ...["doc", "docx", "docm", "dot", "dotx", "odt", "ott", "rtf", "pages", "wpd", "wps", "epub", "mobi", "azw3"],
    ...["xls", "xlsx", "xlsm", "ods", "numbers", "ppt", "pptx", "odp", "key"],
    ...["zip", "rar", "7z", "tar", "tgz", "bz2", "xz", "zst"],
  ],
  "capture-binary": [
    ...["heic", "heif", "bmp", "psd", "raw", "cr2", "nef", "djvu", "jp2", "jxl"],
    ...["mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "amr", "mp4", "m4v", "mov", "avi", "mkv", "webm", "3gp"],
  ],
  "capture-shortcut": ["url", "webloc", "lnk", "desktop"],
  "capture-webarchive": ["webarchive"],
};

const CODES = new Map(
  Object.entries(ENDINGS).flatMap(([code, endings]) => endings.map((ending) => [ending, code as Foreign["code"]])),
);

/** What a file is by its ending; null where the ending says nothing. */
export function foreignByName(file: string): Foreign | null {
  const ending = path.extname(file).slice(1).toLowerCase();
  const code = CODES.get(ending);
  return code === undefined ? null : { code, found: ending.toUpperCase() };
}
