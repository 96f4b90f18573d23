import type { SiteAssets } from "../../src/site/assets.ts";

/** The files that dress pages, where nothing is looked at. */
export const noAssets = (): SiteAssets => ({
  styles: {},
  rest: "",
  face: "",
  frame: "",
  latin: "",
  icon: "",
  manifest: "",
  scripts: {},
  besideScripts: {},
  comparing: "",
  early: null,
  missing: null,
  files: new Map<string, string>(),
});
