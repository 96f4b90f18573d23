import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { HOSTILE } from "./hostile.ts";
import { Random } from "./random.ts";

/** Captures made from real ones by spoiling them, and made from nothing but hostile parts. */

export interface Case {
  /** How it was made. */
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const shared = path.join(root, "../shared");

function textsIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), "utf8"));
}

export interface Seeds {
  readonly texts: readonly string[];
  readonly pages: readonly string[];
}

/** The repository's captures and, where ../shared is, its texts, pages and every fortieth article of the corpus. */
export function loadSeeds(): Seeds {
  const corpus = path.join(shared, "corpus/ant-jawhara-2014-2017.jsonl.gz");
  const rows = existsSync(corpus) ? gunzipSync(readFileSync(corpus)).toString("utf8").split("\n") : [];
  const articles = rows
    .filter((row, index) => row !== "" && index % 40 === 0)
    .map((row) => JSON.parse(row) as { title: string; text: string })
    .map(({ title, text }) => `${title}\n\n${text}\n`);
  const texts = [
    ...textsIn(path.join(root, "articles"), ".txt"),
    ...textsIn(path.join(shared, "dev-set/parse/raw"), ".txt"),
  ];
  return { texts: [...texts, ...texts, ...articles], pages: textsIn(path.join(shared, "dev-set/parse/html"), ".html") };
}

const garble = (text: string, encoding: string): string => new TextDecoder(encoding).decode(Buffer.from(text));

/** A page around a text, with markup that is not always closed. */
function asPage(text: string, random: Random): string {
  const tags = ["p", "div", "li", "h2", "td", "span", "blockquote", "b", "section", "ul", "table"];
  const body = text
    .split("\n")
    .map((line) => {
      const tag = random.pick(tags);
      return `<${tag}${random.below(4) === 0 ? ` class="${random.pick(["related", "article-body", "nav", "comments"])}"` : ""}>${line}${random.below(5) === 0 ? "" : `</${tag}>`}`;
    })
    .join("\n");
  return `<!doctype html><title>${text.split("\n")[0]}</title><body>${body}`;
}

const ends = ["\n", "\r\n", "\r"] as const;

type Way = (text: string, random: Random) => string | Uint8Array;

/** Ways to spoil a text. */
const WAYS: Readonly<Record<string, Way>> = {
  "as it is": (text) => text,
  "cut bytes": (text, random) => Buffer.from(text).subarray(0, random.below(Buffer.byteLength(text))),
  "flipped bytes": (text, random) => {
    const bytes = Buffer.from(text);
    for (let times = random.below(20); times >= 0; times--) bytes[random.below(bytes.length)] = random.below(256);
    return bytes;
  },
  "windows-1256": (text) => iconv.encode(text, "win1256"),
  "ISO 8859-6": (text) => iconv.encode(text, "iso-8859-6"),
  "UTF-16": (text, random) =>
    iconv.encode(text, random.pick(["utf-16le", "utf-16be"]), { addBOM: random.below(2) === 0 }),
  mojibake: (text, random) => garble(text, random.pick(["windows-1252", "windows-1256", "windows-1251", "macintosh"])),
  "double mojibake": (text) => garble(garble(text, "windows-1252"), "windows-1252"),
  NFD: (text) => text.normalize("NFD"),
  references: (text) => text.replace(/[^\n\r ]/gu, (character) => `&#${character.codePointAt(0)};`),
  "other line ends": (text, random) => text.replace(/\n/gu, () => random.pick(ends)),
  "one line": (text) => text.replaceAll("\n", " "),
  "a word a line": (text) => text.replaceAll(" ", "\n"),
  "shuffled lines": (text, random) => {
    const lines = text.split("\n");
    for (let index = lines.length - 1; index > 0; index--) {
      const other = random.below(index + 1);
      [lines[index], lines[other]] = [lines[other] as string, lines[index] as string];
    }
    return lines.join("\n");
  },
  "lines left out": (text, random) =>
    text
      .split("\n")
      .filter(() => random.below(4) > 0)
      .join("\n"),
  "lines repeated": (text, random) =>
    text
      .split("\n")
      .flatMap((line) => Array(1 + random.below(3)).fill(line))
      .join("\n"),
  "hostile parts put in": (text, random) => {
    let spoiled = text;
    for (let times = 1 + random.below(12); times > 0; times--) {
      const at = random.below(spoiled.length + 1);
      spoiled = spoiled.slice(0, at) + random.pick(HOSTILE).repeat(1 + random.below(3)) + spoiled.slice(at);
    }
    return spoiled;
  },
  "characters left out": (text, random) => [...text].filter(() => random.below(30) > 0).join(""),
};

const NAMES = Object.keys(WAYS);

/** How a case is kept; plain texts are most of what there is. */
const FORMS = ["text", "text", "text", "text", "html", "markdown", "jsonl", "csv"] as const;
type Form = (typeof FORMS)[number];
const ENDINGS: Readonly<Record<Form, string>> = {
  text: "txt",
  html: "html",
  markdown: "md",
  jsonl: "jsonl",
  csv: "csv",
};

/** A text as it is kept in a form; tables hold it between two plain rows. */
function inForm(text: string, form: Form, random: Random): string {
  const title = text.split("\n")[0] ?? "";
  if (form === "html") return asPage(text, random);
  if (form === "markdown") return `---\nالعنوان: ${title}\n---\n${text}`;
  const plain = { title: "خبر من المدينة", text: "قال المسؤول إن العمل يبدأ غدا." };
  const rows = [
    { id: "a", ...plain },
    { id: "b", title, text },
    { id: "c", ...plain },
  ];
  if (form === "jsonl") return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  if (form === "csv")
    return `id,title,text\n${rows.map((row) => `${Object.values(row).map(cell).join(",")}\n`).join("")}`;
  return text;
}

/** The case of a number: the same for the same seed, whichever cases were made before. */
export function generate(seeds: Seeds, seed: number, number: number): Case {
  const random = new Random(seed * 1_000_003 + number * 7_919);
  const kind = random.below(100);
  if (kind < 8) {
    const parts = Array.from({ length: random.below(200) }, () => random.pick(HOSTILE));
    const file = random.pick(["x.txt", "x.html", "x.md", "x.csv", "x.jsonl"]);
    return {
      name: `hostile parts ${file.slice(1)}`,
      file,
      bytes: Buffer.from(parts.join(random.pick(["", " ", "\n"]))),
    };
  }
  if (kind < 10) {
    const bytes = Uint8Array.from({ length: random.below(3_000) }, () => random.below(256));
    return { name: "random bytes", file: random.pick(["x.txt", "x.html", "x.md", "x.csv", "x.jsonl"]), bytes };
  }
  if (number % 1_000 === 0 && seeds.pages.length > 0) {
    const page = Buffer.from(random.pick(seeds.pages));
    for (let times = random.below(200); times >= 0; times--) page[random.below(page.length)] = random.below(256);
    return { name: "saved page, flipped bytes", file: "x.html", bytes: page };
  }
  const name = random.pick(NAMES);
  const spliced =
    random.below(5) === 0
      ? random.pick(seeds.texts).slice(0, 800) + random.pick(seeds.texts)
      : random.pick(seeds.texts);
  const form = random.pick(FORMS);
  const source = inForm(spliced, form, random);
  const made = (WAYS[name] as Way)(source, random);
  const bytes = typeof made === "string" ? Buffer.from(made) : made;
  return {
    name: `${form}: ${name}`,
    file: `x.${ENDINGS[form]}`,
    bytes,
  };
}
