import type { ArchiveTable } from "./bundle-types.ts";

/**
 * How new each article is among the dated ones: 0 for the oldest and for undated ones, 1 for the newest. By rank, not by
 * days, so that a lone old article does not make all others equally new.
 */
export function recencyOf(table: ArchiveTable): Float32Array {
  const shares = new Float32Array(table.articles);
  const dated = table.dates.flatMap((date, article) => (date === null ? [] : [{ date, article }]));
  const days = [...new Set(dated.map(({ date }) => date.slice(0, 10)))].sort();
  if (days.length < 2) return shares;
  const rank = new Map(days.map((day, index) => [day, index / (days.length - 1)]));
  for (const { date, article } of dated) shares[article] = rank.get(date.slice(0, 10)) ?? 0;
  return shares;
}
