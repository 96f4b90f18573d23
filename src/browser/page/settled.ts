/**
 * Goes to a place of the page again once everything that moves it has come (styles, the face of the text), unless the reader
 * has gone on by then.
 */
export function onceSettled(go: () => void): void {
  let moved = false;
  for (const act of ["wheel", "touchmove", "keydown", "pointerdown"])
    addEventListener(act, () => (moved = true), { once: true, passive: true });
  const settle = () => moved || go();
  document.fonts.ready.then(settle);
  addEventListener("load", settle, { once: true });
}
