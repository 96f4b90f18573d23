import type { ArticleRecord, Block, RecordLine, Role } from "./schema.ts";

/** Roles that make a block of the body, and the block they make. */
const BLOCK_OF: Partial<Record<Role, Block["type"]>> = { body: "paragraph", embed: "quote", subheading: "heading" };

const without = (numbers: readonly number[], number: number): number[] => numbers.filter((other) => other !== number);
const firstLine = (block: Block): number => block.lines[0] ?? Number.POSITIVE_INFINITY;

/** The body without a line: its block goes, or loses that line's words where a block was joined from several. */
function withoutLine(body: readonly Block[], line: RecordLine, texts: ReadonlyMap<number, string>): Block[] {
  return body.flatMap((block) => {
    if (!block.lines.includes(line.number)) return [block];
    const rest = without(block.lines, line.number);
    if (rest.length === 0) return [];
    return [{ ...block, lines: rest, text: rest.map((number) => texts.get(number) ?? "").join(" ") }];
  });
}

/** The record with one line given another role, and the fields that follow from it. */
function withRole(record: ArticleRecord, line: RecordLine, role: Role, reason: string): ArticleRecord {
  const texts = new Map(record.lines.map(({ number, text }) => [number, text.trim()]));
  const text = line.text.trim();
  const type = BLOCK_OF[role];
  const body = withoutLine(record.body, line, texts);
  const next: ArticleRecord = {
    ...record,
    lines: record.lines.map((each) => (each.number === line.number ? { ...each, role, reason } : each)),
    body: type ? [...body, { type, text, lines: [line.number] }].sort((a, b) => firstLine(a) - firstLine(b)) : body,
    images: record.images.filter((image) => without(image.lines, line.number).length > 0 || image.lines.length === 0),
    related: record.related.filter((title) => title !== text),
    tags: record.tags.filter((tag) => tag !== text),
  };
  if (record.standfirst === text && role !== "standfirst") next.standfirst = null;
  if (role === "headline") next.headline = text;
  if (role === "standfirst") next.standfirst = text;
  if (role === "related") next.related = [...next.related, text];
  if (role === "tag") next.tags = [...next.tags, text];
  if (role === "caption") next.images = [...next.images, { caption: text, credit: null, lines: [line.number] }];
  if (role === "credit") next.images = [...next.images, { caption: null, credit: text, lines: [line.number] }];
  return next;
}

/**
 * Gives lines the roles an editor set ("line 56 is furniture") and lets body, images, related titles, tags, headline
 * and standfirst follow. Lines the record does not have are returned, nothing is invented for them.
 */
export function giveRoles(
  record: ArticleRecord,
  roles: ReadonlyMap<number, Role>,
  reason: string,
): { record: ArticleRecord; unknown: number[] } {
  const unknown: number[] = [];
  let next = record;
  for (const [number, role] of roles) {
    const line = next.lines.find((each) => each.number === number);
    if (line) next = withRole(next, line, role, reason);
    else unknown.push(number);
  }
  return { record: next, unknown };
}
