import { captureProblem } from "../../problems/capture.ts";
import type { Capture } from "../capture.ts";
import { databaseParts } from "../databases/split.ts";
import type { Reading } from "../reading.ts";
import { notOneArticle } from "./not-one-article.ts";
import { captureOfPart, partNames } from "./part.ts";

/**
 * A capture as the articles it holds: itself, the articles of a database's export, or the problem that it is a conversation
 * or several articles that cannot be told apart for certain.
 */
export function* splitCapture(capture: Capture): Generator<Reading> {
  const parts = databaseParts(capture);
  if (parts) {
    const name = partNames();
    for (const part of parts) yield captureOfPart(part, name);
    return;
  }
  const not = notOneArticle(capture.lines);
  if (not) yield { problem: captureProblem(not.code, { file: capture.file, found: not.found }) };
  else yield { capture };
}
