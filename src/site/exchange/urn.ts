import { createHash } from "node:crypto";

/**
 * A permanent name for what has no address yet: a UUID of version 8 (RFC 9562 §5.8) made of the SHA-256 of a text, as URN.
 * The same text gives the same name on every machine.
 */
export function nameUrn(text: string): string {
  const bytes = createHash("sha256").update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}`;
}
