import { innerMarks } from "../../arabic/quotation-marks.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { arabicDate, arabicPoint } from "./cited-date.ts";
import { creators, type Facts } from "./facts.ts";

/**
 * Citation texts in Arabic, plain text: as a note («الهامش») and as an entry of a reference list with author and date.
 * An outlet that was worked out stands in brackets, as supplied by the archive.
 */

const outletOf = ({ outlet, outletInferred }: Facts): string | null =>
  outlet !== null && outletInferred ? `[${outlet}]` : outlet;

/** Where the text is kept: archive, id, address, day of the capture. */
function kept(facts: Facts, settings: ArchiveSettings): string {
  const where = [`محفوظ في: ${facts.archive}`];
  if (facts.address === null) where.push(`المعرّف ${facts.id}`);
  const day = facts.captured === null ? "" : ` (التُقط في ${arabicPoint(facts.captured, settings)})`;
  const address = facts.address ?? facts.original;
  return `${where.join("، ")}${day}${address === null ? "." : `، ${address}`}`;
}

/** A headline inside «…»; its own guillemets become “ ”. */
const quoted = (title: string): string => (title.startsWith("[") ? title : `«${innerMarks(title)}»`);

/** Note: names، «headline»، outlet (agency)، date. Kept in … */
export function arabicNote(facts: Facts, settings: ArchiveSettings): string {
  const agencies = facts.agencies.length > 0 ? ` (${facts.agencies.join("، ")})` : "";
  const outlet = outletOf(facts);
  const source = outlet === null ? agencies.trim() : outlet + agencies;
  const parts = [facts.authors.join("، "), quoted(facts.title), source, arabicDate(facts.published, settings)];
  return `${parts.filter((part) => part !== "").join("، ")}. ${kept(facts, settings)}`;
}

/** Reference list: names or outlet. (date). headline. outlet. Kept in … */
export function arabicReference(facts: Facts, settings: ArchiveSettings): string {
  const names = creators(facts).join("، ");
  const outlet = outletOf(facts) ?? "";
  const date = arabicDate(facts.published, settings);
  const parts = [names || outlet, date.startsWith("[") ? date : `(${date})`, facts.title, names ? outlet : ""];
  const sentences = parts.filter((part) => part !== "").map((part) => (/[.?!؟…]$/u.test(part) ? part : `${part}.`));
  return `${sentences.join(" ")} ${kept(facts, settings)}`;
}
