import type { Problem } from "../problems/problem.ts";
import type { Capture } from "./capture.ts";

/** What reading gives for one article: a capture, or the problem that kept it from becoming one. */
export type Reading =
  | {
      readonly capture: Capture;
      /** For a row of a table: the 1-based line of the file on which it starts. */
      readonly line?: number;
      /** Key of the capture's content, where it is known already. */
      readonly key?: string;
    }
  | { readonly problem: Problem };

/** What is to be known of a capture before its record is asked for; the same key is the same content. */
export interface Head extends Pick<Capture, "id" | "file"> {
  readonly key: string;
}

/** A capture that was read before and is read again only where it must be. */
export interface Known {
  readonly head: Head;
  /** For a row of a table: the 1-based line of the file on which it starts. */
  readonly line?: number;
  /** Reads it; without the head's key where the file is another one by now. */
  wake(): Promise<Reading>;
}
