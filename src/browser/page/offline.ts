/**
 * Offline reading (settings.offline): registers the service worker the page names, lets it keep the archive once the
 * page is read in, and says when the reader is offline.
 */
export function offlineReading(): void {
  const root = document.documentElement;
  const address = root.dataset.serviceWorker;
  if (address === undefined) return;
  const note = document.querySelector<HTMLElement>("[data-offline-note]");
  const tell = () => {
    if (note !== null) note.hidden = navigator.onLine;
  };
  addEventListener("online", tell);
  addEventListener("offline", tell);
  tell();
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("message", ({ data }) => {
    if (data === "kept") root.dataset.kept = "";
  });
  addEventListener("load", async () => {
    try {
      await serviceWorker.register(address);
      (await serviceWorker.ready).active?.postMessage("keep");
    } catch (failure) {
      // Reading goes on without it: no storage, no https, or offline before the first visit.
      console.warn(failure);
    }
  });
}
