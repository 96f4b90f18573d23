/**
 * Every plain function that answers a question – yes or no, or something or nothing – made to give one answer whatever it is
 * asked, by a switch at its head. So a rule that stands in no list of rules is tried as well. The source is read as text: the
 * formatter writes every head in one way, and a condition before an expression binds looser than all that can follow it.
 */

/** Name of the switch in the copy that is tried: the mutant that is on. */
export const SWITCH = "mutantThatIsOn";

export interface Instrumented {
  readonly text: string;
  /** Names of the mutants that the text holds. */
  readonly mutants: readonly string[];
}

/** The end of a head: «): boolean =>», «): string | null {», «): each is Clue =>». */
const HEAD_END = /\): (boolean|\w+ is [^={}\n]+|[^=\n;]+ \| null) (=>|\{)(\s*\{)?/gu;
const NAME = /(?:function|const) (\w+)[^()]*$|(\w+): *$/u;

/** Where the bracket opens that closes at `close`. */
function openingOf(source: string, close: number): number {
  let open = 0;
  for (let at = close; at >= 0; at--) {
    if (source[at] === ")") open++;
    if (source[at] === "(" && --open === 0) return at;
  }
  return 0;
}

/** A source with a switch in every such function. */
export function instrument(source: string, file: string): Instrumented {
  const mutants: string[] = [];
  const text = source.replaceAll(
    HEAD_END,
    (head, ...parts: [type: string, mark: string, block: string | undefined, at: number]) => {
      const [type, mark, block, at] = parts;
      const found = NAME.exec(source.slice(0, openingOf(source, at)));
      const line = source.slice(0, at).split("\n").length;
      const answers = type.endsWith("| null") ? ["null"] : ["true", "false"];
      const made = answers.map((answer) => ({
        answer,
        name: `${file}:${line} ${found?.[1] ?? found?.[2] ?? "function"} → ${answer}`,
      }));
      mutants.push(...made.map(({ name }) => name));
      const on = (name: string): string => `globalThis.${SWITCH} === ${JSON.stringify(name)}`;
      const isBlock = mark === "{" || block !== undefined;
      const pieces = made.map(({ answer, name }) =>
        isBlock ? ` if (${on(name)}) return ${answer};` : ` ${on(name)} ? ${answer} :`,
      );
      return head + pieces.join("");
    },
  );
  return { text, mutants };
}
