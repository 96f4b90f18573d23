/** How long a reader is kept waiting for a file before it counts as not to be had. Browser-safe. */

/** Milliseconds any single file may take: a slow phone line brings 40 KB in ten seconds. */
export const PATIENCE = 25_000;

/**
 * The promise's outcome.
 * @throws Error naming `what` when it takes longer than `PATIENCE`
 */
export async function inTime<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come in ${PATIENCE / 1000} s.`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
