import * as z from "zod";
import { captureProblem } from "../problems/capture.ts";
import { causeInJson } from "../problems/cause.ts";
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

/** What each value looks like, for messages. */
const FORMS: Readonly<Record<string, string>> = {
  url: '"url": "https://example.com/news/1"',
  finalUrl: '"finalUrl": "https://example.com/news/1"',
  captured: '"captured": "2024-03-09T12:00:00Z"',
  status: '"status": 200',
  contentType: '"contentType": "text/html; charset=utf-8"',
};
const NEEDED = ["url", "captured"] as const;
/** Characters shown of a value. */
const MOST_SHOWN = 80;

const formsOf = (names: readonly string[]): string => names.map((name) => FORMS[name] ?? name).join(", ");

/** The problem with JSON that is no sidecar: what in it is wrong, else what it lacks, and what is wanted. */
function wrongSidecar(value: unknown, issues: readonly z.core.$ZodIssue[], file: string): Problem {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const found = JSON.stringify(value).slice(0, MOST_SHOWN);
    return captureProblem("capture-sidecar-value", { file, found, write: `{${formsOf(NEEDED)}}` });
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const names = [...new Set(issues.map(({ path }) => String(path[0] ?? "")))];
  const wrong = names.filter((name) => given.has(name));
  const told = wrong.length > 0 ? wrong : names;
  const field = told.join(", ");
  if (wrong.length === 0)
    return captureProblem("capture-sidecar-lacks", { file, field, found: field, write: formsOf(told) });
  const found = wrong.map((name) => `"${name}": ${JSON.stringify(given.get(name)).slice(0, MOST_SHOWN)}`).join(", ");
  return captureProblem("capture-sidecar-value", { file, field, found, write: formsOf(told) });
}

/** A sidecar's text as a Sidecar, or the problem with it. */
export function parseSidecar(text: string, file: string): Sidecar | Problem {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/u, ""));
    const parsed = sidecarSchema.safeParse(value);
    if (parsed.success) return parsed.data;
    return wrongSidecar(value, parsed.error.issues, file);
  } catch {
    return captureProblem("capture-sidecar-broken", { file, found: causeInJson(text.replace(/^\ufeff/u, "")) });
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
