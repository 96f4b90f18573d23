import path from "node:path";
import type { Archive } from "./opened-archive.ts";
import { besideProblem } from "./problems/beside.ts";
import type { Problem } from "./problems/problem.ts";
import type { Arrangement } from "./record/arrangement.ts";
import type { Beside, VersionGroup } from "./record/beside.ts";
import { picturesOfStyle, readPictures } from "./record/pictures.ts";
import type { ArticleRecord } from "./record/schema.ts";
import { isListUnread, readWithdrawn } from "./record/withdrawn.ts";
import { readPages } from "./record/written-page.ts";
import { readDossiers } from "./site/dossiers/read-dossiers.ts";
import { goneIds, readAliases } from "./site/lasting.ts";
import { type Features, READ } from "./site/related/features.ts";
import type { NearDuplicate } from "./site/related/near-duplicates.ts";
import { versionsOf } from "./site/versions/versions.ts";

/** The style sheet that is taken without being named (publish/own-dress.ts). */
const STYLE = "style.css";

/** Where a record was read, and where its correction puts it. */
interface Placed {
  readonly arrangement: Arrangement | null;
  /** Row of its table; null where it comes from none. */
  readonly row: number | null;
}

/** Puts the archive's records on their shelf as the archivist ordered them: what is off the site, what leads where. */
export interface Shelf {
  /** Why no site can be made of the archive: its list of what left cannot be read. Empty where it can. */
  readonly refusal: readonly Problem[];
  /** Whether an article is off the site, hidden or withdrawn; it is noted then. */
  takesOff(record: ArticleRecord, read: Placed): boolean;
  /**
   * The records, those of files marked that hold an article which is off the site: such files are not published. Captures
   * of one article are joined.
   * @param features what articles are compared by
   */
  arranged(records: readonly ArticleRecord[], features?: Features): ArticleRecord[];
  /** The pairs of nearly the same text that are not versions of one article. */
  apart(twins: readonly NearDuplicate[]): NearDuplicate[];
  /** The archive with what lies beside its captures. */
  beside(archive: Archive): Promise<Archive>;
}

/** Opens the shelf of an archive's folder. */
export async function openShelf(home: string): Promise<Shelf> {
  const list = await readWithdrawn(home);
  const { withdrawn, problems: inList } = list;
  const [dossiers, pages] = await Promise.all([readPages(home, "dossiers"), readPages(home, "pages")]);
  const left = new Map(withdrawn.map((each) => [each.id, each]));
  const arrangements = new Map<string, Arrangement>();
  const hidden: string[] = [];
  const problems: Problem[] = [...inList, ...dossiers.problems, ...pages.problems];
  const withheld = new Map<string, boolean>();
  let versions: readonly VersionGroup[] = [];
  return {
    refusal: isListUnread(list) ? inList : [],
    takesOff({ id, source }, { arrangement, row }) {
      if (arrangement) arrangements.set(id, arrangement);
      const line = left.get(id);
      if (!line && !arrangement?.hidden) return false;
      hidden.push(id);
      withheld.set(source.file, false);
      problems.push(
        line
          ? besideProblem("withdrawn-present", { file: line.file, line: line.line, id, found: id })
          : besideProblem("article-hidden", { file: path.join(home, source.file), id, row, found: id }),
      );
      return true;
    },
    arranged(records, features = READ) {
      const fileOf = ({ source }: ArticleRecord): string => path.join(home, source.file);
      const found = versionsOf({ records, arrangements, fileOf, features });
      versions = found.groups;
      problems.push(...found.problems);
      return records.map((record) => {
        const { file } = record.source;
        if (!withheld.has(file)) return record;
        if (withheld.get(file) === false)
          problems.push(besideProblem("capture-withheld", { file: path.join(home, file), found: path.basename(file) }));
        withheld.set(file, true);
        return { ...record, source: { ...record.source, withheld: true } };
      });
    },
    apart(twins) {
      const groupOf = new Map(versions.flatMap(({ key, ids }) => ids.map((id) => [id, key] as const)));
      return twins.filter(({ first, second }) => {
        const group = groupOf.get(first);
        return group === undefined || group !== groupOf.get(second);
      });
    },
    async beside(archive) {
      const ids = new Set(archive.records.map(({ id }) => id));
      const { logo, style } = archive.settings;
      const others = new Set([logo, ...picturesOfStyle(home, style ?? STYLE)]);
      const pictured = { ids, hidden: new Set(hidden), arrangements, others };
      const { pictures, problems: inPictures } = await readPictures(home, pictured);
      const beside: Beside = {
        pictures,
        versions,
        hidden: [...hidden].sort(),
        arrangements,
        withdrawn,
        dossiers: dossiers.pages,
        pages: pages.pages,
      };
      const bare: Archive = { ...archive, beside };
      const written = readDossiers(bare);
      const whole: Archive = { ...bare, written };
      const { problems: inAliases } = readAliases(whole, goneIds(whole, []));
      const astray = withdrawn.filter(({ see }) => see !== null && !ids.has(see));
      const told = astray.map(({ file, line, id, see }) =>
        besideProblem("withdrawn-see", { file, line, id, field: "see", found: see }),
      );
      return {
        ...whole,
        problems: [...archive.problems, ...problems, ...inPictures, ...inAliases, ...told, ...written.problems],
      };
    },
  };
}
