// The last resort. Where there is no other place, or none left, what is written lives in memory, and in sessionStorage where
// that works, so that it follows from page to page until the tab is closed. The person is told that it isn't kept.

import { asRecord, keyOf, placeOf } from './drafts.js';
import { asDraft } from './held-draft.js';
import { sees, timesOf, weigh } from './in-sight.js';
import { leaks } from './lock.js';
import { otherRecord } from './records.js';
import { isThere } from './values.js';

const MEMORY = 'mestring.visit';

/**
 * By their ids.
 * @type {Map<string, Draft>}
 */
export const memory = new Map();

/**
 * In the place of those that it has grown from.
 * @param {Draft} draft
 */
export function rememberDraft(draft) {
  const where = placeOf(draft);
  forgetDrafts(kept => placeOf(kept) === where && (draft.store !== 'answers' || sees(draft, kept)));
  memory.set(draft.id, draft);
  mirrorMemory();
}

/** @param {(draft: Draft) => boolean} which */
export function forgetDrafts(which) {
  const drafts = Array.from(memory.values()).filter(which);
  drafts.forEach(draft => memory.delete(draft.id));
  if (drafts.length) mirrorMemory();
}

export function mirrorMemory() {
  try {
    const drafts = Array.from(memory.values()).filter(draft => !leaks(draft));
    if (drafts.length) window.sessionStorage.setItem(MEMORY, JSON.stringify(drafts));
    else window.sessionStorage.removeItem(MEMORY);
  } catch (_) { /* then it lives as long as the page */ }
}

export function fillMemory() {
  try {
    for (const draft of JSON.parse(window.sessionStorage.getItem(MEMORY) || '[]').map(asDraft).filter(isThere)) memory.set(draft.id, draft);
  } catch (_) { /* nothing there */ }
}

/**
 * Lays what only other places know over what the database has.
 * @param {Stores} found
 * @param {string} program
 * @param {Draft[]} drafts
 * @returns {Stores}
 */
export function overlay(found, program, drafts) {
  for (const draft of drafts) {
    if (draft.store === 'answers' && program !== '*' && draft.record.program !== program) continue;
    const list = /** @type {StoredRecord[]} */ (found[draft.store]);
    const at = list.findIndex(record => JSON.stringify(keyOf({ store: draft.store, record })) === JSON.stringify(keyOf(draft)));
    const old = list[at];
    const { stands, beside } = weigh(Object.assign({}, draft, { late: true }), old);
    const other = beside && otherRecord(beside);
    if (other && !found.meta.some(each => each.name === other.name)) found.meta.push(other);
    if (!stands) continue;
    if (old) list.splice(at, 1);
    // Where they are joined, both are in sight.
    list.push(asRecord(stands === draft.record ? draft
      : Object.assign({}, draft, { record: stands, joins: false, seen: timesOf(old).concat(draft.record.time, draft.seen || []) })));
  }
  return found;
}

export function forgetMemory() {
  memory.clear();
  mirrorMemory();
}
