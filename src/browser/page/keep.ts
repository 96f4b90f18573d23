/** Keeps a choice on this device; null forgets it. A browser that refuses storage keeps nothing: the choice holds for the page. */
export function keep(key: string, choice: string | null): void {
  try {
    if (choice === null) localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Nothing can be kept here.
  }
}
