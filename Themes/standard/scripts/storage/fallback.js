// Where the browser has no IndexedDB for us at all, localStorage keeps one record a field, and more where one was written without
// the other in sight: which is to stand is decided once the database has them. It is less sure: it may lose the last seconds when
// the browser dies, and browsers that refuse the one often forget the other.

import { attempt } from './attempt.js';
import { behind, largestCounter, makeWriter, noteCounter, placeOf, supersedes } from './drafts.js';
import { sees } from './in-sight.js';
import { readDraft } from './journal.js';
import { leaks, lockMark } from './lock.js';
import { numbered } from './records.js';
import { isCounter } from './values.js';

export const FALLBACK = 'mestring.kept.';
const FALLBACK_COUNTER = 'mestring.counter';
const FALLBACK_WRITER = 'mestring.writer';

/**
 * @param {Draft[]} drafts
 * @returns {StoredRecord[]|null} the records that stand for them, or null where localStorage is refused or full: then it is as before
 */
export function keepWithoutDatabase(drafts) {
  /** @type {[name: string, text: string|null][]} */
  const before = [];
  const put = (/** @type {string} */ name, /** @type {string} */ text) => {
    before.push([name, window.localStorage.getItem(name)]);
    window.localStorage.setItem(name, text);
  };
  if (drafts.some(leaks)) return null;
  try {
    const writer = window.localStorage.getItem(FALLBACK_WRITER) || makeWriter();
    put(FALLBACK_WRITER, writer);
    return drafts.map(draft => {
      const isAnswer = draft.store === 'answers';
      let name = FALLBACK + placeOf(draft);
      const inFallback = (/** @type {string} */ name) => /** @type {Draft & {record: StoredRecord}|null} */ (readDraft(name));
      let old = inFallback(name);
      if (isAnswer && old && old.id !== draft.id && !sees(draft, old) && !sees(old, draft)) old = inFallback(name += ' ' + draft.id);
      if (old && (old.id === draft.id || (isAnswer ? sees(old, draft) : !supersedes(draft, old.record)))) return behind(old.record, old);
      // Raised where it is read, in one go: no other tab comes between.
      const last = Number(window.localStorage.getItem(FALLBACK_COUNTER));
      const counter = Math.max(isCounter(last) ? last : 0, largestCounter) + 1;
      const record = numbered(draft.record, counter, writer);
      put(FALLBACK_COUNTER, String(counter));
      put(name, JSON.stringify(Object.assign({}, draft, { record })));
      noteCounter(counter);
      return behind(record, draft);
    });
  } catch (_) {
    attempt(() => before.reverse().forEach(([name, text]) => {
      if (text === null) window.localStorage.removeItem(name);
      else window.localStorage.setItem(name, text);
    }));
    return null;
  }
}

export function fallbackWorks() {
  return !lockMark() && keepWithoutDatabase([]) !== null;
}
