import { describe, expect, it } from "vitest";
import { readTime } from "../../../src/arabic/dates/clock-time.ts";
import { tokenise } from "../../../src/arabic/dates/tokens.ts";

/** The first time of a text as "hh:mm[:ss]", with the number of tokens behind it; null when none of its tokens begins one. */
function timeIn(text: string): string | null {
  const tokens = tokenise(text);
  for (let at = 0; at < tokens.length; at++) {
    const found = readTime(tokens, at);
    if (!found) continue;
    const { hour, minute, second } = found.value;
    const clock = [hour, minute, ...(second === null ? [] : [second])].map((part) => `${part}`.padStart(2, "0"));
    return `${clock.join(":")} +${tokens.length - found.next}`;
  }
  return null;
}

describe("readTime", () => {
  it.each([
    // the part of the day before or after, in brackets or behind a hyphen
    ["6:55 م", "18:55 +0"],
    ["م 02:26", "14:26 +0"],
    ["10:14 (مساء)", "22:14 +0"],
    ["12:05 صباحا", "00:05 +0"],
    ["14:22 pm", "14:22 +0"],
    // what parts hour and minute
    ["١٠:١٤", "10:14 +0"],
    ["10h25", "10:25 +0"],
    ["18 و55 دقيقة", "18:55 +0"],
    ["6.55 م", "18:55 +0"],
    // seconds, and fractions of them that are not kept
    ["09:23:13 AM", "09:23:13 +0"],
    ["09:23:13.250 ص", "09:23:13 +0"],
    ["09:23:13. قال", "09:23:13 +2"],
    ["24:00", "00:00 +0"],
  ])("«%s» is %s", (text, time) => expect(timeIn(text)).toBe(time));

  it.each([
    ["6.55", "a full stop parts hour and minute only beside a part of the day"],
    ["18 و55 نقطة", "«و» only where minutes are counted"],
    ["25:10", "no day has 25 hours"],
    ["24:10", "nothing comes after the last hour"],
    ["10:75", "nor has an hour 75 minutes"],
    ["10:5", "minutes have two digits"],
    ["10:14:5", "what follows a glued colon is a second or this is no time"],
    ["123:10", "an hour has at most two digits"],
    ["10: قال", "a minute must follow"],
  ])("«%s» is none: %s", (text) => expect(timeIn(text)).toBeNull());

  it("takes no digits that go on from a number before them, unless another part has taken that number", () => {
    const tokens = tokenise("5.10:14");
    expect(readTime(tokens, 2)).toBeNull();
    expect(readTime(tokens, 2, 2)?.value).toEqual({ hour: 10, minute: 14, second: null });
  });
});
