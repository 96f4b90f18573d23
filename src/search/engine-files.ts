import { close, createIndex } from "pagefind";

/**
 * The engine itself: `pagefind.js` and its WebAssembly, as Pagefind 1.6.0 writes them beside any index.
 * They are taken from an index of one record; the index beside them is our own (`write-index.ts`).
 */

/** Files of the engine that a site needs; Pagefind's own interfaces stay out. */
const NEEDED = new Set(["pagefind.js", "pagefind-worker.js", "wasm.unknown.pagefind"]);

/** The version the file formats were read from (package.json pins it). */
export const PAGEFIND_VERSION = "1.6.0";

/** A file of the bundle. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

let taken: Promise<readonly BundleFile[]> | undefined;

async function take(): Promise<readonly BundleFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    await index.addCustomRecord({ url: "/", content: "-", language: "und" });
    const { files } = await index.getFiles();
    const entry = files.find(({ path }) => path === "pagefind-entry.json");
    const version = entry ? JSON.parse(Buffer.from(entry.content).toString("utf8")).version : "none";
    if (version !== PAGEFIND_VERSION) {
      throw new Error(`Pagefind ${PAGEFIND_VERSION} is needed, ${version} is installed: run npm ci`);
    }
    return files.filter(({ path }) => NEEDED.has(path));
  } finally {
    await close();
  }
}

/**
 * The engine's files; asked of Pagefind once a process.
 * @throws Error when Pagefind cannot run here or is another version.
 */
export function engineFiles(): Promise<readonly BundleFile[]> {
  taken ??= take();
  return taken;
}
