import { readFileSync } from "node:fs";
import { captureFromBytes } from "../src/capture/read-capture.ts";
import { createExtractor } from "../src/extract/extract.ts";
import { defaultSettings } from "../src/settings.ts";
import { captureOf } from "../tests/extract/capture-of.ts";
const extract = createExtractor(defaultSettings());
for (const file of process.argv.slice(2)) { const b = readFileSync(file); let c; if (file.endsWith(".txt")) c = captureOf(b.toString("utf8"), {}, file); else { const r = captureFromBytes(b, file); if (!("capture" in r)) { console.log(r.problem); continue; } c = r.capture; }
 const { roles, fields, problems } = extract(c);
 console.log(`=== ${file}\n` + roles.map(r => `${r.number} ${r.role}/${r.kind} | ${r.text.slice(0,90)}`).join("\n") + "\n" + JSON.stringify({ h: fields.headline, s: fields.standfirst, pub: fields.publisher?.name, by: fields.byline, ag: fields.agencies, pl: fields.place, d: fields.published?.edtf, subs: fields.body.filter(x=>x.type==="heading").map(x=>x.text), p: problems.map(p=>p.code) })); }
