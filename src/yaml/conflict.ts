/** Marks that git, and what synchronises folders by it, puts into a file that two people changed at one place. */

/** "<<<<<<< HEAD", "=======", "||||||| base", ">>>>>>> main": seven signs at the beginning of a line of their own. */
const MARK = /^(?:(?<begin><{7}(?: .*)?)|={7}|\|{7}(?: .*)?|>{7}(?: .*)?)$/u;

/** What a line is to a conflict: where one begins, another of its marks, or nothing. */
export function conflictMark(line: string): "begin" | "mark" | null {
  const found = MARK.exec(line.trimEnd());
  if (!found) return null;
  return found.groups?.begin === undefined ? "mark" : "begin";
}
