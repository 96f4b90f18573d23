import { keep } from "./keep.ts";

/**
 * Light and dark. Without a choice the system decides; a choice is remembered on this device, and one that agrees
 * with the system is forgotten again, so that the page follows the system from then on.
 */

type Theme = "light" | "dark";

/** Where the choice is kept. The one-line script in the page's head (src/publish/scripts.ts, `early`) reads it too. */
export const THEME_KEY = "warraq-theme";

const system = matchMedia("(prefers-color-scheme: dark)");

/** The remembered choice; null where there is none, or storage is closed to us. */
function remembered(): Theme | null {
  try {
    const theme = localStorage.getItem(THEME_KEY);
    return theme === "light" || theme === "dark" ? theme : null;
  } catch {
    return null;
  }
}

const ofSystem = (): Theme => (system.matches ? "dark" : "light");

/** Shows the theme button and the remembered theme. */
export function themeSwitch(): void {
  const root = document.documentElement;
  // A page the reader goes back to, or another window of it, shows what was chosen since.
  const follow = () => {
    const theme = remembered();
    if (theme === null) delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  const isDark = () => (root.dataset.theme ?? ofSystem()) === "dark";
  follow();
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-theme-button]")) {
    const mark = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    mark();
    system.addEventListener("change", mark);
    button.addEventListener("click", () => {
      const theme: Theme = isDark() ? "light" : "dark";
      root.dataset.theme = theme;
      keep(THEME_KEY, theme === ofSystem() ? null : theme);
      mark();
    });
  }
  addEventListener("pageshow", (event) => {
    if ((event as PageTransitionEvent).persisted) follow();
  });
  addEventListener("storage", follow);
}
