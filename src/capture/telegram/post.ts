import type { Line, Metadata, Stated } from "../capture.ts";
import { textLines, tidy } from "../decode/text-lines.ts";
import type { Part } from "../parts/part.ts";

/** One post of a Telegram channel, from either of the two forms Telegram Desktop exports ("Export chat history"). */
export interface Post {
  /** Number of the message in its channel; null where the export does not tell. */
  readonly key: string | null;
  readonly text: string;
  /** When it was sent, and last changed; as stated or with the offset worked out. */
  readonly date: string;
  readonly edited: string | null;
  /** Whom a signed post names. */
  readonly author: string | null;
  /** The channel a forwarded post comes from. */
  readonly forwardedFrom: string | null;
  readonly tags: readonly string[];
  /** The post as it stands in the export, for the fingerprint. */
  readonly source: string;
}

/** The channel: its name, and what its posts' ids begin with. */
export interface Channel {
  readonly name: string;
  readonly id: string | null;
}

const stated = (value: string | null | undefined, from: string): Stated | null => {
  const line = tidy(value ?? "");
  return line === null ? null : { value: line, from: `Telegram ${from}` };
};

/** The beginning of the ids of a channel's posts: its number where the export tells it, else its name. */
const seriesOf = ({ id, name }: Channel): string =>
  `telegram-${
    id ??
    name
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/gu, "")
      .slice(0, 40)
  }`;

/** A post as a part of its file, or null when it holds no text (a picture, a poll, a sticker). */
export function partOfPost(
  post: Post,
  channel: Channel,
  where: { readonly file: string; readonly encoding: string },
): Part | null {
  const lines: Line[] = textLines(post.text);
  if (lines.length === 0) return null;
  const publisher = stated(channel.name, "channel");
  const published = stated(post.date, "date");
  const updated = stated(post.edited, "edited");
  const byline = stated(post.author, "author");
  const tags = post.tags.flatMap((tag) => stated(tag.replace(/^#/u, "").replaceAll("_", " "), "hashtag") ?? []);
  const forwarded = tidy(post.forwardedFrom ?? "");
  const metadata: Metadata = {
    ...(publisher ? { publisher } : {}),
    ...(published ? { published } : {}),
    ...(updated ? { updated } : {}),
    ...(byline ? { byline } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(forwarded ? { extra: { "forwarded from": forwarded } } : {}),
  };
  return {
    ...where,
    format: "telegram",
    lineEnd: post.text.includes("\n") ? "lf" : "none",
    key: post.key,
    series: seriesOf(channel),
    line: null,
    bytes: Buffer.from(post.source, "utf8"),
    lines,
    metadata,
    problems: [],
  };
}
