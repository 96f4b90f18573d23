import * as z from "zod";
import { knowledgeFiles, readKnowledge } from "../../arabic/knowledge-file.ts";
import { nameLists, placeLists } from "../../arabic/name-lists.ts";
import { type Outlet, outletSchema } from "../../settings.ts";

/** The data files of this room, read and checked once. A linguist extends them without reading code. */
const words = z.array(z.coerce.string().min(1));

/** What a label means for the lines around it; explained at the head of data/furniture.yaml. */
export const LABEL_KINDS = [
  "navigation",
  "share",
  "related",
  "lists",
  "comments",
  "tags",
  "footer",
  "promo",
  "advert",
  "media",
  "poll",
  "photo",
] as const;
/** What a furniture label stands over or is for. */
export type LabelKind = (typeof LABEL_KINDS)[number];

const furnitureSchema = z.strictObject({
  ...(Object.fromEntries(LABEL_KINDS.map((kind) => [kind, words])) as Record<LabelKind, typeof words>),
  sections: words,
});
const phrasesSchema = z.strictObject({
  standing: words,
  naming: words,
  banners: words,
  openings: words,
  endMarks: words,
  related: words,
  gluedTags: words,
  readMore: words,
  weather: words,
  captionLabels: words,
  creditLabels: words,
  sourceLabels: words,
  dateLabels: words,
  greetings: words,
  ofLetters: words,
  readingTimes: words,
  minutes: words,
  corrections: words,
  remarks: words,
  correcting: words,
  adverts: words,
  contacts: words,
  profiles: words,
  letterFields: words,
  letterSubjects: words,
  sentOn: words,
  answers: words,
  pictures: words,
  occasions: words,
  ofAnyPage: words,
});
const bylinesSchema = z.strictObject({
  prefixes: words,
  signing: words,
  notBylines: words,
  desks: words,
  bios: words,
  columns: words,
  titles: words,
  offices: words,
  correspondents: words,
  outletWords: words,
  paperKinds: words,
  outletParts: words,
});
const verbsSchema = z.strictObject({
  reporting: words,
  events: words,
  present: words,
  linked: words,
  connectives: words,
  closing: words,
  printedNames: words,
  dangling: words,
  function: words,
});
const namesSchema = z.strictObject({ given: words, placeWords: words, particles: words, never: words });
const placesSchema = z.record(z.string(), words);
const agenciesSchema = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    nameLatin: z.string().optional(),
    country: z.string().optional(),
    spellings: words,
    general: z.boolean().default(false),
    photos: z.boolean().default(false),
  }),
);

/** An agency of data/agencies.yaml. */
export type Agency = z.infer<typeof agenciesSchema>[number];

const read = <T>(name: string, schema: z.ZodType<T>): T => {
  const file = new URL(`./../data/${name}.yaml`, import.meta.url);
  return schema.parse(readKnowledge(file));
};

/** The lexica of src/extract/data and the names of src/arabic/data/names, read and checked. */
export interface Data {
  readonly furniture: z.infer<typeof furnitureSchema>;
  readonly phrases: z.infer<typeof phrasesSchema>;
  readonly bylines: z.infer<typeof bylinesSchema>;
  readonly verbs: z.infer<typeof verbsSchema>;
  readonly names: z.infer<typeof namesSchema>;
  readonly places: Readonly<Record<string, readonly string[]>>;
  readonly agencies: readonly Agency[];
  readonly outlets: readonly Outlet[];
}

const OUTLETS = new URL("../outlets/", import.meta.url);

/** The outlet files, one outlet a file, in the order of their names. Throws on a file that breaks `outletSchema`. */
export function readOutlets(folder: URL = OUTLETS): Outlet[] {
  return knowledgeFiles(folder).map((file) => outletSchema.parse(readKnowledge(file)));
}

let data: Data | null = null;

/** Everything under data/ and outlets/, and the lists of names. Read on first use, then kept: the files are part of the program. */
export function readData(): Data {
  data ??= {
    furniture: read("furniture", furnitureSchema),
    phrases: read("phrases", phrasesSchema),
    bylines: read("bylines", bylinesSchema),
    verbs: read("verbs", verbsSchema),
    names: namesSchema.parse(nameLists()),
    places: placesSchema.parse(placeLists()),
    agencies: read("agencies", agenciesSchema),
    outlets: readOutlets(),
  };
  return data;
}
