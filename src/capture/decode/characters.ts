/** Bytes → characters, alike on every Node. */

/**
 * Bytes as a text of one character a byte, of the same number (ISO 8859-1): for what looks for signs among bytes, and for what
 * makes bytes of it again. `TextDecoder` has no such reading: by the WHATWG's standard its "latin1" is windows-1252.
 */
export const characterPerByte = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** The bytes read in an encoding by its name; a byte-order mark stays. */
export function charactersOf(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  if (decoder.encoding !== "windows-1252") return decoder.decode(bytes);
  // Node 20 takes windows-1252 for ISO 8859-1, and loses “ ” – €, unless the bytes are said to go on.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
