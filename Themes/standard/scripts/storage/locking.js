// Turning the lock on and off: all that is stored is sealed, or opened, whole or not at all.

import { connect, readAll, refuseNewerSchema, transact } from './database.js';
import { dropLock, lendKey } from './key-lending.js';
import { isLocked, lock, LOCKED, lockIn, markLock, noteLock } from './lock.js';
import { mirrorMemory } from './memory.js';
import { bringHome } from './repository.js';
import { makeKey, openRecord, pack, randomBytes, ROUNDS, seal, sealRecord } from './sealing.js';

/**
 * Has all that is stored worked over, and writes what comes of it unless somebody has written meanwhile: whole or not at all.
 * @param {IDBDatabase} db
 * @param {(stores: Stores) => Promise<{store: string, record: any}[]>} work
 */
export async function rework(db, work) {
  const stamp = meta => JSON.stringify(['writer', 'counter', 'lock'].map(name => (meta.find(each => each.name === name) || {}).value));
  for (;;) {
    const before = await readAll(db);
    noteLock(lockIn(before.meta));
    if (isLocked()) throw LOCKED;
    const puts = await work(before);
    const { done } = await transact(db, 'readwrite', (store, then) => {
      const result = { done: false };
      then(store('meta').getAll(), meta => {
        refuseNewerSchema(meta);
        result.done = stamp(meta) === stamp(before.meta);
        if (result.done) puts.forEach(each => store(each.store).put(each.record));
      });
      return result;
    });
    if (done) return;
  }
}

/** @returns {Promise<{store: string, record: any}[]>} what `change` makes another of */
async function changesOf(stores, change) {
  const each = store => stores[store].map(async was => ({ store, was, record: await change(store, was) }));
  const found = await Promise.all(each('answers').concat(each('meta')));
  return found.filter(({ record, was }) => record && record !== was);
}

export async function turnOnLock(phrase) {
  await bringHome();
  const is = /** @type {Lock} */ ({ salt: pack(randomBytes(16)), rounds: ROUNDS });
  const key = await makeKey(phrase, is);
  is.check = await seal(key, 'mestring', 'lock');
  await rework(await connect(), async stores => (await changesOf(stores, (store, record) => sealRecord(store, record, key)))
    .concat({ store: 'meta', record: { name: 'lock', value: is } }));
  Object.assign(lock, { is, key });
  markLock(true);
  lendKey();
  // What was on its way to the database while it was locked.
  mirrorMemory();
  await bringHome();
}

export async function turnOffLock() {
  await rework(await connect(), async stores => (await changesOf(stores, (store, record) => openRecord(store, record, lock.key)))
    .concat({ store: 'meta', record: { name: 'lock', value: null } }));
  dropLock();
}
