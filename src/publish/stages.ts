/** The stages of a build, in their order: captures are read, the pages, what is left of the search bundle by then, the files beside them, the swap. */
export const STAGES = ["records", "pages", "index", "files", "publish"] as const;
/** A stage of a build. */
export type Stage = (typeof STAGES)[number];

/**
 * Told how far a build is.
 * @param done articles or pages that the stage has done
 * @param total how many there are; the last build's number while captures are still being read, null where nobody knows
 */
export type StageReport = (stage: Stage, done: number, total: number | null) => void;
