declare module "@citation-js/core" {
  export class Cite {
    constructor(data: unknown, options?: { generateGraph?: boolean });
    readonly data: Record<string, unknown>[];
  }
  export const plugins: {
    input: { chain(data: unknown, options?: Record<string, unknown>): Record<string, unknown>[] };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
declare module "@citation-js/plugin-csl";
