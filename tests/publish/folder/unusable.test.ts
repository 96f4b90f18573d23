import path from "node:path";
import { describe, expect, it } from "vitest";
import { unusable } from "../../../src/publish/folder/place.ts";

/** What is said of a folder that could not be published into, by the system's code and the file it names. */

const PLACE = "/site/dist";
const said = (code: string, file?: string): string => {
  const error = Object.assign(new Error(`${code}: open '${file}'`), {
    code,
    ...(file === undefined ? {} : { path: file }),
  });
  return unusable(PLACE, error).code;
};

describe.skipIf(path.sep !== "/")("an error while publishing", () => {
  it.each([
    ["ENOENT", "/site/dist", "out-impossible"],
    ["ENOENT", "/site", "out-impossible"],
    ["ENOENT", "/site/.warraq-dist-0a1b2c3d/index.html", "out-impossible"],
    ["EACCES", "/site", "out-not-writable"],
    ["EACCES", "/site/dist/notes.txt", "out-unreadable"],
    ["ENOSPC", undefined, "disk-full"],
    ["EMFILE", undefined, "too-many-open-files"],
  ])("%s of %s is %s", (code, file, problem) => {
    expect(said(code, file)).toBe(problem);
  });

  it("is of the place where the second of two files that it names is", () => {
    const error = Object.assign(new Error("ENOENT"), {
      code: "ENOENT",
      path: "warraq 1",
      dest: "/site/.warraq-dist-lock",
    });
    expect(unusable(PLACE, error).code).toBe("out-impossible");
  });

  it.each([
    ["ENOENT", "/usr/lib/warraq/lib/src/findings"],
    ["EACCES", "/site/articles/capture.txt"],
    ["ENOENT", "/site/distant"],
  ])("%s of %s, which is not the place, is told as it is", (code, file) => {
    expect(said(code, file)).toBe("build-failed");
  });

  it("is told by its code and the file where it has one, else in the library's own words", () => {
    const error = Object.assign(new Error("EACCES: permission denied"), {
      code: "EACCES",
      path: "/site/articles/a.txt",
    });
    expect(unusable(PLACE, error).found).toBe("/site/articles/a.txt: EACCES");
    expect(unusable(PLACE, new Error("Odd thing")).found).toBe("library: Odd thing");
  });
});
