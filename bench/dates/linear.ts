/**
 * Whether reading dates stays linear on hostile lines: node --import tsx bench/dates/linear.ts
 * Prints, per line, how much longer the tenfold length takes; about 10 is linear.
 */
import { findDates } from "../../src/arabic/dates/find-dates.ts";
import { dateSignal } from "../../src/extract/dates/date-signal.ts";
import { inferDate } from "../../src/extract/dates/infer.ts";
import { finding } from "../../src/findings/finding.ts";

const UNITS = [
  "1",
  "1/",
  "1 ",
  "5 مارس ",
  "12:",
  "(",
  "كانون ",
  "كانون الثاني ",
  "الساعة ",
  "نشر في ",
  "- ",
  "1/1/2020 ",
  "ربيع ",
  "اليوم الأحد ",
  "الذكرى ال ",
  "ا",
  "\u0640",
];
const SHORT = 100_000;

const cost = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

console.log("unit\tfindDates ×10\tdateSignal ×10\tinferDate ×10");
for (const unit of UNITS) {
  const line = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
  const infer = (text: string): void => {
    inferDate([{ number: 1, text, ...finding("body", "sentence") }], { notAfter: null, anchors: [] });
  };
  const ratio = (work: (text: string) => void): string => {
    work(line(SHORT / 10));
    const short = cost(() => work(line(SHORT)));
    return (cost(() => work(line(SHORT * 10))) / Math.max(short, 1)).toFixed(1);
  };
  console.log(
    [JSON.stringify(unit), ratio((text) => findDates(text)), ratio((text) => dateSignal(text)), ratio(infer)].join(
      "\t",
    ),
  );
}
