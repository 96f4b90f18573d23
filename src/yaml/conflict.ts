/** Marks that git, and what synchronises folders by it, puts into a file that two people changed at one place. */

/** "<<<<<<< HEAD", "=======", "||||||| base", ">>>>>>> main": seven signs at the beginning of a line of their own. */
const MARK = /^(?:(?<begin><{7}(?: .*)?)|={7}|\|{7}(?: .*)?|(?<end>>{7}(?: .*)?))$/u;

/** What a line is to a conflict: where one begins, another of its marks, or nothing. */
export function conflictMark(line: string): "begin" | "mark" | null {
  const found = MARK.exec(line.trimEnd());
  if (!found) return null;
  return found.groups?.begin === undefined ? "mark" : "begin";
}

/** Follows the marks through the lines, or rows, of one file: what looks like one outside a conflict is none. */
export class Conflicts {
  private isWithin = false;
  /** Whether the file held any. */
  any = false;

  /** What a line is to a conflict. */
  take(line: string): "begin" | "mark" | null {
    const found = MARK.exec(line.trimEnd());
    if (!found) return null;
    const isBegin = found.groups?.begin !== undefined;
    if (!isBegin && !this.isWithin) return null;
    this.isWithin = found.groups?.end === undefined;
    this.any = true;
    return isBegin ? "begin" : "mark";
  }
}

/** The mark at which a text begins to hold what two people wrote, and its 1-based line; null where no conflict is whole. */
export function conflictIn(text: string): { readonly line: number; readonly found: string } | null {
  const begin = /^<{7} .*$/mu.exec(text);
  if (!begin || !/^={7}\r?$/mu.test(text) || !/^>{7} /mu.test(text)) return null;
  return { line: text.slice(0, begin.index).split("\n").length, found: begin[0].trim().slice(0, 80) };
}
