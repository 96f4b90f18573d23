import path from "node:path";
import { keyOf } from "../store/keys.ts";
import { openStore, type Store } from "../store/store.ts";
import { cacheFolder } from "./cache.ts";

/** The store of an archive's folder, in the user's cache; it holds nothing where there is no cache. */
export async function storeOf(articles: string): Promise<Store> {
  const folder = await cacheFolder("store");
  return openStore(folder && path.join(folder, keyOf(articles).slice(0, 20)));
}
