/**
 * The three digit sets of Arabic-script text: European 0–9, Arabic-Indic ٠–٩ (U+0660) and
 * Eastern (Persian, Urdu) ۰–۹ (U+06F0). Unicode ch. 9.2, "Arabic-Indic Digits".
 */

const ARABIC_INDIC = /[\u0660-\u0669]/gu;
const EASTERN = /[\u06f0-\u06f9]/gu;

/** Every digit as 0–9: «٢٠٢٢» and «۲۰۲۲» become "2022". */
export function toWesternDigits(text: string): string {
  return text
    .replace(ARABIC_INDIC, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(EASTERN, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

/** Every 0–9 as ٠–٩, for archives that set their interface in Arabic-Indic digits. */
export function toArabicIndicDigits(text: string): string {
  return text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x630));
}
