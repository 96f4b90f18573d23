import { plural } from "../arabic/plurals.ts";
import type { Message } from "./voice.ts";

/** How many articles, as each language says it: «مقالان»، "2 articles". */
export function articles(count: number): Message {
  return {
    ar: plural(count, {
      zero: "لا مقالات",
      one: "مقال واحد",
      two: "مقالان",
      few: "{n} مقالات",
      many: "{n} مقالًا",
      other: "{n} مقال",
    }),
    en: count === 1 ? "1 article" : `${count} articles`,
  };
}

/** How many problems, as each language says it. */
export function problems(count: number): Message {
  return {
    ar: plural(count, {
      zero: "لا مشكلات",
      one: "مشكلة واحدة",
      two: "مشكلتان",
      few: "{n} مشكلات",
      many: "{n} مشكلة",
      other: "{n} مشكلة",
    }),
    en: count === 1 ? "1 problem" : count === 0 ? "no problems" : `${count} problems`,
  };
}
