import type { Capture } from "../../src/capture/capture.ts";
import { captureFromBytes } from "../../src/capture/read-capture.ts";
import type { Extraction } from "../../src/extract/extraction.ts";

/** Inputs that grow: the time for four times the size, as a ratio. Linear is 4; noise and caches are allowed up to 8. */

export interface Growth {
  readonly name: string;
  /** Milliseconds for one megabyte. */
  readonly small: number;
  readonly ratio: number;
  readonly note: string;
}

const sentence = "قال الوزير، أمس الإثنين، إن البلاد ستشهد انتخابات في 12 كانون الثاني/يناير 2022 (رويترز). ";
const of = (part: string) => (size: number) => part.repeat(Math.ceil(size / Buffer.byteLength(part)));

/** Name, file, and the text of a size in bytes. */
const INPUTS: readonly (readonly [name: string, file: string, make: (size: number) => string])[] = [
  ["one long line", "x.txt", of(sentence)],
  ["a sentence a line", "x.txt", of(`${sentence}\n`)],
  ["two letters a line", "x.txt", of("قا\n")],
  ["empty lines", "x.txt", (size) => `خبر${"\n".repeat(size)}نص`],
  ["labels", "x.txt", of("اقرأ أيضا\nالأكثر قراءة\n")],
  ["dates", "x.txt", of("الإثنين 12 ديسمبر 2021\n")],
  ["dates in one line", "x.txt", of("12 ديسمبر 2021 ")],
  ["digits", "x.txt", of("1")],
  ["slashes and digits", "x.txt", of("1/")],
  ["colons", "x.txt", of("نشر في: ")],
  ["dashes", "x.txt", of("أ - ")],
  ["brackets", "x.txt", of("(أ")],
  ["quotation marks", "x.txt", of("«")],
  ["spaces", "x.txt", (size) => `خبر${" ".repeat(size)}نص`],
  ["full stops", "x.txt", of(".")],
  ["tatweel", "x.txt", of("ـ")],
  ["marks", "x.txt", (size) => `ا${"\u064b\u0651".repeat(size / 4)}`],
  ["presentation forms", "x.txt", of("\ufdfa")],
  ["ampersands", "x.txt", of("&")],
  ["entities", "x.txt", of("&#1575;")],
  ["entities in entities", "x.txt", of("&amp;amp;")],
  ["mojibake", "x.txt", (size) => Buffer.from(of(sentence)(size / 2)).toString("latin1")],
  ["half mojibake", "x.txt", of("ط§ظ")],
  ["nested elements", "x.html", of("<div>ن")],
  ["nested tables", "x.html", of("<table><tr><td>ن")],
  ["unclosed formatting", "x.html", of("<p><b><i>ن")],
  ["links", "x.html", of('<a href="/">الرئيسية</a> ')],
  ["list items", "x.html", of("<li>خبر آخر من المدينة")],
  ["meta elements", "x.html", of('<meta property="article:tag" content="وسم">')],
  ["comments", "x.html", of("<!--")],
  ["JSON-LD", "x.html", (size) => `<script type="application/ld+json">${"[".repeat(size)}</script>نص`],
  ["Markdown marks", "x.md", of("*")],
  ["Markdown quotes", "x.md", of("> ن\n")],
];

type Extract = (capture: Capture) => Extraction;

/** Milliseconds of processor time from bytes to Extraction; the error as a string where one is thrown. */
function timeOnce(file: string, bytes: Uint8Array, extract: Extract): number | string {
  const start = process.cpuUsage();
  try {
    const reading = captureFromBytes(bytes, file);
    if ("capture" in reading) extract(reading.capture);
  } catch (error) {
    return (error as Error).stack?.split("\n").slice(0, 3).join(" ") ?? String(error);
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The better of two runs: the first may pay for compiling and for others' garbage. */
function timeOf(file: string, text: string, extract: Extract): number | string {
  const bytes = Buffer.from(text);
  const first = timeOnce(file, bytes, extract);
  if (typeof first === "string" || first > 3_000) return first;
  const second = timeOnce(file, bytes, extract);
  return typeof second === "string" ? second : Math.min(first, second);
}

const MEGABYTE = 1024 * 1024;
/** Milliseconds for 256 KB above which the larger sizes are not tried: the input is slow already. */
const PATIENCE = 10_000;

/** Time for one unit of size and for four, and for ten of the plainest line. */
function growthOf([name, file, make]: (typeof INPUTS)[number], extract: Extract): Growth {
  const given = (note: string, small = Number.NaN): Growth => ({ name, small, ratio: Number.POSITIVE_INFINITY, note });
  const probe = timeOf(file, make(MEGABYTE / 4), extract);
  if (typeof probe === "string") return given(probe);
  if (probe > PATIENCE) return given("given up at 256 KB", 4 * probe);
  const unit = probe > PATIENCE / 16 ? MEGABYTE / 16 : MEGABYTE;
  const small = timeOf(file, make(unit), extract);
  const large = timeOf(file, make(4 * unit), extract);
  if (typeof small === "string") return given(small);
  if (typeof large === "string") return given(large, small);
  const ratio = large / Math.max(small, 5);
  if (name !== "one long line")
    return { name, small: (small * MEGABYTE) / unit, ratio, note: unit < MEGABYTE ? "(64 KB)" : "" };
  const ten = timeOf(file, make(10 * MEGABYTE), extract);
  return typeof ten === "string"
    ? given(ten, small)
    : { name, small, ratio, note: `10 MB: ${(ten / 1000).toFixed(1)} s` };
}

/** Times every input as it grows, telling each as it is known. */
export function measureGrowth(extract: Extract, tell: (growth: Growth) => void): Growth[] {
  return INPUTS.map((input) => {
    const growth = growthOf(input, extract);
    tell(growth);
    return growth;
  });
}
