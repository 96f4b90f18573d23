import { describe } from "../problems/catalogue.ts";
import type { Language, Problem, Severity } from "../problems/problem.ts";
import { visible } from "./visible.ts";

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

/** A problem as the terminal shows it: where, what, remedy, in every language of the voice. */
export function sayProblem(voice: Voice, problem: Problem): string {
  const line = problem.line === null ? "" : `:${problem.line}`;
  const where = [`${visible(problem.file ?? "")}${line}`, visible(problem.field ?? "")].filter(Boolean).join(" ");
  const sentences = voice.map((language) => {
    const { what, remedy } = describe({ ...problem, found: problem.found && visible(problem.found) }, language);
    return `    ${what} ${remedy}`.trimEnd();
  });
  return [`${SIGNS[problem.severity]} ${where} [${problem.code}]`.replace("  ", " "), ...sentences].join("\n");
}

/** Problems in order of severity, then file and line; the worst first. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
  const key = ({ file }: Problem): string => file ?? "";
  return [...problems].sort(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0),
  );
}
