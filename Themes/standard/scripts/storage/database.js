// IndexedDB: one record a field, so that two tabs never overwrite each other's answers.

import { tell } from './announcements.js';
import { keyOf, makeWriter, noteCounter, placeOf, underWay } from './drafts.js';
import { sealOther, weigh } from './in-sight.js';
import { lock, LOCKED, lockIn, noteLock, refuseOtherLock, sealDraft } from './lock.js';
import { metaRecord, numbered, otherRecord } from './records.js';
import { SCHEMA, upgrade } from './schema.js';
import { isSealed, openRecord, openStores } from './sealing.js';
import { isRecord, oursOf } from './values.js';

const PATIENCE = 4000; // milliseconds; some browsers never answer
const NO_PATIENCE = 500; // where the page before has waited in vain
const WAITED = 'mestring.waited';
export const WAITS = new Error('IndexedDB does not answer, or is blocked by another tab');

/** @type {Promise<IDBDatabase>|null} */
let connection = null;
/** @type {Promise<never>|null} */
let deadline = null;
export let readOnly = false; // a later version of the site has written here

/** @returns {Promise<IDBDatabase>} rejected when the browser refuses or takes too long; it may still come round later */
export function connect() {
  if (aside) return aside.then(connect);
  if (!connection) {
    let giveUp = () => {};
    deadline = new Promise((_, reject) => {
      giveUp = () => {
        waited('x');
        reject(WAITS);
      };
    });
    deadline.catch(() => {});
    const timer = setTimeout(giveUp, waited() ? NO_PATIENCE : PATIENCE);
    connection = openDatabase(SCHEMA, giveUp).catch(error => {
      if (!error || error.name !== 'VersionError') throw error;
      readOnly = true;
      return openDatabase(undefined, giveUp);
    });
    connection.then(() => {
      clearTimeout(timer);
      waited('');
      tell('connected');
    }, () => { connection = null; });
  }
  const before = timesAside;
  const found = /** @type {Promise<IDBDatabase>} */ (Promise.race([connection, deadline]));
  return found.catch(() => {}).then(() => (timesAside === before ? found : connect()));
}

/**
 * What this tab remembers of it, from page to page.
 * @param {string} [mark]
 */
function waited(mark) {
  try {
    if (mark) window.sessionStorage.setItem(WAITED, mark);
    else if (mark === '') window.sessionStorage.removeItem(WAITED);
    return window.sessionStorage.getItem(WAITED);
  } catch (_) {
    return '';
  }
}

/** @param {number|undefined} version @param {() => void} giveUp @returns {Promise<IDBDatabase>} */
function openDatabase(version, giveUp) {
  return new Promise((resolve, reject) => {
    const request = version ? window.indexedDB.open('mestring', version) : window.indexedDB.open('mestring');
    request.onupgradeneeded = event => upgrade(request.result, /** @type {IDBTransaction} */ (request.transaction), event.oldVersion);
    request.onblocked = giveUp;
    request.onerror = event => { event.preventDefault(); reject(request.error); };
    request.onsuccess = () => {
      // A newer site in another tab wants to change the database: don't stand in its way.
      request.result.onversionchange = () => { request.result.close(); connection = null; };
      request.result.onclose = () => { connection = null; };
      resolve(request.result);
    };
  });
}

// Safari and its kin put a page that is left aside as it is, for Back, and its transactions too: every other page would wait for
// them for ever. What they were to write is held by then (`saveBeforeLeaving`). If the page is shown again, they run again.

/**
 * What is to become of a transaction that is given up: its own events may never come.
 * @type {Map<IDBTransaction, () => void>}
 */
const running = new Map();
/** @type {Promise<void>|null} settles when a page that was put aside is shown again */
let aside = null;
let timesAside = 0;

export function giveWayWhenPutAside() {
  let comeBack = () => {};
  addEventListener('pagehide', event => {
    if (!event.persisted || aside) return;
    aside = new Promise(resolve => { comeBack = resolve; });
    timesAside += 1;
    for (const draft of underWay.keys()) draft.late = true;
    running.forEach((giveUp, transaction) => {
      try { transaction.abort(); } catch (_) { /* it is done */ }
      giveUp();
    });
    running.clear();
    if (connection) connection.then(db => db.close(), () => {});
    connection = null;
  });
  addEventListener('pageshow', () => {
    if (!aside) return;
    aside = null;
    comeBack();
  });
}

/**
 * Runs `work` in one transaction; what it throws, also in a callback, aborts all of it.
 * @template T
 * @param {IDBDatabase} db
 * @param {'readonly'|'readwrite'} mode
 * @param {(store: (name: string) => IDBObjectStore, then: Then) => T} work
 * @param {boolean} [once] it must not run again later, when somebody may have written more
 * @param {boolean} [light] it may be lost with the battery: what comes after needn't wait until the disk has it
 * @returns {Promise<T>}
 */
export function transact(db, mode, work, once, light) {
  /** @returns {Promise<T>} */
  const again = () => connect().then(other => transact(other, mode, work, once, light));
  if (aside && !once) return again();
  return new Promise((resolve, reject) => {
    // On a phone whose battery dies, "strict" is what makes «Lagret» true.
    const transaction = db.transaction(Array.from(db.objectStoreNames), mode, { durability: light ? 'relaxed' : 'strict' });
    running.set(transaction, () => (once ? reject(new Error('left')) : resolve(again())));
    /** @type {T} */
    let result;
    /** @type {unknown} */
    let failure;
    /** @type {(request: IDBRequest, step: (found: any) => void) => () => void} */
    const safely = (request, step) => () => {
      try {
        step(request.result);
      } catch (error) {
        failure = error;
        try { transaction.abort(); } catch (_) { /* it has been already */ }
      }
    };
    /** @type {(settle: () => void) => () => void} */
    const end = settle => () => {
      running.delete(transaction);
      settle();
    };
    transaction.oncomplete = end(() => resolve(result));
    transaction.onerror = event => event.preventDefault();
    transaction.onabort = end(() => reject(failure || transaction.error || new Error('aborted')));
    result = work(name => transaction.objectStore(name), (request, step) => { request.onsuccess = safely(request, step); });
  });
}

