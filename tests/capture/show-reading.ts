import type { Capture, Stated } from "../../src/capture/capture.ts";
import type { Reading } from "../../src/capture/read-captures.ts";
import type { Problem } from "../../src/problems/problem.ts";

/** A reading as text that a person can compare: what stands in the `.expected.txt` files of the fixtures. */

const stated = ({ value, from }: Stated): string => `${value}  [${from}]`;

function showMetadata({ metadata }: Capture): string[] {
  return Object.entries(metadata)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, value]) => {
      if (field === "tags") return `  tags: ${(value as Stated[]).map(stated).join(" | ")}`;
      if (field === "extra") return `  extra: ${JSON.stringify(value)}`;
      return `  ${field}: ${stated(value as Stated)}`;
    });
}

const showPlace = ({ code, row, line, id, found }: Problem): string =>
  [
    code,
    row === null ? `line ${line ?? "-"}` : `row ${row}`,
    ...(id ? [id] : []),
    ...(TELLING.has(code) ? [`(${found})`] : []),
  ].join(" ");
/** Problems whose finding is what a person goes by. */
const TELLING: ReadonlySet<string> = new Set([
  "capture-chat",
  "capture-several-articles",
  "capture-parts-passed-over",
  "capture-columns-unknown",
  "capture-json-unknown",
]);

/** One reading; fingerprints and sizes are left out, they are tested on their own. */
export function showReading(reading: Reading): string {
  if ("problem" in reading) return `problem ${showPlace(reading.problem)}`;
  const { capture } = reading;
  return [
    `capture ${capture.id}: ${capture.format}, ${capture.encoding}, ${capture.lineEnd}`,
    ...capture.problems.map((problem) => `  ${problem.severity} ${showPlace(problem)}`),
    ...showMetadata(capture),
    ...capture.lines.map(({ number, text, hint }) => {
      const place = hint ? ` ${hint.element} ${hint.region} ${hint.linked}` : "";
      return `${number}${place}| ${text}`;
    }),
  ].join("\n");
}

/** All readings of a file. */
export async function showAll(readings: AsyncIterable<Reading>): Promise<string> {
  const shown: string[] = [];
  for await (const reading of readings) shown.push(showReading(reading));
  return `${shown.join("\n\n")}\n`;
}
