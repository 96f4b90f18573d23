import { readFileSync } from "node:fs";
import { answering } from "../src/threads.ts";

/** A thread of the tests: gives the length of a file, or fails as the file system does; "odd" throws what is no error. */
export default answering((file: string): number => {
  if (file === "odd") throw "no error at all";
  return readFileSync(file).length;
});