/**
 * Writes drafts in order; the counter is raised in the same transaction, so no two tabs get the same one.
 * @param {IDBDatabase} db
 * @param {Draft[]} drafts
 * @param {Map<string, MetaRecord>} [others] what is sealed already of what gives way, by its name
 * @returns {Promise<(StoredRecord|null)[]>} the record that stands for each draft afterwards; null where it can't be opened
 */
export async function writeDrafts(db, drafts, others = new Map()) {
  const sealed = lock.is ? await Promise.all(drafts.map(sealDraft)) : drafts;
  /** @type {StoredRecord|null} */
  let missing = null;
  /** @type {StoredRecord[]|null} */
  const written = await transact(db, 'readwrite', (store, then) => {
    /** @type {StoredRecord[]} */
    const records = [];
    then(store('meta').getAll(), (/** @type {MetaRecord[]} */ all) => {
      const meta = all.filter(each => isRecord('meta', each));
      const known = (/** @type {string} */ name) => (meta.find(each => each.name === name) || {}).value;
      refuseNewerSchema(meta);
      refuseOtherLock(meta);
      // Were it gone, what is written next would seem older than what is there.
      let counter = known('counter') || (known('writer') ? Math.floor(Date.now() / 1000) : 0);
      const writer = known('writer') || makeWriter();
      if (!known('schema')) store('meta').put(metaRecord('schema', SCHEMA));
      if (!known('writer')) store('meta').put(metaRecord('writer', writer));
      /** @type {Map<string, StoredRecord>} */
      const latest = new Map(); // of what these drafts write: all of them ask before the first one writes
      sealed.forEach((draft, at) => {
        then(store(draft.store).get(keyOf(draft)), found => {
          const old = latest.get(placeOf(draft)) || (isRecord(draft.store, found) ? found : undefined);
          // What was sealed for a lock that has been turned off since can't be opened any more.
          const { stands, beside } = !lock.is && isSealed(draft.record) ? { stands: null, beside: null } : weigh(draft, old);
          const free = beside && otherRecord(beside);
          const other = free && lock.is ? others.get(free.name) : free;
          if (beside && !other) {
            missing = beside;
            throw LOCKED;
          }
          if (other && !meta.some(each => each.name === other.name)) store('meta').put(other);
          if (stands) {
            counter += 1;
            records[at] = numbered(stands, counter, writer);
            store(draft.store).put(records[at]);
            latest.set(placeOf(draft), records[at]);
          } else {
            records[at] = old;
          }
          if (at === drafts.length - 1) store('meta').put(metaRecord('counter', counter));
          noteCounter(counter);
        });
      });
    });
    return records;
  }, false, drafts.every(draft => draft.store === 'progress' || /^last\./.test(String(draft.record.name)))).catch(error => {
    if (!missing) throw error;
    return null;
  });
  // What is to stand beside has to be sealed first; then all of them are tried again.
  if (!written) {
    const beside = /** @type {StoredRecord} */ (/** @type {unknown} */ (missing));
    return writeDrafts(db, drafts, others.set(otherRecord(beside).name, await sealOther(beside)));
  }
  return Promise.all(written.map((record, at) => record && openRecord(drafts[at].store, record, lock.key)));
}

/**
 * @param {IDBDatabase} db
 * @param {string} program whose answers to read; '*' for all, '' for none
 * @returns {Promise<Stores>}
 */
export async function readStores(db, program) {
  const found = await transact(db, 'readonly', (store, then) => {
    /** @type {Stores} */
    const found = { answers: [], progress: [], meta: [] };
    then(store('meta').getAll(), (/** @type {MetaRecord[]} */ all) => {
      const meta = all.filter(each => isRecord('meta', each));
      found.meta = meta;
      noteCounter(...meta.filter(each => each.name === 'counter').map(each => each.value));
      try { refuseNewerSchema(meta); } catch (_) { /* reading is allowed */ }
    });
    then(store('progress').getAll(), progress => { found.progress = progress; });
    if (program) {
      const answers = store('answers');
      then(program === '*' ? answers.getAll() : answers.index('program').getAll(program), list => { found.answers = list; });
    }
    return found;
  });
  oursOf(found);
  noteLock(lockIn(found.meta));
  return openStores(found, lock.key);
}

/**
 * Every store as it is, also those of a later schema.
 * @param {IDBDatabase} db @returns {Promise<any>}
 */
export function readAll(db) {
  return transact(db, 'readonly', (store, then) => {
    /** @type {{[name: string]: any[]}} */
    const stores = {};
    for (const name of Array.from(db.objectStoreNames)) then(store(name).getAll(), list => { stores[name] = list; });
    return stores;
  });
}

/** @param {IDBDatabase} db */
export function clearStores(db) {
  return transact(db, 'readwrite', store => Array.from(db.objectStoreNames).forEach(name => store(name).clear()), true);
}

/** @param {MetaRecord[]} meta */
export function refuseNewerSchema(meta) {
  const schema = meta.find(each => each.name === 'schema');
  if (schema && schema.value > SCHEMA) {
    readOnly = true;
    throw new Error('The data is newer than this page');
  }
}
