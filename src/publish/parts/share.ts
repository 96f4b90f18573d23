import { createHash } from "node:crypto";

/** A share of a build: which of how many. */
export interface Share {
  readonly number: number;
  readonly of: number;
}

/** Most parts a build is cut into: each of them reads the whole archive. */
const MOST = 256;

/** Reads "2/3"; null where it is no share. */
export function readShare(written: string): Share | null {
  const [, number, of] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/u.exec(written.trim()) ?? [];
  const share = { number: Number(number), of: Number(of) };
  return share.number <= share.of && share.of <= MOST ? share : null;
}

/** Whether something is made by a share: each is made by one, whatever else there is. */
export const isOwn = (name: string, { number, of }: Share): boolean =>
  createHash("sha256").update(name).digest().readUInt32BE() % of === number - 1;
