import { Argument, Command } from "commander";
import { VERSION } from "../program.ts";
import type { Terminal } from "./command.ts";
import * as options from "./options.ts";

/** What a command is run with: the terminal, made of the options that every command has. */
export type Run = (work: (terminal: Terminal) => Promise<number>) => Promise<void>;

/** Commands that make an archive and its site. */
function makingCommands(program: Command, run: Run): void {
  program
    .command("init")
    .description("يهيئ أرشيفًا جديدًا — make a new archive")
    .argument("[folder]", "المجلد — its folder", ".")
    .action((folder, given) => run(async (terminal) => (await import("./init.ts")).init(folder, given, terminal)));

  program
    .command("build")
    .description("يبني الموقع — captures to site")
    .addOption(options.articles())
    .addOption(options.out())
    .addOption(options.strict())
    .addOption(options.part())
    .option("--explain", "لماذا صُنع كل شيء من جديد — why each thing was made anew")
    .action((given) => run(async (terminal) => (await import("./build.ts")).build(given, terminal)));

  program
    .command("merge")
    .description("يجمع حصص بناء في موقع واحد — join the parts of a build into one site")
    .argument("<folder...>", "مجلدات الحصص — folders of the parts")
    .addOption(options.articles())
    .addOption(options.out())
    .addOption(options.strict())
    .action((folders, given) => run(async (terminal) => (await import("./build.ts")).merge(folders, given, terminal)));

  program
    .command("serve")
    .description("يبني ويعرض ويراقب — build, serve, watch, reload")
    .addOption(options.articles())
    .addOption(options.out())
    .addOption(options.portOption())
    .action((given) => run(async (terminal) => (await import("./serve.ts")).serve(given, terminal)));
}

/** Commands about captures, and what is found of them. */
function askingCommands(program: Command, run: Run): void {
  program
    .command("add")
    .description("يضم أصلًا إلى الأرشيف — take captures in")
    .argument("<file-or-url...>")
    .addOption(options.articles())
    .option("--dry-run", "قل ما كان سيُحفظ وباسم ماذا — say what would be kept, and under which name")
    .action((places, given) => run(async (terminal) => (await import("./add.ts")).add(places, given, terminal)));

  program
    .command("parse")
    .description("يعرض ما فُهم من أصل — show what is understood of captures")
    .argument("<file...>")
    .option("--json", "سجل في كل سطر — one record a line")
    .action((places, given) => run(async (terminal) => (await import("./parse.ts")).parse(places, given, terminal)));

  program
    .command("check")
    .description("يسرد مشكلات الأرشيف — list the archive's problems")
    .addOption(options.articles())
    .option("--json", "مشكلة في كل سطر — one problem a line")
    .action((given) => run(async (terminal) => (await import("./check.ts")).check(given, terminal)));

  program
    .command("search")
    .description("بحث الموقع في الطرفية — the site's search in the terminal")
    .argument("[query...]")
    .addOption(
      options.place("--site <folder>", "الموقع المبني أو حزمة البحث — built site or search bundle (default: dist)"),
    )
    .addOption(options.limit())
    .addOption(options.place("--queries <file>", "أسئلة JSONL دفعة واحدة — a batch of queries, one JSON object a line"))
    .option("--json", "قائمة JSON — print a JSON list")
    .action((words: string[], given) =>
      run(async (terminal) => (await import("./search.ts")).search(words.join(" ").trim(), given, terminal)),
    );
}

/** Commands that give an archive away: to a stick, to a search engine. */
function givingCommands(program: Command, run: Run): void {
  program
    .command("usb")
    .description("نسخة تُفتح بنقرتين من قرص محمول — a copy that opens by a double click, for a USB stick")
    .argument("<folder>", "مجلد النسخة — folder of the copy")
    .addOption(options.place("--site <folder>", "الموقع المبني — built site (default: dist)"))
    .action((folder, given) => run(async (terminal) => (await import("./usb.ts")).usb(folder, given, terminal)));

  program
    .command("index")
    .description("حزمة البحث وحدها — the search bundle alone")
    .addOption(options.place("--articles <path>", "جدول أو مجلد — a table or a folder").makeOptionMandatory())
    .addOption(options.place("--out <folder>", "مجلد الحزمة — folder of the bundle").makeOptionMandatory())
    .addOption(options.strict())
    .action((given) => run(async (terminal) => (await import("./index.ts")).index(given, terminal)));

  program
    .command("export")
    .description("يصدّر الأرشيف إلى محرك بحث — the archive as files for a search engine")
    .addArgument(new Argument("<engine>", "المحرك — the engine").choices(["opensearch"]))
    .addOption(options.articles())
    .addOption(options.place("--out <folder>", "مجلد التصدير — folder of the exports (default: opensearch)"))
    .addOption(
      options.place("--since <folder>", "منذ هذا التصدير — since this export (default: the last one in the folder)"),
    )
    .option("--full", "الأرشيف كله في فهرس جديد — all of it, for a new index")
    .addOption(options.strict())
    .action((_engine, given) => run(async (terminal) => (await import("./export.ts")).exportTo(given, terminal)));
}

/** The command line: every command with its options. A command's own code is loaded when it is asked for. */
export function commandLine(run: Run): Command {
  const program = new Command("warraq")
    .description("ورّاق: أرشيف ساكن للمقالات العربية — a static archive of Arabic news articles")
    .version(VERSION);
  makingCommands(program, run);
  askingCommands(program, run);
  givingCommands(program, run);
  for (const command of [program, ...program.commands]) options.withCommonOptions(command).exitOverride();
  return program;
}
