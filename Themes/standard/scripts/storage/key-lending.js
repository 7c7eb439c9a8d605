// The key follows from page to page in the memory of the service worker, so that the phrase isn't asked for on each of them. The
// browser ends a worker that has been idle for half a minute: a page that is left lends it the key once more. Where there
// is no worker, as for files from a folder, every page asks.

import { attempt } from './attempt.js';
import { lock, markLock } from './lock.js';

const KEEPER_PATIENCE = 3000; // milliseconds

/** @type {ServiceWorker|null} */
let keeper = null;
export let borrowing = false;

export async function findKeeper() {
  try {
    keeper = navigator.serviceWorker.controller || ((await navigator.serviceWorker.getRegistration()) || { active: null }).active;
  } catch (_) { /* none here */ }
  return keeper;
}

/** @param {KeyMessage} message @param {Transferable[]} [ports] */
function tellKeeper(message, ports) {
  attempt(() => {
    // A new version may have come into use meanwhile.
    const to = keeper && (navigator.serviceWorker.controller || keeper);
    if (to) to.postMessage(message, ports || []);
  });
}

export function lendKey() {
  if (lock.is && lock.key) tellKeeper({ lock: 'lend', mark: lock.mark, is: lock.is, key: lock.key });
}

/** @returns {Promise<boolean>} */
export async function borrowKey() {
  borrowing = true;
  const lent = await findKeeper() && await new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = event => resolve(event.data);
    setTimeout(resolve, KEEPER_PATIENCE, null);
    tellKeeper({ lock: 'borrow', mark: lock.mark }, [port2]);
  });
  borrowing = false;
  if (lent && !lock.key) Object.assign(lock, { is: lent.is, key: lent.key });
  return Boolean(lent);
}

/** There is none any more. */
export function dropLock() {
  lock.is = null;
  markLock(false);
  forgetKey();
}

/** Here, in the worker, and, by another mark, in all other tabs. */
export function forgetKey() {
  lock.key = null;
  if (lock.is) markLock(true);
  tellKeeper({ lock: 'forget' });
}
