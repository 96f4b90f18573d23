import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openArchive } from "../../src/archive.ts";
import { viewRecord } from "../../src/cli/record-view.ts";
import { json } from "../../src/cli/visible.ts";
import { prepareAssets, writeAssets } from "../../src/publish/assets.ts";
import { placeBundle, UNPLACED } from "../../src/publish/bundle-place.ts";
import { wholeDraft } from "../../src/publish/draft.ts";
import { writeExports } from "../../src/publish/exports.ts";
import { renderSite } from "../../src/publish/render.ts";
import { bundleScripts } from "../../src/publish/scripts.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
import { searchDocuments } from "../../src/site/search-documents.ts";
import { describeSite } from "../../src/site/site.ts";
import { SHAPES } from "./shapes.ts";

/** The whole pipeline on one article that is long, deep or many in one way: no stage may take more than linear time. */

/** One stage of one shape: milliseconds of the processor for a size and for four times that size. */
export interface StageGrowth {
  readonly shape: string;
  readonly stage: string;
  readonly small: number;
  readonly large: number;
}

/** An ordinary article beside the hostile one, so that every list and comparison has two. */
const ORDINARY = `عودة القطارات إلى الساحل

نشر في: السبت 29 يناير 2022 - 9:10 ص

عادت القطارات اليوم السبت إلى خط الساحل بعد أسبوع من الأمطار التي غمرت السكة.

وقال مدير الخط إن الرحلات ستسير كل ساعة حتى نهاية الشهر، وإن الإصلاحات مستمرة في محطتين.
`;

/** Runs every stage on an archive of the capture and an ordinary one; what is thrown is thrown on. */
async function runStages(file: string, capture: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const timed = async <Result>(stage: string, work: () => Result | Promise<Result>): Promise<Result> => {
    const start = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(start);
    times.set(stage, (user + system) / 1000);
    return result;
  };
  const folder = mkdtempSync(path.join(tmpdir(), "warraq-stages-"));
  try {
    const [articles, site] = [path.join(folder, "articles"), path.join(folder, "site")];
    for (const each of [articles, site]) mkdirSync(each);
    writeFileSync(path.join(articles, file), capture);
    writeFileSync(path.join(articles, "y.txt"), ORDINARY);
    const archive = await timed("read", () => openArchive(articles));
    await timed("view", () => archive.records.map((record) => [viewRecord(record, ["ar"]), json(record)]));
    const { variants } = archive.settings;
    await timed("search", () => writeSearchBundle(searchDocuments(archive), path.join(site, UNPLACED), { variants }));
    const search = await placeBundle(site);
    const assets = await prepareAssets(archive.settings, await bundleScripts(site));
    const described = await timed("describe", () => describeSite(archive, { search, assets, about: null }));
    const draft = wholeDraft(site);
    await writeAssets(described, draft);
    await timed("render", () => renderSite(described, draft));
    const published = { ...archive, settings: { ...archive.settings, baseUrl: "https://a.example/" } };
    await timed("export", () => writeExports(published, described, draft));
    return times;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Times every stage of every shape, telling each shape as it is known.
 * @param size bytes of the smaller capture
 */
export async function measureStages(
  size: number,
  only: string,
  tell: (growth: readonly StageGrowth[], failure: string | null) => void,
): Promise<void> {
  await runStages("x.txt", ORDINARY.replaceAll("القطارات", "الحافلات"));
  for (const [shape, file, make] of SHAPES) {
    if (!shape.includes(only)) continue;
    try {
      const small = await runStages(file, make(size));
      const large = await runStages(file, make(4 * size));
      tell(
        [...large].map(([stage, time]) => ({ shape, stage, small: small.get(stage) ?? 0, large: time })),
        null,
      );
    } catch (error) {
      const what = (error as Error).stack?.split("\n").slice(0, 4).join(" ") ?? String(error);
      tell([{ shape, stage: "failed", small: 0, large: 0 }], what);
    }
  }
}
