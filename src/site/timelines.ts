import { formatDate } from "../arabic/dates/format-date.ts";
import type { ArticleRecord } from "../record/schema.ts";
import type { ArchiveSettings } from "../settings.ts";
import type { HomePage } from "./pages.ts";
import { timeline } from "./timeline/timeline.ts";

/** Drawn sizes, in the units of the drawing: one unit is about a CSS pixel where it is shown. */
const WIDE = { width: 960, height: 190 };
const NARROW = { width: 380, height: 190 };

/** Names of days and months under the axis («28 يناير 2022»). */
const label = (edtf: string, { months, digits, language }: ArchiveSettings): string =>
  formatDate(edtf, { months, digits, language });

/** The timeline in two sizes, since text in a drawing that shrinks to a phone cannot be read. */
export function timelinesOf(records: readonly ArticleRecord[], settings: ArchiveSettings): HomePage["timelines"] {
  // One name of the month is enough under an axis, and leaves room for more dates.
  const style = settings.months === "dual" ? { ...settings, months: "gulf" as const } : settings;
  const wide = timeline(records, style, { ...WIDE, label });
  const narrow = timeline(records, style, { ...NARROW, label });
  return wide === null || narrow === null ? null : { wide, narrow };
}
