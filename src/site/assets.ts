/**
 * What pages need to know of the files that dress them. Made by `publish/assets.ts` before the site is described;
 * addresses are relative to the site's root and carry a hash of the content, so that hosts may cache them for ever.
 */
export interface SiteAssets {
  /** Minified CSS to inline, by bundle ("article", "search" …); "base", the frame of every page, is in `face`. */
  readonly styles: Readonly<Record<string, string>>;
  /** Stylesheet of what lies below the first screen and of print, linked by every page. */
  readonly rest: string;
  /** Stylesheet that every page waits for: Arabic letters, figures and punctuation, and the frame of the page. */
  readonly face: string;
  /** The same without its letters, for a page that shows something before it asks for them. */
  readonly frame: string;
  /** Latin letters, preloaded where the interface is written in them. */
  readonly latin: string;
  /** The icon as a data: address, ready for an attribute. */
  readonly icon: string;
  readonly manifest: string;
  /** Script entries by name, e.g. `{page: "assets/page-1f2e3d4c.js"}`. Pages load "page" where it exists. */
  readonly scripts: Readonly<Record<string, string>>;
  /** What a script imports before it runs, by the name of the entry: asked for along with it. */
  readonly besideScripts: Readonly<Record<string, readonly string[]>>;
  /** What comparing knows of the language, for the page that compares articles in the reader's browser. */
  readonly comparing: string;
  /** One line that shows the remembered theme before the first paint, with its hash for the policy; null without scripts. */
  readonly early: { readonly code: string; readonly hash: string } | null;
  /** The script of the page of an unknown address, which finds the site's root; null without scripts. */
  readonly missing: { readonly code: string; readonly hash: string } | null;
  /** What the archive wears of its own; absent where it wears nothing. */
  readonly own?: OwnDress;
  /** What `writeAssets` writes: address → content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** What an archive wears of its own. */
export interface OwnDress {
  /** Its style sheet, linked by every page; its rules come before the program's, whatever their order. */
  readonly style: string | null;
  /** Its font, preloaded in place of the program's face. */
  readonly font: string | null;
  /** Its logo in place of the program's mark; size in pixels. */
  readonly logo: { readonly path: string; readonly width: number; readonly height: number } | null;
}
