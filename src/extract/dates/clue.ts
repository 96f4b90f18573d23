/** What the words of a text tell of the day it was published on. */
export type Fact =
  /** Published on this day: «أمس الثلاثاء 5 مارس 2024». */
  | { readonly kind: "day"; readonly day: string }
  /** Published on a day from `first` to `last` (`soft`: about then): «الأحد القادم الموافق 10/10/1436هـ», «الذكرى الـ63 لعيد النصر». */
  | { readonly kind: "span"; readonly first: string; readonly last: string; readonly soft: boolean }
  /** Tells of a day printed with weekday and year, which news does of days close by: «الأربعاء 18 جانفي 2017». */
  | { readonly kind: "near"; readonly day: string }
  /** Published on this weekday (Monday 1): «اليوم الأحد», «أمس الإثنين». */
  | { readonly kind: "weekday"; readonly weekday: number }
  /** Tells of this weekday without saying that it is today («قال الثلاثاء»): published on it or in the days after. */
  | { readonly kind: "told"; readonly weekday: number }
  /** Published in this month: «7 ديسمبر الجاري». */
  | { readonly kind: "month"; readonly month: number }
  /** Dated on this day of the year: «الدوحة في 5 مارس /قنا/», «الكويت - 5 - 3 (كونا)». */
  | { readonly kind: "dateline"; readonly month: number; readonly day: number }
  /** «اليوم الخميس 14 يوليو», «الخميس 14 يوليو الجاري»: a day of the year and its weekday; `after`: days to publication. */
  | {
      readonly kind: "calendar";
      readonly month: number;
      readonly day: number;
      readonly weekday: number;
      readonly after: number | null;
    }
  /** Published in this year: «العام الجاري 2021». */
  | { readonly kind: "year"; readonly year: number }
  /** Published between two days of the year, "MM-DD", over New Year if need be: «عيد رأس السنة». */
  | { readonly kind: "season"; readonly from: string; readonly to: string };

/** A fact with the words it rests on and their line. */
export interface Clue {
  readonly fact: Fact;
  readonly words: string;
  /** Line of the capture; null for the capture's address. */
  readonly line: number | null;
}
