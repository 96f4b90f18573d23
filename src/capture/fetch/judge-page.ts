import { captureProblem } from "../../problems/capture.ts";
import type { Problem } from "../../problems/problem.ts";
import { decodeText } from "../decode/decode-text.ts";
import { textLines } from "../decode/text-lines.ts";
import { charsetOfPage } from "../html/charset.ts";
import { pageMetadata } from "../html/page-metadata.ts";
import { attribute, isElement, type Node, parsePage, walk } from "../html/page-tree.ts";
import { renderTree } from "../html/render-page.ts";
import { withStatedBody } from "../html/stated-body.ts";

/** Whether a fetched answer is worth keeping: text, and not a wall before the text. */

/** What is known of the answer. */
export interface Answer {
  readonly address: string;
  /** Address that answered. */
  readonly url: URL;
  /** Charset of its header. */
  readonly label: string | null;
  /** Whether it is plain text. */
  readonly plain: boolean;
}

/** Letters below which a page says nothing: a frame for scripts, an error line. Of 10,156 news items 99 % have 150. */
const FEWEST_LETTERS = 60;
/** Letters below which a page with a password field is a login page rather than an article with a login box. */
const WALL_LETTERS = 1_500;

const LOGIN_PATH = /(?:^|[/._-])(?:log-?in|sign-?in|sso|oauth\d?|auth|accounts?)(?:[/._-]|$)/iu;

const lettersOf = (texts: readonly { text: string }[]): number =>
  texts.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);

function hasPasswordField(root: Node): boolean {
  let found = false;
  walk(root, (node) => {
    found ||= isElement(node) && node.tagName === "input" && attribute(node, "type")?.toLowerCase() === "password";
    return found ? "stop" : true;
  });
  return found;
}

/** The problem with a fetched answer, or null when it can be kept. */
export function judgePage(bytes: Uint8Array, answer: Answer): Problem | null {
  const file = answer.address;
  const decoded = decodeText(bytes, file, answer.label ?? (answer.plain ? null : charsetOfPage(bytes)));
  if ("code" in decoded) {
    if (decoded.code === "capture-empty") return captureProblem("fetch-empty", { file });
    return captureProblem("fetch-not-page", { file, found: decoded.found ?? decoded.code });
  }
  const tree = answer.plain ? null : parsePage(decoded.text);
  const lines = tree ? withStatedBody(renderTree(tree), pageMetadata(tree, file).body) : textLines(decoded.text);
  const letters = lettersOf(lines);
  const moved = answer.url.href !== answer.address;
  if (moved && LOGIN_PATH.test(answer.url.pathname))
    return captureProblem("fetch-login", { file, found: answer.url.href });
  if (tree && letters < WALL_LETTERS && hasPasswordField(tree))
    return captureProblem("fetch-login", { file, found: answer.url.href });
  return letters < FEWEST_LETTERS ? captureProblem("fetch-empty", { file }) : null;
}
