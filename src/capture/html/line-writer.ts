import { clean } from "../../arabic/letters.ts";
import type { Line, LineHint } from "../capture.ts";

/** What a piece of text stands in. */
export interface Place {
  readonly element: string;
  readonly region: LineHint["region"];
  readonly link: boolean;
  readonly preformatted: boolean;
}

/** White space that HTML collapses; the no-break space is not among it. */
const COLLAPSIBLE = /[ \t\r\n\f]+/gu;
const BULLET = "  • ";

/** Collects text into numbered lines: collapses white space, keeps line and paragraph breaks, counts links. */
export class LineWriter {
  private readonly lines: Line[] = [];
  private number = 1;
  private parts: string[] = [];
  /** Characters of the current line by element, by region, and inside links. */
  private readonly elements = new Map<string, number>();
  private readonly regions = new Map<LineHint["region"], number>();
  private linked = 0;
  private length = 0;
  /** Whether a space is due before the next word. */
  private space = false;
  /** Line ends due before the next text: 1 a new line, 2 a blank line between; `forced` counts `<br>`. */
  private due = 0;
  private forced = 0;
  private bulletDue = false;

  /** The next text starts on a new line. */
  newLine(): void {
    this.due = Math.max(this.due, 1);
    this.space = false;
  }

  /** The next text starts after a blank line. */
  blankLine(): void {
    this.due = 2;
    this.space = false;
  }

  /** A `<br>`. */
  forcedBreak(): void {
    this.forced++;
    this.space = false;
  }

  /** A table cell: a tab after the one before it. */
  cell(): void {
    if (this.parts.length > 0 && this.due === 0 && this.forced === 0) this.parts.push("\t");
    this.space = false;
  }

  /** A list item: the next text has a bullet, unless the item ends without any. */
  bullet(): void {
    this.bulletDue = true;
  }

  endBullet(): void {
    this.bulletDue = false;
  }

  /** A text node. */
  text(value: string, place: Place): void {
    if (place.preformatted) {
      value.split(/\r\n|\r|\n/u).forEach((line, index) => {
        if (index > 0) this.forcedBreak();
        if (line !== "") this.put(line, place);
      });
      return;
    }
    const text = value.replace(COLLAPSIBLE, " ");
    if (text === "") return;
    if (text === " ") {
      this.space = true;
      return;
    }
    const starts = text.startsWith(" ");
    const ends = text.endsWith(" ");
    if (starts) this.space = true;
    this.put(text.slice(starts ? 1 : 0, ends ? -1 : undefined), place);
    this.space = ends;
  }

  /** The finished lines, blank ones left out. */
  finish(): Line[] {
    this.endLine();
    return this.lines;
  }

  private put(text: string, place: Place): void {
    const breaks = Math.max(this.due, this.forced);
    if (breaks > 0) {
      const written = this.parts.length > 0 || this.lines.length > 0 || this.number > 1;
      this.endLine();
      if (written) this.number += breaks;
      this.due = 0;
      this.forced = 0;
    }
    if (this.bulletDue) this.parts.push(BULLET);
    else if (this.space && this.parts.length > 0) this.parts.push(" ");
    this.bulletDue = false;
    this.space = false;
    this.parts.push(text);
    this.length += text.length;
    if (place.link) this.linked += text.length;
    this.elements.set(place.element, (this.elements.get(place.element) ?? 0) + text.length);
    this.regions.set(place.region, (this.regions.get(place.region) ?? 0) + text.length);
  }

  private endLine(): void {
    const text = clean(this.parts.join(""));
    if (text.trim() !== "") {
      const hint: LineHint = {
        element: most(this.elements, "body"),
        region: most<LineHint["region"]>(this.regions, "none"),
        linked: Math.round((100 * this.linked) / Math.max(1, this.length)) / 100,
      };
      this.lines.push({ number: this.number, text, hint });
    }
    this.parts = [];
    this.elements.clear();
    this.regions.clear();
    this.linked = 0;
    this.length = 0;
  }
}

/** The key with the largest number; the first of equals. */
function most<Key>(counts: ReadonlyMap<Key, number>, none: Key): Key {
  let best = none;
  let largest = 0;
  for (const [key, count] of counts) {
    if (count > largest) {
      best = key;
      largest = count;
    }
  }
  return best;
}
