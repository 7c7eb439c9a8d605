// All that is stored, for a backup, which can be saved from any page.

import { connect, readAll, readOnly } from './database.js';
import { standing } from './in-sight.js';
import { draftsNamed } from './journal.js';
import { lock, lockIn, noteLock } from './lock.js';
import { memory, overlay } from './memory.js';
import { openStores } from './sealing.js';
import { FALLBACK } from './fallback.js';
import { oursOf } from './values.js';

/**
 * All that is stored, whatever its schema.
 * @returns {Promise<Stores>}
 */
export async function readEverything() {
  /** @type {Stores} */
  let found = { answers: [], progress: [], meta: [] };
  try {
    const db = await connect();
    found = await readAll(db);
    if (readOnly) return found;
    oursOf(found);
    noteLock(lockIn(found.meta));
    await openStores(found, lock.key);
    found.meta = found.meta.filter(each => each.name !== 'lock');
  } catch (error) {
    console.warn('mestring:', error);
  }
  return overlay(found, '*', standing(draftsNamed(FALLBACK).concat(Array.from(memory.values()))));
}
