import { createHash } from "node:crypto";

/**
 * Identity: an article's id is the base name of its capture, for good. It is also its address, `/articles/<id>/`,
 * so what cannot stand in a path on every host and file system is exchanged for "-".
 */

/** Reserved in URLs (RFC 3986 §2.2 and "%"), in Windows file names, white space, and anything invisible. */
const UNSAFE = /[\s/\\?#%:*"<>|&+;=@[\]{}^`~$!'(),\p{C}]+/gu;
/** Names that Windows keeps for devices, with any ending: "con", "NUL", "aux.x" (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\.|$)/iu;
/** Longest id in bytes: file names end at 255 bytes (ext4, NTFS), and extensions must fit. */
const MOST_BYTES = 200;

/** What may not begin or end a name: dots hide it or are dropped by Windows. */
const EDGES = /^[-.]+|[-.]+$/gu;

/**
 * An id that can stand in an address and name a folder on every file system: unsafe runs become "-"; never empty, never
 * "." or "..", never a device of Windows; at most 200 bytes.
 */
export function safeId(id: string): string {
  const bare = id.normalize("NFC").replace(UNSAFE, "-").replace(EDGES, "");
  const safe = DEVICE.test(bare) ? `capture-${bare}` : bare;
  if (safe === "") return `capture-${createHash("sha256").update(id).digest("hex").slice(0, 8)}`;
  if (Buffer.byteLength(safe) <= MOST_BYTES) return safe;
  const fingerprint = createHash("sha256").update(id).digest("hex").slice(0, 8);
  let short = safe;
  while (Buffer.byteLength(short) > MOST_BYTES - 9) short = [...short].slice(0, -8).join("");
  return `${short}-${fingerprint}`;
}

/**
 * The id as file systems compare names that take capital and small letters for one (Windows, macOS): two ids with one key
 * would be one folder there.
 */
export const folderKey = (id: string): string => id.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");

/** What a capture's canonical name is made of. */
export interface NameParts {
  /** Id of the publisher, when known. */
  readonly publisher: string | null;
  /** Day of publication "2022-01-28", only when stated or in metadata: an inferred day does not go into a permanent name. */
  readonly day: string | null;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
}

/**
 * The canonical name `warraq add` gives: publisher, day and the start of the fingerprint,
 * "shorouk-2022-01-28-60b13b1e"; "capture-25b2c0cc" when nothing is stated.
 */
export function canonicalName({ publisher, day, sha256 }: NameParts): string {
  const known = [publisher, day].filter((part) => part !== null);
  return safeId([...(known.length > 0 ? known : ["capture"]), sha256.slice(0, 8)].join("-"));
}
