import { createHash } from "node:crypto";
import { WARCParser, type WARCRecord } from "warcio";
import { NotRead } from "../../files/hindrance.ts";
import { unpackedChunks } from "../../files/packed-file.ts";
import { captureProblem } from "../../problems/capture.ts";
import { causeOf } from "../../problems/cause.ts";
import { captureOfPart, partNames } from "../parts/part.ts";
import { captureFromBytes } from "../read-capture.ts";
import type { Reading } from "../reading.ts";
import { begin } from "../table/first-chunk.ts";
import { bodyOf, drained } from "./http-body.ts";

/** Web archives (WARC, ISO 28500): each HTML response is one capture, with the address and the time the record states. */

/** Largest page, in bytes: as for a saved page. */
const LARGEST = 64 * 1024 * 1024;
/** Letters below which a page is a frame of another (an advertisement, a counter) and no page of its own. */
const FEWEST_LETTERS = 60;

const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/iu;
/** Types of records that hold what a server answered. */
const ANSWERS = new Set(["response", "resource"]);

/** Bytes within which the head of a record ends; without a limit a file of no records would be gathered whole. */
const LONGEST_HEAD = 1024 * 1024;

/** Chunks of which no more are given than the ration of the moment. */
function rationed(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> & { ration: number } {
  const source = {
    ration: LONGEST_HEAD,
    async *[Symbol.asyncIterator]() {
      for await (const chunk of chunks) {
        if (source.ration < 0) throw new Error("no head of a WARC record");
        source.ration -= chunk.length;
        yield chunk;
      }
    },
  };
  return source;
}

/**
 * The archive's bytes without their compression: WARC files are packed record by record, one gzip member after another.
 * zlib reads such files as a whole and says where one breaks off.
 */
async function* unpackedRecords(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const begun = await begin(chunks);
  if (!begun) return;
  try {
    const isPacked = begun.first[0] === 0x1f && begun.first[1] === 0x8b;
    yield* isPacked ? unpackedChunks(begun.all, file) : begun.all;
  } finally {
    await begun.close();
  }
}

/** Whether the head of a record was read whole. */
const isWhole = ({ warcHeaders }: WARCRecord): boolean =>
  /^WARC\//u.test(warcHeaders.protocol ?? "") && warcHeaders.headers.has("content-length");

/** What is found on the way through an archive; shared by the WARC files of one WACZ. */
export class WarcReading {
  private readonly name = partNames();
  private readonly others = new Map<string, number>();
  private pages = 0;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** The pages of one WARC stream. Where it breaks off is told, and no page is made of a piece of one. */
  async *pagesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Reading> {
    const source = rationed(unpackedRecords(chunks, this.file));
    const bytes = source[Symbol.asyncIterator]();
    const parser = new WARCParser({ [Symbol.asyncIterator]: () => bytes });
    let at = "WARC?";
    try {
      for (let first = true; ; first = false) {
        source.ration = LONGEST_HEAD;
        const record = await parser.parse();
        source.ration = Number.POSITIVE_INFINITY;
        if (record === null && !first) return;
        if (record === null || !isWhole(record)) break;
        at = record.warcTargetURI ?? record.warcType ?? at;
        const page = await this.page(record);
        if (!(await drained(record))) break;
        if (typeof page === "string") this.others.set(page, (this.others.get(page) ?? 0) + 1);
        else if (page !== null) {
          this.pages++;
          yield page;
        }
      }
    } catch (error) {
      if (error instanceof NotRead && error.hindrance !== "packed-broken") throw error;
      at = `${at}: ${causeOf(error)}`;
    } finally {
      await bytes.return?.(undefined);
    }
    this.pages++;
    yield { problem: captureProblem("capture-export-broken", { file: this.file, found: at }) };
  }

  /** What is to be told of the archive as a whole. */
  *told(): Generator<Reading> {
    const { file, others } = this;
    const found = [...others].map(([what, count]) => `${what} ${count}`).join("، ");
    if (others.size > 0) yield { problem: captureProblem("capture-parts-passed-over", { file, found }) };
    if (this.pages === 0) yield { problem: captureProblem("capture-export-empty", { file, found: "WARC" }) };
  }

  /** A record as a reading, the name of what is passed over, or null for what belongs to the archive itself. */
  private async page(record: WARCRecord): Promise<Reading | string | null> {
    const { warcType, warcTargetURI: uri, warcDate: date, httpHeaders } = record;
    if (warcType === "revisit") return "revisit";
    if (!ANSWERS.has(warcType ?? "") || !uri) return null;
    const type = httpHeaders?.headers.get("content-type") ?? record.warcContentType ?? "";
    const status = httpHeaders ? Number(httpHeaders.statusCode) : 200;
    if (status !== 200) return `HTTP ${status}`;
    if (!HTML.test(type.trim()) || !/^https?:/iu.test(uri)) return type.split(/[;/]/u)[0]?.trim() || "?";
    const body = await bodyOf(record, LARGEST);
    if ("lack" in body) return { problem: captureProblem("capture-part-too-large", { file: this.file, found: uri }) };
    const sidecar = { url: uri, captured: date ?? "", contentType: type };
    const reading = captureFromBytes(body.bytes, this.file, { format: "html", sidecar });
    if ("problem" in reading) {
      const found = `${uri} ${reading.problem.found ?? ""}`.trim();
      return { problem: { ...reading.problem, found } };
    }
    const { capture } = reading;
    const letters = capture.lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
    if (letters < FEWEST_LETTERS) return "frames";
    const key = createHash("sha256").update(`${uri} ${date}`).digest("hex").slice(0, 12);
    return captureOfPart({ ...capture, format: "warc", key, line: null, bytes: body.bytes }, this.name);
  }
}

/** The pages of a WARC file, plain or gzip, one at a time: memory holds one page, however large the file. */
export async function* readWarc(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Reading> {
  const reading = new WarcReading(file);
  yield* reading.pagesOf(chunks);
  yield* reading.told();
}
