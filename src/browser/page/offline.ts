/** Offline reading (settings.offline): registers the service worker the page names, and says when the reader is offline. */
export function offlineReading(): void {
  const address = document.documentElement.dataset.serviceWorker;
  if (address === undefined) return;
  const note = document.querySelector<HTMLElement>("[data-offline-note]");
  const tell = () => {
    if (note !== null) note.hidden = navigator.onLine;
  };
  addEventListener("online", tell);
  addEventListener("offline", tell);
  tell();
  // After the page is read in: keeping the archive must not delay it.
  if ("serviceWorker" in navigator)
    addEventListener("load", () => void navigator.serviceWorker.register(address).catch(console.warn));
}
