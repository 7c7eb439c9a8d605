// In place of the service worker of a site that was tried at this address: it shows nothing, clears up after the other, and goes.

const OURS = 'mestring ' + new URL('./', self.location.href).pathname + ' ';

addEventListener('install', () => self.skipWaiting());
addEventListener('activate', event => event.waitUntil(goAway()));

async function goAway() {
  const names = (await caches.keys()).filter(name => name.startsWith(OURS));
  await Promise.all(names.map(name => caches.delete(name)));
  await self.registration.unregister();
  // What is open is from the old worker.
  for (const page of await self.clients.matchAll({ type: 'window' })) page.navigate(page.url).catch(() => {});
}
