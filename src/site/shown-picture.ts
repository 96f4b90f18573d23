/** A picture of an article as its page shows it. */
export interface ShownPicture {
  /** What is seen in it, for who cannot see it. */
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
  /** Of the largest size, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The sizes there are, narrowest first; paths from the site's root. */
  readonly sources: readonly { readonly path: string; readonly width: number }[];
}
