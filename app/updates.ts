/** A newer version of the app that waits on this device until the person agrees to it. */
export interface Updates {
  readonly waiting: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes over to it; the page reloads. */
  readonly apply: () => void;
}

/** Has the service worker keep the app on this device, so that it opens without a server, and watches for newer versions. */
export function keepAppOnDevice(address: string): Updates {
  let waiting: ServiceWorker | null = null;
  const listeners = new Set<() => void>();
  const found = (worker: ServiceWorker | null) => {
    // Without a controller it is the first install, not an update.
    if (!worker || !navigator.serviceWorker.controller) return;
    waiting = worker;
    for (const listener of listeners) listener();
  };
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker
      .register(address, { type: 'module', scope: '/' })
      .then((registration) => watch(registration, found))
      .catch(() => undefined);
  }
  return {
    waiting: () => waiting !== null,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    apply() {
      navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
      waiting?.postMessage({ type: 'takeOver' });
    },
  };
}

function watch(registration: ServiceWorkerRegistration, found: (worker: ServiceWorker | null) => void): void {
  found(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') found(coming);
    });
  });
  // A tablet's page stays open for weeks: look for a newer version whenever somebody comes back to it.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  });
}

/** Where the app is served anew each time, as in development. */
export function noUpdates(): Updates {
  return { waiting: () => false, subscribe: () => () => undefined, apply: () => undefined };
}
