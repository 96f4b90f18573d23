/**
 * Beginnings of words whose ال is their own, folded: it is no article (Form VIII of ل-roots, Form IV of roots in ل with
 * their verbal nouns, and foreign names). Whole words of Arabic that begin with ال are hardly more than these.
 * Source: Wehr, Dictionary of Modern Written Arabic, roots in ل, Forms IV and VIII; names from CLDR ar territories.
 */
export const AL_WORDS: readonly string[] = [
  // Form VIII
  "التزام", "التزم", "التحاق", "التحق", "التماس", "التمس", "التقاء", "التقي", "التقا", "التقت", "التقط", "التقاط",
  "التهاب", "التهب", "التفاف", "التفت", "التفات", "التبس", "التباس", "التهم", "التهام", "التجا", "التجاء", "التيام",
  "التوا", "التواء", "التصاق", "التصق", "التحام", "التحم",
  // Form IV
  "الغاء", "الغي", "الغت", "الزام", "الزم", "الهام", "الحاق", "الحاد", "القاء", "القي", "القت", "الماح", "المام", "الحاح",
  // Names and foreign words
  "الماني", "المانيا", "المان", "الباني", "الكترون", "الكسندر", "اليزابيث", "اليسا", "الدورادو", "الكسو",
];
