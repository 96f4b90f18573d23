/** README as the pieces that say something: paragraphs, items of lists, rows of tables, blocks of code. */

const isRule = (line: string): boolean => /^\|(?: -+ \|)+$/u.test(line);

/** The pieces of a Markdown text, each as its lines joined; headings, pictures and headers of tables say nothing. */
export function piecesOf(markdown: string): string[] {
  const pieces: string[][] = [];
  let isOpen = false;
  let fence: string | null = null;
  const lines = markdown.split("\n");
  const begin = (line: string): void => {
    pieces.push([line]);
    isOpen = true;
  };
  for (const [at, line] of lines.entries()) {
    const mark = /^`{3,}/u.exec(line)?.[0];
    if (fence !== null) {
      pieces.at(-1)?.push(line);
      if (mark !== fence) continue;
      fence = null;
      isOpen = false;
    } else if (mark) {
      fence = mark;
      begin(line);
    } else if (line.trim() === "" || /^(?:#|!\[)/u.test(line)) isOpen = false;
    else if (line.startsWith("|")) {
      isOpen = false;
      if (!isRule(line) && !isRule(lines[at + 1] ?? "")) begin(line);
    } else if (line.startsWith("- ") || !isOpen) begin(line);
    else pieces.at(-1)?.push(line.trim());
  }
  return pieces.map((piece) => piece.join(" "));
}
