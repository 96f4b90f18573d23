import { describe, expect, it } from "vitest";
import { isOwnName, meantName, wrappedName } from "../../src/files/own-names.ts";

describe("the names of an archivist's own files", () => {
  it.each(["archive.yaml", "Archive.YML", "corrections.tsv", "withdrawn.yml", "about.md"])("%s is one", (name) => {
    expect(isOwnName(name)).toBe(true);
    expect(meantName(name)).toBeNull();
  });

  it.each([
    ["archive.yaml.txt", "archive.yaml"],
    ["Corrections.csv.bak", "corrections.csv"],
    ["archive (1).yaml", "archive.yaml"],
    ["corrections - Copy.csv", "corrections.csv"],
    ["withdrawn - نسخة.yaml", "withdrawn.yaml"],
    ["archive copy 2.yaml", "archive.yaml"],
  ])("%s wraps one", (name, own) => {
    expect(wrappedName(name)).toBe(own);
  });

  it.each([
    ["settings.yaml", "archive.yaml"],
    ["_config.yml", "archive.yaml"],
    ["الإعدادات.yaml", "archive.yaml"],
    ["archive.toml", "archive.yaml"],
    ["correction.csv", "corrections.csv"],
    ["aliases.yaml", "corrections.csv"],
    ["المسحوبات.yaml", "withdrawn.yaml"],
  ])("%s is meant for one", (name, own) => {
    expect(wrappedName(name)).toBeNull();
    expect(meantName(name)).toBe(own);
  });

  it.each(["archive-2023.yaml", "harbour.yaml", "harbour (1).txt", "my archive.txt", "about-us.md", "notes.yaml.html"])(
    "%s is none",
    (name) => {
      expect(meantName(name)).toBeNull();
    },
  );
});
