import path from "node:path";
import { ENDING, PROGRAM } from "../program.ts";
import type { Draft } from "./draft.ts";
import { writtenOf } from "./site-files.ts";

const from = (place: string): string => path.relative(process.cwd(), path.join(PROGRAM, place)) || ".";
/** Ending of the templates. */
export const TEMPLATE = `.11ty${ENDING}`;

/** One run of Eleventy over some templates. */
export interface Run {
  readonly site: object;
  /** Folder of its pages from the root. */
  readonly at: string;
  /** Templates that are rendered, and all there are. */
  readonly templates: ReadonlySet<string>;
  readonly all: readonly string[];
  /** Pages by the names that templates know them by. */
  readonly pages: Readonly<Record<string, readonly object[]>>;
}

/** What Eleventy throws: the error it was given stands in it, and may be of Eleventy's own again. */
interface EleventyError extends NodeJS.ErrnoException {
  readonly originalError?: EleventyError;
}

/** All pages of a run, whichever of them failed. */
const OTHER_PAGES = /(?<=^Having trouble writing to "[^"]*")(?:, "[^"]*")+/u;

/** Why a run failed: the system's own error where there is one, which says what it did not do; else Eleventy's words and those of the template. */
function failureOf(error: EleventyError): Error {
  for (let each: EleventyError | undefined = error; each !== undefined; each = each.originalError)
    if (each.syscall !== undefined) return each;
  const cause = error.originalError?.message;
  if (cause === undefined) return error;
  return new Error(`${error.message.replace(OTHER_PAGES, " …")} ${cause}`, { cause: error });
}

/** Renders; gives the files by the template that made them. */
export async function run({ site, at, templates, all, pages }: Run, draft: Draft): Promise<Map<string, string[]>> {
  const made = new Map<string, string[]>();
  // A process that stays gives way to another where a template changes: nothing is imported anew, and what would see to it is a
  // thread that every import waits for.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1";
  // Loaded where something is rendered: it takes a third of a second.
  const { default: Eleventy } = await import("@11ty/eleventy");
  const out = path.relative(process.cwd(), path.join(draft.staging, at)) || ".";
  const eleventy = new Eleventy(from("templates/pages"), out, {
    source: "cli",
    configPath: from(`.eleventy${ENDING}`),
    quietMode: true,
    config(config) {
      config.addGlobalData("site", site);
      for (const [name, data] of Object.entries(pages)) config.addGlobalData(name, data);
      for (const name of all)
        if (!templates.has(name)) config.ignores.add(`${from("templates/pages")}/${name}${TEMPLATE}`);
      config.addTransform("fingerprint", function (content) {
        const { inputPath, outputPath } = this.page;
        if (outputPath === false) return content;
        const file = path.relative(draft.staging, path.resolve(outputPath)).split(path.sep).join("/");
        const template = path.basename(inputPath, TEMPLATE);
        draft.wrote(file, writtenOf(content));
        const files = made.get(template) ?? [];
        files.push(file);
        made.set(template, files);
        return content;
      });
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  eleventy.bench.finish = () => {};
  await eleventy.write().catch((error: EleventyError) => {
    throw failureOf(error);
  });
  return made;
}
