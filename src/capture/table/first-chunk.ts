import { withHead } from "./byte-lines.ts";

/** A stream whose beginning was looked at before it is read. */
export interface Begun {
  /** Its first bytes: some hundred thousand, or all there are. */
  readonly first: Uint8Array;
  /** The whole stream, the first bytes included; to be read once. */
  readonly all: AsyncIterable<Uint8Array>;
  /** Closes the source when the stream is not read, or not to its end. */
  close(): Promise<void>;
}

/** Looks at the beginning of a stream; null when it is empty. */
export async function begin(chunks: AsyncIterable<Uint8Array>): Promise<Begun | null> {
  const source = withHead(chunks)[Symbol.asyncIterator]();
  const head = await source.next();
  if (head.done) return null;
  const close = async (): Promise<void> => {
    await source.return?.(undefined);
  };
  async function* all(): AsyncGenerator<Uint8Array> {
    yield (head as IteratorYieldResult<Uint8Array>).value;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  }
  return { first: head.value, all: all(), close };
}
