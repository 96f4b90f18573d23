#!/usr/bin/env node
import { spawnSync } from "node:child_process";
/**
 * Makes `lib/`, which is what the published package holds of the program: the TypeScript compiled and bundled by esbuild, so
 * that a command starts at once, with the data files beside it as JSON, the styles and texts of the templates, the sources
 * of the scripts that run in the reader's browser (bundled at every build, as in a checkout, so that both give the same
 * bytes), and the types of the library. Run by `npm pack` and `npm publish`; a checkout never uses what it makes.
 */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { CORE_SCHEMA, load } from "js-yaml";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const lib = path.join(root, "lib");

/** Every file of the program below a folder, from the checkout's root, with "/". */
const filesOf = (folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
const program = [...filesOf("src"), ...filesOf("templates"), ".eleventy.ts"];
const read = (file) => readFileSync(path.join(root, file), "utf8");
const sources = program.filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));

function write(file, content) {
  mkdirSync(path.dirname(path.join(lib, file)), { recursive: true });
  writeFileSync(path.join(lib, file), content);
}

/** Modules that the program opens by their address: workers. They stay files of their own. */
const OPENED = /new URL\(\s*"([^"]+)\.ts",\s*import\.meta\.url\s*\)/g;
const opened = sources.flatMap((file) =>
  [...read(file).matchAll(OPENED)].map(([, name]) => `${path.posix.join(path.posix.dirname(file), name)}.ts`),
);

/** What is started or loaded by its name; everything else is bundled into what these need. */
const ENTRIES = [
  "src/cli/main.ts",
  "src/library/warraq.ts",
  ".eleventy.ts",
  ...sources.filter((file) => file.endsWith(".11ty.ts")),
  ...opened,
];

/** A bundled module keeps the address it has in a checkout, from which it finds its data: `lib/root.js` knows where that is. */
const addresses = {
  name: "addresses",
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const place = path.relative(root, file).split(path.sep).join("/");
      const text = readFileSync(file, "utf8");
      if (!text.includes("import.meta.url")) return { contents: text, loader: "ts" };
      const own = JSON.stringify(place.replace(/\.ts$/, ".js"));
      const contents = text
        .replace(OPENED, (whole, name) => whole.replace(`${name}.ts`, `${name}.js`))
        .replaceAll("import.meta.url", "ownAddress");
      return {
        contents: `import { addressOf as ownAddressOf } from "#root"; const ownAddress = ownAddressOf(${own});\n${contents}`,
        loader: "ts",
      };
    });
  },
};

async function compile() {
  await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outbase: ".",
    outdir: "lib",
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    packages: "external",
    external: ["#root"],
    platform: "node",
    format: "esm",
    target: "node20.20",
    charset: "utf8",
    legalComments: "none",
    plugins: [addresses],
    logLevel: "warning",
  });
  write(
    "root.js",
    "/** The address a module has in the program's folder. */\nexport const addressOf = (place) => new URL(place, import.meta.url).href;\n",
  );
}

/** Data files as JSON; other data, styles and texts as they are. */
function copyData() {
  for (const file of program) {
    if (file.endsWith(".yaml"))
      write(file.replace(/\.yaml$/, ".json"), JSON.stringify(load(read(file), { schema: CORE_SCHEMA })));
    else if (/\.(?:tsv|css|md)$/.test(file)) cpSync(path.join(root, file), path.join(lib, file), { recursive: true });
  }
}

/** Sources of what runs in the reader's browser, and whatever they import. */
async function copyBrowserSources() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: readdirSync(path.join(root, "src/browser"))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `src/browser/${name}`),
    bundle: true,
    write: false,
    outdir: "lib",
    format: "esm",
    platform: "browser",
    metafile: true,
    logLevel: "error",
  });
  for (const file of Object.keys(metafile.inputs).filter((name) => name.startsWith("src/"))) write(file, read(file));
}

/** Fingerprints of all that the program is made of, by which what was made with another is known. */
function writeFingerprints() {
  const pairs = program.map((file) => [
    file,
    createHash("sha256")
      .update(readFileSync(path.join(root, file)))
      .digest("hex"),
  ]);
  write("sources.json", `${JSON.stringify(Object.fromEntries(pairs), null, 1)}\n`);
}

function writeTypes() {
  const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
  const { status } = spawnSync(process.execPath, [tsc, "-p", path.join(root, "packaging")], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) process.exit(1);
}

rmSync(lib, { recursive: true, force: true });
await compile();
copyData();
await copyBrowserSources();
writeFingerprints();
writeTypes();
console.error(`lib/: ${filesOf("lib").length} files`);
