/**
 * Bytes of a stream that were handed on and not yet used up: where a reader gives up a row, they and what follows can be read
 * again. Memory is what lies between the last whole row and where the reader is.
 */
export class Unread implements AsyncIterable<Uint8Array> {
  private readonly source: AsyncIterator<Uint8Array>;
  private kept: Uint8Array[] = [];
  /** Place in the stream of the first byte kept. */
  private start = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.source = chunks[Symbol.asyncIterator]();
  }

  /** The chunks; a reader that ends early leaves the stream open. */
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return { next: () => this.next() };
  }

  private async next(): Promise<IteratorResult<Uint8Array>> {
    const next = await this.source.next();
    if (!next.done) this.kept.push(next.value);
    return next;
  }

  /** Lets go of what lies before a place of the stream. */
  usedTo(place: number): void {
    let first = this.kept[0];
    while (first && this.start + first.length <= place) {
      this.kept.shift();
      this.start += first.length;
      first = this.kept[0];
    }
    if (first && place > this.start) {
      this.kept[0] = first.subarray(place - this.start);
      this.start = place;
    }
  }

  /** What was handed on and not used up, then what was not handed on yet. */
  async *again(): AsyncGenerator<Uint8Array> {
    yield* this.kept.splice(0);
    for (let next = await this.source.next(); !next.done; next = await this.source.next()) yield next.value;
  }
}

const LF = 10;
const CR = 13;

/** The stream behind its first line that is not empty, and how many lines that took. */
export async function* behindFirstLine(
  chunks: AsyncIterable<Uint8Array>,
  passed: (lines: number) => void,
): AsyncGenerator<Uint8Array> {
  let inLine = false;
  let isBehind = false;
  let last = 0;
  for await (const chunk of chunks) {
    let at = 0;
    for (; !isBehind && at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte === LF && last === CR) {
        // The second half of a line end is no line.
      } else if (byte === LF || byte === CR) {
        passed(1);
        if (inLine) isBehind = true;
      } else inLine = true;
      last = byte ?? 0;
    }
    // A line end of two bytes is passed over whole, in the next chunk too.
    if (isBehind && last === CR && at < chunk.length) {
      if (chunk[at] === LF) at++;
      last = 0;
    }
    if (isBehind && at < chunk.length) yield chunk.subarray(at);
  }
  if (inLine && !isBehind) passed(1);
}
