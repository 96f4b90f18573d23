import { ABOVE } from "./above.ts";
import { AFTER } from "./after.ts";
import { BETWEEN } from "./between.ts";
import { CLOSES, GOES_ON } from "./extending.ts";
import { FOOT, TRAIL } from "./foot.ts";
import { HEADLINE_EVIDENCE } from "./headline-evidence.ts";
import { INSIDE } from "./inside.ts";
import { NO_TITLE } from "./no-title.ts";
import { OBVIOUS } from "./obvious.ts";
import { OFFERED } from "./offered.ts";
import { PICTURES } from "./pictures.ts";
import { READING_VIEW } from "./reading-view.ts";
import { STANDFIRST_EVIDENCE } from "./standfirst.ts";
import { NO_SUBHEADING, NO_SUBHEADING_HERE } from "./subheading.ts";

/** Every list of named rules, in the order of the passes: what bench/parse/mutations.ts drops from, one rule at a time. */
export const RULES: Readonly<Record<string, { readonly name: string }[]>> = {
  readingView: READING_VIEW,
  obvious: OBVIOUS,
  pictures: PICTURES,
  headline: HEADLINE_EVIDENCE,
  noTitle: NO_TITLE,
  between: BETWEEN,
  standfirst: STANDFIRST_EVIDENCE,
  closes: CLOSES,
  goesOn: GOES_ON,
  trail: TRAIL,
  foot: FOOT,
  offered: OFFERED,
  inside: INSIDE,
  noSubheading: NO_SUBHEADING,
  noSubheadingHere: NO_SUBHEADING_HERE,
  after: AFTER,
  above: ABOVE,
};
