/**
 * What a word is read as that the archive does not hold as it stands: less cautious stems, other spellings of a name. Most words of
 * most questions are held, so the search page loads it for the first that is not. Browser-safe.
 */

export { candidates } from "../arabic/candidates.ts";
export { beginningsOfName, sameName } from "../arabic/transliteration.ts";
