import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

/**
 * The engine's own API specification (api-schema.json: trimmed of https://github.com/opensearch-project/opensearch-api-specification,
 * Apache License 2.0), with every object closed to keys that it does not name.
 */
const schema = JSON.parse(readFileSync(new URL("api-schema.json", import.meta.url), "utf8"));
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(schema, "engine");

/** What of the specification is judged by. */
export type Judged = "aliases" | "bulk" | "bulkAnswer" | "search" | "template";

/** What the specification has against a body; nothing where it may be sent. */
export function against(what: Judged, body: unknown): string[] {
  const validate = ajv.getSchema(`engine#/$defs/${what}`);
  if (!validate) throw new Error(`the specification has no ${what}`);
  // As it is sent: what is undefined is not.
  if (validate(JSON.parse(JSON.stringify(body)))) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
