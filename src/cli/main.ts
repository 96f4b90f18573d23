import { Command, CommanderError } from "commander";
import packageFile from "../../package.json" with { type: "json" };
import { EXIT, type Terminal } from "./command.ts";
import { onScreen, plainOnScreen } from "./visible.ts";
import { voiceOf } from "./voice.ts";

/** The program `warraq`: one command a file, loaded when it is asked for. */

/** Characters written at once: most results are one piece, and texts of this size are cleared away at once. */
const PIECE = 16_384;

const terminalOf = (lang: string | undefined): Terminal => ({
  env: process.env,
  voice: voiceOf(lang, process.env),
  print: (text) => void process.stdout.write(`${onScreen(text)}\n`),
  printPieces: (pieces) => {
    let line = "";
    for (const piece of pieces) {
      line += onScreen(piece);
      if (line.length < PIECE) continue;
      process.stdout.write(line);
      line = "";
    }
    process.stdout.write(`${line}\n`);
  },
  tell: (text) => void process.stderr.write(`${onScreen(text)}\n`),
  screen: Boolean(process.stderr.isTTY),
});

// `warraq parse --json … | head` closes the pipe when it has enough: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.fine);
  throw error;
});

const program = new Command("warraq")
  .description("ورّاق: أرشيف ساكن للمقالات العربية — a static archive of Arabic news articles")
  .version(packageFile.version)
  .option("--lang <ar|en>", "لغة الرسائل — language of messages")
  .showHelpAfterError()
  .configureOutput({
    writeOut: (text) => void process.stdout.write(plainOnScreen(text)),
    writeErr: (text) => void process.stderr.write(plainOnScreen(text)),
  })
  .exitOverride();

/** Runs a command and keeps its exit code; the language may stand before or after the command's name. */
function finish(run: (terminal: Terminal) => Promise<number>): Promise<void> {
  const { lang } = program.opts<{ lang?: string }>();
  return run(terminalOf(lang)).then((code) => {
    process.exitCode = code;
  });
}

const articles = ["--articles <path>", "مجلد الأصول — folder of captures"] as const;
const out = ["--out <folder>", "مجلد الموقع — folder of the site"] as const;

program
  .command("build")
  .description("يبني الموقع — captures to site")
  .option(...articles)
  .option(...out)
  .action((options) => finish(async (terminal) => (await import("./build.ts")).build(options, terminal)));

program
  .command("serve")
  .description("يبني ويعرض ويراقب — build, serve, watch, reload")
  .option(...articles)
  .option(...out)
  .option("--port <number>", "المنفذ — port (PORT, 8080)")
  .action((options) => finish(async (terminal) => (await import("./serve.ts")).serve(options, terminal)));

program
  .command("add")
  .description("يضم أصلًا إلى الأرشيف — take captures in")
  .argument("<file-or-url...>")
  .option(...articles)
  .action((places, options) => finish(async (terminal) => (await import("./add.ts")).add(places, options, terminal)));

program
  .command("parse")
  .description("يعرض ما فُهم من أصل — show what is understood of captures")
  .argument("<file...>")
  .option("--json", "سجل في كل سطر — one record a line")
  .action((places, options) =>
    finish(async (terminal) => (await import("./parse.ts")).parse(places, options, terminal)),
  );

program
  .command("check")
  .description("يسرد مشكلات الأرشيف — list the archive's problems")
  .option(...articles)
  .option("--json", "مشكلة في كل سطر — one problem a line")
  .action((options) => finish(async (terminal) => (await import("./check.ts")).check(options, terminal)));

program
  .command("search")
  .description("بحث الموقع في الطرفية — the site's search in the terminal")
  .argument("[query...]")
  .option("--site <folder>", "الموقع المبني أو حزمة البحث — built site or search bundle")
  .option("--limit <number>", "أكثر عدد من النتائج — most results", "10")
  .option("--queries <file>", "أسئلة JSONL دفعة واحدة — a batch of queries, one JSON object a line")
  .option("--json", "قائمة JSON — print a JSON list")
  .action((words, options) =>
    finish(async (terminal) => (await import("./search.ts")).search(words.join(" "), options, terminal)),
  );

program
  .command("index")
  .description("حزمة البحث وحدها — the search bundle alone")
  .requiredOption(...articles)
  .requiredOption(...out)
  .action((options) => finish(async (terminal) => (await import("./index.ts")).index(options, terminal)));

for (const command of program.commands) command.option("--lang <ar|en>").exitOverride();
program.hook("preAction", (_program, command) => {
  const { lang } = command.opts<{ lang?: string }>();
  if (lang) program.setOptionValue("lang", lang);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.failed;
  else {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(plainOnScreen(`خطأ لم يُتوقّع — unexpected error:\n${message}\n`));
    process.exitCode = EXIT.failed;
  }
}
