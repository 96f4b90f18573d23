import { megabytes } from "../../files/hindrance.ts";
import { captureProblem } from "../../problems/capture.ts";
import { wordsOfLibrary } from "../../problems/cause.ts";
import type { Problem } from "../../problems/problem.ts";
import { TooLarge, UnknownPacking } from "./body.ts";
import { NotPublic } from "./request.ts";

/** What a failed fetch is called: by the codes of the system, of zlib, OpenSSL and undici. */

type Code = Parameters<typeof captureProblem>[0];

/** In the order asked; the first that fits holds. */
const KINDS: readonly (readonly [RegExp, Code])[] = [
  [/TIMEOUT|TIMEDOUT|^TimeoutError$/u, "fetch-timeout"],
  [/^Z_|_ERROR_FORMAT|BROTLI/u, "fetch-packing"],
  [/CERT|SELF_SIGNED|^ERR_TLS|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH/u, "fetch-certificate"],
  [/^HPE_|^HTTPParserError$|^ERR_SSL|^EPROTO$/u, "fetch-protocol"],
  [/^ECONNRESET$|^EPIPE$|^UND_ERR_(?:SOCKET|RES_|ABORTED)|PREMATURE_CLOSE|^ERR_HTTP2/u, "fetch-broken"],
];

/** What is known of an error and its causes, the deepest first. */
function signsOf(error: unknown): string[] {
  const { code, name, cause, errors, message } = error as NodeJS.ErrnoException & {
    cause?: unknown;
    errors?: unknown[];
  };
  const inner = [cause, ...(errors ?? [])].filter((each) => each instanceof Error);
  return [...inner.flatMap(signsOf), code, name === "Error" ? undefined : name, message].filter(
    (sign): sign is string => typeof sign === "string" && sign !== "",
  );
}

/**
 * The problem a fetch ended with.
 * @param file the address as messages show it
 * @param patience milliseconds the fetch had
 */
export function failureOf(error: unknown, file: string, patience: number): Problem {
  if (error instanceof TooLarge)
    return captureProblem("fetch-too-large", { file, found: `> ${megabytes(Number(error.message))}` });
  if (error instanceof UnknownPacking) return captureProblem("fetch-packing", { file, found: error.message });
  if (error instanceof NotPublic) return captureProblem("fetch-private", { file, found: error.message });
  const signs = signsOf(error);
  for (const [pattern, code] of KINDS) {
    const found = signs.find((sign) => pattern.test(sign));
    if (found === undefined) continue;
    return captureProblem(code, { file, found: code === "fetch-timeout" ? `${patience / 1000} s` : found });
  }
  const known = signs.find((sign) => /^[A-Z][A-Z\d_]+$/u.test(sign));
  return captureProblem("fetch-offline", { file, found: known ?? wordsOfLibrary(signs[0] ?? String(error)) });
}
