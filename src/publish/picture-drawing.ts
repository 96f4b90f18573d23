import type { ArticleRecord, Basis } from "../record/schema.ts";
import type { ArchiveSettings } from "../settings.ts";
import { arabicDate } from "../site/cite/cited-date.ts";
import { factsOf } from "../site/cite/facts.ts";
import { PICTURE_SIZE } from "../site/head/open-graph.ts";
import type { Setter, Setting } from "./picture-text.ts";

/** The light colours of templates/styles/parts/colours.css: a picture is paper wherever it is shown. */
const COLOURS = { paper: "#fbf8f2", ink: "#211c15", soft: "#5d5446", rubric: "#962a1c", rule: "#d8cfbd" } as const;

const { width: WIDTH, height: HEIGHT } = PICTURE_SIZE;
const MARGIN = 84;
/** Rubric band at the side where reading begins. */
const BAND = 18;
const RIGHT = WIDTH - MARGIN;
/** Box of the headline: below the archive's name, above the rule. */
const BOX = { top: 150, bottom: 484, width: WIDTH - 2 * MARGIN } as const;
const RULE = 506;
const FOOT = 570;
/** Lines of an Arabic headline need this much of the size: nuqta below and hamza above must not meet (1.4 on the site, where no line is this large). */
const LEADING = 1.5;
const SIZES = [84, 76, 68, 60, 53, 47, 42] as const;

/** The nuqta of each basis, around the origin, as in templates/parts/nuqta.ts. */
const NUQTA: Readonly<Record<Basis | "undated", string>> = {
  stated: '<path d="M0-13 13 0 0 13-13 0z"/>',
  metadata: '<path fill-rule="evenodd" d="M0-13 13 0 0 13-13 0zM0-5 5 0 0 5-5 0z"/>',
  inferred: '<path d="M0-11 11 0 0 11-11 0z" fill="none" stroke-width="3"/>',
  editor: '<path d="M0-11 11 0 0 11-11 0z" fill="none" stroke-width="3"/><path stroke="none" d="M0-5 5 0 0 5-5 0z"/>',
  undated: '<path d="M0-11 11 0 0 11-11 0z" fill="none" stroke-width="3" stroke-dasharray="4 4"/>',
};

/** The mark of a date in one colour: where its middle stands, in pixels, and how large it is beside the mark of the archive. */
const nuqta = (basis: Basis | "undated", at: { x: number; y: number; scale: number }, colour: string): string =>
  `<g transform="translate(${at.x} ${at.y}) scale(${at.scale})" fill="${colour}" stroke="${colour}" stroke-width="0">${NUQTA[basis]}</g>`;

/** The longest beginning, in parts, that `fits`: 0 when none does. Found by halving, since each trial is drawn. */
function longest(parts: number, fits: (count: number) => boolean): number {
  let [some, many] = [0, parts];
  while (some < many) {
    const middle = Math.ceil((some + many) / 2);
    if (fits(middle)) some = middle;
    else many = middle - 1;
  }
  return some;
}

/** Cuts a text at a word so that it fits one line; a single word that is wider is cut inside. */
function fitted(text: string, setting: Setting, most: number, setter: Setter): string {
  if (setter.width(text, setting) <= most) return text;
  const begun = (parts: readonly string[], joint: string, count: number): string =>
    `${parts.slice(0, count).join(joint)}…`;
  for (const [parts, joint] of [
    [text.split(" "), " "],
    [lettersOf(text), ""],
  ] as const) {
    const count = longest(parts.length - 1, (some) => setter.width(begun(parts, joint, some), setting) <= most);
    if (count > 0) return begun(parts, joint, count);
  }
  return "…";
}

const graphemes = new Intl.Segmenter("ar", { granularity: "grapheme" });
/** Letters with their marks. */
const lettersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Characters of a text that a picture looks at: it shows 500 of the narrowest letter at most, and every trial is drawn. */
const MOST_CHARACTERS = 2_000;

