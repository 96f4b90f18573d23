#!/usr/bin/env node
/**
 * Starts Warraq: in a checkout the TypeScript sources as they are, through tsx; in the published package, which has none of
 * them, the compiled program.
 */
import { existsSync } from "node:fs";
import module from "node:module";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(`يحتاج ورّاق إلى Node 20.20 أو أحدث، وهذا ${process.versions.node}.`);
  console.error(`Warraq needs Node 20.20 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

try {
  process.cwd();
} catch {
  console.error("المجلد الذي تقف فيه لم يعد موجودًا: انتقل إلى غيره (cd) ثم أعد الأمر.");
  console.error("The folder you stand in is gone: go to another one (cd) and try again.");
  process.exit(2);
}

const source = new URL("../src/cli/main.ts", import.meta.url);
if (existsSync(source)) {
  const { register } = await import("tsx/esm/api");
  register();
  await import(source.href);
} else {
  // Node 22.8 and newer keep what they compiled; where the cache cannot be written they do without.
  module.enableCompileCache?.();
  await import("../lib/src/cli/main.js");
}
