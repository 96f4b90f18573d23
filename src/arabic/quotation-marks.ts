/** Marks for a text that is itself set in guillemets: its own become “ ”, so that none stand inside others of their kind. */
export const innerMarks = (text: string): string => text.replaceAll("«", "“").replaceAll("»", "”");
