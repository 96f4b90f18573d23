import { readdir } from "node:fs/promises";
import path from "node:path";
import type * as z from "zod";
import type { Problem } from "../problems/problem.ts";
import { settingsProblem, type settingsProblems } from "../problems/settings.ts";
import type { YamlCode } from "../problems/yaml.ts";
import { type ArchiveSettings, defaultSettings, settingsSchema } from "../settings.ts";
import { withoutPassword } from "../web-address.ts";
import { readWritten } from "../written-file.ts";
import { readYaml, type YamlMap } from "../yaml/read-yaml.ts";
import { type Key, lineAt, onceEach, plainOf, withoutPart, writtenAt } from "../yaml/tree-parts.ts";
import {
  choiceLine,
  meantSetting,
  meantZone,
  partLine,
  SETTINGS_FORM,
  settingLine,
  settingName,
} from "./setting-forms.ts";

/** Settings with what is wrong in them. */
export interface SettingsRead {
  readonly settings: ArchiveSettings;
  readonly problems: readonly Problem[];
}

/** Whether settings could not be read: then nothing may be built from the archive, for it would be another one. */
export const isUnreadable = ({ problems }: SettingsRead): boolean =>
  problems.some(({ code }) => code === "settings-unreadable");

/** Names of the settings file; people call it by the second one too. */
const NAMES = ["archive.yaml", "archive.yml"] as const;

/** Whether a file of the archive's folder is its settings, under either name. */
export const isSettingsFile = (name: string): boolean => (NAMES as readonly string[]).includes(name.toLowerCase());

/**
 * Reads the settings of an archive from its folder. No file gives the defaults; a wrong setting is reported and its
 * default used, the others hold; a file that cannot be read whole is reported as `settings-unreadable`. Never throws.
 */
export async function readSettings(folder: string): Promise<SettingsRead> {
  const there = (await readdir(folder).catch(() => [])).filter(isSettingsFile).sort();
  const [name = NAMES[0], second] = [...there].sort((a, b) => rank(a) - rank(b));
  const file = path.join(folder, name);
  const written = readWritten(file);
  const notes: Problem[] = [];
  if (second) notes.push(settingsProblem("settings-second", { file: path.join(folder, second), found: second }));
  if (written === null) return { settings: defaultSettings(), problems: notes };
  if (name !== NAMES[0]) notes.push(settingsProblem("settings-other-name", { file, found: name }));
  if ("hindrance" in written) {
    const unreadable = settingsProblem("settings-unreadable", { file, found: name });
    return { settings: defaultSettings(), problems: [unreadable, written.hindrance, ...notes] };
  }
  const read = parseSettings(written.text, file);
  return { settings: read.settings, problems: [...read.problems, ...written.problems, ...notes] };
}

const rank = (name: string): number => (name === NAMES[0] ? 0 : name.toLowerCase() === NAMES[0] ? 1 : 2);

/** What in YAML costs a correction a line stops the settings: the words for that, by its code. */
const STOPPING: Readonly<Record<string, keyof typeof settingsProblems>> = {
  "yaml-unclosed": "settings-unclosed",
  "yaml-no-field": "settings-no-field",
  "yaml-tag": "settings-tag",
  "yaml-unreadable": "settings-line",
  "yaml-too-much": "settings-too-much",
} satisfies Partial<Record<YamlCode, keyof typeof settingsProblems>>;

function asStopping(problem: Problem): Problem {
  const code = STOPPING[problem.code];
  return code === undefined ? problem : settingsProblem(code, problem);
}

/** `readSettings` on a text. Pure. */
export function parseSettings(source: string, file: string): SettingsRead {
  const { root, problems } = readYaml(source, SETTINGS_FORM, file);
  const broken = problems.find(({ severity }) => severity === "error");
  if (broken) {
    const found = `${path.basename(file)}:${broken.line ?? 1}`;
    const unreadable = settingsProblem("settings-unreadable", { file, line: broken.line, found });
    return { settings: defaultSettings(), problems: [unreadable, ...problems.map(asStopping)] };
  }
  if (!root) return { settings: defaultSettings(), problems };
  const { settings, problems: wrong } = settingsOfTree(root, file);
  return { settings, problems: [...problems, ...wrong] };
}

/** Checks the tree against the schema, and again without each part that was wrong. */
function settingsOfTree(root: YamlMap, file: string): SettingsRead {
  const problems: Problem[] = [];
  const named: YamlMap = { ...root, fields: root.fields.map((field) => ({ ...field, name: settingName(field.name) })) };
  const once = onceEach(named);
  for (const { name, line } of once.repeated)
    problems.push(settingsProblem("settings-twice", { file, line, field: name, found: name }));
  let tree = once.root;
  for (;;) {
    const checked = settingsSchema.safeParse(plainOf(tree));
    if (checked.success) {
      const settings = withOneLanguageFirst(withoutTwins(checked.data, tree, file, problems), tree, file, problems);
      return { settings, problems };
    }
    const wrong = checked.error.issues.flatMap(partsOf);
    for (const { at, issue } of wrong) {
      const problem = problemAt(at, issue, tree, file);
      if (!problems.some((other) => other.field === problem.field && other.found === problem.found))
        problems.push(problem);
    }
    const places = [...new Map(wrong.map(({ at }) => [at.join("\n"), at])).values()].sort(lastFirst);
    const smaller = places.reduce((left, at) => withoutPart(left, at), tree);
    if (smaller === tree) return { settings: defaultSettings(), problems };
    tree = smaller;
  }
}

