// Whether what is written here is locked, and whether this page has the key. The key is only ever in memory.

import { makeWriter } from './drafts.js';
import { hasWords, sealRecord } from './sealing.js';

export const LOCK_MARK = 'mestring.lock';
export const LOCKED = new Error('Locked');
export const LOCK_MOVED = new Error('Another tab has turned the lock on or off');

/** @type {LockState} */
export const lock = { is: null, key: null, mark: lockMark() };

/**
 * localStorage knows at once that there is a lock, also where the database doesn't answer, so that nothing that can be read is
 * left there. It is another mark each time somebody locks: other tabs hear of it, and a key that was lent before is worth nothing.
 */
export function lockMark() {
  try {
    return window.localStorage.getItem(LOCK_MARK);
  } catch (_) {
    return null;
  }
}

/** @param {boolean} isOn */
export function markLock(isOn) {
  try {
    if (isOn) window.localStorage.setItem(LOCK_MARK, makeWriter());
    else window.localStorage.removeItem(LOCK_MARK);
  } catch (_) { /* then nothing is written there either */ }
  lock.mark = lockMark();
}

export function isLocked() {
  return Boolean(lock.is && !lock.key);
}

/**
 * Whether a draft may not be written to where all can read it.
 * @param {Draft} draft
 */
export function leaks(draft) {
  return Boolean(lock.is || lockMark()) && hasWords(draft.store, draft.record);
}

/**
 * Drafts that have been sealed, for a page that is left has no time for it.
 * @type {WeakMap<Draft, Draft>}
 */
export const sealedDrafts = new WeakMap();

/** @param {Draft} draft @returns {Promise<Draft>} */
export async function sealDraft(draft) {
  if (!lock.is || !hasWords(draft.store, draft.record)) return draft;
  if (!lock.key) throw LOCKED;
  const sealed = Object.assign({}, draft, { record: await sealRecord(draft.store, draft.record, lock.key) });
  sealedDrafts.set(draft, sealed);
  return sealed;
}

/** @param {MetaRecord[]} meta @returns {PhraseLock|null} */
export function lockIn(meta) {
  return (meta.find(each => each.name === 'lock') || { value: null }).value || null;
}

/** @param {PhraseLock|null} is what the database says */
export function noteLock(is) {
  if ((is && is.salt) !== (lock.is && lock.is.salt)) lock.key = null;
  lock.is = is;
  if (Boolean(is) !== Boolean(lockMark())) markLock(Boolean(is));
}

/**
 * Within a transaction: what was sealed, or wasn't, must be written to the lock that it was meant for.
 * @param {MetaRecord[]} meta
 */
export function refuseOtherLock(meta) {
  const is = lockIn(meta);
  if ((is && is.salt) === (lock.is && lock.is.salt)) return;
  noteLock(is);
  throw LOCK_MOVED;
}
