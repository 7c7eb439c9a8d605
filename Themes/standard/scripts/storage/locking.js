// Turning the lock on and off: all that is stored is sealed, or opened, whole or not at all.

import { connect, readAll, refuseNewerSchema, transact } from './database.js';
import { dropLock, lendKey } from './key-lending.js';
import { isLocked, lock, LOCKED, lockIn, markLock, noteLock } from './lock.js';
import { mirrorMemory } from './memory.js';
import { metaRecord } from './records.js';
import { bringHome } from './repository.js';
import { makeKey, openRecord, pack, randomBytes, ROUNDS, seal, sealRecord } from './sealing.js';
import { isRecord, isThere, oursOf } from './values.js';

/**
 * Has all that is stored worked over, and writes what comes of it unless somebody has written meanwhile: whole or not at all.
 * @param {IDBDatabase} db
 * @param {(stores: Stores) => Promise<Put[]>} work
 */
export async function rework(db, work) {
  const stamp = (/** @type {MetaRecord[]} */ meta) => JSON.stringify(['writer', 'counter', 'lock'].map(name => (meta.find(each => each.name === name) || { value: undefined }).value));
  for (;;) {
    const before = oursOf(await readAll(db));
    noteLock(lockIn(before.meta));
    if (isLocked()) throw LOCKED;
    const puts = await work(before);
    const { done } = await transact(db, 'readwrite', (store, then) => {
      const result = { done: false };
      then(store('meta').getAll(), (/** @type {MetaRecord[]} */ all) => {
        const meta = all.filter(each => isRecord('meta', each));
        refuseNewerSchema(meta);
        result.done = stamp(meta) === stamp(before.meta);
        if (result.done) puts.forEach(each => store(each.store).put(each.record));
      });
      return result;
    });
    if (done) return;
  }
}

/**
 * @param {Stores} stores
 * @param {(store: StoreName, record: AnyRecord) => Promise<AnyRecord|null>} change
 * @returns {Promise<Put[]>} what `change` makes another of
 */
async function changesOf(stores, change) {
  const each = (/** @type {'answers'|'meta'} */ store) => (/** @type {AnyRecord[]} */ (stores[store])).map(async was => {
    const record = await change(store, was);
    return record && record !== was ? { store, record } : null;
  });
  return (await Promise.all(each('answers').concat(each('meta')))).filter(isThere);
}

/** @param {string} phrase */
export async function turnOnLock(phrase) {
  await bringHome();
  const made = { salt: pack(randomBytes(16)), rounds: ROUNDS };
  const key = await makeKey(phrase, made);
  /** @type {PhraseLock} */
  const is = Object.assign(made, { check: await seal(key, 'mestring', 'lock') });
  await rework(await connect(), async stores => (await changesOf(stores, (store, record) => sealRecord(store, record, key)))
    .concat({ store: 'meta', record: metaRecord('lock', is) }));
  Object.assign(lock, { is, key });
  markLock(true);
  lendKey();
  // What was on its way to the database while it was locked.
  mirrorMemory();
  await bringHome();
}

export async function turnOffLock() {
  await rework(await connect(), async stores => (await changesOf(stores, (store, record) => openRecord(store, record, lock.key)))
    .concat({ store: 'meta', record: metaRecord('lock', null) }));
  dropLock();
}
