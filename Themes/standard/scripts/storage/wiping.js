// What a database has let go of stays readable in the browser's files. Chromium has one journal for all databases of a site, which it
// puts away once some megabytes have been written after it, and sweeps a database out as it is deleted: in this order, not a word is left.

const FILLER = 'mestring.filler';
const ROUNDS_OF_FILLER = 9; // of a megabyte each
const PIECES = 17; // of 60,000 bytes: larger ones are kept in files of their own

/**
 * Writes filler, and takes it away. Never rejected: where there is no room for it, nothing is lost.
 * @returns {Promise<any>}
 */
export async function writeFiller() {
  try {
    /** @type {IDBDatabase} */
    const db = await new Promise((resolve, reject) => {
      const request = window.indexedDB.open(FILLER, 1);
      request.onupgradeneeded = () => request.result.createObjectStore('filler', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = reject;
    });
    for (let round = 0; round < ROUNDS_OF_FILLER; round += 1) {
      await new Promise(resolve => {
        const transaction = db.transaction('filler', 'readwrite');
        transaction.oncomplete = transaction.onabort = resolve;
        // What is the same all over would be packed into nothing.
        for (let piece = 0; piece < PIECES; piece += 1) transaction.objectStore('filler').put(crypto.getRandomValues(new Uint8Array(60000)));
      });
    }
    db.close();
  } catch (error) {
    console.warn('mestring:', error);
  }
  await deleteDatabase(FILLER);
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
