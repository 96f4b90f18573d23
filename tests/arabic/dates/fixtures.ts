import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/** One line of a fixture: a text and what is found in it. */
export interface DateCase {
  readonly text: string;
  readonly edtf: readonly string[];
  readonly weekday?: boolean;
  readonly calendar?: string;
  readonly agrees?: boolean;
  readonly range?: boolean;
  readonly labels?: readonly (string | null)[];
  /** The first date with day and month exchanged; absent: nothing to exchange. Checked where the form has an order. */
  readonly exchanged?: string;
  readonly proven?: string;
}

const FOLDER = new URL("./fixtures/", import.meta.url);

/** Every case of every fixture file, by the name of its form. */
export const forms: readonly (readonly [string, readonly DateCase[]])[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".yaml"))
  .sort()
  .map((name) => [
    name.replace(".yaml", ""),
    (parse(readFileSync(new URL(name, FOLDER), "utf8")) as DateCase[]).map((one) => ({
      ...one,
      edtf: one.edtf.map(String),
    })),
  ]);
