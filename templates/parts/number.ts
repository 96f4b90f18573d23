const grouped = new Intl.NumberFormat("ar-u-nu-latn", { useGrouping: "min2" });

/** A number as the interface prints it: Western digits (the habit of Arabic newsrooms, reading.md), thousands apart. */
export const number = (n: number): string => grouped.format(n);
