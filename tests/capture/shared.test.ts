import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Capture } from "../../src/capture/capture.ts";
import { captureFromBytes } from "../../src/capture/read-capture.ts";

/** The development material beside the checkout (../shared): its encodings, and its pages as HTML and as text. */
const folder = path.join(import.meta.dirname, "../../../shared/dev-set/parse");
const missing = !existsSync(folder);
const title = missing ? "development material: skipped, ../shared is absent" : "development material";

const read = (file: string): Capture => {
  const reading = captureFromBytes(readFileSync(path.join(folder, file)), file);
  if ("problem" in reading) throw new Error(`${file}: ${reading.problem.code}`);
  return reading.capture;
};
const textsOf = (capture: Capture): string[] =>
  capture.lines.map(({ number, text }) => `${number} ${text.replaceAll("\u0640", "")}`);

interface Variant {
  readonly file: string;
  readonly base: string | null;
  readonly transformation: string;
}

describe.skipIf(missing)(title, () => {
  const variants: Variant[] = missing
    ? []
    : (JSON.parse(readFileSync(path.join(folder, "variants/variants.json"), "utf8")) as Variant[]);
  const sameText = variants.filter(({ base, transformation }) => base && transformation !== "only furniture");

  it.each(sameText)("$file reads as its base", ({ file, base, transformation }) => {
    const texts = textsOf(read(`variants/${file}`));
    const expected = textsOf(read(`raw/${base}`));
    // ISO 8859-6 has no bullet: the file itself holds a question mark there.
    if (transformation === "iso8859_6") expect(texts.map((text) => text.replace("?", "•"))).toEqual(expected);
    else expect(texts).toEqual(expected);
  });

  it.each(["empty.txt", "blank.txt"])("%s is reported", (file) => {
    const reading = captureFromBytes(readFileSync(path.join(folder, "variants", file)), file);
    expect(reading).toMatchObject({ problem: { severity: "error" } });
  });

  it.each(missing ? [] : readdirSync(path.join(folder, "html")))("%s gives the lines of its text copy", (file) => {
    // The text copy came from a renderer that carries the bullet of an empty list item on to the next line.
    const bare = (text: string): string => text.replace(/^ *• /u, "").trim();
    const page = new Set(read(`html/${file}`).lines.map(({ text }) => bare(text)));
    // One page's copy begins with its <title>, which is metadata here.
    const title = read(`html/${file}`).metadata.extra?.title ?? "";
    const lines = read(`raw/${file.replace(".html", ".txt")}`).lines.map(({ text }) => bare(text));
    expect(lines.filter((line) => !page.has(line) && !title.startsWith(line.slice(0, 20)))).toEqual([]);
  });
});
