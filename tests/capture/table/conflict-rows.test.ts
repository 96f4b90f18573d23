import { describe, expect, it } from "vitest";
import type { Reading } from "../../../src/capture/reading.ts";
import { readCsv } from "../../../src/capture/table/csv.ts";
import { readJsonl } from "../../../src/capture/table/jsonl.ts";

/** Marks that git left between the rows of a table: told once a conflict, and no row is lost by them. */

const marked = (ours: readonly string[], theirs: readonly string[]): string[] => [
  "<<<<<<< HEAD",
  ...ours,
  "||||||| 3f2a1c0",
  "=======",
  ...theirs,
  ">>>>>>> 8d0f2b7e1a4c (صحّحت العناوين بعد مراجعة فهرس الجريدة المطبوعة، من الصفحة الأولى إلى الأخيرة)",
];

const shown = (reading: Reading): string =>
  "problem" in reading
    ? `${reading.problem.code}:${reading.problem.row}`
    : [reading.capture.id, ...reading.capture.problems.map(({ code, row }) => `${code}:${row}`)].join(" ");

async function read(reader: typeof readCsv, lines: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const bytes = (async function* () {
    yield Buffer.from(`${lines.join("\n")}\n`);
  })();
  for await (const reading of reader(bytes, "t", {})) found.push(shown(reading));
  return found;
}

const row = (id: string): string => `{"id": "${id}", "title": "افتتاح رصيف", "text": "نص المقال هنا"}`;

describe("marks of a conflict", () => {
  it("between rows of CSV are told with their line, and the rows of both sides are read", async () => {
    const lines = ["id,title,text", "a,أول,نص", ...marked(["b,ثان,نص"], ["c,ثالث,نص"]), "d,رابع,نص"];
    expect(await read(readCsv, lines)).toEqual(["a", "capture-conflict:3", "b", "c", "d"]);
  });

  it("above the header leave the header and its delimiter", async () => {
    const lines = [...marked(["id;title;text", "b;ثان، وثالث، ورابع;نص"], ["id;title;text", "c;ثالث;نص"])];
    expect(await read(readCsv, lines)).toEqual(["capture-conflict:1", "b", "c"]);
  });

  it("between lines of JSONL as well", async () => {
    const lines = [row("a"), ...marked([row("b")], [row("c")]), row("d")];
    expect(await read(readJsonl, lines)).toEqual(["a", "capture-conflict:2", "b", "c", "d"]);
  });

  it("within a cell of several lines are told of its row", async () => {
    const lines = ["id,title,text", `a,أول,"نص`, ...marked(["سطر"], ["سطر آخر"]), `خاتمة"`];
    expect(await read(readCsv, lines)).toEqual(["a capture-conflict:2"]);
  });

  it("are none without a beginning: a ruler is a row like others", async () => {
    const lines = ["id,title,text", "a,أول,نص", "=======", "b,ثان,نص"];
    expect(await read(readCsv, lines)).toEqual(["a", "capture-row-blank:3", "b"]);
    expect(await read(readJsonl, [row("a"), "======="])).toEqual(["a", "capture-row-broken:2"]);
  });
});
