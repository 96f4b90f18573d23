import path from "node:path";
import { isOwnName, meantName, wrappedName } from "../files/own-names.ts";
import type { fileProblems } from "../problems/files.ts";
import { kindOf, SIDECAR } from "./kinds.ts";

/** Which files of a folder are no captures, told by their names, and why. */

/**
 * Why a file is no capture: `ours` is read elsewhere (settings, corrections, the about page), `junk` is counted under
 * a label, anything else is told with its reason.
 */
export type Aside =
  | { readonly kind: "ours" | "sidecar" }
  | { readonly kind: "junk"; readonly label: string }
  | { readonly kind: "meant"; readonly found: string }
  | { readonly kind: "told"; readonly code: keyof typeof fileProblems };

const OURS: Aside = { kind: "ours" };
const told = (code: keyof typeof fileProblems): Aside => ({ kind: "told", code });
const junk = (label: string): Aside => ({ kind: "junk", label });

/** What systems, editors and version control put into folders by themselves. A pattern's label is what it stands for. */
const JUNK: readonly (readonly [pattern: RegExp, label: string | null])[] = [
  [/^\._/u, "._*"],
  [/^\.~lock\..*#$/u, ".~lock.*#"],
  [/^~\$/u, "~$*"],
  [/^\..+\.sw[a-p]$/u, ".*.swp"],
  [/^icon\r$/u, "Icon"],
  [/^\.(?:goutputstream-.+|fuse_hidden.+|_?sync_.+\.db.*|syncthing\..+)$/u, null],
  [/^\.(?:dropbox(?:\..+)?|stfolder|stignore|stversions|owncloudsync\.log|apdisk|documentrevisions-v100)$/u, null],
  [/^\.(?:ds_store|localized|directory|fseventsd|spotlight-v100|temporaryitems|trashes|trash-\d+|nfs[\da-f]+)$/u, null],
  [/^\.(?:git|gitignore|gitattributes|gitkeep|gitmodules|hg|hgignore|svn|nojekyll|editorconfig)$/u, null],
  [/^(?:ehthumbs(?:_vista)?|thumbs)\.db$/u, null],
  [/^desktop\.ini$/u, null],
];

/** Folders of the same kind, whatever lies in them. */
const JUNK_FOLDERS = /^(?:__macosx|@eadir|lost\+found|system volume information|\$recycle\.bin|recycler)$/u;

/** Endings of what is read under no name: a table or settings in another form than theirs. */
const READ_NOWHERE = /\.(?:toml|ini|cfg|conf|xlsx?|ods|numbers|docx?)$/u;

/** Pictures beside articles, which `record/` joins with their words; what dresses the site: styles, fonts, logos. */
const OF_PAGES = /\.(?:jpe?g|png|webp|avif|gif|tiff?|svg|css|woff2?|ttf|otf)$/u;

const ABOUT_FOLDER = /^(?:readme|license|licence|copying|changelog|contributing)(?:\.[\w-]+)*$/u;

/** What Dropbox, Nextcloud and Syncthing call the second of two files that were changed at once. */
const CONFLICTED_COPY = /\([^()]*\bconflicted copy\b[^()]*\)|\.sync-conflict-\d{8}-\d{6}-/iu;
/** What stands for a file that iCloud holds and this machine does not: ".page.html.icloud". */
const IN_CLOUD = /^\..+\.icloud$/u;

/** What browsers and programs call a file until it is whole. */
const UNFINISHED = /\.(?:part|partial|crdownload|download|opdownload|filepart|aria2|!ut|!qb|tmp|temp)$/u;
/** Whether a file is none yet, by its name: a download, or a file being saved. */
export const isUnfinished = (name: string): boolean => UNFINISHED.test(name.toLowerCase());

/** A copy that an editor or a person keeps of an earlier state. */
const BACKUP = /~$|^#.+#$|\.(?:bak|backup|old|orig|sav)$/u;

function asJunk(name: string): Aside | null {
  const lower = name.toLowerCase();
  const found = JUNK.find(([pattern]) => pattern.test(lower));
  return found ? junk(found[1] ?? name) : null;
}

/**
 * Why a file of a folder is no capture; null when it is one as far as its name tells.
 * @param place whether the folder is the one asked for or one inside it: settings and the about page count in the first
 * only; `written`: a folder of pages that the archivist writes
 */
export function asideOfFile(name: string, place: "top" | "inside" | "written"): Aside | null {
  const systems = asJunk(name);
  if (systems) return systems;
  const lower = name.toLowerCase();
  if (IN_CLOUD.test(lower)) return told("capture-in-cloud");
  if (lower.startsWith(".")) return told("capture-hidden");
  if (CONFLICTED_COPY.test(lower)) return told("capture-conflicted-copy");
  if (isUnfinished(name)) return told("capture-unfinished");
  if (BACKUP.test(lower) && wrappedName(lower) === null) return told("capture-backup");
  if (lower.endsWith(SIDECAR)) return { kind: "sidecar" };
  if (OF_PAGES.test(lower)) return OURS;
  if (place === "written" && /\.(?:md|markdown)$/u.test(lower)) return OURS;
  if (isOwnName(lower)) return place === "top" ? OURS : told("capture-not-at-top");
  if (/\.ya?ml$/u.test(lower)) return OURS;
  const meant = READ_NOWHERE.test(lower) ? meantName(lower) : wrappedName(lower);
  if (meant !== null && place !== "written") return { kind: "meant", found: meant };
  return ABOUT_FOLDER.test(lower) ? told("capture-about-folder") : null;
}

/** Why a folder is not looked into; null when it is. */
export function asideOfFolder(name: string): Aside | null {
  const systems = asJunk(name);
  if (systems) return systems;
  // Safari keeps a download that is under way in a folder.
  if (name.toLowerCase().endsWith(".download")) return told("capture-unfinished");
  if (JUNK_FOLDERS.test(name.toLowerCase())) return junk(`${name}/`);
  return name.startsWith(".") ? told("capture-hidden") : null;
}

/** Whether a folder of the archive's own holds pages that the archivist writes. */
export const isWrittenFolder = (name: string): boolean => name === "dossiers" || name === "pages";

/** Folders browsers write beside a page saved complete ("x.html" + "x_files"): its pictures and scripts. */
export function isPageFolder(folder: string, siblings: ReadonlySet<string>): boolean {
  const page = /^(.+?)(?:_files|\.files|_fichiers|_ملفات|_الملفات)$/u.exec(folder)?.[1];
  return page !== undefined && [".html", ".htm", ".xhtml"].some((extension) => siblings.has(`${page}${extension}`));
}

/** What browsers do not write into such a folder: a person put it there. */
const PERSONS_OWN = /\.(?:pdf|docx?|xlsx?|odt|ods|rtf|epub|zip|ya?ml)$/iu;

/**
 * What a file in a page's folder is: part of the page, counted by its extension (frames are pages themselves), or
 * something a person put there, which is told.
 */
export function asideOfPagePart(name: string): Aside {
  const systems = asJunk(name);
  if (systems) return systems;
  const format = kindOf(name)?.format;
  if ((format !== undefined && format !== "html") || PERSONS_OWN.test(name)) return told("capture-page-part");
  const extension = path.extname(name).toLowerCase();
  return junk(`*_files/*${/^\.[a-z\d]{1,8}$/u.test(extension) ? extension : ""}`);
}

/** Labels told by name; the rest is told as a number. */
const MOST_LABELS = 12;

/** How often each label was counted, as one line: ".DS_Store ×3, *_files/*.jpg ×120". */
export function tallied(counts: ReadonlyMap<string, number>): string {
  const order = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const rest = order.slice(MOST_LABELS).reduce((sum, [, count]) => sum + count, 0);
  const shown = order.slice(0, MOST_LABELS).map(([label, count]) => `${label} ×${count}`);
  return [...shown, ...(rest > 0 ? [`… ×${rest}`] : [])].join(", ");
}
