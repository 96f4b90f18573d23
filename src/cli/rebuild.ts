/** Milliseconds without another change after which a burst (an editor saves three files, git checks out thirty) is over. */
const QUIET = 300;
/** Milliseconds after which changes that never end are built all the same. */
const LONGEST_BURST = 10_000;

/**
 * Runs `work` once for a burst of calls, and once more for any number of calls that come while it is running: the last
 * change must not be missed.
 * @param work is told how to ask whether a change came since it began
 * @returns what notes a change and settles when it has been worked in
 */
export function onceForABurst(
  work: (isOutdated: () => boolean) => Promise<void>,
  quiet: number = QUIET,
): () => Promise<void> {
  let running: Promise<void> | null = null;
  let last = 0;
  const run = async (): Promise<void> => {
    for (let done = -1; done !== last; ) {
      const start = Date.now();
      for (let seen = -1; seen !== last && Date.now() - start < LONGEST_BURST; ) {
        seen = last;
        await new Promise((resolve) => setTimeout(resolve, quiet));
      }
      done = last;
      await work(() => done !== last);
    }
  };
  return () => {
    last += 1;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
