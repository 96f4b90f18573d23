import { createHash } from "node:crypto";

/** SHA-256 of bytes as found, in lower-case hexadecimal: what the record's `source.sha256` states. */
export const fingerprint = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
