/** `/` goes to the search field of the page, or to the search page where it has none. */
export function searchShortcut(): void {
  document.addEventListener("keydown", (event) => {
    // The key that bears «/» bears «ظ» on the Arabic layout of Windows: the place counts as well as the letter.
    if (event.key !== "/" && !(event.code === "Slash" && event.key === "ظ")) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    const target = event.target as Element;
    if (target.closest("input, textarea, select, [contenteditable]") !== null) return;
    const field = document.querySelector<HTMLInputElement>("input[type=search]");
    const link = document.querySelector<HTMLAnchorElement>("a[data-search-link], nav a[href$='search/']");
    if (field === null && link === null) return;
    event.preventDefault();
    if (field !== null) {
      field.focus();
      field.select();
    } else link?.click();
  });
}
