// The service worker: it keeps the whole site for when there is no net. The compiler writes VERSION and FILES before this, the
// site's paths and the first sixteen digits of each file's SHA-256, and joins the files of this folder as it does those of
// scripts/. A page gets all its files from one version: the old one goes on, whole, until the new one is whole and the person
// asks for it, or until no page of the old one is open any longer.

const ROOT = new URL('./', self.location.href).href;
// Other sites may live on the same host, each with its own worker; they share one store of caches.
const OURS = 'mestring ' + new URL(ROOT).pathname + ' ';
const NAME = OURS + VERSION;
// Stands in a cache that has all its files. Nobody asks a worker for its own script.
const WHOLE = ROOT + 'worker.js';
const AT_ONCE = 6;

addEventListener('install', event => event.waitUntil(install()));
addEventListener('activate', event => event.waitUntil(tidy()));
addEventListener('message', event => {
  if (event.data === 'switch') self.skipWaiting();
});

/**
 * All files or none. What an earlier version has, byte for byte, isn't fetched again; nor is what an attempt that failed has
 * brought already, as on a bad line one may come after the other.
 */
async function install() {
  const cache = await caches.open(NAME);
  const others = (await versions()).filter(name => name !== NAME);
  const known = [cache].concat(await Promise.all(others.map(name => caches.open(name))));
  const left = Array.from(FILES);
  const work = async () => {
    for (let file = left.shift(); file; file = left.shift()) await bring(file, cache, known);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await cache.put(WHOLE, new Response());
    // An older worker that has just come into use may have tidied it away.
    if (!(await caches.has(NAME))) throw new Error('the cache is gone');
  } finally {
    left.length = 0;
    // What is left of other attempts would only grow.
    await Promise.all(others.map(async name => (await caches.match(WHOLE, { cacheName: name })) || caches.delete(name)));
  }
}

/** @param {[path: string, sum: string]} file @param {Cache} cache @param {Cache[]} known */
async function bring([path, sum], cache, known) {
  const address = addressOf(path);
  for (const place of known) {
    const kept = await place.match(address);
    if (!kept || (await sumOf(await kept.clone().arrayBuffer())) !== sum) continue;
    if (place !== cache) await cache.put(address, kept);
    return;
  }
  // What is named after its content may come from the browser's own cache; of the rest the server is asked.
  const response = await fetch(address, { cache: path.startsWith('assets/') ? 'default' : 'no-cache' });
  const bytes = await response.arrayBuffer();
  // A server that is being filled, or one that asks for a password first, answers with something else.
  if (!response.ok || (await sumOf(bytes)) !== sum) throw new Error(path + ' is not what was built');
  const headers = new Headers(response.headers);
  // The bytes are unpacked, and one answer serves all. A page that was redirected may not be shown, so it is made anew.
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  await cache.put(address, new Response(bytes, { headers }));
}

/** @param {ArrayBuffer} bytes @returns {Promise<string>} */
async function sumOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 8), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The caches of this site, of all versions. */
async function versions() {
  return (await caches.keys()).filter(name => name.startsWith(OURS));
}

async function tidy() {
  await Promise.all((await versions()).filter(name => name !== NAME).map(name => caches.delete(name)));
}

/** @param {string} path */
function addressOf(path) {
  return ROOT + path.split('/').map(encodeURIComponent).join('/');
}

/**
 * The path of a file of this site, without query and fragment; null for anything else.
 * @param {string} address
 */
function pathOf(address) {
  const plain = address.split(/[?#]/)[0];
  if (!plain.startsWith(ROOT)) return null;
  try {
    const path = decodeURIComponent(plain.slice(ROOT.length));
    return path === '' || path.endsWith('/') ? path + 'index.html' : path;
  } catch (_) {
    return null;
  }
}

addEventListener('fetch', event => {
  const { request } = event;
  const path = request.method === 'GET' ? pathOf(request.url) : null;
  if (path === null) return;
  if (FILES.has(path)) event.respondWith(serve(path, request));
  else if (FILES.has(path + '/index.html')) event.respondWith(Response.redirect(addressOf(path) + '/', 302));
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(sayOffline));
});

/** @param {string} path @param {Request} request */
async function serve(path, request) {
  const kept = await caches.match(addressOf(path), { cacheName: NAME });
  if (!kept) return fetch(request); // the browser has thrown it away
  const range = request.headers.get('range');
  return range ? partOf(kept, range) : kept;
}

/**
 * Safari plays nothing that it can't get in parts.
 * @param {Response} whole
 * @param {string} range
 */
async function partOf(whole, range) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range) || [];
  if (!first && !last) return whole;
  const bytes = await whole.blob();
  const size = bytes.size;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  const headers = new Headers(whole.headers);
  headers.set('accept-ranges', 'bytes');
  if (start > end) {
    headers.set('content-range', 'bytes */' + size);
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-range', 'bytes ' + start + '-' + end + '/' + size);
  return new Response(bytes.slice(start, end + 1), { status: 206, headers });
}

/** The page for what isn't there, which then says that there is no net, and knows where the site is. */
async function sayOffline() {
  const missing = await caches.match(addressOf('404.html'), { cacheName: NAME });
  if (!missing) return Response.error();
  const base = new URL(ROOT).pathname.replace(/&/g, '&amp;');
  const text = (await missing.text()).replace(/<body([^>]*) data-base="[^"]*"/, (_, rest) => '<body' + rest + ' data-offline="" data-base="' + base + '"');
  return new Response(text, { status: 503, headers: missing.headers });
}
