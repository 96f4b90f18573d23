import { DateTime } from "luxon";
import type { JsonObject } from "../html/json-ld.ts";
import type { Post } from "./post.ts";

/** A message of Telegram's result.json. */

const string = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** Text is a string, or a list of strings and of pieces with a style: {type: "bold", text}. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return "";
  return value.map((piece) => (typeof piece === "string" ? piece : (string(piece?.text) ?? ""))).join("");
}

/** Local time "2023-03-10T10:00:00" and the moment in seconds give the offset: the moment is exact, the time as printed. */
function dateOf(local: string | null, moment: unknown): string {
  const seconds = Number(moment);
  if (local === null || !Number.isFinite(seconds) || moment === undefined) return local ?? "";
  const minutes = Math.round((DateTime.fromISO(local, { zone: "utc" }).toSeconds() - seconds) / 60);
  if (!Number.isFinite(minutes) || Math.abs(minutes) > 15 * 60) return local;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${local}${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

/** A message of type "message" as a post; null for others ("service": pinned, renamed). */
export function postOfMessage(message: JsonObject): Post | null {
  if (message.type !== "message") return null;
  const entities = Array.isArray(message.text_entities) ? (message.text_entities as JsonObject[]) : [];
  const text = textOf(message.text ?? entities);
  return {
    key: message.id === undefined ? null : String(message.id),
    text,
    date: dateOf(string(message.date), message.date_unixtime),
    edited: string(message.edited) ? dateOf(string(message.edited), message.edited_unixtime) : null,
    author: string(message.author),
    forwardedFrom: string(message.forwarded_from),
    tags: entities.flatMap((entity) => (entity.type === "hashtag" ? (string(entity.text) ?? []) : [])),
    source: JSON.stringify(message),
  };
}

/** Whether a chat of this type is a channel, whose posts were published; all others are conversations. */
export const isChannel = (type: unknown): boolean => type === "public_channel" || type === "private_channel";
