/**
 * What pages need to know of the files that dress them. Made by `publish/assets.ts` before the site is described;
 * addresses are relative to the site's root and carry a hash of the content, so that hosts may cache them for ever.
 */
export interface SiteAssets {
  /**
   * Minified CSS to inline, by bundle: "base" on every page, then the page's own ("article", "search" …). Addresses in
   * it begin with "@root/", for the layout to replace.
   */
  readonly styles: Readonly<Record<string, string>>;
  /** Stylesheet of what lies below the first screen and of print, linked by every page. */
  readonly rest: string;
  /** The one font file that pages preload. */
  readonly font: string;
  /** The icon as a data: address, ready for an attribute. */
  readonly icon: string;
  readonly manifest: string;
  /** Script entries by name, e.g. `{page: "assets/page-1f2e3d4c.js"}`. Pages load "page" where it exists. */
  readonly scripts: Readonly<Record<string, string>>;
  /** One line that shows the remembered theme before the first paint, with its hash for the policy; null without scripts. */
  readonly early: { readonly code: string; readonly hash: string } | null;
  /** What `writeAssets` writes: address → content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}
