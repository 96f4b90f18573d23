/**
 * In the head of pages in several languages: the way to another language keeps the question and the place on the page, which stand in the
 * address of the moment. Without it the same page opens at its head.
 */
document.addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-language]") : null;
  if (link === null) return;
  link.search = location.search;
  link.hash = location.hash;
});
