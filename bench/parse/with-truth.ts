import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Truth } from "./judge.ts";
import { SHARED } from "./unseen/articles.ts";

/** The captures of ../shared whose truth is known. */
export const SETS = [
  { name: "seeds", captures: "seeds", truth: "seeds/truth.json" },
  { name: "dev-set/parse, text", captures: "dev-set/parse/raw", truth: "dev-set/parse/truth" },
  { name: "dev-set/parse, saved pages", captures: "dev-set/parse/html", truth: "dev-set/parse/truth" },
  { name: "dev-set/parse-2", captures: "dev-set/parse-2/raw", truth: "dev-set/parse-2/truth.json" },
] as const;

/** A capture and what is true of it. */
export interface KnownCapture {
  readonly file: string;
  readonly truth: Truth;
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

function truthsOf(place: string): Truth[] {
  const file = path.join(SHARED, place);
  if (!statSync(file).isDirectory()) return json(file) as Truth[];
  return readdirSync(file).map((name) => json(path.join(file, name)) as Truth);
}

/** The capture that a truth is of: the text as it was copied, or the page as it was saved, whose lines are others. */
function captureOfTruth(folder: string, truth: Truth): KnownCapture | null {
  const text = path.join(SHARED, folder, truth.file);
  if (existsSync(text)) return { file: text, truth };
  const page = text.replace(/\.txt$/u, ".html");
  return existsSync(page) ? { file: page, truth: { ...truth, lineRoles: undefined } } : null;
}

/** The captures of a set; none where ../shared is absent. */
export function knownCaptures({ captures, truth }: (typeof SETS)[number]): KnownCapture[] {
  if (!existsSync(SHARED)) return [];
  return truthsOf(truth).flatMap((each) => captureOfTruth(captures, each) ?? []);
}
