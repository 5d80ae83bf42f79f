import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { SHARE_PATH } from '../contracts/shared.ts';
import { openDeviceDatabase } from '../storage/database.ts';
import { readLock } from '../storage/encryption/lock-row.ts';
import { isolated } from './isolated.ts';
import { takeShared } from './take-shared.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[] };

// Every file of the app is kept on the device, so that each screen opens and reloads with the server stopped.
addPlugins([{ cachedResponseWillBeUsed: async ({ cachedResponse }) => cachedResponse && isolated(cachedResponse) }]);
precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/sync/, /^\/blobs/, /^\/health/] }));

// Pictures that another app shares into this one (the manifest's share target) stay on the device: the server is not asked.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'POST' && new URL(request.url).pathname === SHARE_PATH)
    event.respondWith(takeShared(request, { caches: self.caches, letterbox, now: Date.now }));
});

async function letterbox() {
  const database = openDeviceDatabase();
  try {
    const lock = await readLock(database);
    return lock && lock.state !== 'opening' ? (lock.letterbox ?? null) : null;
  } finally {
    database.close();
  }
}

// A newer version waits until the person says so: a page must not change under somebody's hands.
self.addEventListener('message', (event) => {
  const data: unknown = event.data;
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'takeOver') event.waitUntil(self.skipWaiting());
});

// The first page was loaded before there was a service worker; from now on it may rely on it.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
