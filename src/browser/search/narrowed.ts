import type { FacetName } from "../../search/search-types.ts";
import { NO_QUESTION, type Question } from "./address.ts";

/** Questions that are narrowed, and widened again. */

/** The question with one value of a facet given up. */
export const withoutFacet = (question: Question, name: FacetName, value: string): Question => ({
  ...question,
  facets: { ...question.facets, [name]: question.facets[name].filter((each) => each !== value) },
});

/** The question with one value of a facet chosen. */
export const withFacet = (question: Question, name: FacetName, value: string): Question => {
  const { facets } = withoutFacet(question, name, value);
  return { ...question, facets: { ...facets, [name]: [...facets[name], value] } };
};

/** The question without its narrowings. */
export const widened = (question: Question): Question => ({
  ...question,
  facets: NO_QUESTION.facets,
  from: "",
  to: "",
});
