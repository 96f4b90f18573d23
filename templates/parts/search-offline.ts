import type { ArchiveSettings } from "../../src/settings.ts";
import { type Html, html } from "../html.ts";
import type { Words } from "../words.ts";

/** The line shown while the reader is offline, in archives that keep themselves (settings.offline). */
export const offlineNote = (settings: ArchiveSettings, words: Words): Html | false =>
  settings.offline && html`<p class="offline-note" role="status" data-offline-note hidden>${words.marks.offline}</p>`;
