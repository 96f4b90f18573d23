import { createRequire } from "node:module";
import type sax from "sax";

/**
 * The entries of a feed (RSS 0.9 to 2.0, RDF, Atom, a WordPress export), read as a stream: `sax` holds one piece of text
 * at a time, knows no document types and so expands no entities; what an entry holds is limited here.
 */

/** One element inside an entry or at the head of the feed: its attributes and what it holds, markup inside it as markup. */
export interface Field {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** One entry as it stands in the file. */
export interface Entry {
  readonly fields: readonly Field[];
  /** Its XML, for the fingerprint. */
  readonly source: string;
  /** 1-based line on which it begins. */
  readonly line: number;
}

/** Longest entry, in characters. */
const LONGEST = 16 * 1024 * 1024;
/** Faults of form after which the file is given up as no XML. */
const MOST_FAULTS = 1_000;

const ENTRIES = new Set(["item", "entry"]);
/** Elements around the entries. */
const FRAMES = new Set(["rss", "rdf:rdf", "channel", "feed"]);

/** Loaded with the first feed. */
const require = createRequire(import.meta.url);
const parserOfXml = (): sax.SAXParser => (require("sax") as typeof sax).parser(true, { position: true });

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const openingTag = ({ name, attributes }: sax.Tag): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value).replaceAll('"', "&quot;")}"`)
    .join("")}>`;

interface OpenField {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  depth: number;
  /** Whether elements stand inside, so that text among them is written as markup again. */
  marked: boolean;
}

/** Reads the entries of one feed; `write` its text in pieces, take what `entries` holds after each. */
export class EntryReader {
  /** Elements at the head of the feed seen so far, without those of entries. */
  readonly head: Field[] = [];
  /** Entries read and not yet taken. */
  readonly entries: Entry[] = [];
  /** Lines of entries that were too large. */
  readonly tooLarge: number[] = [];
  /** The first fault of form, and how many there were. */
  fault: string | null = null;
  faults = 0;
  /** Whether the file breaks off in an entry. */
  isCut = false;
  private readonly parser = parserOfXml();
  private buffer = "";
  private bufferStart = 0;
  private entry: { fields: Field[]; start: number; line: number; size: number } | null = null;
  private field: OpenField | null = null;

  constructor() {
    this.parser.onopentag = (tag) => this.open(tag as sax.Tag);
    this.parser.onclosetag = (name) => this.close(name);
    this.parser.ontext = (text) => this.text(text);
    this.parser.oncdata = (text) => this.text(text);
    this.parser.onerror = (error) => this.passOver(error);
  }

  /** Whether the file was given up. */
  get isLost(): boolean {
    return this.faults > MOST_FAULTS;
  }

  /** Reads on. */
  write(text: string): void {
    if (this.isLost) return;
    this.buffer += text;
    this.parser.write(text);
    const keep = this.entry && this.entry.size <= LONGEST ? this.entry.start : this.parser.position;
    this.buffer = this.buffer.slice(keep - this.bufferStart);
    this.bufferStart = keep;
  }

  /** Ends the reading. */
  end(): void {
    if (this.isLost) return;
    this.isCut = this.entry !== null;
    this.parser.close();
  }

  private passOver(error: Error): void {
    this.parser.error = null as unknown as Error;
    // "&nbsp;" and a bare "&": feeds are full of them, and the text keeps them.
    if (/entity/iu.test(error.message)) return;
    // sax counts lines from 0; people do not.
    const code = /close|closing|unclosed|tag/iu.test(error.message) ? "xml-tag" : "xml-sign";
    this.fault ??= `${code} ${this.parser.line + 1}:${this.parser.column}`;
    this.faults++;
  }

  private open(tag: sax.Tag): void {
    const name = tag.name.toLowerCase();
    if (this.field) {
      this.field.depth++;
      if (!this.field.marked) this.field.text = escaped(this.field.text);
      this.field.marked = true;
      this.add(openingTag(tag));
    } else if (this.entry || !(ENTRIES.has(name) || FRAMES.has(name)))
      this.field = { name, attributes: tag.attributes, text: "", depth: 0, marked: false };
    else if (ENTRIES.has(name))
      this.entry = { fields: [], start: this.parser.startTagPosition - 1, line: this.parser.line + 1, size: 0 };
  }

  private text(text: string): void {
    if (this.field) this.add(this.field.marked ? escaped(text) : text);
  }

  private add(text: string): void {
    if (this.entry) this.entry.size += text.length;
    if (this.field && (this.entry?.size ?? this.field.text.length) <= LONGEST) this.field.text += text;
  }

  private close(tag: string): void {
    const { field, entry } = this;
    if (field && field.depth > 0) {
      field.depth--;
      this.add(`</${tag}>`);
    } else if (field) {
      const { name, attributes, text } = field;
      (entry ? entry.fields : this.head).push({ name, attributes, text });
      this.field = null;
    } else if (entry && ENTRIES.has(tag.toLowerCase())) {
      const { start, line, fields, size } = entry;
      const source = this.buffer.slice(start - this.bufferStart, this.parser.position - this.bufferStart);
      if (size > LONGEST) this.tooLarge.push(line);
      else this.entries.push({ fields, source, line });
      this.entry = null;
    }
  }
}
