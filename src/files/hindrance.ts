/** What can stand at a path, or happen to it, so that it is not read. */
export type Hindrance =
  | "missing"
  | "name-lost"
  | "link-dangling"
  | "link-loop"
  | "folder"
  | "fifo"
  | "socket"
  | "device"
  | "changing"
  | "too-large"
  | "packed-broken"
  | "unreadable";

/** Thrown for a file that is not read: what it is, and what is worth telling of it. */
export class NotRead extends Error {
  readonly hindrance: Hindrance;
  /** The file, as it was asked for. */
  readonly file: string;
  /** A size, the code of a failed call, the target of a link; "" where the hindrance says all. */
  readonly found: string;

  constructor(hindrance: Hindrance, file: string, found = "") {
    super(`${file}: ${hindrance}${found === "" ? "" : ` (${found})`}`);
    this.hindrance = hindrance;
    this.file = file;
    this.found = found;
  }
}

/** A number of bytes as messages show it. */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
