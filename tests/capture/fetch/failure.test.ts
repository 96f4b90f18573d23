import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { failureOf } from "../../../src/capture/fetch/failure.ts";
import { fetchPage } from "../../../src/capture/fetch/fetch-page.ts";

const failed = (code: string, cause?: Error) => Object.assign(new Error("failed", { cause }), { code });
const named = (name: string) => Object.assign(new Error("failed"), { name });

describe("a failed fetch is called by its cause", () => {
  it.each([
    [failed("ENOTFOUND"), "fetch-offline", "ENOTFOUND"],
    [failed("EAI_AGAIN"), "fetch-offline", "EAI_AGAIN"],
    [failed("ECONNREFUSED"), "fetch-offline", "ECONNREFUSED"],
    [failed("EHOSTUNREACH"), "fetch-offline", "EHOSTUNREACH"],
    [new AggregateError([failed("ECONNREFUSED"), failed("ENETUNREACH")]), "fetch-offline", "ECONNREFUSED"],
    [named("TimeoutError"), "fetch-timeout", "2 s"],
    [failed("UND_ERR_CONNECT_TIMEOUT"), "fetch-timeout", "2 s"],
    [failed("ETIMEDOUT"), "fetch-timeout", "2 s"],
    [failed("CERT_HAS_EXPIRED"), "fetch-certificate", "CERT_HAS_EXPIRED"],
    [failed("DEPTH_ZERO_SELF_SIGNED_CERT"), "fetch-certificate", "DEPTH_ZERO_SELF_SIGNED_CERT"],
    [failed("SELF_SIGNED_CERT_IN_CHAIN"), "fetch-certificate", "SELF_SIGNED_CERT_IN_CHAIN"],
    [failed("UNABLE_TO_VERIFY_LEAF_SIGNATURE"), "fetch-certificate", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
    [failed("ERR_TLS_CERT_ALTNAME_INVALID"), "fetch-certificate", "ERR_TLS_CERT_ALTNAME_INVALID"],
    [failed("ERR_SSL_WRONG_VERSION_NUMBER"), "fetch-protocol", "ERR_SSL_WRONG_VERSION_NUMBER"],
    [failed("HPE_INVALID_CONSTANT"), "fetch-protocol", "HPE_INVALID_CONSTANT"],
    [failed("ECONNRESET"), "fetch-broken", "ECONNRESET"],
    [failed("UND_ERR_SOCKET"), "fetch-broken", "UND_ERR_SOCKET"],
    [failed("UND_ERR_X", failed("ENOTFOUND")), "fetch-offline", "ENOTFOUND"],
    [failed("Z_DATA_ERROR"), "fetch-packing", "Z_DATA_ERROR"],
    [failed("ERR__ERROR_FORMAT_PADDING_1"), "fetch-packing", "ERR__ERROR_FORMAT_PADDING_1"],
  ])("%s: %s", (error, code, found) => {
    expect(failureOf(error, "http://example.com/", 2_000)).toMatchObject({ code, found });
  });
});

describe("a server that speaks something else", () => {
  let server: Server;
  afterEach(() => new Promise((resolve) => server.close(resolve)));
  const serving = async (answer: string): Promise<string> => {
    server = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(answer));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    return `127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
  };
  it.each([
    ["http", "SSH-2.0-OpenSSH\r\n", "fetch-protocol"],
    ["http", "", "fetch-broken"],
    ["https", "HTTP/1.1 400 Bad Request\r\n\r\n", "fetch-protocol"],
    ["http", "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nhalf", "fetch-broken"],
    ["http", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhalf.\r\n", "fetch-broken"],
  ])("%s: %j is %s", async (scheme, answer, code) => {
    expect(await fetchPage(`${scheme}://${await serving(answer)}`, { patience: 5_000 })).toMatchObject({ code });
  });
});
