// Two things that Chromium's files need, and the filler that both are done with.
//
// What a database has let go of stays readable in the browser's files. Chromium has one journal for all databases of a site, which it
// puts away once some megabytes have been written after it, and sweeps a database out as it is deleted: in this order, not a word is left.
//
// A disk that was really full tears that journal in the midst of a word. All is well again once there is room, but at the next start the
// browser throws the whole database away, unless the torn journal has been put away by then.

import { attempt } from './attempt.js';

const FILLER = 'mestring.filler';
const ROUNDS_OF_FILLER = 9; // of a megabyte each
const PIECES = 17; // of 60,000 bytes: larger ones are kept in files of their own

/**
 * Writes filler, and takes it away.
 * @returns {Promise<boolean>} never rejected; false where there is no room for it
 */
export async function writeFiller() {
  let isDone = true;
  try {
    /** @type {IDBDatabase} */
    const db = await new Promise((resolve, reject) => {
      const request = window.indexedDB.open(FILLER, 1);
      request.onupgradeneeded = () => request.result.createObjectStore('filler', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = reject;
    });
    for (let round = 0; round < ROUNDS_OF_FILLER; round += 1) {
      await new Promise((resolve, reject) => {
        const transaction = db.transaction('filler', 'readwrite');
        transaction.oncomplete = resolve;
        transaction.onabort = reject;
        // What is the same all over would be packed into nothing.
        for (let piece = 0; piece < PIECES; piece += 1) transaction.objectStore('filler').put(crypto.getRandomValues(new Uint8Array(60000)));
      });
    }
    db.close();
  } catch (_) {
    isDone = false;
  }
  await deleteDatabase(FILLER);
  return isDone;
}

/** @param {string} name @returns {Promise<any>} settles also where another tab holds it: it goes when that lets go */
function deleteDatabase(name) {
  return new Promise(resolve => {
    const request = window.indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = resolve;
  });
}

/** After the stores have been emptied. All tabs let go of the database when they hear that it is to be another (`connect`). */
export async function wipeDatabase() {
  await writeFiller();
  await deleteDatabase('mestring');
}

const TORN = 'mestring.torn';

/**
 * Also the next page must know, which may be the first that there is room for.
 * @param {unknown} error with which something couldn't be written
 */
export function noteTorn(error) {
  if (/^(Unknown|QuotaExceeded)Error$/.test(/** @type {Error} */ (error).name)) attempt(() => window.localStorage.setItem(TORN, 'x'));
}

let mending = false;

/** Now that something has been written again. A page that is left meanwhile leaves it to the next one. */
export async function mendTorn() {
  if (mending || !attempt(() => window.localStorage.getItem(TORN))) return;
  mending = true;
  if (await writeFiller()) attempt(() => window.localStorage.removeItem(TORN));
  mending = false;
}
