import type { EleventyConfig } from "@11ty/eleventy";

/**
 * Wires the templates into Eleventy; what pages exist and what each shows is `src/site`, handed in as data by
 * `src/publish/render.ts`. Nothing is computed here, and nothing of Eleventy is used that slows with the number of
 * pages: no plugins, no collections, no computed data (docs/architecture.md, "How Eleventy is used").
 */
export default function wire(config: EleventyConfig): void {
  // A checkout's templates; those of the compiled package are what Eleventy knows.
  config.addTemplateFormats("11ty.ts");
  config.addExtension("11ty.ts", { key: "11ty.js" });
  config.setUseGitIgnore(false);
  // The installed package lies in a node_modules folder.
  for (const pattern of [...config.ignores]) if (/node_modules\/\*\*$/u.test(pattern)) config.ignores.delete(pattern);
}

export const config = {
  // Only the one kind of templates: a README among them is not a page.
  templateFormats: ["11ty.ts", "11ty.js"],
  markdownTemplateEngine: false,
  htmlTemplateEngine: false,
};
