import { parseDocument } from "yaml";
import { readRegularFile } from "../files/regular-file.ts";
import type { Problem } from "../problems/problem.ts";
import { recordProblem } from "../problems/record.ts";
import { type ArchiveSettings, defaultSettings, settingsSchema } from "../settings.ts";

/** Largest settings file, in bytes. */
const LARGEST = 16 * 1024 * 1024;

/**
 * Reads `archive.yaml`. A missing file gives the defaults; a wrong setting is reported and its default used,
 * the others hold. Never throws for what a user can have written.
 */
export async function readSettings(file: string): Promise<{ settings: ArchiveSettings; problems: Problem[] }> {
  let source: string;
  try {
    source = readRegularFile(file, LARGEST).toString("utf8");
  } catch {
    return { settings: defaultSettings(), problems: [] };
  }
  return parseSettings(source, file);
}

/** `readSettings` on a text. Pure. */
export function parseSettings(source: string, file: string): { settings: ArchiveSettings; problems: Problem[] } {
  const document = parseDocument(source);
  const syntax = document.errors[0];
  if (syntax) {
    const line = syntax.linePos?.[0].line ?? null;
    const found = syntax.message.split("\n")[0] ?? "";
    return { settings: defaultSettings(), problems: [recordProblem("settings-unreadable", { file, line, found })] };
  }
  const stated: unknown = document.toJS() ?? {};
  const whole = settingsSchema.safeParse(stated);
  if (whole.success) return { settings: whole.data, problems: [] };
  const kept: Record<string, unknown> = { ...(stated as object) };
  const problems = whole.error.issues.map((issue) => {
    const field = issue.path.map(String).join(".") || (issue.code === "unrecognized_keys" ? issue.keys.join(", ") : "");
    const wrong = issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : [String(issue.path[0])];
    for (const key of wrong) delete kept[key];
    return recordProblem("settings-invalid", { file, field, found: `${field} (${issue.message})` });
  });
  const rest = settingsSchema.safeParse(kept);
  return { settings: rest.success ? rest.data : defaultSettings(), problems };
}
