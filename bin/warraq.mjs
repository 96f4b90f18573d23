#!/usr/bin/env node
/** Runs the TypeScript sources as they are, through tsx; nothing is compiled beforehand. */
import { register } from "tsx/esm/api";

try {
  process.cwd();
} catch {
  console.error("المجلد الذي تقف فيه لم يعد موجودًا: انتقل إلى غيره (cd) ثم أعد الأمر.");
  console.error("The folder you stand in is gone: go to another one (cd) and try again.");
  process.exit(2);
}
register();
await import("../src/cli/main.ts");
