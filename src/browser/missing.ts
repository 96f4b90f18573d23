/**
 * Runs in the page that a host shows where there is none, at whatever address was asked for. Its links start at the root that
 * the build knew of; where the site lies under a sub-path that nobody stated, the root is looked for here: the nearest folder
 * above that holds a file of this very build.
 */

/** Folders above the address asked for, the nearest first, each with slashes at both ends. */
function foldersAbove(path: string): string[] {
  const parts = path.split("/").slice(1, -1);
  return Array.from(
    { length: parts.length + 1 },
    (_, above) =>
      `/${parts
        .slice(0, parts.length - above)
        .map((part) => `${part}/`)
        .join("")}`,
  );
}

const holds = (folder: string, file: string): Promise<boolean> =>
  fetch(folder + file, { method: "HEAD" }).then(
    ({ ok }) => ok,
    () => false,
  );

/** The site's root, or null when no folder above is one. */
async function rootFor(stated: string, file: string): Promise<string | null> {
  for (const folder of [stated, ...foldersAbove(location.pathname)]) if (await holds(folder, file)) return folder;
  return null;
}

/** Points everything that the page names at the root found; scripts are asked for anew. */
function pointAt(root: string, stated: string): void {
  const moved = (address: string | null): string | null =>
    address?.startsWith(stated) && !address.startsWith("//") ? root + address.slice(stated.length) : null;
  for (const name of ["href", "src", "action", "data-service-worker"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const address = moved(element.getAttribute(name));
      if (address === null) continue;
      if (element instanceof HTMLScriptElement) {
        const script = document.createElement("script");
        script.type = "module";
        script.src = address;
        element.replaceWith(script);
      } else element.setAttribute(name, address);
    }
  }
  for (const rule of document.styleSheets[0]?.cssRules ?? []) {
    if (!(rule instanceof CSSFontFaceRule)) continue;
    const source = rule.style.getPropertyValue("src");
    const value = (name: string): string => rule.style.getPropertyValue(name);
    const own = source.replaceAll(`url("${stated}`, `url("${root}`);
    if (own === source) continue;
    const face = new FontFace(value("font-family"), own, {
      weight: value("font-weight"),
      unicodeRange: value("unicode-range"),
    });
    document.fonts.add(face);
  }
}

const { root: stated = "/", file = "" } = document.currentScript?.dataset ?? {};
addEventListener("DOMContentLoaded", async () => {
  const root = await rootFor(stated, file);
  if (root !== null && root !== stated) pointAt(root, stated);
});
