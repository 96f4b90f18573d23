import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { README } from "./archive-home.ts";
import { piecesOf } from "./readme-blocks.ts";

/** Every piece of README has been tried: statements.yaml says by which test, and none is left out or left over. */

interface Statement {
  readonly says: readonly string[];
  readonly tried?: readonly string[];
  readonly by?: string;
}

const TESTS = path.resolve(import.meta.dirname, "..");
const statements = parse(readFileSync(path.join(import.meta.dirname, "statements.yaml"), "utf8")) as Statement[];
const pieces = piecesOf(README);
const said = statements.flatMap(({ says }) => says);

describe("the statements of README", () => {
  it("are many, and none has been left untried: what is new there gets its line in statements.yaml", () => {
    expect(pieces.length).toBeGreaterThan(100);
    expect(pieces.filter((piece) => !said.some((begins) => piece.startsWith(begins)))).toEqual([]);
  });

  it("stand there still, each once", () => {
    expect(said.filter((begins) => !pieces.some((piece) => piece.startsWith(begins)))).toEqual([]);
    expect(said.filter((begins, at) => said.indexOf(begins) !== at)).toEqual([]);
  });

  it("are tried by tests that exist, or it is said how", () => {
    const missing = statements.flatMap(({ says, tried = [], by }) => {
      if (tried.length === 0 && !by) return [says[0]];
      return tried.filter((each) => {
        const [file = "", name = ""] = each.split(/: (.*)$/su);
        const place = path.join(TESTS, file);
        if (!existsSync(place)) return true;
        return !statSync(place).isDirectory() && !readFileSync(place, "utf8").includes(name);
      });
    });
    expect(missing).toEqual([]);
  });
});