/** The part of a text that can be shown, with a sign where it is not the whole. */
const showable = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/, "")}…`;

/** The largest size at which the headline fills its box, with its lines; at the smallest, what does not fit is cut. */
function headlineLines(headline: string, setter: Setter): { size: number; lines: string[] } {
  for (const size of SIZES) {
    const lines = setter.wrap(headline, { size, weight: 700 }, BOX.width);
    const widest = Math.max(...lines.map((line) => setter.width(line, { size, weight: 700 })));
    if (lines.length * size * LEADING <= BOX.bottom - BOX.top && widest <= BOX.width) return { size, lines };
  }
  const size = SIZES[SIZES.length - 1] ?? 42;
  const most = Math.floor((BOX.bottom - BOX.top) / (size * LEADING));
  const lines = setter.wrap(headline, { size, weight: 700 }, BOX.width);
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] = `${shown[most - 1] ?? ""}…`;
  return { size, lines: shown.map((line) => fitted(line, { size, weight: 700 }, BOX.width, setter)) };
}

interface Placed extends Setting {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  /** `end`: the text's right edge is at x; `start`: its left edge. */
  readonly anchor?: "start" | "end";
}

function textOf({ text, x, y, size, weight, colour, anchor = "end" }: Placed, setter: Setter): string {
  const setting: Setting = { size, weight };
  const left = anchor === "start" ? x : x - setter.width(text, setting);
  return `<g fill="${colour}">${setter.line(text, setting, left, y)}</g>`;
}

/** Everything a picture shows. Two articles with the same content have the same picture. */
export interface PictureContent {
  readonly archive: string;
  readonly headline: string;
  /** Outlet, else the agencies, else "". */
  readonly source: string;
  /** As citations print it. */
  readonly date: string;
  readonly basis: Basis | "undated";
  /** Colour of band and nuqta. */
  readonly accent: string;
}

/** Colours as the renderer and style sheets both read them. */
const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/iu;

/** What the picture of an article shows. */
export function pictureContent(record: ArticleRecord, settings: ArchiveSettings): PictureContent {
  const facts = factsOf(record, settings);
  const { accent } = settings.colours;
  return {
    archive: showable(facts.archive),
    headline: showable(facts.title),
    source: showable(facts.outlet ?? facts.agencies.join("، ")),
    date: arabicDate(record.published, settings),
    basis: record.published?.basis ?? "undated",
    accent: accent !== undefined && HEX.test(accent) ? accent : COLOURS.rubric,
  };
}

/**
 * A picture as SVG: archive above, headline, below the rule the outlet and the date with the nuqta of its basis. Right to
 * left; every text is data.
 */
export function drawPicture(
  { archive, headline, source, date, basis, accent }: PictureContent,
  setter: Setter,
): string {
  const { size, lines } = headlineLines(headline, setter);
  const height = lines.length * size * LEADING;
  const top = BOX.top + (BOX.bottom - BOX.top - height) / 2;
  // The baseline stands at about 1.02 of the size within a line of 1.5, so that ascenders and descenders are centred.
  const baseline = (index: number): number => Math.round(top + index * size * LEADING + size * 1.02);

  const small: Setting = { size: 34, weight: 500 };
  const strong: Setting = { size: 38, weight: 700 };
  const dateWidth = setter.width(date, small);
  const outlet = source === "" ? "" : fitted(source, strong, BOX.width - dateWidth - 80, setter);
  const texts: Placed[] = [
    {
      text: fitted(archive, small, BOX.width - 60, setter),
      x: RIGHT - 40,
      y: 104,
      colour: COLOURS.soft,
      ...small,
    },
    ...lines.map((text, index) => ({
      text,
      x: RIGHT,
      y: baseline(index),
      size,
      weight: 700 as const,
      colour: COLOURS.ink,
    })),
    { text: outlet, x: RIGHT, y: FOOT, colour: COLOURS.ink, ...strong },
    { text: date, x: MARGIN, y: FOOT, colour: COLOURS.soft, anchor: "start", ...small },
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.paper}"/>`,
    `<rect x="${WIDTH - BAND}" width="${BAND}" height="${HEIGHT}" fill="${accent}"/>`,
    nuqta("stated", { x: RIGHT - 13, y: 93, scale: 1 }, accent),
    `<rect x="${MARGIN}" y="${RULE}" width="${BOX.width}" height="2" fill="${COLOURS.rule}"/>`,
    nuqta(basis, { x: MARGIN + dateWidth + 30, y: FOOT - 12, scale: 0.85 }, accent),
    ...texts.filter(({ text }) => text !== "").map((text) => textOf(text, setter)),
    "</svg>",
  ].join("\n");
}
