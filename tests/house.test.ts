import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** The rules of the house (CONTRIBUTING.md, "How the house is laid out"), read off the sources themselves. */

const root = path.resolve(import.meta.dirname, "..");
const listed = (folder: string): string[] =>
  existsSync(path.join(root, folder))
    ? readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
        .map((file) => path.posix.join(folder, file.split(path.sep).join("/")))
        .sort()
    : [];
const sources = [...listed("src"), ...listed("templates")].filter((file) => file.endsWith(".ts"));
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?["']([^"']+)["']/gm;
const imports: Import[] = sources.flatMap((from) =>
  [...read(from).matchAll(IMPORT)]
    .filter((found) => found[2]?.startsWith("."))
    .map((found) => ({
      from,
      to: path.posix.normalize(path.posix.join(path.posix.dirname(from), found[2] ?? "")),
      typeOnly: Boolean(found[1]),
    })),
);

/** "src/record/correct.ts" → "record"; files directly under src/ and templates/ are rooms of their own name. */
const roomOf = (file: string): string => {
  const [top, room = "", ...rest] = file.split("/");
  if (top === "templates") return "templates";
  return rest.length > 0 ? room : (top ?? "");
};

/** The rooms whose code (not only types) a room may use, beside itself. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  arabic: [],
  problems: [],
  yaml: ["problems"],
  findings: ["problems"],
  files: ["problems"],
  store: ["files", "src"],
  capture: ["arabic", "problems", "files", "store", "yaml"],
  extract: ["arabic", "findings", "problems", "src"],
  record: ["arabic", "findings", "problems", "files", "yaml", "src"],
  compare: ["arabic", "src"],
  site: ["arabic", "compare", "findings", "problems", "record", "store", "src"],
  search: ["arabic", "problems", "files", "store"],
  browser: ["arabic", "compare", "search", "src"],
  templates: ["arabic", "compare", "findings", "problems", "site"],
  publish: ["arabic", "problems", "files", "store", "record", "site", "search", "capture", "src"],
  library: ["problems", "publish", "search", "src"],
  cli: ["arabic", "findings", "problems", "files", "store", "record", "capture", "publish", "search", "site", "src"],
  src: ["capture", "extract", "record", "problems", "files", "store", "arabic", "site"],
};

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe("the lock file", () => {
  it("names the packages of every platform: npm leaves out those a mirror lacks, and then `npm ci` refuses the file", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> };
    const named = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => [`node_modules/${name}`, `${place}/node_modules/${name}`]),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((places) => !places.some((place) => place in packages))).toEqual([]);
  });
});

describe("the house", () => {
  it("has sources", () => expect(sources.length).toBeGreaterThan(50));

  it("keeps every file to one idea: at most 250 lines", () => {
    const long = sources
      .map((file) => [file, read(file).split("\n").length - 1] as const)
      .filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
  });

  it("names files after what stands in them", () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|misc|common|shared|lib)(?:\.|\/)/;
    expect(sources.filter((file) => vague.test(file))).toEqual([]);
  });

  it("imports only what exists, with its ending", () => {
    expect(imports.filter(({ to }) => !existsSync(path.join(root, to)))).toEqual([]);
  });

  it("lets data flow one way: a room runs the code of no room after it", () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      return !typeOnly && to.endsWith(".ts") && room !== other && !OPEN[room]?.includes(other);
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("has no circular imports, those of types included", () => {
    const runs = new Map<string, string[]>();
    for (const { from, to } of imports) runs.set(from, [...(runs.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      if (done.has(file) || trail.includes(file)) return;
      for (const next of runs.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
    expect(circles).toEqual([]);
  });

  it("asks no decoder for «latin1», which is another encoding on Node 20 than later: capture/decode/characters.ts does", () => {
    expect(sources.filter((file) => /TextDecoder\("(?:latin1|iso-8859-1|windows-1252)"/u.test(read(file)))).toEqual([]);
  });

  it("takes no boolean parameters: a call says what it asks for, not true or false", () => {
    const parameter =
      /(?:[(,]\s*|^ +(?:(?:private|public|readonly) )*)\w+\??: boolean(?: \| \w+)*(?:\s*[,)]| = )|(?<!=> )[(,]\s*\w+ = (?:true|false)\b/u;
    const own = sources.filter((file) => !file.endsWith(".d.ts"));
    const found = own.flatMap((file) =>
      read(file)
        .split("\n")
        .flatMap((line, index) => (parameter.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it("says of every exported function, type and value what it is for", () => {
    const silent = sources
      .filter((file) => file.startsWith("src/"))
      .flatMap((file) => {
        const lines = read(file).split("\n");
        return lines.flatMap((line, index) => {
          if (!/^export (?:async )?(?:function\*?|const|interface|type|class) /.test(line)) return [];
          let above = index - 1;
          // One docstring may stand over several one-line exports that belong together.
          while (/^(?:export (?:const|type) .*;$|\/\/ biome-ignore)/.test(lines[above] ?? "")) above -= 1;
          return (lines[above] ?? "").trimEnd().endsWith("*/") ? [] : [`${file}:${index + 1} ${line.slice(0, 60)}`];
        });
      });
    expect(silent).toEqual([]);
  });
});
