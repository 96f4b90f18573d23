/** The parts of the program that make what is kept: a key of a result names all that takes part (store/keys.ts). */

/** What settings, dates and records are read and written by, beside the rooms that hold them. */
const OF_SETTINGS = [
  "src/anchors.ts",
  "src/colour.ts",
  "src/engine-address.ts",
  "src/settings.ts",
  "src/time-zone.ts",
  "src/web-address.ts",
  "src/yaml/",
  "src/yes-or-no.ts",
] as const;

/** What turns data into pages. */
export const RENDERER = [
  ...OF_SETTINGS,
  "src/arabic/",
  "src/compare/",
  "src/findings/",
  "src/problems/",
  "src/record/",
  "src/site/",
  "templates/",
  ".eleventy.ts",
] as const;

/** What makes the search bundle, Pagefind's interfaces beside it too. */
export const PROGRAM_OF_BUNDLE = [
  ...OF_SETTINGS,
  "src/arabic/",
  "src/browser/",
  "src/problems/",
  "src/publish/bundle-beside.ts",
  "src/publish/bundle-place.ts",
  "src/publish/of-program.ts",
  "src/publish/pagefind-interfaces.ts",
  "src/publish/scripts.ts",
  "src/publish/stage-bundle.ts",
  "src/record/",
  "src/search/",
  "src/site/",
] as const;

/** What makes the files beside an article, and the tables of all. */
export const PROGRAM_OF_FILES = [
  ...OF_SETTINGS,
  "src/arabic/",
  "src/capture/kinds.ts",
  "src/csv-cell.ts",
  "src/findings/",
  "src/problems/",
  "src/publish/data-files.ts",
  "src/publish/exports.ts",
  "src/publish/site-files.ts",
  "src/publish/table-lines.ts",
  "src/record/",
  "src/site/",
] as const;
