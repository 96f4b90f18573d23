import { sentence } from "../problems/catalogue.ts";
import type { Language, Problem, Severity } from "../problems/problem.ts";
import { visibly } from "./visible.ts";

/** The languages a command speaks: one when the user or the locale names it, both when neither does. */
export type Voice = readonly Language[];

/** A message in both languages. */
export type Message = Readonly<Record<Language, string>>;

/** Locales that name no language. */
const NEUTRAL = /^(?:C|POSIX)?(?:\.|$)/i;

/** `--lang`, else the environment's locale (LC_ALL, LC_MESSAGES, LANG): Arabic, another language (English), or none (both). */
export function voiceOf(flag: string | undefined, env: NodeJS.ProcessEnv): Voice {
  if (flag === "ar" || flag === "en") return [flag];
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  if (/^ar(?:[_.@-]|$)/i.test(locale)) return ["ar"];
  return NEUTRAL.test(locale) ? ["ar", "en"] : ["en"];
}

/** The message, a line for each language of the voice. */
export const say = (voice: Voice, message: Message): string => voice.map((language) => message[language]).join("\n");

const SIGNS: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", note: "·" };

/**
 * Where a problem stands, everything in it to be seen: «notes.txt:7 published», «table.csv:3 (harbour, 7) published»: file
 * and line, or row and article.
 */
export function whereOf(problem: Problem): string {
  const { file, id, row, line, field } = visibly(problem);
  const article = [id, line].filter((part) => part !== null).join(", ");
  const place = row === null ? [file, line] : [file, row];
  // The id of a file's only article is the file's own name, and says nothing new.
  const isPart = row !== null || (id !== null && line === null && file !== null && !file.includes(id));
  const within = isPart && article !== "" ? ` (${article})` : "";
  return `${place.filter((part) => part !== null).join(":")}${within} ${field ?? ""}`.trim();
}

/** A problem as the terminal shows it: where, what, remedy, in every language of the voice. */
export function sayProblem(voice: Voice, problem: Problem): string {
  const sentences = voice.map((language) => `    ${sentence(visibly(problem), language)}`);
  return [`${SIGNS[problem.severity]} ${whereOf(problem)} [${problem.code}]`.replace("  ", " "), ...sentences].join(
    "\n",
  );
}

/** Problems in order of severity, then file, row and line; the worst first. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
  const key = ({ file }: Problem): string => file ?? "";
  return [...problems].sort(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (a.line ?? 0) - (b.line ?? 0),
  );
}
