import { CommanderError } from "commander";
import { EXIT } from "./command.ts";
import { keepHeapLean } from "./lean-heap.ts";
import { type Common, terminalOf } from "./own-terminal.ts";
import { commandLine } from "./program.ts";
import { usageMessage, withWords } from "./usage.ts";
import { plainOnScreen } from "./visible.ts";
import { say, voiceOf } from "./voice.ts";

/** The program `warraq`: a command line in, an exit code out. */

keepHeapLean();

// `warraq parse --json … | head` closes the pipe when it has enough: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.fine);
  throw error;
});

const args = process.argv.slice(2);
const asked = args.indexOf("--lang");
const voice = voiceOf(args.find((arg) => arg.startsWith("--lang="))?.slice(7) ?? args[asked + 1], process.env);
let common: Common = {};

const program = commandLine(async (work) => {
  process.exitCode = await work(terminalOf(common));
});
for (const command of [program, ...program.commands]) {
  command.configureOutput({
    writeOut: (text) => void process.stdout.write(plainOnScreen(text)),
    writeErr: (text) => void process.stderr.write(plainOnScreen(text)),
    // Told below, in the person's language.
    outputError: () => {},
  });
}
program.hook("preAction", (_program, command) => {
  common = { ...program.opts<Common>(), ...command.opts<Common>() };
});

/** What went wrong before a command ran, or while it did. */
function tellFault(error: unknown): void {
  if (error instanceof CommanderError) {
    const message = usageMessage(error);
    if (message) {
      const help = {
        ar: "المساعدة: warraq --help، أو warraq <أمر> --help",
        en: "Help: warraq --help, or warraq <command> --help",
      };
      process.stderr.write(plainOnScreen(`${say(voice, message)}\n${say(voice, help)}\n`));
    }
    process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.failed;
    return;
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(plainOnScreen(`خطأ لم يُتوقّع — unexpected error:\n${what}\n`));
  process.exitCode = EXIT.failed;
}

try {
  await program.parseAsync(withWords(args), { from: "user" });
} catch (error) {
  tellFault(error);
}
