import type { Signal } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import type { Sheet } from "./sheet.ts";

/** «20:12 – وصول أول سفينة إلى الرصيف»: the moment of an entry, and what happened. */
const ENTRY = /^[^\p{L}\p{N}]*[\d٠-٩]{1,2}[:.٫][\d٠-٩]{2}\s*(?:[-–—|:]\s*)?(?=\p{L})/u;

/** Whether a line is an entry of a live log: others open with their moment too. */
export const isLogEntry = (sheet: Sheet, { text }: Signal): boolean =>
  ENTRY.test(text) && sheet.signals.filter((signal) => ENTRY.test(signal.text)).length >= COUNTS.series;
