/** The part of Eleventy 3 that the project uses; the package ships no types. */
declare module "@11ty/eleventy" {
  /** Given to `.eleventy.ts` and to the `config` option. */
  export interface EleventyConfig {
    addTemplateFormats(formats: string | readonly string[]): void;
    addExtension(extension: string | readonly string[], options: { key?: string }): void;
    /** Arrays, Maps and class instances are passed as they are; plain objects would be deep-copied for every page. */
    addGlobalData(name: string, data: unknown): void;
    /** Called with the content of every file before it is written; gives the content to write. */
    addTransform(
      name: string,
      transform: (
        this: { readonly page: { readonly inputPath: string; readonly outputPath: string | false } },
        content: string,
      ) => string,
    ): void;
    setUseGitIgnore(use: boolean): void;
    setDataFileBaseName(name: string): void;
    ignores: Set<string>;
  }

  interface Options {
    source?: "cli" | "script";
    configPath?: string;
    quietMode?: boolean;
    config?: (config: EleventyConfig) => void;
  }

  interface Written {
    url: string | false;
    outputPath: string | false;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: Options);
    init(): Promise<void>;
    /** Renders and writes; resolves to the templates passed through and those written. */
    write(): Promise<[unknown, Written[]]>;
    disableLogger(): void;
    /** Prints warnings of its own about slow steps, past the logger. */
    readonly bench: { finish: () => void };
  }
}

/** Cuts fonts with HarfBuzz; the package ships no types. */
declare module "subset-font" {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: "woff2" | "woff" | "sfnt" },
  ): Promise<Uint8Array>;
}
