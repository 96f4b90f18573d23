import type { IndexedPart } from "./bundle-types.ts";
import type { PagefindLike } from "./engine.ts";

/** An archive in several parts, asked as one. Browser-safe. */

/**
 * The engine with all parts of the archive joined to the first, which it opens by itself. They begin to load at once; what
 * is asked before they are there waits.
 */
export function joinedEngine(engine: PagefindLike, parts: readonly IndexedPart[]): PagefindLike {
  const others = parts.slice(1);
  if (others.length === 0) return engine;
  const all = Promise.all(others.map(async ({ name }) => engine.join?.(name)));
  // Told to whoever asks.
  all.catch(() => undefined);
  return {
    async search(term) {
      await all;
      return engine.search(term);
    },
  };
}
