import { type Command, InvalidArgumentError, Option } from "commander";
import { readShare, type Share } from "../publish/parts/share.ts";

/** The options that several commands have, and how their values are read: a wrong one is refused, never passed over. */

/** A whole number from 1 on, as an option's value. */
function counted(value: string): number {
  const number = Number(value.trim());
  if (!/^\s*\d+\s*$/u.test(value) || number < 1 || !Number.isSafeInteger(number)) {
    throw new InvalidArgumentError("1, 2, 3 …");
  }
  return number;
}

/** A port number, kept as it was written. */
function port(value: string): string {
  if (!/^\d{1,5}$/u.test(value) || Number(value) < 1 || Number(value) > 65_535)
    throw new InvalidArgumentError("1–65535");
  return value;
}

/** A value that names something: never empty. */
function named(value: string): string {
  if (value.trim() === "") throw new InvalidArgumentError("…");
  return value;
}

/** `--articles`, where there is a default. */
export const articles = (): Option =>
  new Option("--articles <path>", "مجلد الأصول — folder of captures (default: articles)").argParser(named);

/** `--out`, where there is a default. */
export const out = (): Option =>
  new Option("--out <folder>", "مجلد الموقع — folder of the site (default: dist)").argParser(named);

/** `--strict`: problems decide the exit code of what was published whole. */
export const strict = (): Option =>
  new Option("--strict", "أخرج بالرمز 1 إن كان في المدخلات خطأ — exit with 1 when some input gave an error");

/** A share of a build. */
function share(value: string): Share {
  const read = readShare(value);
  if (read === null) throw new InvalidArgumentError("1/3, 2/3 …");
  return read;
}

/** `--part` of a build. */
export const part = (): Option =>
  new Option(
    "--part <i/n>",
    "حصة من البناء تُجمع بـ merge — a share of the build, for merge (default: all of it)",
  ).argParser(share);

/** `--port` of the host. */
export const portOption = (): Option =>
  new Option("--port <number>", "المنفذ — port, 1 to 65535 (default: PORT, else 8080)").argParser(port);

/** `--limit` of a search. */
export const limit = (): Option =>
  new Option("--limit <number>", "أكثر عدد من النتائج — most results").argParser(counted).default(10);

/** An option whose value names a file or folder. */
export const place = (flags: string, description: string): Option => new Option(flags, description).argParser(named);

/** Gives a command the options that stand before or after every command's name. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--lang <language>", "لغة الرسائل — language of messages (default: the locale's, else both)").choices([
        "ar",
        "en",
      ]),
    )
    .addOption(
      new Option("-q, --quiet", "الأخطاء وحدها — nothing but errors and what was asked for").conflicts("verbose"),
    )
    .addOption(
      new Option("-v, --verbose", "كل مرحلة ومدتها وكل مقال تغيّر — every stage with its time, every article changed"),
    );
}
