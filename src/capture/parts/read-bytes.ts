import { Readable } from "node:stream";
import { isFeed, readFeed } from "../feed/read-feed.ts";
import { kindOf } from "../kinds.ts";
import { type CaptureOptions, captureFromBytes } from "../read-capture.ts";
import type { Reading } from "../reading.ts";
import { isMessagePage, readMessagePage } from "../telegram/message-pages.ts";
import { splitCapture } from "./split-capture.ts";

/**
 * The articles of a file that fits in memory: one, or those of an export that came under the name of a text or a page
 * (a feed saved from the browser, a database's export, a channel's message page).
 */
export async function* readBytes(
  bytes: Uint8Array,
  file: string,
  options: CaptureOptions = {},
): AsyncGenerator<Reading> {
  if (isFeed(bytes)) {
    yield* readFeed(Readable.from([bytes]), file);
    return;
  }
  if (isMessagePage(bytes)) {
    yield* readMessagePage(bytes, file);
    return;
  }
  // Few people keep messages, and the library need not be loaded for the others.
  const reading =
    kindOf(file)?.format === "eml"
      ? await import("../mail/read-mail.ts").then(({ readMail }) => readMail(bytes, file))
      : captureFromBytes(bytes, file, options);
  if ("capture" in reading) yield* splitCapture(reading.capture);
  else yield reading;
}
