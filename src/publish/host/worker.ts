/**
 * While an archive is worked on nothing is kept for offline reading: a kept page would stand before the one just built.
 * Any other static host shows what readers will have.
 */

/** Where an archive that is kept for offline reading has its worker. */
export const WORKER_ADDRESS = "/service-worker.js";

/** The page without the address of its worker, so that none is registered. */
export const withoutWorker = (page: string): string => page.replace(/(<html[^>]*?) data-service-worker="[^"]*"/u, "$1");

/** Takes the place of a worker that an earlier version, or another host on this port, left in the browser, and goes. */
export const LEAVING_WORKER = `addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const leave = async () => {
    const own = (name) => name.startsWith("warraq") && name.includes(" " + registration.scope + " ");
    for (const name of await caches.keys()) if (own(name)) await caches.delete(name);
    await registration.unregister();
  };
  event.waitUntil(leave());
});
`;
