import type { Finding, Role } from "../findings/finding.ts";
import type { Problem } from "../problems/problem.ts";
import type { Block, Dated, Image, Publisher } from "../record/schema.ts";

/** A line of the capture with what was found of it: its role, its kind and the evidence for both. */
export interface LabelledLine extends Finding {
  readonly number: number;
  readonly text: string;
}

/** Roles of lines that a person gave, by the numbers of the lines, and why. */
export interface EditorsRoles {
  readonly roles: ReadonlyMap<number, Role>;
  readonly note: string | null;
}

/** The fields read off the labelled lines and the metadata; a missing one is null or empty, never "". */
export interface Fields {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly section: string | null;
  readonly publisher: Publisher | null;
  readonly byline: string | null;
  readonly agencies: readonly string[];
  readonly agencyIds: readonly string[];
  readonly place: string | null;
  readonly published: Dated | null;
  readonly updated: Dated | null;
  readonly captured: Dated | null;
  readonly body: readonly Block[];
  readonly images: readonly Image[];
  readonly related: readonly string[];
  readonly tags: readonly string[];
}

/** What labelling and reading make of a capture. `roles` holds every line of the capture exactly once. */
export interface Extraction {
  readonly roles: readonly LabelledLine[];
  readonly fields: Fields;
  readonly problems: readonly Problem[];
}
