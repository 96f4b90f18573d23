import { outputProblem } from "../problems/output.ts";
import { publishProblem } from "../problems/publish.ts";
import { findBundle } from "../publish/bundle-place.ts";
import { amongCaptures, unusable } from "../publish/folder/place.ts";
import { writeOfflineCopy } from "../publish/offline-copy.ts";
import { beginPublication } from "../publish/publish-folder.ts";
import { EXIT, inform, type Terminal, tellProblems } from "./command.ts";
import { placeOf } from "./paths.ts";
import { progress } from "./progress.ts";
import { visible } from "./visible.ts";

/** Which site is copied. */
export interface UsbOptions {
  readonly site?: string;
}

/** `warraq usb FOLDER`: a copy of the built site whose pages open by a double click, for a stick or a disk. */
export async function usb(folder: string, options: UsbOptions, terminal: Terminal): Promise<number> {
  const [site, out] = [placeOf(options.site, "dist", terminal.env), placeOf(folder, "", terminal.env)];
  const refuse = (problem: Parameters<typeof tellProblems>[1][number]): number =>
    Math.max(EXIT.failed, tellProblems(terminal, [problem], [site, out]));
  if ((await findBundle(site.path)) === null) {
    return refuse(publishProblem("site-missing", { file: site.path, found: site.path }));
  }
  const among = await amongCaptures(out.path, placeOf(undefined, "articles", terminal.env).path);
  if (among) return refuse(among);
  const publication = await beginPublication(out.path, site.path);
  if ("code" in publication) {
    const { code, file, found } = publication;
    return refuse(
      code === "out-overlaps-articles" ? outputProblem("copy-overlaps-site", { file, found }) : publication,
    );
  }
  const shown = progress(terminal);
  try {
    const count = await writeOfflineCopy(site.path, publication.staging, (done, total) =>
      shown.report("files", done, total),
    );
    const { published, problems } = await publication.publish();
    const code = tellProblems(terminal, problems, [site, out]);
    if (!published) return Math.max(EXIT.failed, code);
    const place = visible(out.written);
    inform(terminal, {
      ar: `${count} ملف ← ${place}؛ افتح index.html بنقرتين.`,
      en: `${count} files → ${place}; open its index.html by a double click.`,
    });
    return EXIT.fine;
  } catch (error) {
    await publication.abandon();
    return refuse(unusable(out.path, error));
  } finally {
    shown.done();
  }
}
