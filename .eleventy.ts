import type { EleventyConfig } from "@11ty/eleventy";

/**
 * Wires the templates into Eleventy; what pages exist and what each shows is `src/site`, handed in as data by
 * `src/publish/render.ts`. Nothing is computed here, and nothing of Eleventy is used that slows with the number of
 * pages: no plugins, no collections, no computed data (docs/architecture.md, "How Eleventy is used").
 */
export default function wire(config: EleventyConfig): void {
  config.addTemplateFormats("11ty.ts");
  config.addExtension("11ty.ts", { key: "11ty.js" });
  config.setUseGitIgnore(false);
  // The project may itself lie in a node_modules folder.
  config.ignores.delete("node_modules/**");
}

export const config = {
  // Only the new kind of templates: a README among them is not a page.
  templateFormats: ["11ty.ts"],
  markdownTemplateEngine: false,
  htmlTemplateEngine: false,
};
