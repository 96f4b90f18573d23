import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { StandInEngine } from "./stand-in-engine.ts";

/** A request as the stand-in got it, and what it answered. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly type: string;
  readonly body: string;
  readonly status: number;
  readonly answer: unknown;
}

/** The stand-in as a server: the addresses that an export is sent to and a page asks. */
export interface StandInHost {
  readonly url: string;
  readonly engine: StandInEngine;
  readonly log: Exchange[];
  /** What it answers in the place of its own answer, by path; null leaves it. */
  instead: (path: string) => { status: number; answer: unknown } | null;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

const DONE = { acknowledged: true };

function answerOf(engine: StandInEngine, method: string, path: string, body: string): unknown {
  const [, first = "", second = ""] = path.split("/");
  if (first === "_index_template") engine.putTemplate(JSON.parse(body));
  if (first === "_bulk") return engine.bulk(body);
  if (first === "_aliases") engine.putAliases(JSON.parse(body).actions);
  if (second === "_search") return engine.search(first, JSON.parse(body));
  if (second === "_refresh") return { _shards: { total: 1, successful: 1, failed: 0 } };
  return method === "PUT" && first !== "_index_template" ? { ...DONE, shards_acknowledged: true, index: first } : DONE;
}

/** Starts the stand-in on a free port of this machine. */
export async function standInHost(): Promise<StandInHost> {
  const engine = new StandInEngine();
  const log: Exchange[] = [];
  const host: { instead: StandInHost["instead"] } = { instead: () => null };
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const { method = "", url: path = "", headers } = request;
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "content-type");
    if (method === "OPTIONS") return void response.end();
    const body = await bodyOf(request);
    const other = host.instead(path);
    const { status, answer } = other ?? { status: 200, answer: answerOf(engine, method, path, body) };
    log.push({ method, path, type: headers["content-type"] ?? "", body, status, answer });
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(host, {
    url: `http://127.0.0.1:${port}`,
    engine,
    log,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  });
}
