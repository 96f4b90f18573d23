/** A text with its double marks and guillemets as marks of the other kind, so that it can stand within marks of its own. */
export const withMarks = (text: string, [open = "", close = ""]: readonly string[]): string =>
  text.replace(/[«“]/g, open).replace(/[»”]/g, close);

/** Marks for a text that is itself set in guillemets: its own become “ ”, so that none stand inside others of their kind. */
export const innerMarks = (text: string): string => withMarks(text, ["“", "”"]);
