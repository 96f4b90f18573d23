import { readRegularFile } from "../files/regular-file.ts";
import type { Run, Searcher } from "./search-types.ts";

/** `warraq search`: one question, or a file of questions. */

/** Largest file of questions, in bytes. */
const LARGEST = 500 * 1024 * 1024;

/** One line of a run: the answer to one question of a query file. */
export interface RunLine {
  readonly qid: string;
  /** Best first. */
  readonly ids: readonly string[];
  /** Hits in all. */
  readonly total: number;
  /** Milliseconds from the question to the ids. */
  readonly ms: number;
}

/** One result of a single question, as `--json` prints it. */
export interface FoundArticle {
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly score: number;
  readonly excerpt: string;
}

/** A line of a file of questions that is none. */
export class NoQuestion extends Error {
  readonly text: string;
  /** 1-based. */
  readonly line: number;

  constructor(text: string, line: number) {
    super(`line ${line} is no {"id": …, "text": …}: ${text.slice(0, 60)}`);
    this.text = text.slice(0, 60);
    this.line = line;
  }
}

/** One line of a file of questions. */
function questionOf(line: string, number: number): { id: string; text: string } {
  try {
    const { id, text } = JSON.parse(line) as { id: unknown; text: unknown };
    if ((typeof id === "string" || typeof id === "number") && typeof text === "string") return { id: String(id), text };
  } catch {
    // Told below, like a line of JSON that holds no question.
  }
  throw new NoQuestion(line, number);
}

/**
 * Answers every question of a JSONL file of {id, text}, one after another.
 * @throws NotRead when the file cannot be read; NoQuestion naming the line that is none
 */
export async function* runQueries(searcher: Searcher, file: string, limit = 10): AsyncGenerator<RunLine> {
  for (const [index, line] of readRegularFile(file, LARGEST).toString("utf8").split("\n").entries()) {
    if (line.trim() === "") continue;
    const { id, text } = questionOf(line, index + 1);
    const start = performance.now();
    const { hits } = await searcher.search({ text });
    const ids = await Promise.all(hits.slice(0, limit).map(async (hit) => (await hit.details()).id));
    yield { qid: id, ids, total: hits.length, ms: Math.round((performance.now() - start) * 100) / 100 };
  }
}

const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** Answers one question. */
export async function findArticles(searcher: Searcher, text: string, limit = 10): Promise<FoundArticle[]> {
  const { hits } = await searcher.search({ text });
  return Promise.all(
    hits.slice(0, limit).map(async (hit) => {
      const { id, url, headline, excerpt } = await hit.details();
      return {
        id,
        url,
        headline: plain(headline),
        score: Math.round(hit.score * 1000) / 1000,
        excerpt: plain(excerpt),
      };
    }),
  );
}
