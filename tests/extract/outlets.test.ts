import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createExtractor } from "../../src/extract/extract.ts";
import { readData, readOutlets } from "../../src/extract/knowledge/data.ts";
import { keyOf } from "../../src/extract/knowledge/key.ts";
import { latinNamesOf } from "../../src/extract/outlets.ts";
import { defaultSettings, outletSchema } from "../../src/settings.ts";
import { captureOf } from "./capture-of.ts";

/** An outlet is one file; what a contributor can get wrong is found here, with the file's name. */
const folder = new URL("../../src/extract/outlets/", import.meta.url);
const files = readdirSync(folder);

describe.each(files)("outlets/%s", (name) => {
  it("is one well-formed outlet named after its id", () => {
    expect(name).toMatch(/^[a-z0-9-]+\.yaml$/u);
    const outlet = outletSchema.parse(parse(readFileSync(new URL(name, folder), "utf8")));
    expect(`${outlet.id}.yaml`).toBe(name);
    if (outlet.zone) expect(() => new Intl.DateTimeFormat("en", { timeZone: outlet.zone })).not.toThrow();
    for (const domain of outlet.domains) expect(domain).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u);
  });
});

describe("outlets together", () => {
  const outlets = readOutlets();

  it("share no address", () => {
    const domains = outlets.flatMap(({ domains }) => domains);
    expect(domains.filter((domain, at) => domains.indexOf(domain) !== at)).toEqual([]);
  });

  it("share no name: a spelling of two outlets would go to whichever file comes first", () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, name, aliases } of outlets)
      for (const spelling of [name, ...aliases])
        owners.set(keyOf(spelling), (owners.get(keyOf(spelling)) ?? new Set()).add(id));
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([key, ids]) => `${key}: ${[...ids].join(", ")}`)).toEqual(
      [],
    );
  });

  it("have names in Latin letters of their own: no two share one", () => {
    const names = outlets.flatMap(({ nameLatin }) => nameLatin ?? []);
    expect(names.filter((name) => !/^[\p{Script=Latin}\d .()’'-]+$/u.test(name))).toEqual([]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const settings = {
      ...defaultSettings(),
      outlets: [outletSchema.parse({ id: "x", name: "يورونيوز", nameLatin: "Mine" })],
    };
    const latin = latinNamesOf(defaultSettings());
    expect([latin.يورونيوز, latin["أ ف ب"], latin.إنترفاكس, latin.تاس]).toEqual([
      "Euronews",
      "AFP",
      "Interfax",
      "TASS",
    ]);
    expect(latinNamesOf(settings).يورونيوز).toBe("Mine");
  });

  it("of archive.yaml win over those that come with the program", () => {
    const own = outletSchema.parse({
      id: "own",
      name: "مجلة الضفاف",
      aliases: ["الضفاف"],
      labels: ["ركن القراء"],
      standing: ["الضفاف مجلة مستقلة"],
    });
    const extract = createExtractor({ ...defaultSettings(), outlets: [own] });
    const { fields, roles } = extract(
      captureOf(
        "عودة النوارس إلى الميناء القديم - الضفاف\n\nعادت النوارس إلى الميناء القديم هذا الأسبوع، بعد غياب دام عامين بسبب أشغال الترميم.\nوقال الصيادون إنها علامة خير.\nركن القراء\nالضفاف مجلة مستقلة تصدر كل شهر ولا تتبع أحدا.",
      ),
    );
    expect(fields.publisher).toEqual({ id: "own", name: "مجلة الضفاف", basis: "stated" });
    expect(fields.headline).toBe("عودة النوارس إلى الميناء القديم");
    expect(roles.map(({ role }) => role)).toEqual(["headline", "body", "body", "furniture", "furniture"]);
  });
});

describe("agencies", () => {
  it("have an id of their own and share no spelling", () => {
    const { agencies } = readData();
    const ids = agencies.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const owners = new Map<string, Set<string>>();
    for (const { id, spellings } of agencies)
      for (const spelling of spellings) owners.set(keyOf(spelling), (owners.get(keyOf(spelling)) ?? new Set()).add(id));
    expect([...owners].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});
