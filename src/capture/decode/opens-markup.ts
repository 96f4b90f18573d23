/** White space, byte-order marks, and the zero bytes of UTF-16: what may stand before a file's first tag. */
const BEFORE_MARKUP: ReadonlySet<number> = new Set([
  0x00, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0xef, 0xbb, 0xbf, 0xff, 0xfe,
]);

/** Whether the first thing in a file is a tag: told from its bytes, so that texts are not decoded to be asked for what only pages hold. */
export function opensMarkup(head: Uint8Array): boolean {
  for (const byte of head) if (!BEFORE_MARKUP.has(byte)) return byte === 0x3c;
  return false;
}
