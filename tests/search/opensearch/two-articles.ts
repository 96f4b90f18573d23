import type { SearchDocument } from "../../../src/search/search-types.ts";
import { smallArticle } from "../five-articles.ts";

/** The archive that the conversation with an engine is about. */
export const twoArticles = (): SearchDocument[] => [
  smallArticle("race", "انطلق سباق الخيل في الصباح الباكر", { outlet: "جريدة الفنار", date: "2022-01-28" }),
  smallArticle("bikes", "انطلق سباق الدراجات أمس", { outlet: "إذاعة الواحة", date: "2022-01-05" }),
];
