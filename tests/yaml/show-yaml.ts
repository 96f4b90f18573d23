import type { YamlNode, YamlRead } from "../../src/yaml/read-yaml.ts";

/** A reading as text: the tree with its line numbers, then what was noticed. */
export function showYaml({ root, problems }: YamlRead): string {
  const noticed = problems.map(
    ({ severity, code, line, found, write }) =>
      `${severity} ${code} ${line}: ${found}${write === undefined ? "" : `\n  write ${write}`}`,
  );
  return `${[...(root ? showNode(root, "") : ["nothing"]), ...noticed].join("\n")}\n`;
}

function showNode(node: YamlNode, indent: string): string[] {
  if (node.kind === "text") return [`${indent}${JSON.stringify(node.text)}`];
  if (node.kind === "nothing") return [`${indent}${node.blank ? "blank" : "null"}`];
  if (node.kind === "list") return node.items.flatMap((item) => [`${indent}-`, ...showNode(item, `${indent}  `)]);
  return node.fields.flatMap(({ name, line, value }) => [
    `${indent}${line} ${name}`,
    ...showNode(value, `${indent}  `),
  ]);
}
