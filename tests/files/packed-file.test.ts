import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { unpack, unpackedChunks } from "../../src/files/packed-file.ts";

const MEGABYTE = 1024 * 1024;

/** How much comes out of a packed stream, and what ends it. */
async function unpacked(bytes: Uint8Array): Promise<{ length: number; hindrance: string | null }> {
  let length = 0;
  try {
    for await (const chunk of unpackedChunks(Readable.from([bytes]), "rows.jsonl.gz")) length += chunk.length;
    return { length, hindrance: null };
  } catch (error) {
    return { length, hindrance: (error as { hindrance: string }).hindrance };
  }
}

describe("a packed file", () => {
  it("gives what it holds, also when it was packed in several parts", async () => {
    const parts = Buffer.concat([gzipSync("أول\n"), gzipSync("ثان\n")]);
    expect(unpack(parts, "x.txt.gz", 100).toString()).toBe("أول\nثان\n");
    expect(await unpacked(parts)).toEqual({ length: 14, hindrance: null });
  });

  it("is called too large when it holds more than the limit", () => {
    expect(() => unpack(gzipSync(Buffer.alloc(1_001)), "x.txt.gz", 1_000)).toThrow(
      expect.objectContaining({ hindrance: "too-large" }),
    );
    expect(unpack(gzipSync(Buffer.alloc(1_000)), "x.txt.gz", 1_000)).toHaveLength(1_000);
  });

  it("is called broken when it breaks off, is damaged, or is not packed at all", async () => {
    const noise = Buffer.concat(
      Array.from({ length: 160 }, (_, index) => createHash("sha256").update(String(index)).digest()),
    );
    const whole = gzipSync(noise);
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 200, 260);
    for (const bytes of [whole.subarray(0, 1_000), damaged, noise]) {
      expect(() => unpack(bytes, "x.txt.gz", MEGABYTE)).toThrow(
        expect.objectContaining({ hindrance: "packed-broken" }),
      );
      expect((await unpacked(bytes)).hindrance).toBe("packed-broken");
    }
  });

  it("is given up as a stream when it unpacks to more than text can, and only then", async () => {
    const bomb = gzipSync(Buffer.alloc(200 * MEGABYTE));
    const { length, hindrance } = await unpacked(bomb);
    expect(hindrance).toBe("too-large");
    expect(length).toBeLessThan(70 * MEGABYTE);
    const repeated = gzipSync(Buffer.alloc(60 * MEGABYTE, '{"title":"خبر"}\n'));
    expect(await unpacked(repeated)).toEqual({ length: 60 * MEGABYTE, hindrance: null });
  });
});
