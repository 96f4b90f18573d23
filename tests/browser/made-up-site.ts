import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { prepareAssets, writeAssets } from "../../src/publish/assets.ts";
import { placeBundle, UNPLACED } from "../../src/publish/bundle-place.ts";
import { wholeDraft } from "../../src/publish/draft.ts";
import { renderSite } from "../../src/publish/render.ts";
import { bundleScripts } from "../../src/publish/scripts.ts";
import type { ArticleRecord, Dated } from "../../src/record/schema.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
import { type ArchiveSettings, defaultSettings } from "../../src/settings.ts";
import type { NearDuplicate } from "../../src/site/related/near-duplicates.ts";
import { searchDocuments } from "../../src/site/search-documents.ts";
import { describeSite } from "../../src/site/site.ts";
import { makeRecord } from "../site/sample-archive.ts";

/**
 * A site of made-up articles, in words of our own, with enough of everything for the search page: three outlets, two
 * agencies, months, dates of every basis and none, forty-five articles that share a word, and texts that would break a
 * page that took them for markup.
 */

const OUTLETS = [
  { id: "al-jisr", name: "صحيفة الجسر", basis: "stated" },
  { id: "al-mina", name: "الميناء اليوم", basis: "stated" },
  { id: "al-hadaba", name: "موقع الهضبة", basis: "stated" },
] as const;
const PLACES = ["الوادي", "الساحل", "الجزيرة", "السهل", "الواحة"];
const THINGS = ["القمح", "الزيتون", "السمك", "القطن", "الملح", "التمر", "الصوف"];
const BASES = ["stated", "metadata", "inferred", "editor"] as const;

/** Article number `n` of forty-five; all of them speak of a harvest («حصاد»). */
function harvest(n: number): ArticleRecord {
  const place = PLACES[n % PLACES.length];
  const thing = THINGS[n % THINGS.length];
  const month = String((n % 14) % 12 || 12).padStart(2, "0");
  const day = String((n % 27) + 1).padStart(2, "0");
  const published: Dated = {
    edtf: `${n % 2 === 0 ? 2021 : 2022}-${month}-${day}`,
    basis: BASES[n % BASES.length] ?? "stated",
    evidence: "نُشر في اليوم المذكور",
    line: 2,
  };
  const texts = [
    `بدأ حصاد ${thing} في ${place} هذا الأسبوع، وقال المزارعون إن الموسم رقم ${n + 1} أوفر من سابقه.`,
    `وأضافت اللجنة أن أسعار ${thing} ستبقى على حالها حتى نهاية الشهر، وأن السوق تكفي حاجة ${place}.`,
  ];
  return makeRecord({
    id: `harvest-${String(n + 1).padStart(2, "0")}`,
    headline: `حصاد ${thing} يبدأ في ${place}`,
    standfirst: null,
    section: n % 3 === 0 ? "اقتصاد" : "محليات",
    publisher: OUTLETS[n % OUTLETS.length] ?? null,
    agencies: n % 2 === 0 ? ["وكالة المدّ"] : ["أنباء الموج"],
    agencyIds: n % 2 === 0 ? ["al-madd"] : ["al-mawj"],
    published: n % 11 === 10 ? null : published,
    body: texts.map((text, at) => ({ type: "paragraph", text, lines: [at + 4] })),
  });
}

/** One long article whose words stand far from each other, for the highlighting; and one that tries to be markup. */
const SINGLE: readonly ArticleRecord[] = [
  makeRecord({
    id: "lighthouse",
    headline: "المنارة القديمة تضيء الخليج من جديد",
    publisher: OUTLETS[0],
    published: { edtf: "2023-05-17", basis: "stated", evidence: "17 مايو 2023", line: 2 },
    body: [
      ...Array.from({ length: 30 }, (_, at) => ({
        type: "paragraph" as const,
        text: `الفقرة ${at + 1} تروي تاريخ البحارة في الخليج، وكيف كانوا يهتدون بالنجوم والرياح قبل أن تُبنى الأبراج.`,
        lines: [at + 4],
      })),
      {
        type: "paragraph" as const,
        text: "وأعاد المهندسون تشغيل المنارة بعدسة زجاجية جديدة، فصار ضوء المنارة يُرى من عشرين ميلًا. والمنارات كثيرة.",
        lines: [40],
      },
      {
        type: "paragraph" as const,
        text: "ثم عاد الصيادون إلى بيوتهم مطمئنين، وقال كبيرهم: «عرفنا الطريق بالضوء وحده».",
        lines: [41],
      },
    ],
  }),
  makeRecord({
    id: "markup",
    headline: `<img src=x onerror="document.title='taken'"> خبر عن الثعلب الفضي`,
    publisher: { id: "bad", name: `<b>ناشر</b> & "شركاه"`, basis: "stated" },
    published: { edtf: "2023-06-01", basis: "stated", evidence: null, line: null },
    body: [
      {
        type: "paragraph",
        text: `شوهد الثعلب الفضي </script><script>document.title='taken'</script> قرب النهر.`,
        lines: [4],
      },
    ],
  }),
];

export const MADE_UP_RECORDS: readonly ArticleRecord[] = [
  ...Array.from({ length: 45 }, (_, n) => harvest(n)),
  ...SINGLE,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** A built site in a folder of its own. */
export interface BuiltSite {
  readonly folder: string;
  remove(): void;
}

/** Builds an archive of records (default: the made-up ones) by the same steps as `buildArchive`, without captures. */
export async function buildMadeUpSite(
  settings: Partial<ArchiveSettings> = {},
  records: readonly ArticleRecord[] = MADE_UP_RECORDS,
  twins: readonly NearDuplicate[] = [],
): Promise<BuiltSite> {
  const folder = mkdtempSync(path.join(tmpdir(), "warraq-site-"));
  const archive = {
    home: folder,
    settings: { ...defaultSettings(), ...settings },
    records,
    problems: [],
    twins,
  };
  await writeSearchBundle(searchDocuments(archive), path.join(folder, UNPLACED));
  const search = await placeBundle(folder);
  const assets = await prepareAssets(archive.settings, await bundleScripts(folder, archive.settings));
  const site = describeSite(archive, { search, assets });
  const draft = wholeDraft(folder);
  await writeAssets(site, draft);
  await renderSite(site, draft);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
