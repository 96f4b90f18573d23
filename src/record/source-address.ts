import type { Capture } from "../capture/capture.ts";
import type { Problem } from "../problems/problem.ts";
import { recordProblem } from "../problems/record.ts";
import { judgeAddress, withoutPassword } from "../web-address.ts";

/** What a capture's own address comes to: the link, or what keeps it from being one. */
export interface SourceAddress {
  readonly url: string | null;
  /** An address that is no link but no secret either, kept under the name it was stated by. */
  readonly extra: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** The address a capture states, as far as it may be let out. Pure. */
export function sourceAddress({ file, metadata }: Capture): SourceAddress {
  if (!metadata.url) return { url: null, extra: {}, problems: [] };
  const { value } = metadata.url;
  const judged = judgeAddress(value);
  if ("address" in judged) return { url: judged.address, extra: {}, problems: [] };
  const problem = recordProblem("address-refused", { file, field: "url", found: withoutPassword(value).slice(0, 200) });
  return { url: null, extra: judged.fault === "password" ? {} : { url: value }, problems: [problem] };
}
