const YES: ReadonlySet<unknown> = new Set(["true", "yes", "on", "نعم"]);
const NO: ReadonlySet<unknown> = new Set(["false", "no", "off", "لا"]);

/** What a person's word for yes or no means: YAML's words and the Arabic ones, whatever their capital letters; else null. */
export function yesOrNo(value: unknown): boolean | null {
  const word = typeof value === "string" ? value.trim().toLowerCase() : String(value);
  return YES.has(word) ? true : NO.has(word) ? false : null;
}
