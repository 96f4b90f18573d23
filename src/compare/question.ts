/** Which articles an address asks to compare: `?a=<id>&b=<id>&c=…`, or as a form lists them, `?a[]=<id>&a[]=<id>`. */

/** The most articles that are set side by side: more columns than that no screen shows. */
export const MOST_ARTICLES = 4;

/** The names of the columns in an address, in order. */
const NAMES = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;

/** The name of every tick of a form: a list, as HTML names one. */
export const LISTED = "a[]";

/** What an address asks for. */
export interface Asked {
  /** Ids, each once, as many as are compared. */
  readonly ids: readonly string[];
  /** Whether it names more than that. */
  readonly more: boolean;
  /** Names in it that no article can have: they would lead elsewhere. */
  readonly impossible: readonly string[];
}

/** What the question of an address asks for. */
export function askedToCompare(search: string): Asked {
  const given = new URLSearchParams(search);
  const named = new Set([...NAMES, LISTED].flatMap((name) => given.getAll(name)).map((id) => id.trim()));
  named.delete("");
  const ids = [...named].filter(isId);
  return {
    ids: ids.slice(0, MOST_ARTICLES),
    more: ids.length > MOST_ARTICLES,
    impossible: [...named].filter((id) => !isId(id)),
  };
}

/** Whether something may be an article's id: one part of an address, which leads nowhere else. */
const isId = (id: string): boolean => id !== "." && id !== ".." && !/[/\\\p{Cc}]/u.test(id);

/** The question that asks for some articles. */
export const compareQuestion = (ids: readonly string[]): string =>
  `?${new URLSearchParams(ids.slice(0, NAMES.length).map((id, at) => [NAMES[at] ?? "", id]))}`;
