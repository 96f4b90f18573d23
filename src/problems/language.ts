/** The languages messages are written in. */
export type Language = "ar" | "en";
