import { readKnowledge } from "./knowledge-file.ts";

/** The linguist's lists of names (`data/names/*.yaml`). Build side only. */

const read = (name: string): unknown => readKnowledge(new URL(`./data/names/${name}.yaml`, import.meta.url));

/** Given names, particles inside names, and words no name has: the lists of `names.yaml`. */
export const nameLists = (): unknown => read("names");

/** Countries, capitals, cities and regions by country: the lists of `places.yaml`. */
export const placeLists = (): unknown => read("places");
