/** What sends an export: a script of curl commands, to be read and run by whoever keeps the server. */

/** What is sent. */
export interface Sending {
  readonly alias: string;
  readonly index: string;
  readonly parts: readonly string[];
  /** Whether a new index is filled and takes the place of the one before. */
  readonly kind: "full" | "changes";
}

const HEAD = `#!/bin/sh
# Sends this export to OpenSearch. Each step can be repeated: what was sent twice is there once.
#   OPENSEARCH=https://localhost:9200 OPENSEARCH_USER=admin:… sh send.sh
set -eu
cd "$(dirname "$0")"
: "\${OPENSEARCH:?address of the server, e.g. http://localhost:9200}"
ask() {
  method=$1 address=$2 type=$3 file=$4
  set -- --silent --show-error --fail-with-body -X "$method" -H "Content-Type: application/$type"
  [ -z "\${OPENSEARCH_USER:-}" ] || set -- "$@" -u "$OPENSEARCH_USER"
  [ -z "$file" ] || set -- "$@" --data-binary "@$file"
  curl "$@" "$OPENSEARCH$address"
}
# A bulk request is answered with 200 though single articles were refused; its answer says so.
bulk() {
  ask POST "/_bulk" x-ndjson "$1" > answer.json
  grep -q '"errors" *: *false' answer.json || { echo "refused, see answer.json: $1" >&2; exit 1; }
  rm answer.json
}
`;

const NEW = ({ alias, index }: Sending): string => `ask PUT "/_index_template/${alias}" json template.json; echo
ask PUT "/${index}" json "" || echo "(is there already, and is filled)"; echo
`;

const SWAP = ({ alias, index }: Sending): string => `ask POST "/${index}/_refresh" json ""; echo
# From here on questions are answered by the new index; until now they were by the one before.
ask POST "/_aliases" json aliases.json; echo
echo "Older indexes can go: curl -X DELETE $OPENSEARCH/${alias}-… (all but ${index})"
`;

/** The script. POSIX sh and curl 7.76 or newer. */
export function sendScript(sending: Sending): string {
  const parts = sending.parts.map((part) => `bulk ${part}\n`).join("");
  if (sending.kind === "full") return `${HEAD}${NEW(sending)}${parts}${SWAP(sending)}`;
  return `${HEAD}${parts}ask POST "/${sending.index}/_refresh" json ""; echo\n`;
}
