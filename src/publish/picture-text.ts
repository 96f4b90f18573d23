import { Resvg } from "@resvg/resvg-js";
import { escapeXml } from "../site/exchange/xml.ts";
import { visualOrder } from "./picture-bidi.ts";
import type { PictureFonts } from "./picture-fonts.ts";

/** How text is set: size in pixels and weight of the face. */
export interface Setting {
  readonly size: number;
  readonly weight: 500 | 700;
}

/** Sets lines for the renderer and measures them as the renderer sets them. */
export interface Setter {
  /** A line as SVG, its left edge at x, its baseline at y. */
  readonly line: (text: string, setting: Setting, x: number, y: number) => string;
  /** Width of a line in pixels. */
  readonly width: (text: string, setting: Setting) => number;
  /** Breaks a text into lines no wider than `most`, as even as the number of lines allows. */
  readonly wrap: (text: string, setting: Setting, most: number) => string[];
  /** Font options for whoever renders the SVG. */
  readonly renderer: {
    readonly fontFiles: string[];
    readonly loadSystemFonts: false;
    readonly defaultFontFamily: string;
  };
}

/** A stretch of one direction and one family: what the renderer shapes without fault. */
interface Run {
  readonly text: string;
  readonly rtl: boolean;
  readonly family: string;
}

/** Right-to-left embedding (UAX #9) around a run, since the renderer takes every line for left-to-right. */
const [EMBED, POP] = ["\u202b", "\u202c"];
/** Size at which widths are measured; they grow in proportion. */
const MEASURED = 100;

/** Spaces at the ends apart: the renderer moves those of a right-to-left run to its other side (UAX #9, L1). */
const withoutOuterSpaces = (text: string): string[] => text.split(/^( +)|( +)$/u).filter((part) => part);

/** The runs of a line as seen from left to right. Characters that no family has are left out. */
function runsOf(line: string, { familyOf }: PictureFonts): Run[] {
  return visualOrder(line).flatMap(({ text, rtl }) => {
    const runs: { text: string; rtl: boolean; family: string }[] = [];
    for (const character of text) {
      const family = familyOf(character);
      if (family === null) continue;
      const last = runs.at(-1);
      if (last?.family === family) last.text += character;
      else runs.push({ text: character, rtl, family });
    }
    const parts = runs.flatMap((run) => withoutOuterSpaces(run.text).map((part) => ({ ...run, text: part })));
    return rtl ? parts.reverse() : parts;
  });
}

const shaped = ({ text, rtl }: Run): string => escapeXml(rtl ? EMBED + text + POP : text);

/** Greedy lines by the widths of words. */
function greedy(words: readonly string[], widths: readonly number[], space: number, most: number): string[] {
  const lines: string[] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const [index, word] of words.entries()) {
    const added = widths[index] ?? 0;
    if (width + space + added <= most) {
      lines[lines.length - 1] += ` ${word}`;
      width += space + added;
    } else {
      lines.push(word);
      width = added;
    }
  }
  return lines;
}

/** A setter with these fonts. Widths of runs are kept: news repeats its words. */
export function createSetter(fonts: PictureFonts): Setter {
  const renderer = {
    fontFiles: [...fonts.files],
    loadSystemFonts: false as const,
    defaultFontFamily: fonts.familyOf("ا") ?? "",
  };
  const measured = new Map<string, number>();

  const inkWidth = (run: Run, weight: number): number => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text xml:space="preserve" y="${MEASURED}" font-size="${MEASURED}" font-weight="${weight}" font-family="${run.family}">${shaped(run)}</text></svg>`;
    // Only the one font it needs: the renderer reads its fonts anew for every drawing.
    const font = { ...renderer, fontFiles: [fonts.fileOf(run.family, weight)], defaultFontFamily: run.family };
    return new Resvg(svg, { font }).getBBox()?.width ?? 0;
  };

  /** Advance width. The renderer tells only where ink stands, so the run is measured between two signs that join nothing. */
  const advance = (run: Run, weight: number): number => {
    const key = `${weight} ${run.rtl} ${run.family} ${run.text}`;
    let known = measured.get(key);
    if (known === undefined) {
      const sign = run.family === renderer.defaultFontFamily ? "،" : ".";
      const between = inkWidth({ ...run, text: sign + run.text + sign }, weight);
      known = between - inkWidth({ ...run, text: sign + sign }, weight);
      measured.set(key, known);
    }
    return known;
  };

  const widthsOf = (runs: readonly Run[], { size, weight }: Setting): number[] =>
    runs.map((run) => (advance(run, weight) * size) / MEASURED);
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  const width = (text: string, setting: Setting): number => sum(widthsOf(runsOf(text, fonts), setting));

  const line = (text: string, setting: Setting, x: number, y: number): string => {
    const runs = runsOf(text, fonts);
    const widths = widthsOf(runs, setting);
    return runs
      .map((run, index) => {
        if (run.text.trim() === "") return "";
        const left = Math.round((x + sum(widths.slice(0, index))) * 100) / 100;
        return `<text xml:space="preserve" x="${left}" y="${y}" font-size="${setting.size}" font-weight="${setting.weight}" font-family="${run.family}">${shaped(run)}</text>`;
      })
      .join("");
  };

  const wrap = (text: string, setting: Setting, most: number): string[] => {
    const words = text.split(/\s+/u).filter((word) => word !== "");
    const widths = words.map((word) => width(word, setting));
    const space = width(" ", setting);
    const lines = greedy(words, widths, space, most).length;
    // The narrowest measure that needs no more lines gives the most even ones.
    let [narrow, wide] = [most / 2, most];
    while (wide - narrow > 8) {
      const middle = (narrow + wide) / 2;
      if (greedy(words, widths, space, middle).length <= lines) wide = middle;
      else narrow = middle;
    }
    return greedy(words, widths, space, wide);
  };

  return { line, width, wrap, renderer };
}
