import type { CommanderError } from "commander";
import type { Message } from "./voice.ts";

/** What commander finds wrong with a command line, in both languages; its own messages are English only. */

type Wording = (found: readonly string[], reason: string) => string;

/** By commander's codes; `found` is what stands in quotation marks in its message. */
const ARABIC: Readonly<Record<string, Wording>> = {
  "commander.unknownCommand": ([name]) => `لا أمر بالاسم «${name}».`,
  "commander.unknownOption": ([name]) => `لا خيار بالاسم «${name}».`,
  "commander.missingArgument": ([name]) => `ينقص الأمرَ ما يعمل عليه: <${name}>.`,
  "commander.missingMandatoryOptionValue": ([flags]) => `الخيار «${flags}» لازم.`,
  "commander.optionMissingArgument": ([flags]) => `ينقص الخيارَ «${flags}» قيمة.`,
  "commander.excessArguments": ([name]) => `لا يأخذ الأمر «${name}» شيئًا بعده.`,
  "commander.conflictingOption": ([one, other]) => `لا يجتمع الخياران «${one}» و«${other}».`,
  "commander.invalidArgument": ([flags, value], allowed) =>
    `«${value}» لا يصلح قيمة للخيار «${flags}». المقبول: ${allowed}`,
};

/** What may stand there, as commander's message ends: "Allowed choices are ar, en." */
const allowedIn = (message: string): string =>
  /\binvalid\. (?:Allowed choices are )?(.*?)\.?$/su.exec(message)?.[1] ?? "";

/** A wrong use in both languages; null for what is none (help and version). */
export function usageMessage({ code, exitCode, message }: CommanderError): Message | null {
  if (exitCode === 0 || code === "commander.help" || code === "commander.helpDisplayed") return null;
  const en = message.replace(/^error: /u, "");
  const found = [...message.matchAll(/'([^']*)'/gu)].map(([, text = ""]) => text);
  const allowed = allowedIn(message);
  const whole =
    code === "commander.invalidArgument"
      ? en.replace(/ is invalid\. (?:Allowed choices are )?.*$/su, ` is invalid. Allowed: ${allowed}.`)
      : en;
  return { ar: ARABIC[code]?.(found, allowed) ?? en, en: `${whole.charAt(0).toUpperCase()}${whole.slice(1)}` };
}

/** The question marks of a search: a word that is left out begins with a sign that options have, too (`-الناتو`). */
const VALUED = /^--(?:site|limit|queries|lang)$/u;

/**
 * The arguments with words that begin with one «-» told from options: commander takes what begins with a space as a word. Of
 * `search` alone, whose options are words behind two signs or one of the letters given.
 */
export function withWords(args: readonly string[]): string[] {
  const at = args.findIndex((arg, index) => !arg.startsWith("-") && !VALUED.test(args[index - 1] ?? ""));
  if (args[at] !== "search") return [...args];
  return args.map((arg, index) => {
    const isValue = VALUED.test(args[index - 1] ?? "");
    return index > at && !isValue && /^-(?![-hqvV]*$)(?!-)/u.test(arg) ? ` ${arg}` : arg;
  });
}
