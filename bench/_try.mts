import { readFileSync } from "node:fs";
import { captureFromBytes } from "../src/capture/read-capture.ts";
import { createExtractor } from "../src/extract/extract.ts";
import { defaultSettings } from "../src/settings.ts";
import { captureOf } from "../tests/extract/capture-of.ts";
import { shiftedNumbers } from "./parse/mutant.ts";
const extract = createExtractor(defaultSettings());
const view = (file: string) => { const b = readFileSync(file); let c; if (file.endsWith(".txt")) c = captureOf(b.toString("utf8"), {}, file); else { const r = captureFromBytes(b, file); if (!("capture" in r)) return JSON.stringify(r.problem); c = r.capture; }
 const { roles, fields, problems } = extract(c);
 return roles.map(r => `${r.number} ${r.kind} | ${r.text.slice(0,70)}`).join("\n") + "\n" + JSON.stringify({ h: fields.headline, t: fields.tags, s: fields.standfirst, p: problems.map(p=>p.code) }); };
for (const f of process.argv.slice(2)) { const base = view(f); console.log(`=== ${f}\n${base}`); for (const m of shiftedNumbers().filter(m=>m.name.startsWith("shares."))) { const undo = m.apply(); const v = view(f); undo(); if (v !== base) { const a = base.split("\n"), b = v.split("\n"); console.log(`  ~ ${m.name}: ` + b.filter((l,i)=>l!==a[i]).join(" // ").slice(0,300)); } } }
