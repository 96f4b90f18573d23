import { sharedBy } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { readDateline } from "../signature/dateline.ts";
import type { SeenOutlets } from "../signature/parts.ts";
import type { Sheet } from "./sheet.ts";

/** Points from which the first text under the headline is its standfirst and not the first paragraph. */
const ENOUGH = 3;

/**
 * Is the first text line the standfirst? It is when the next paragraph says the same again, when the page breaks off after
 * it (date, byline, advert, caption) and it does not read as a news sentence. Doubt leaves it in the body, where nothing is
 * lost. Gives the evidence in words, or null.
 */
export function isStandfirst(
  sheet: Sheet,
  first: number,
  second: number,
  seen: SeenOutlets,
  gap: { readonly parted: boolean; readonly signed: boolean },
): string | null {
  const [line, next] = [sheet.signals[first], sheet.signals[second]];
  if (!line || !next || line.words > 90) return null;
  const repeated = sharedBy(sheet.topic(line.at), sheet.topic(next.at));
  const alike = next.words <= 2 * line.words + 20;
  const evidence: string[] = [];
  let points = 0;
  const add = (value: number, words: string): void => {
    points += value;
    evidence.push(words);
  };
  if (repeated >= 0.6 && alike) add(3, "تكررها الفقرة التالية");
  else if (repeated >= 0.45) add(2, "تعيد الفقرة التالية أكثرها");
  if (gap.signed) add(2, "يليها تاريخ أو توقيع");
  else if (gap.parted) add(1, "يفصلها عن المتن ما ليس منه");
  if (!line.stop && !line.question) add(1, "بلا نقطة");
  if (line.opening === "name" && next.opening === "verb") add(1, "جملة اسمية قبل جملة فعلية");
  if (line.bullet === "dash") add(1, "تبدأ بشرطة");
  // The paragraph after a standfirst begins the report anew; one that is tied on («وأفاد») makes the first line its lead.
  if (["linkedVerb", "connective", "conjunction"].includes(next.opening)) points -= 3;
  if (readDateline(line.text, sheet.knowledge, seen)) points -= 3;
  if (isSubtitle(line)) add(3, "عنوان فرعي في الصفحة");
  if (statedAs(sheet, line)) add(1, "هي الوصف في بيانات الصفحة");
  return points >= ENOUGH ? evidence.join("، ") : null;
}

const isSubtitle = (line: Signal): boolean => /^h[2-4]$/u.test(line.hint?.element ?? "");

const statedAs = (sheet: Sheet, line: Signal): boolean => sheet.capture.metadata.standfirst?.value.trim() === line.text;
