import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Reading, readCaptures } from "../../src/capture/read-captures.ts";
import { sentence } from "../../src/problems/catalogue.ts";
import { MARK } from "../../src/publish/site-files.ts";

const folder = mkdtempSync(path.join(tmpdir(), "warraq-folder-"));
const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};
const all = async (from = folder): Promise<Reading[]> => {
  const readings: Reading[] = [];
  for await (const reading of readCaptures(from)) readings.push(reading);
  return readings;
};
const names = (readings: readonly Reading[]): string[] =>
  readings.map((reading) =>
    "capture" in reading
      ? `${path.relative(folder, reading.capture.file)}: ${reading.capture.id}`
      : `${path.relative(folder, reading.problem.file ?? "")}: ${reading.problem.code}`,
  );

const article = "خبر من المدينة\n\nقال المسؤول إن العمل يبدأ غدا.\n";

beforeAll(() => {
  put("b.txt", article);
  put("a.txt", article);
  put("2022/c.html", "<p>صفحة محفوظة في مجلد</p>");
  put("2022/c.source.json", '{"url":"https://x.example/c","captured":"2022-05-01T10:00:00Z","status":200}');
  put("saved.html", "<p>صفحة مع ملحقاتها</p>");
  put("saved_files/frame.html", "<p>إطار</p>");
  put("saved_files/style.css", "p{}");
  put("rows.jsonl.gz", gzipSync('{"id":"r1","title":"خبر أول"}\n{"id":"a","title":"معرّف مستعمل"}\n'));
  put("archive.yaml", "title: أرشيف");
  put("a.yaml", "by: x");
  put("README.md", "# about");
  put("LICENSE", "MIT");
  put(".hidden.txt", article);
  put("empty.txt", "");
  put("blank.md", "\n \u00a0\n");
  put("paper.pdf", "%PDF-1.4 …");
  put("scan.txt", "%PDF-1.4 …");
  put("notes.docx", "PK\u0003\u0004…");
  put("data.xyz", "نص");
  put("broken.source.json", "{");
  put("broken.txt", article);
  put("cut.jsonl.gz", gzipSync("x".repeat(1_000)).subarray(0, 20));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a folder that the program wrote", () => {
  it("is named once and not read, whether it lies among captures or is asked for itself", async () => {
    const site = path.join(folder, "site");
    put("site/.warraq.json", "{}");
    put("site/articles/a/index.html", "<p>صفحة من موقع مبني</p>");
    try {
      expect(names(await all()).filter((name) => name.startsWith("site"))).toEqual(["site: capture-site"]);
      expect(names(await all(site))).toEqual(["site: capture-site"]);
    } finally {
      rmSync(site, { recursive: true });
    }
  });

  it("is known by the mark of every site", () => {
    expect(MARK).toBe(".warraq.json");
  });
});

describe("a folder of any mixture", () => {
  it("gives captures and problems in the order of the names, and says why anything else is passed over", async () => {
    expect(names(await all())).toEqual([
      ".hidden.txt: capture-hidden",
      "2022/c.html: c",
      "LICENSE: capture-about-folder",
      "README.md: capture-about-folder",
      "a.txt: a",
      "b.txt: b",
      "blank.md: capture-blank",
      "broken.source.json: capture-sidecar-broken",
      "broken.txt: broken",
      "cut.jsonl.gz: capture-packed-broken",
      "data.xyz: capture-unknown-extension",
      "empty.txt: capture-empty",
      "notes.docx: capture-zip",
      "paper.pdf: capture-pdf",
      "rows.jsonl.gz: r1",
      "rows.jsonl.gz: capture-duplicate-id",
      "saved.html: saved",
      "scan.txt: capture-pdf",
      ": capture-junk",
    ]);
  });

  it("gives the same twice", async () => {
    expect(await all()).toEqual(await all());
  });

  it("merges a fetched page's sidecar into the metadata", async () => {
    const [reading] = await all(path.join(folder, "2022/c.html"));
    expect(reading).toMatchObject({
      capture: {
        metadata: {
          url: { value: "https://x.example/c", from: "sidecar" },
          captured: { value: "2022-05-01T10:00:00Z", from: "sidecar" },
        },
      },
    });
  });

  it("says so when there is no such file", async () => {
    expect(await all(path.join(folder, "nothing.txt"))).toMatchObject([{ problem: { code: "capture-missing" } }]);
  });

  it("every problem names its file, what is wrong and what to do", async () => {
    for (const reading of await all()) {
      if (!("problem" in reading)) continue;
      expect(reading.problem.file).toContain(folder);
      const text = sentence(reading.problem, "ar");
      expect(text).toMatch(/\p{Script=Arabic}{3}.*\. \p{Script=Arabic}/u);
      expect(text).not.toContain("{found}");
    }
  });
});
