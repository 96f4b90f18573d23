/** Marks, in the contents beside an article, the part that is being read. */
export function contentsPlace(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")];
  const heads = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
  if (heads.length === 0) return;
  const mark = (): void => {
    // The last head above the middle of the screen: what stands under it is what is read.
    const at = heads.findLastIndex((head) => head.getBoundingClientRect().top < innerHeight / 2);
    for (const [index, link] of links.entries())
      if (index === at) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
  };
  let asked = false;
  addEventListener(
    "scroll",
    () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
