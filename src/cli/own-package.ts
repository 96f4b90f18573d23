import path from "node:path";
import { VERSION } from "../program.ts";

/** The package.json of an archive of one's own: as a new one is made, and what one that was there before lacks. */

/** What npm runs for the archive. */
const SCRIPTS: Readonly<Record<string, string>> = {
  start: "warraq serve",
  build: "warraq build",
  check: "warraq check",
};

/** A package's name made of a folder's: npm takes small Latin letters, digits and hyphens. */
const nameOf = (folder: string): string =>
  path
    .basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "") || "archive";

/** The package.json of a new archive in a folder. */
export const newPackage = (folder: string): string =>
  `${JSON.stringify(
    {
      name: nameOf(folder),
      private: true,
      scripts: SCRIPTS,
      dependencies: { warraq: `^${VERSION}` },
    },
    null,
    2,
  )}\n`;

/** The `scripts` of a package.json; null when it is no JSON object. */
function scriptsIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
    if (typeof read !== "object" || read === null || Array.isArray(read)) return null;
    const { scripts } = read as { readonly scripts?: unknown };
    return typeof scripts === "object" && scripts !== null ? (scripts as Record<string, unknown>) : {};
  } catch {
    return null;
  }
}

/**
 * The command that adds the archive's scripts to a package.json, and changes nothing else: a name that has a script of the
 * person's own is left to it.
 * @returns the command; "" where nothing is missing; null when the text is no package.json
 */
export function missingScripts(text: string): string | null {
  const scripts = scriptsIn(text);
  if (scripts === null) return null;
  const missing = Object.entries(SCRIPTS).filter(([name]) => !Object.hasOwn(scripts, name));
  if (missing.length === 0) return "";
  return `npm pkg set ${missing.map(([name, command]) => `"scripts.${name}=${command}"`).join(" ")}`;
}
