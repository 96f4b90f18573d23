/**
 * Foreign names as different newsrooms write them: long vowels written or left out, and g, t, s in one letter or
 * another («زيلينسكي» and «زلينسكي», «جورجيا» and «غورجيا», «بريطانيا» and «بريتانيا»). Pure.
 * Only long words are compared so: in short ones a vowel makes another word («قطر», «قطار»).
 */

/** Letters one foreign sound is written with. */
const SOUND: Readonly<Record<string, string>> = { ج: "غ", ك: "غ", ط: "ت", ص: "س" };
const heard = (word: string): string => word.replace(/[جكطص]/gu, (letter) => SOUND[letter] ?? letter);
const isVowel = (letter: string | undefined): boolean => letter !== undefined && "اوي".includes(letter);

/** Letters of the longer word from which a vowel may differ, and from which a consonant may. */
const LONG_FOR_VOWEL = 6;
const LONG_FOR_CONSONANT = 5;

/**
 * Whether two folded words without article may be one name: the same but for one long vowel, or for letters of one
 * sound, never both («موجود», «مؤكد»). What ends in ة is a word of Arabic, where a vowel counts («مكتوبة», «مكتبة»).
 */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === b.length && a.length >= LONG_FOR_CONSONANT && heard(a) === heard(b)) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length < LONG_FOR_VOWEL || long.length - short.length > 1 || long.endsWith("ه")) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (i === 0 || !isVowel(long[i])) return false;
  const insertion = short.slice(i) === long.slice(i + 1);
  const exchange = long.length === short.length && isVowel(short[i]) && short.slice(i + 1) === long.slice(i + 1);
  return insertion || exchange;
}

/** Letters that write one foreign sound; any of them may open another spelling of a name. */
const SAME_SOUND: readonly string[] = ["غجك", "تط", "سص"];
const VOWELS = "اوي";

/** The first two letters other spellings of a name may have (`sameName`): where to look for them in a list by letters. */
export function beginningsOfName(name: string): string[] {
  const [first = "", second = "", third = ""] = name;
  const alike = (letter: string): string[] => [
    ...new Set([letter, ...(SAME_SOUND.find((sounds) => letter !== "" && sounds.includes(letter)) ?? "")]),
  ];
  const seconds = new Set([...alike(second), ...VOWELS, ...(isVowel(second) ? alike(third) : [])]);
  return alike(first).flatMap((a) => [...seconds].map((b) => a + b));
}
