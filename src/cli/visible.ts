/**
 * What reaches the terminal. Names of files, lines of captures, titles and ids come from outside: a control character in
 * them could move the cursor, colour or clear the screen, set the window's title; a direction mark could show a name as
 * another one. They are shown as what they are, the way JSON writes them: \u001b, \u202e.
 */

/**
 * C0 and C1 controls, line and paragraph separators, direction marks, embeddings, overrides and isolates, marks without
 * width that hide inside names, tag characters, and halves of characters. Joiners (U+200C, U+200D) are spelling.
 */
const OUTSIDE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A character as JSON writes it; one beyond U+FFFF as its two halves. */
const escaped = (character: string): string =>
  SHORT[character] ??
  Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
    .join("");

/** A text from outside, on one line, everything in it to be seen. */
export const visible = (text: string): string => text.replace(OUTSIDE, escaped);

/** Every text in a value made visible, whatever its depth. */
export function visibly<Value>(value: Value): Value {
  if (typeof value === "string") return visible(value) as Value;
  if (Array.isArray(value)) return value.map(visibly) as Value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, visibly(inside)])) as Value;
}

/** A unit of JSON, which escapes C0 itself, that `OUTSIDE` may match: most texts hold none, and asking costs less than replacing. */
const SUSPECT =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]/;

/** A value as one line of JSON in which every such character is escaped: the same value for a program, and safe to look at. */
export function json(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  if (!SUSPECT.test(text)) return text;
  return text.replace(OUTSIDE, (character) => (character === "\n" ? "\n" : escaped(character)));
}

/** Items of a list made into JSON at once: few, so that each text is small enough to be cleared away at once. */
const AT_ONCE = 50;

/** `json` of an object in pieces, so that the text of a long record is never whole in memory. */
export function* jsonPieces(value: object): Generator<string> {
  let joint = "{";
  for (const [key, inside] of Object.entries(value)) {
    if (inside === undefined) continue;
    yield `${joint}${json(key)}:`;
    joint = ",";
    if (!Array.isArray(inside)) yield json(inside);
    else {
      for (let from = 0; from < inside.length; from += AT_ONCE)
        yield (from === 0 ? "[" : ",") + json(inside.slice(from, from + AT_ONCE)).slice(1, -1);
      yield inside.length === 0 ? "[]" : "]";
    }
  }
  yield joint === "{" ? "{}" : "}";
}

/** Colours and weights, as this program sets them itself. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
const COLOUR = /(\u001b\[\d{1,2}m)/u;
/** Controls that no line of ours holds. Direction marks stand in our own Arabic messages. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text that holds none of our colours: line ends and our own marks pass, any other control is shown. */
export const plainOnScreen = (text: string): string => text.replace(CONTROL, escaped);

/** The last net under everything printed: line ends, colours and our own marks pass, any other control is shown. */
export const onScreen = (text: string): string =>
  text
    .split(COLOUR)
    .map((part, index) => (index % 2 === 1 ? part : plainOnScreen(part)))
    .join("");
