#!/usr/bin/env node
/** Runs the TypeScript sources as they are, through tsx; nothing is compiled beforehand. */
import { register } from "tsx/esm/api";

register();
await import("../src/cli/main.ts");
