import type { ArchiveSettings, Outlet } from "../settings.ts";
import { readData } from "./knowledge/data.ts";

/** The outlets an archive knows: its own (archive.yaml) first, then those that come with the program. */
export const outletsOf = (settings: ArchiveSettings): readonly Outlet[] => [...settings.outlets, ...readData().outlets];
