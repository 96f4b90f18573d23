import { clean } from "../arabic/letters.ts";
import type { Capture, Metadata, Stated } from "../capture/capture.ts";

/** What formats state goes into records like printed text: cleaned, without blank values. */
export function withCleanMetadata(capture: Capture): Capture {
  const metadata: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(capture.metadata)) {
    if (key === "tags") metadata.tags = (value as readonly Stated[]).map(cleanStated).filter((tag) => tag !== null);
    else if (key === "extra") metadata.extra = value;
    else {
      const stated = value === undefined ? null : cleanStated(value as Stated);
      if (stated) metadata[key] = stated;
    }
  }
  return { ...capture, metadata: metadata as Metadata };
}

function cleanStated(stated: Stated): Stated | null {
  const text = clean(stated.value).trim();
  return text === "" ? null : { ...stated, value: text };
}
