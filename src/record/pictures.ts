import { readdir } from "node:fs/promises";
import path from "node:path";
import { pictureProblem } from "../problems/pictures.ts";
import type { Problem } from "../problems/problem.ts";
import { readWritten } from "../written-file.ts";
import type { Arrangement, PictureWords } from "./arrangement.ts";
import { safeId } from "./identity.ts";

/** Pictures and scans beside an article: `<id>.jpg`, `<id>-2.png` …, with the words its correction has for them. */

/** A picture that is shown: one without words for who cannot see it is not. */
export interface Picture {
  /** Path from the archive's folder, with "/". */
  readonly file: string;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** The pictures of each article, by its id, in their order. */
export type Pictures = ReadonlyMap<string, readonly Picture[]>;

/** Files that are pictures: what the picture library reads, and browsers or it can show. */
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?)$/iu;

/** Whether a file of the archive is a picture by its name. */
export const isPicture = (name: string): boolean => PICTURE.test(name) && !name.startsWith(".");

/** Every picture of a folder and those inside it, links and the parts of saved pages left out. */
async function* picturesIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = path.join(folder, entry.name);
    if (entry.name.startsWith(".") || /(?:_|\.)(?:files|fichiers|ملفات|الملفات)$/u.test(entry.name)) continue;
    if (entry.isDirectory()) yield* picturesIn(place);
    else if (entry.isFile() && isPicture(entry.name)) yield place;
  }
}

/** A picture's name as the article it belongs to and its place among that article's pictures. */
interface Named {
  readonly id: string;
  readonly number: number;
}

/** What a picture's name says: the whole of it an id, or an id and a number. */
function namesOf(file: string): Named[] {
  const name = path.basename(file).replace(PICTURE, "").normalize("NFC");
  const [, base, number] = /^(.+?)[-_ ](\d{1,3})$/u.exec(name) ?? [];
  const whole = { id: safeId(name), number: 1 };
  return base === undefined ? [whole] : [whole, { id: safeId(base), number: Number(number) }];
}

/** The words for the picture at a place: those that name its file, else those that stand at its place and name none. */
const wordsFor = (words: readonly PictureWords[], file: string, at: number): PictureWords | undefined => {
  const bare = (name: string): string => name.replace(PICTURE, "").normalize("NFC");
  const name = path.basename(file);
  const named = words.find((each) => each.file !== null && bare(each.file) === bare(name));
  const placed = words[at];
  return named ?? (placed?.file === null ? placed : undefined);
};

/**
 * The pictures that an archive's style sheet brings along, as paths from the archive's folder. None where it cannot be read:
 * that is told where the style is used.
 */
export function picturesOfStyle(home: string, style: string): string[] {
  const sheet = readWritten(path.join(home, style));
  if (sheet === null || "hindrance" in sheet) return [];
  const asked = [...sheet.text.matchAll(/url\(\s*(["']?)([^"'()]+)\1\s*\)/gu)].map(([, , address = ""]) =>
    address.trim(),
  );
  const folder = path.posix.dirname(style.split("\\").join("/"));
  return asked.filter(isPicture).map((address) => path.posix.join(folder, address.replace(/[?#].*$/u, "")));
}

/** Which articles have pictures: ids of those on the site, and of those off it. */
export interface PicturedArticles {
  readonly ids: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly arrangements: ReadonlyMap<string, Arrangement>;
  /** Pictures that belong to the archive itself: its logo, and those of its style sheet. */
  readonly others: ReadonlySet<string | null>;
}

/** Finds the pictures of an archive and joins them with their words; what belongs to nothing is told. Never throws. */
export async function readPictures(
  home: string,
  { ids, hidden, arrangements, others }: PicturedArticles,
): Promise<{ pictures: Pictures; problems: Problem[] }> {
  const problems: Problem[] = [];
  const byId = new Map<string, { file: string; number: number }[]>();
  for await (const place of picturesIn(home)) {
    const names = namesOf(place);
    const found = names.find(({ id }) => ids.has(id));
    const file = path.relative(home, place).split(path.sep).join("/");
    if (found) byId.set(found.id, [...(byId.get(found.id) ?? []), { file, number: found.number }]);
    else if (!others.has(file) && !names.some(({ id }) => hidden.has(id)))
      problems.push(pictureProblem("picture-orphan", { file: place, found: path.basename(place) }));
  }
  const pictures = new Map<string, Picture[]>();
  for (const [id, found] of byId) {
    const words = arrangements.get(id)?.pictures ?? [];
    const used = new Set<PictureWords>();
    const files = found.sort((a, b) => a.number - b.number || (a.file < b.file ? -1 : 1));
    const shown = files.flatMap(({ file }, at): Picture[] => {
      const own = wordsFor(words, file, at);
      if (own) used.add(own);
      if (own?.alt != null) return [{ file, alt: own.alt, caption: own.caption, credit: own.credit }];
      const name = path.basename(file);
      const write = `pictures: [{file: ${name}, alt: …}]`;
      const where = { file: own?.from ?? path.join(home, file), line: own?.line ?? null, id };
      problems.push(pictureProblem("picture-without-alt", { ...where, field: "pictures", found: name, write }));
      return [];
    });
    if (shown.length > 0) pictures.set(id, shown);
    for (const word of words) if (!used.has(word)) problems.push(unmatched(word, id));
  }
  for (const [id, { pictures: words }] of arrangements)
    if (!byId.has(id) && ids.has(id)) for (const word of words) problems.push(unmatched(word, id));
  return { pictures, problems };
}

const unmatched = ({ file, alt, from, line }: PictureWords, id: string): Problem =>
  pictureProblem("picture-words", { file: from, line, id, field: "pictures", found: file ?? alt ?? id });
