import type { Random } from "../../fuzz/random.ts";

/** A moment as a page prints it, in the forms of Arabic sites. */

const GULF = [
  "يناير",
  "فبراير",
  "مارس",
  "أبريل",
  "مايو",
  "يونيو",
  "يوليو",
  "أغسطس",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "ديسمبر",
];
const LEVANT = [
  "كانون الثاني",
  "شباط",
  "آذار",
  "نيسان",
  "أيار",
  "حزيران",
  "تموز",
  "آب",
  "أيلول",
  "تشرين الأول",
  "تشرين الثاني",
  "كانون الأول",
];
const MAGHREB = [
  "جانفي",
  "فيفري",
  "مارس",
  "أفريل",
  "ماي",
  "جوان",
  "جويلية",
  "أوت",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "ديسمبر",
];
const ENGLISH = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

const two = (value: number): string => String(value).padStart(2, "0");
const indic = (text: string): string => text.replace(/[0-9]/gu, (digit) => String.fromCharCode(0x660 + Number(digit)));

/** The parts of a moment. */
export class Moment {
  readonly date: Date;
  readonly iso: string;

  constructor(date: Date) {
    this.date = date;
    this.iso = date.toISOString().slice(0, 10);
  }

  get day(): number {
    return this.date.getUTCDate();
  }
  get month(): number {
    return this.date.getUTCMonth();
  }
  get year(): number {
    return this.date.getUTCFullYear();
  }
  get weekday(): string {
    return WEEKDAYS[this.date.getUTCDay()] as string;
  }
  get hour(): number {
    return this.date.getUTCHours();
  }
  get minute(): string {
    return two(this.date.getUTCMinutes());
  }
  get clock(): string {
    return `${two(this.hour)}:${this.minute}`;
  }
  get halfDay(): string {
    return `${this.hour % 12 || 12}:${this.minute} ${this.hour < 12 ? "ص" : "م"}`;
  }
  get gulf(): string {
    return GULF[this.month] as string;
  }
  get levant(): string {
    return LEVANT[this.month] as string;
  }
  get maghreb(): string {
    return MAGHREB[this.month] as string;
  }
  get english(): string {
    return ENGLISH[this.month] as string;
  }
  get hijri(): string {
    return new Intl.DateTimeFormat("ar-u-nu-latn-ca-islamic-umalqura", {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    })
      .format(this.date)
      .replace(/\s*هـ$/u, " هـ");
  }
  later(days: number): Moment {
    return new Moment(new Date(this.date.getTime() + days * 86_400_000));
  }
}

type Form = (moment: Moment) => string;

/** Forms that hold a whole day. Day before month where figures alone are printed. */
const FORMS: readonly Form[] = [
  (m) => `${m.weekday} ${m.day} ${m.gulf} ${m.year}`,
  (m) => `${m.weekday}، ${m.day} ${m.gulf} ${m.year} ${m.clock}`,
  (m) => `${m.day} ${m.gulf}، ${m.year}`,
  (m) => `${m.gulf} ${m.day}, ${m.year}`,
  (m) => `${m.day} ${m.levant}/${m.gulf} ${m.year}`,
  (m) => `${m.weekday} ${m.day} ${m.levant} ${m.year} - ${m.clock}`,
  (m) => `${m.day} ${m.maghreb} ${m.year}`,
  (m) => `${m.weekday} ${m.day} ${m.maghreb} ${m.year} | ${m.clock}`,
  (m) => `${m.year}-${two(m.month + 1)}-${two(m.day)} ${m.clock}`,
  (m) => `${m.year}/${two(m.month + 1)}/${two(m.day)}`,
  (m) => `${m.weekday} ${two(m.day)}/${two(m.month + 1)}/${m.year}`,
  (m) => indic(`${m.weekday} ${m.day} ${m.gulf} ${m.year}`),
  (m) => `${m.halfDay} - ${m.weekday} ${m.day} ${m.gulf} ${m.year}`,
  (m) => `${m.day} ${m.gulf} ${m.year}م`,
  (m) => `${m.weekday} ${m.hijri} الموافق ${m.day} ${m.gulf} ${m.year}`,
  (m) => `${m.day} ${m.english} ${m.year}`,
  (m) => `${m.english} ${m.day}, ${m.year} at ${m.hour % 12 || 12}:${m.minute} ${m.hour < 12 ? "AM" : "PM"}`,
  (m) => `${m.weekday} ${m.day} ${m.gulf} ${m.year} الساعة ${m.clock}`,
];

const LABELS = ["نشر في: ", "تاريخ النشر: ", "نُشر: ", "آخر تحديث: ", "نشر بتاريخ ", "", "", "", "", "أضيف في "];

/** What a date line of the article says. */
export interface DateLine {
  readonly text: string;
  readonly published: boolean;
}

/** A date line: its label says whether it is the day of publication or of an update. */
export function dateLine(moment: Moment, random: Random): DateLine {
  const label = random.pick(LABELS);
  return { text: `${label}${random.pick(FORMS)(moment)}`, published: !label.includes("تحديث") };
}

/** A bare date in one of the forms. */
export const dateText = (moment: Moment, random: Random): string => random.pick(FORMS)(moment);

const AGES = ["منذ 16 دقيقة", "منذ ساعتين", "منذ 5 ساعات", "قبل يوم", "منذ 3 أيام"];
export const age = (random: Random): string => random.pick(AGES);
