import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchPage } from "../../../src/capture/fetch/fetch-page.ts";
import { isLocalName, isPublic } from "../../../src/capture/fetch/public-address.ts";
import type { Net } from "../../../src/capture/fetch/request.ts";

/**
 * Where a page of the public net may send on. Names ending in ".public.test" lead to a server on 127.0.0.1 that counts as public
 * here; every other address is judged as it is.
 */

const text = "قال المتحدث باسم البلدية إن أعمال الصيانة ستبدأ صباح الأحد المقبل وتستمر أسبوعين كاملين.";
let server: Server;
let port: number;
let asked: string[];
/** What the names of a test resolve to, the next time each. */
let names: Record<string, string[][]>;

const PUBLIC = "127.0.0.77";
const net: Net = {
  async lookup(hostname) {
    const next = names[hostname]?.length === 1 ? names[hostname]?.[0] : names[hostname]?.shift();
    const all = next ?? (isLocalName(hostname) ? ["127.0.0.1"] : [PUBLIC]);
    return all.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  },
  isPublic: (address) => address === PUBLIC || isPublic(address),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://x");
    asked.push(`${request.headers.host?.replace(/:\d+$/u, "")}${decodeURI(pathname)}`);
    const to = searchParams.get("to");
    if (to === null) response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end(text);
    else response.writeHead(302, { location: Buffer.from(to).toString("latin1") }).end();
  });
  await new Promise<void>((done) => server.listen(0, done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  names = {};
});

const fetched = async (start: string, ...to: string[]): Promise<string> => {
  const address = to.reduceRight(
    (next, each, index) => each + (index === to.length - 1 ? "" : `?to=${encodeURIComponent(next)}`),
    "",
  );
  const first =
    to.length === 0 ? start : `${start}?to=${encodeURIComponent(to.length === 1 ? (to[0] ?? "") : address)}`;
  const page = await fetchPage(first.replaceAll("PORT", String(port)), { patience: 10_000, net });
  return "code" in page ? `${page.code} ${page.found}` : "fetched";
};
const OUT = "http://news.public.test:PORT/";

describe("a page of the public net that sends on", () => {
  it.each([
    "http://127.0.0.1:PORT/secret",
    "http://127.1:PORT/secret",
    "http://2130706433:PORT/secret",
    "http://0x7f.0.0.1:PORT/secret",
    "http://0177.0.0.1:PORT/secret",
    "http://0.0.0.0:PORT/secret",
    "http://[::1]:PORT/secret",
    "http://[::]:PORT/secret",
    "http://[::ffff:127.0.0.1]:PORT/secret",
    "http://[::ffff:7f00:1]:PORT/secret",
    "http://[64:ff9b::7f00:1]:PORT/secret",
    "http://localhost:PORT/secret",
    "http://localhost.:PORT/secret",
    "http://any.localhost:PORT/secret",
    "http://10.0.0.1/secret",
    "http://172.16.0.1/secret",
    "http://192.168.1.1/secret",
    "http://100.64.0.1/secret",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fe80::1]/secret",
    "http://[fd00:ec2::254]/secret",
    "http://[fc00::1]/secret",
    "https://127.0.0.1:PORT/secret",
    "http://①②⑦.⓪.⓪.①:PORT/secret",
  ])("is not followed to %s", async (target) => {
    expect(await fetched(OUT, target)).toMatch(/^fetch-private /u);
    expect(asked).toHaveLength(1);
  });

  it("is not followed to a name that resolves there, wholly or in part", async () => {
    names = {
      "inside.test": [["127.0.0.1"]],
      "half.test": [[PUBLIC, "127.0.0.1"]],
      "six.test": [["::1"]],
      "mapped.test": [["::ffff:10.0.0.1"]],
    };
    for (const name of Object.keys(names)) {
      expect(await fetched(OUT, `http://${name}:PORT/secret`), name).toBe(
        `fetch-private ${name}:${port} (${names[name]?.[0]?.join(", ")})`,
      );
    }
    expect(asked.filter((each) => each.includes("secret"))).toEqual([]);
  });

  it("is judged by the address connected to, not by an earlier answer of the resolver", async () => {
    names = { "rebinding.test": [[PUBLIC], ["127.0.0.1"]] };
    expect(await fetched("http://rebinding.test:PORT/", "http://rebinding.test:PORT/secret")).toMatch(
      /^fetch-private /u,
    );
    expect(asked).toHaveLength(1);
  });

  it("is not followed there over several steps, nor back to where the person began", async () => {
    names = { "intranet.test": [["127.0.0.1"]] };
    expect(
      await fetched(OUT, "http://b.public.test:PORT/", "http://c.public.test:PORT/", "http://[::1]:PORT/secret"),
    ).toMatch(/^fetch-private /u);
    expect(await fetched("http://intranet.test:PORT/", OUT, "http://intranet.test:PORT/secret")).toMatch(
      /^fetch-private /u,
    );
    expect(asked.filter((each) => each.includes("secret"))).toEqual([]);
  });

  it("is followed to another of the public net", async () => {
    // 127.0.0.77 is this machine's own on Linux only.
    if (process.platform !== "linux") return;
    expect(await fetched(OUT, "http://other.public.test:PORT/page")).toBe("fetched");
    expect(await fetched(OUT, "/خبر/عاجل")).toBe("fetched");
    expect(asked.at(-1)).toBe("news.public.test/خبر/عاجل");
  });
});

describe("an address that the person typed", () => {
  it("may be private, and send on within the private net", async () => {
    names = { "intranet.test": [["127.0.0.1"]] };
    expect(await fetched("http://127.0.0.1:PORT/")).toBe("fetched");
    expect(await fetched("http://localhost:PORT/")).toBe("fetched");
    expect(await fetched("http://intranet.test:PORT/")).toBe("fetched");
    expect(await fetched("http://127.0.0.1:PORT/", "http://localhost:PORT/page")).toBe("fetched");
  });
});
