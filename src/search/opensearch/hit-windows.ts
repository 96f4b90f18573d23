import type { API } from "@opensearch-project/opensearch";
import { WEIGHTS } from "../rank.ts";
import type { Hit, HitDetails } from "../search-types.ts";
import type { EngineArticle } from "./engine-fields.ts";
import { engineHitDetails, lackingIn } from "./engine-hit.ts";
import { type Asked, hitsBody, type Tier } from "./search-body.ts";

/**
 * The results of a question, asked of the engine some at a time: the first of each tier at once, others as they are drawn.
 * Browser-safe.
 */

/** Results asked for at once: as many as the page draws. */
export const WINDOW = 20;
/** Results that an engine gives by their number; it refuses to count further (`index.max_result_window`). */
const REACHABLE = 10_000;

/** A result as the engine gave it. */
export interface Given {
  readonly article: EngineArticle;
  readonly score: number;
}

/** Sends a body; null for none. */
export type Send = (body: API.Search_RequestBody | null) => Promise<API.Search_ResponseBody | null>;

interface OpenedWindows {
  readonly hits: readonly Hit[];
  readonly complete: number;
  /** The answer that has the counts of dates. */
  readonly first: API.Search_ResponseBody | null;
}

const givenIn = (answer: API.Search_ResponseBody | null): Given[] =>
  (answer?.hits.hits ?? []).map(({ _source, _score }) => ({
    article: _source as unknown as EngineArticle,
    score: typeof _score === "number" ? _score : 0,
  }));

function totalOf(answer: API.Search_ResponseBody | null): number {
  const total = answer?.hits.total;
  return typeof total === "number" ? total : (total?.value ?? 0);
}

/** A result, by its number in its tier. Of thousands few are shown: what it holds is asked for then. */
class EngineHit implements Hit {
  readonly tier: Tier;
  private readonly place: number;
  private readonly windows: HitWindows;

  constructor(windows: HitWindows, tier: Tier, place: number) {
    this.windows = windows;
    this.tier = tier;
    this.place = place;
  }

  get score(): number {
    return this.windows.known(this.tier, this.place)?.score ?? 0;
  }

  get lacks(): readonly string[] {
    const given = this.tier === "all" ? undefined : this.windows.known(this.tier, this.place);
    return given ? lackingIn(this.windows.asked.plan, given.article) : [];
  }

  get copies(): number | null {
    return this.windows.groupOf(this.windows.known(this.tier, this.place)?.article.copyOf);
  }

  async details(): Promise<HitDetails> {
    const { article } = await this.windows.given(this.tier, this.place);
    return engineHitDetails(this.windows.asked.plan, article);
  }
}

/** The results of one question. */
export class HitWindows {
  readonly asked: Asked;
  private readonly send: Send;
  private readonly loaded: Readonly<Record<Tier, Map<number, Promise<readonly Given[]>>>> = {
    all: new Map(),
    partial: new Map(),
  };
  private readonly here: Readonly<Record<Tier, Map<number, Given>>> = { all: new Map(), partial: new Map() };
  private readonly groups = new Map<string, number>();

  constructor(asked: Asked, send: Send) {
    this.asked = asked;
    this.send = send;
  }

  /** Asks for the first results of both tiers. */
  async open(): Promise<OpenedWindows> {
    const [all, partial] = await Promise.all([this.window("all", 0), this.window("partial", 0)]);
    const [complete, others] = [totalOf(all), totalOf(partial)];
    const leading = this.leading();
    const hitsOf = (tier: Tier, from: number, to: number): Hit[] =>
      Array.from({ length: Math.max(0, to - from) }, (_, i) => new EngineHit(this, tier, from + i));
    const hits = [
      ...hitsOf("partial", 0, leading),
      ...hitsOf("all", 0, complete),
      ...hitsOf("partial", leading, others),
    ];
    return { hits, complete, first: all ?? partial };
  }

  /** A result that is here already. */
  known(tier: Tier, place: number): Given | undefined {
    return this.here[tier].get(place);
  }

  /** Articles with one text share a number. */
  groupOf(first: string | undefined): number | null {
    if (first === undefined) return null;
    const group = this.groups.get(first) ?? this.groups.size;
    this.groups.set(first, group);
    return group;
  }

  /**
   * A result.
   * @throws RangeError where the engine gives none so far down; whatever asking throws
   */
  async given(tier: Tier, place: number): Promise<Given> {
    const number = Math.floor(place / WINDOW);
    if ((number + 1) * WINDOW > REACHABLE) throw new RangeError(`The engine gives its first ${REACHABLE} results.`);
    let loading = this.loaded[tier].get(number);
    if (loading === undefined) {
      loading = this.window(tier, number).then(givenIn);
      loading.catch(() => this.loaded[tier].delete(number));
      this.loaded[tier].set(number, loading);
    }
    const found = (await loading)[place % WINDOW];
    if (found === undefined) throw new RangeError("The archive changed since the question was asked.");
    return found;
  }

  /** How many partial answers stand before the complete ones (rank.ts). */
  private leading(): number {
    const best = this.here.all.get(0)?.score ?? 0;
    const isRanked = this.asked.request.sort === undefined || this.asked.request.sort === "relevance";
    if (!isRanked || best === 0 || this.asked.plan.terms.length < WEIGHTS.leadFrom) return 0;
    return [...this.here.partial.values()].filter(({ score }) => score > best * WEIGHTS.leadBy).length;
  }

  private async window(tier: Tier, number: number): Promise<API.Search_ResponseBody | null> {
    const answer = await this.send(hitsBody(this.asked, tier, number * WINDOW, WINDOW));
    const found = givenIn(answer);
    for (const [i, given] of found.entries()) this.here[tier].set(number * WINDOW + i, given);
    if (number === 0) this.loaded[tier].set(0, Promise.resolve(found));
    return answer;
  }
}
