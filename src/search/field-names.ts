/** Names of what a question can ask of an article beside its words. Browser-safe, pure. */

/** What a field asks of: the columns of the archive's table, the headline, the first and the last day. */
export type FieldName = "outlet" | "agency" | "section" | "title" | "from" | "to";

/** As typed, in any case; ة/ه and ى/ي are not told apart. */
const SPELLINGS: readonly (readonly [FieldName, string])[] = [
  ["outlet", "ناشر|publisher"],
  ["agency", "وكال[ةه]|agency"],
  ["title", "عنوان|title"],
  ["section", "قسم|section"],
  ["from", "من|from"],
  ["to", "[إا]ل[ىي]|to"],
];

const inAnyCase = (spelling: string): string =>
  spelling.replace(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** Source of an expression for every name. */
export const NAMES: string = SPELLINGS.map(([, spelling]) => inAnyCase(spelling)).join("|");

/** Source of an expression for a value without quotation marks: letters written one by one («أ ف ب»), or up to a space or stop. */
export const BARE_VALUE = String.raw`[\u0621-\u064a](?:[ .][\u0621-\u064a](?![\p{L}\p{M}\p{N}]))+|[\p{L}\p{N}][^\s"«»“”„‟|,،;؛?؟]*`;

/** The field a typed name, one of `NAMES`, stands for. */
export function fieldNamed(typed: string): FieldName {
  const found = SPELLINGS.find(([, spelling]) => new RegExp(`^(?:${inAnyCase(spelling)})$`, "u").test(typed));
  return (found as readonly [FieldName, string])[0];
}
