import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { sendRaw } from "./raw.ts";
import { hostedSite, SECRET } from "./site.ts";

/** Hostile requests over a raw socket (fixtures/hostile-requests.yaml): each is held when its answer gives nothing away. */

interface Hostile {
  readonly line: string;
  readonly headers?: readonly string[];
  readonly status: readonly number[];
}

const list = parse(
  await readFile(path.join(import.meta.dirname, "fixtures/hostile-requests.yaml"), "utf8"),
) as Hostile[];

let hosted: Awaited<ReturnType<typeof hostedSite>>;
beforeAll(async () => {
  hosted = await hostedSite();
});
afterAll(() => hosted.close());

const fill = (text: string): string =>
  text
    .replaceAll("{own}", `localhost:${hosted.host.port}`)
    .replaceAll("{port}", String(hosted.host.port))
    .replaceAll("{longer}", "x".repeat(20_000))
    .replaceAll("{long}", "x".repeat(8_000))
    .replaceAll("{deep}", "a/".repeat(4_000));

describe("hostile requests", () => {
  it.each(list.map((each) => [each.line, each.headers?.join(" | ") ?? "", each] as const))(
    "%j %s",
    async (_line, _headers, { line, headers = ["Host: {own}"], status }) => {
      const text = [line, ...headers, "Connection: close", "", ""].map(fill).join("\r\n");
      const answer = await sendRaw(hosted.host.port, text);
      expect(status).toContain(answer.status);
      expect(answer.headers.location).toBeUndefined();
      expect(answer.headers["set-cookie"]).toBeUndefined();
      expect(answer.body).not.toContain(SECRET);
      if (answer.status === 405) expect(answer.headers.allow).toBe("GET, HEAD");
      if (answer.status === 416) expect(answer.headers["content-range"]).toMatch(/^bytes \*\/\d+$/u);
      const after = await sendRaw(hosted.host.port, fill("GET / HTTP/1.0\r\nHost: {own}\r\n\r\n"));
      expect([after.status, after.body]).toEqual([200, expect.stringContaining("الرئيسية")]);
    },
  );

  it("are many, and no two the same", () => {
    expect(new Set(list.map((each) => JSON.stringify(each))).size).toBe(list.length);
    expect(list.length).toBeGreaterThan(100);
  });

  it("two requests in one, the second to another host, are judged one by one", async () => {
    const text = fill(
      "GET /site.css HTTP/1.1\r\nHost: {own}\r\n\r\nGET /site.css HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    );
    const { status, body } = await sendRaw(hosted.host.port, text);
    expect(status).toBe(200);
    expect(body).toContain("HTTP/1.1 421");
  });

  it("three hundred clients that never end their request keep nobody out, and are sent away", async () => {
    const slow = Array.from({ length: 300 }, () =>
      sendRaw(hosted.host.port, fill("GET / HTTP/1.1\r\nHost: {own}\r\nX-Slow: "), 60_000),
    );
    const answer = await sendRaw(hosted.host.port, fill("GET / HTTP/1.0\r\nHost: {own}\r\n\r\n"));
    expect(answer.status).toBe(200);
    expect(new Set((await Promise.all(slow)).map(({ status }) => status))).toEqual(new Set([408]));
  }, 60_000);
});
