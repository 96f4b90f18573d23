import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type { Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Hindrance, NotRead } from "../../src/files/hindrance.ts";
import { notReadProblem } from "../../src/files/not-read-problem.ts";
import { inspect, readRegularFile, regularFileChunks } from "../../src/files/regular-file.ts";
import { makeDevice, makePipe, makeSocket } from "./odd-things.ts";

const folder = mkdtempSync(path.join(tmpdir(), "warraq-files-"));
const at = (name: string): string => path.join(folder, name);
const LIMIT = 1_000;
let socket: Server;
let hasDevice = false;

/** The hindrance that reading throws; null where it reads. */
function whole(name: string): Hindrance | null {
  try {
    readRegularFile(at(name), LIMIT);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(NotRead);
    return (error as NotRead).hindrance;
  }
}

async function inPieces(name: string): Promise<Hindrance | null> {
  try {
    for await (const _ of regularFileChunks(at(name)));
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(NotRead);
    return (error as NotRead).hindrance;
  }
}

beforeAll(async () => {
  writeFileSync(at("file"), "نص");
  mkdirSync(at("folder"));
  makePipe(at("pipe"));
  socket = await makeSocket(at("socket"));
  hasDevice = makeDevice(at("device"));
  symlinkSync("file", at("link"));
  symlinkSync("pipe", at("link-to-pipe"));
  symlinkSync("nowhere", at("dangling"));
  symlinkSync("loop", at("loop"));
  symlinkSync(".", at("link-to-folder"));
});
afterAll(() => {
  socket.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("only regular files are read", () => {
  const cases: readonly (readonly [name: string, hindrance: Hindrance | null])[] = [
    ["file", null],
    ["link", null],
    ["folder", "folder"],
    ["link-to-folder", "folder"],
    ["pipe", "fifo"],
    ["link-to-pipe", "fifo"],
    ["socket", "socket"],
    ["dangling", "link-dangling"],
    ["loop", "link-loop"],
    ["nothing", "missing"],
    ["file/inside", "missing"],
  ];
  it.each(cases)("%s: %s", async (name, hindrance) => {
    expect(whole(name)).toBe(hindrance);
    expect(await inPieces(name)).toBe(hindrance);
  });

  it("a device", async ({ skip }) => {
    if (!hasDevice) skip("no devices can be made here");
    expect(whole("device")).toBe("device");
    expect(await inPieces("device")).toBe("device");
  });

  it("says of a path whether a file or a folder can be opened there", () => {
    expect([inspect(at("link")), inspect(at("link-to-folder"))]).toEqual(["file", "folder"]);
    expect(inspect(at("dangling"))).toMatchObject({ hindrance: "link-dangling", found: "nowhere" });
  });
});

describe("what a file holds", () => {
  it("is read whole up to the limit and not beyond", () => {
    writeFileSync(at("full"), "a".repeat(LIMIT));
    writeFileSync(at("over"), "a".repeat(LIMIT + 1));
    expect(readRegularFile(at("full"), LIMIT)).toHaveLength(LIMIT);
    expect(whole("over")).toBe("too-large");
  });

  it("is read to its end where the stated size is none", ({ skip }) => {
    if (inspect("/proc/self/status") !== "file") skip("no /proc here");
    expect(readRegularFile("/proc/self/status", 100_000).toString()).toMatch(/^Name:[\s\S]+\n$/);
  });

  it("comes in pieces that make the whole, or the beginning asked for", async () => {
    const bytes = Buffer.alloc(700_000, "نص");
    writeFileSync(at("long"), bytes);
    const pieces: Uint8Array[] = [];
    for await (const piece of regularFileChunks(at("long"))) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    const start: Uint8Array[] = [];
    for await (const piece of regularFileChunks(at("long"), 10)) start.push(piece);
    expect(Buffer.concat(start)).toEqual(bytes.subarray(0, 10));
  });

  it("is doubted when the file is written to meanwhile", async () => {
    writeFileSync(at("growing"), "a");
    const reading = async (): Promise<void> => {
      for await (const _ of regularFileChunks(at("growing"))) appendFileSync(at("growing"), "");
    };
    await expect(reading()).resolves.toBeUndefined();
    const written = async (): Promise<void> => {
      let times = 0;
      for await (const _ of regularFileChunks(at("growing"))) if (times++ < 3) appendFileSync(at("growing"), "b");
    };
    const error: unknown = await written().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ hindrance: "changing" });
    expect(notReadProblem(error as NotRead, "growing").code).toBe("capture-changing");
  });
});
