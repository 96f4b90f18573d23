import { describe, expect, it } from "vitest";
import { asWritten, foldersOf, placeOf, withBeside } from "../../src/cli/paths.ts";

const place = (path: string, written: string) => ({ path, written });

describe("paths in messages", () => {
  it.each([
    ["/home/n/articles/a.txt", "/home/n/articles", "articles", "articles/a.txt"],
    ["/home/n/articles/a.txt", "/home/n/articles", "./articles/", "./articles/a.txt"],
    ["/home/n/articles/a.txt", "/home/n/articles", "/home/n/articles", "/home/n/articles/a.txt"],
    ["/home/n/articles/a.txt", "/home/n/articles", "../n/articles", "../n/articles/a.txt"],
    ["/home/n/articles/a.txt", "/home/n/articles", ".", "a.txt"],
    ["/home/n/articles", "/home/n/articles", ".", "."],
    ["/home/n/articles-old/a.txt", "/home/n/articles", "articles", "/home/n/articles-old/a.txt"],
    ["ENOENT: no such file, open '/home/n/out/x'", "/home/n/out", "out", "ENOENT: no such file, open 'out/x'"],
    ["a (/home/n/in (1)/a.txt)", "/home/n/in (1)", "in (1)", "a (in (1)/a.txt)"],
    ["/home/n/$&/a.txt", "/home/n/$&", "$&", "$&/a.txt"],
  ])("%s, where the user wrote %s as %s, is %s", (text, path, written, shown) => {
    expect(asWritten(text, [place(path, written)])).toBe(shown);
  });

  it("take the nearest of several places", () => {
    const places = [place("/n/a", "a"), place("/n/a/site", "there")];
    expect(asWritten("/n/a/x.txt → /n/a/site/x", places)).toBe("a/x.txt → there/x");
  });

  it("of files given are those of their folders, each once", () => {
    const given = [place("/n/a/x.txt", "a/x.txt"), place("/n/a/y.txt", "a/y.txt"), place("/n/z.txt", "z.txt")];
    expect(foldersOf(given)).toEqual([place("/n/a", "a"), place("/n", ".")]);
  });

  it("of an archive that is one file name what lies beside it, too", () => {
    const known = withBeside(place("/n/in/rows.jsonl", "in/rows.jsonl"));
    expect(asWritten("/n/in/rows.jsonl", known)).toBe("in/rows.jsonl");
    expect(asWritten("/n/in/archive.yaml", known)).toBe("in/archive.yaml");
  });

  it("not given are written the short way", () => {
    expect(placeOf(undefined, "articles", {}).written).toBe("articles");
    expect(placeOf("./x/", "articles", {}).written).toBe("./x/");
  });
});