interface WrongPart {
  readonly at: readonly Key[];
  readonly issue: z.core.$ZodIssue;
}

/** The parts of the file that an issue costs: the value itself, or the outlet that lacks what every outlet needs. */
function partsOf(issue: z.core.$ZodIssue): WrongPart[] {
  const at = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ at: [...at, key], issue }));
  const needed = at[0] === "outlets" && at.length === 3 && (at[2] === "id" || at[2] === "name");
  // Half a search is none: an engine without an address, or the other way round.
  if (at[0] === "search") return [{ at: at.slice(0, 1), issue }];
  return [{ at: needed ? at.slice(0, 2) : at, issue }];
}

/** Parts of a list from its end, so that the places of the others stay true. */
function lastFirst(a: readonly Key[], b: readonly Key[]): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const [one, other] = [a[depth], b[depth]];
    if (typeof one === "number" && typeof other === "number" && one !== other) return other - one;
    if (one !== other) return String(one) < String(other) ? -1 : 1;
  }
  return b.length - a.length;
}

function problemAt(at: readonly Key[], issue: z.core.$ZodIssue, tree: YamlMap, file: string): Problem {
  const top = String(at[0] ?? "");
  const leaf = String(issue.path.at(-1) ?? top);
  const field = at.join(".");
  const value = writtenAt(tree, at);
  const where = { file, line: lineAt(tree, at), field, found: withoutPassword(`${field}: ${value}`).slice(0, 160) };
  if (issue.code === "unrecognized_keys") {
    if (at.length > 1)
      return settingsProblem("settings-unknown", { ...where, write: partLine(String(at.at(-1))) ?? settingLine(top) });
    const meant = meantSetting(top);
    // A value of one kind is none of the other: a colour is no list of colours.
    const fits = meant !== null && value !== "" && !/[{[]/u.test(settingLine(meant) ?? "");
    return settingsProblem("settings-unknown", {
      ...where,
      write: meant && (fits ? `${meant}: ${value}` : settingLine(meant)),
    });
  }
  const write = at.length > 1 && at.at(-1) === leaf ? (partLine(leaf) ?? settingLine(top)) : settingLine(top);
  const isCheck = issue.code === "custom";
  if (isCheck && (leaf === "timeZone" || leaf === "zone"))
    return settingsProblem("settings-zone", { ...where, write: `${leaf}: ${meantZone(value) ?? "Africa/Cairo"}` });
  if (isCheck && top === "colours") return settingsProblem("settings-colour", { ...where, write });
  if (isCheck && top === "baseUrl") {
    const whole = /^[\w-]+(?:\.[\w-]+)+(?:[/:]|$)/u.test(value) ? `baseUrl: https://${value}` : write;
    return settingsProblem("settings-address", { ...where, write: whole });
  }
  const choice = issue.code === "invalid_value" && at.length === 1 ? choiceLine(top, value, issue.values) : null;
  if (choice !== null) return settingsProblem("settings-invalid", { ...where, write: choice });
  const prefix =
    top === "pathPrefix" && /^[/\w.-]+$/u.test(value) ? `pathPrefix: /${value.replaceAll(/^\/+|\/+$/gu, "")}/` : write;
  return settingsProblem("settings-invalid", { ...where, write: prefix });
}

/** The settings with the first of several languages as the language, each once; what does not agree is told. */
function withOneLanguageFirst(
  settings: ArchiveSettings,
  tree: YamlMap,
  file: string,
  problems: Problem[],
): ArchiveSettings {
  const languages = [...new Set(settings.languages)];
  const [first] = languages;
  if (first === undefined) return settings;
  const stated = tree.fields.some(({ name }) => name === "language");
  if (languages.length < settings.languages.length || (stated && settings.language !== first)) {
    const at = ["languages"];
    const found = `languages: [${settings.languages.join(", ")}]${stated ? `, language: ${settings.language}` : ""}`;
    const write = `languages: [${languages.join(", ")}]`;
    problems.push(
      settingsProblem("settings-languages", { file, line: lineAt(tree, at), field: "languages", found, write }),
    );
  }
  return { ...settings, language: first, languages };
}

/** The settings without outlets whose id another one has; each is told. */
function withoutTwins(settings: ArchiveSettings, tree: YamlMap, file: string, problems: Problem[]): ArchiveSettings {
  const seen = new Set<string>();
  const outlets = settings.outlets.filter(({ id }, index) => {
    if (!seen.has(id)) return seen.add(id);
    const at = ["outlets", index, "id"];
    problems.push(
      settingsProblem("settings-twice", { file, line: lineAt(tree, at), field: at.join("."), found: `id: ${id}` }),
    );
    return false;
  });
  return { ...settings, outlets };
}
