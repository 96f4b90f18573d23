import type { Reason } from "../publish/draft.ts";
import { type Terminal, tell } from "./command.ts";
import { visible } from "./visible.ts";
import type { Message } from "./voice.ts";

/** Why parts of a site were made anew, in words. */

/** What a part of a key means. */
const PARTS: Readonly<Record<string, Message>> = {
  program: { ar: "البرنامج", en: "the program" },
  frame: { ar: "الإطار: الإعدادات أو الأنماط أو القائمة", en: "the frame: settings, styles, menu" },
  settings: { ar: "الإعدادات", en: "the settings" },
  page: { ar: "ما تعرضه الصفحة", en: "what the page shows" },
  archive: { ar: "الأرشيف", en: "the archive" },
  record: { ar: "سجل المقال", en: "the record" },
  capture: { ar: "الأصل", en: "the capture" },
  site: { ar: "ملفات الموقع", en: "the site's files" },
};

/** A reason in both languages. */
function worded(reason: Reason): Message {
  if (reason === "new") return { ar: "جديد", en: "new" };
  if (reason === "touched")
    return { ar: "حُذف من الموقع أو غُيّر فيه بعد بنائه", en: "gone from the site, or changed there by hand" };
  const parts = reason.map((part) => PARTS[part] ?? { ar: part, en: part });
  return {
    ar: `تغيّر: ${parts.map(({ ar }) => ar).join("، ")}`,
    en: `changed: ${parts.map(({ en }) => en).join(", ")}`,
  };
}

/** Tells of everything that was made anew why it was: `--explain`. */
export function tellReasons(terminal: Terminal, reasons: ReadonlyMap<string, Reason>): void {
  for (const [unit, reason] of [...reasons].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { ar, en } = worded(reason);
    tell(terminal, { ar: `  ${visible(unit)}: ${ar}`, en: `  ${visible(unit)}: ${en}` });
  }
}
