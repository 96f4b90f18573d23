import { parseEdtf } from "../arabic/dates/edtf.ts";

/** An unspecified digit ("XXXX-12-30") or a missing end ("2021/"): EDTF allows them, but pages could not be ordered by them. */
const UNSAID = /X|^\/|\/$/;

/**
 * Whether the text is an EDTF date of the kind records use (ISO 8601-2:2019: minutes, days, months, years, intervals, the
 * marks ~ ? %, open ends as "..") and exists in the calendar; an interval must not run backwards.
 */
export const isEdtf = (text: string): boolean => !UNSAID.test(text) && parseEdtf(text) !== null;
