/** What is remembered of a place in the history beside its address: results drawn and how far down the reader was. */
export interface Remembered {
  readonly drawn?: number;
  readonly scrolled?: number;
}

/** Milliseconds without scrolling after which the place is noted: browsers count and refuse hasty history changes. */
const REST = 200;

/** Remembers more of the place the reader is at. */
export const remember = (memory: Remembered): void =>
  history.replaceState({ ...(history.state as Remembered | null), ...memory }, "");

/** Notes from now on how far down the reader is. */
function noteScrolling(): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const note = () => remember({ scrolled: scrollY });
  addEventListener(
    "scroll",
    () => {
      clearTimeout(resting);
      resting = setTimeout(note, REST);
    },
    { passive: true },
  );
  document.addEventListener("click", note, { capture: true });
}

/**
 * Shows the place the reader is at, and every one they come back to. Results are drawn after the browser would put the reader back where
 * they were, so that is done by who shows.
 */
export function followHistory(show: (memory: Remembered) => void): void {
  history.scrollRestoration = "manual";
  window.addEventListener("popstate", ({ state }) => show((state as Remembered | null) ?? {}));
  noteScrolling();
  show((history.state as Remembered | null) ?? {});
}
