/** An article like another, with the words both are about, as printed, weightiest first. */
export interface Likeness {
  readonly id: string;
  readonly words: readonly string[];
}
