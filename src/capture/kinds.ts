import path from "node:path";
import type { Format } from "./capture.ts";

/** What a file is by its name: how it is read, and which files of a folder are no captures at all. */

const FORMATS: Readonly<Record<string, Format>> = {
  ".txt": "text",
  ".text": "text",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".mhtml": "html",
  ".mht": "html",
  ".md": "markdown",
  ".markdown": "markdown",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".csv": "csv",
  ".tsv": "csv",
};

/** Name of the file beside a fetched page that says where it came from. */
export const SIDECAR = ".source.json";

const isPacked = (name: string): boolean => name.toLowerCase().endsWith(".gz");

/** How a file is read, by its extension ("a.jsonl.gz" as "a.jsonl"); null when the extension is none we read. */
export function kindOf(file: string): { readonly format: Format; readonly packed: boolean } | null {
  const packed = isPacked(file);
  const name = packed ? file.slice(0, -3) : file;
  const format = FORMATS[path.extname(name).toLowerCase()];
  return format ? { format, packed } : null;
}

/** The permanent id a file's name gives: its base name without extension ("x/000_a.txt" → "000_a"). */
export function idOf(file: string): string {
  const name = path.basename(isPacked(file) ? file.slice(0, -3) : file);
  const id = name.slice(0, name.length - path.extname(name).length).trim();
  return id === "" ? name : id;
}

/** Whether a name in a folder is no capture: settings, corrections, sidecars, dot files, notes about the folder. */
export function isNoCapture(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    lower.startsWith(".") ||
    lower.endsWith("~") ||
    lower.endsWith(SIDECAR) ||
    /\.ya?ml$/u.test(lower) ||
    lower === "about.md" ||
    /^(?:readme|license|licence|copying|changelog|contributing)(?:\.[\w-]+)*$/u.test(lower) ||
    lower === "thumbs.db" ||
    lower === "desktop.ini"
  );
}

/** Folders browsers write beside a page saved complete ("x.html" + "x_files"): its pictures and scripts. */
export function isPageFolder(folder: string, siblings: ReadonlySet<string>): boolean {
  const page = /^(.+?)(?:_files|\.files|_fichiers|_ملفات|_الملفات)$/u.exec(folder)?.[1];
  return page !== undefined && [".html", ".htm", ".xhtml"].some((extension) => siblings.has(`${page}${extension}`));
}
