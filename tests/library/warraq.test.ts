import { expect, test } from "vitest";
import { search } from "../../src/library/warraq.ts";

test.each([0, -1, 1.5, Number.NaN])("a limit of %d is refused by name, not taken for another", async (limit) => {
  await expect(search("قطار", { limit })).rejects.toThrow(new RangeError(`limit is 1, 2, 3 …, not ${limit}.`));
});
