import * as z from "zod";
import { captureProblem } from "../problems/capture.ts";
import type { Problem } from "../problems/problem.ts";
import type { Capture, Metadata } from "./capture.ts";
import { SIDECAR } from "./kinds.ts";

/** Where a fetched page came from: the JSON file `<name>.source.json` that `warraq add URL` keeps beside the capture. */
export const sidecarSchema = z.object({
  /** The address asked for. */
  url: z.string().min(1),
  /** The address that answered, after redirects. */
  finalUrl: z.string().min(1).optional(),
  /** When it was fetched: ISO 8601 with offset. */
  captured: z.string().min(1),
  /** HTTP status of the answer. */
  status: z.int().optional(),
  /** Content-Type header as sent. */
  contentType: z.string().nullish(),
});

/** What is known of a fetched page: addresses, time, status, content type. */
export type Sidecar = z.infer<typeof sidecarSchema>;

/** Path of the sidecar that belongs to a capture file: "x/page.html" → "x/page.source.json". */
export const sidecarPath = (file: string): string => file.replace(/\.[^./\\]+$/u, "") + SIDECAR;

/** The charset a Content-Type header states ("text/html; charset=windows-1256"), or null. */
export const charsetOf = (contentType: string | null | undefined): string | null =>
  /charset\s*=\s*["']?([\w.:-]+)/iu.exec(contentType ?? "")?.[1] ?? null;

/** A sidecar's text as a Sidecar, or the problem with it. */
export function parseSidecar(text: string, file: string): Sidecar | Problem {
  try {
    const parsed = sidecarSchema.safeParse(JSON.parse(text.replace(/^\ufeff/u, "")));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    return captureProblem("capture-sidecar-broken", { file, field: issue?.path.join(".") ?? null, found: "JSON" });
  } catch (error) {
    return captureProblem("capture-sidecar-broken", { file, found: (error as Error).message });
  }
}

/** The capture with what its sidecar states: address and capture time. The address the page names itself stays. */
export function withSidecar(capture: Capture, sidecar: Sidecar): Capture {
  const from = "sidecar";
  const metadata: Metadata = {
    ...capture.metadata,
    url: capture.metadata.url ?? { value: sidecar.finalUrl ?? sidecar.url, from },
    captured: { value: sidecar.captured, from },
  };
  return { ...capture, metadata };
}
