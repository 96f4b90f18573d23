import type { Image } from "../../record/schema.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Labelled } from "../label/labelled.ts";
import { withoutBullet } from "../signals/signal.ts";
import { trimPart } from "../signature/parts.ts";

const CREDIT_AT_END = /(?<!\s)\s*(?:copyright|©|(?:\|\s*)?(?:تصوير|عدسة|المصدر)\s*:)\s*(.{2,80})$/iu;
/** «(تصوير: هدى سليم)» behind a caption. */
const CREDIT_IN_BRACKETS =
  /\s*[([]\s*(?:تصوير|عدسة|بعدسة|صورة|الصورة|الصور)\s*[:：/–-]\s*([^()[\]]{2,60})[)\]]\s*\.?$/u;
const AGENCY_AT_END = /\s*[([]([^()[\]]{2,40})[)\]]\s*\.?\s*$/u;
const CREDIT_LABEL = /^(?:copyright|©|[^،:]{3,16}[،:])\s*/iu;

interface Draft {
  caption: string | null;
  credit: string | null;
  lines: number[];
}

/** Pictures: captions and credits that stand together; a caption printed again is the same picture. */
export function readImages(labelled: Labelled): Image[] {
  const { sheet } = labelled;
  const images: Draft[] = [];
  for (const signal of sheet.signals) {
    const role = sheet.role(signal.at);
    if (role !== "caption" && role !== "credit") continue;
    const last = images.at(-1);
    const text = withoutBullet(signal.text);
    if (role === "credit") {
      const credit = creditOf(text);
      const beside = last && last.lines.at(-1) !== undefined && isBeside(labelled, signal.at);
      if (beside && (last.credit === null || keyOf(last.credit) === keyOf(credit))) {
        last.credit = credit;
        last.lines.push(signal.number);
      } else images.push({ caption: null, credit, lines: [signal.number] });
      continue;
    }
    const { caption, credit } = splitCaption(text, labelled);
    const same = images.find((image) => isSame(image.caption, caption));
    const open = last && last.caption === null && isBeside(labelled, signal.at) ? last : undefined;
    const image = same ?? open;
    if (image) {
      if (image.caption === null || caption.length > image.caption.length) image.caption = caption;
      image.credit ??= credit;
      image.lines.push(signal.number);
    } else images.push({ caption, credit, lines: [signal.number] });
  }
  return images;
}

/** Whether the line before it (labels between aside) belongs to a picture too. */
function isBeside(labelled: Labelled, at: number): boolean {
  for (let above = at - 1; above >= 0 && at - above <= 3; above--) {
    const role = labelled.sheet.role(above);
    if (role === "caption" || role === "credit") return true;
    if (role !== "furniture") return false;
  }
  return false;
}

const creditOf = (text: string): string => trimPart(text.replace(CREDIT_LABEL, "")) || text;

function splitCaption(text: string, labelled: Labelled): { caption: string; credit: string | null } {
  const marked = CREDIT_IN_BRACKETS.exec(text) ?? CREDIT_AT_END.exec(text);
  // A bare © with nothing but signs behind it names nobody.
  const named = trimPart(marked?.[1] ?? "");
  if (marked && marked.index > 0 && named !== "") return { caption: text.slice(0, marked.index).trim(), credit: named };
  const agency = AGENCY_AT_END.exec(text);
  if (agency && labelled.sheet.knowledge.agencies.list(agency[1] ?? ""))
    return { caption: text.slice(0, agency.index).trim() || text, credit: trimPart(agency[1] ?? "") };
  return { caption: text, credit: null };
}

/** The same caption again, or the same cut short. */
function isSame(known: string | null, caption: string): boolean {
  if (known === null) return false;
  const [a, b] = [keyOf(known), keyOf(caption)];
  return a === b || (Math.min(a.length, b.length) >= 20 && (a.startsWith(b) || b.startsWith(a)));
}
