import { readSpan } from "./edtf-points.ts";
import { creators, type Facts, remark } from "./facts.ts";

/**
 * BibTeX for biblatex and BibTeX alike: `@article` with `entrysubtype = {newspaper}`; `date` is EDTF, as biblatex reads
 * it (biblatex manual §2.3.8), `year` and `month` for plain BibTeX stand only beside a date that is a fact.
 */

/** Signs TeX reads as its own. Braces by name, since BibTeX counts even escaped ones when it looks for a field's end. */
const COMMANDS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  $: "\\$",
  "%": "\\%",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "-": "-",
};

/**
 * Text as a TeX field. Neighbouring hyphens, quotes and the like, which TeX would draw together (-- `` '' ?` !`),
 * are held apart by an empty group.
 */
export function escapeTex(text: string): string {
  return text
    .replace(/[\\{}~^$%&#_]/g, (sign) => COMMANDS[sign] ?? sign)
    .replace(/-(?=-)|'(?=')|`(?=`)|[?!](?=`)|,(?=,)/g, "$&{}");
}

const braced = (text: string): string => `{${escapeTex(text)}}`;
/** Double braces: kept as one name, and in its own letters' case. */
const literal = (text: string): string => `{${braced(text)}}`;

/** Addresses are verbatim fields: only braces and backslash, which no address holds unencoded, could break them. */
const verbatim = (url: string): string => `{${url.replace(/[\\{}]/g, (sign) => encodeURIComponent(sign))}}`;

function dateFields({ published }: Facts): [string, string][] {
  const span = published && readSpan(published.edtf);
  if (!published || !span) return [];
  // biblatex knows no minutes' precision without seconds, and a citation needs the day only.
  const day = published.edtf.replace(/T[^/~?%]*/g, "");
  if (published.basis === "inferred") {
    const doubtful = day.split("/").map((end) => (/^\d.*\d$/.test(end) ? `${end}~` : end));
    return [["date", `{${doubtful.join("/")}}`]];
  }
  const fields: [string, string][] = [["date", `{${day}}`]];
  if (!span.interval && !span.approximate && span.from) {
    fields.push(["year", `{${span.from.year}}`]);
    if (span.from.month !== undefined) fields.push(["month", `{${span.from.month}}`]);
  }
  return fields;
}

/** The entry, with a line feed at the end. */
export function bibtex(facts: Facts): string {
  const fields: [string, string][] = [];
  const names = creators(facts);
  if (names.length > 0) fields.push(["author", `{${names.map((name) => braced(name)).join(" and ")}}`]);
  fields.push(["title", literal(facts.title)]);
  if (facts.outlet !== null) fields.push(["journal", literal(facts.outlet)]);
  fields.push(["entrysubtype", "{newspaper}"], ...dateFields(facts));
  const address = facts.address ?? facts.original;
  if (address !== null) fields.push(["url", verbatim(address)]);
  if (facts.captured?.day !== undefined) {
    const { year, month, day } = facts.captured;
    fields.push(["urldate", `{${[year, month, day].map((part) => String(part).padStart(2, "0")).join("-")}}`]);
  }
  fields.push(["language", "{arabic}"]);
  if (facts.summary !== null) fields.push(["abstract", braced(facts.summary)]);
  if (facts.tags.length > 0) {
    fields.push(["keywords", `{${facts.tags.map((tag) => escapeTex(tag.replaceAll(",", "،"))).join(", ")}}`]);
  }
  fields.push(["note", braced(remark(facts))]);
  return `@article{${facts.key},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(",\n")}\n}\n`;
}
