// A page that is being left has no time for IndexedDB: its callbacks never come. What is not known to be stored is then
// written to localStorage in the same instant, and the next page, in whatever tab, brings it home. An entry stays until
// IndexedDB has confirmed it.

import { asDraft } from './held-draft.js';
import { leaks } from './lock.js';
import { rememberDraft } from './memory.js';
import { isThere } from './values.js';

export const JOURNAL = 'mestring.unsaved.';

/** @param {Draft} draft */
export function writeJournal(draft) {
  if (leaks(draft)) return;
  try {
    window.localStorage.setItem(JOURNAL + draft.id, JSON.stringify(draft));
  } catch (_) {
    rememberDraft(draft);
  }
}

/** @returns {Draft[]} oldest first */
export function readJournal() {
  return draftsNamed(JOURNAL).sort((a, b) => (a.record.time < b.record.time ? -1 : 1));
}

/**
 * What localStorage holds under names that begin so.
 * @param {string} beginning @returns {string[]}
 */
function namesFrom(beginning) {
  try {
    return Object.keys(window.localStorage).filter(name => name.startsWith(beginning));
  } catch (_) {
    return [];
  }
}

/** @param {string} beginning @returns {Draft[]} brought up to this schema; what a later version of the site has written is left alone */
export function draftsNamed(beginning) {
  return namesFrom(beginning).map(readDraft).filter(isThere);
}

/** @param {string} name @returns {Draft|null} */
export function readDraft(name) {
  try {
    return asDraft(JSON.parse(window.localStorage.getItem(name) || 'null'));
  } catch (_) {
    return null;
  }
}

/** @param {string} beginning @param {(draft: Draft) => boolean} [which] of the drafts there; else all that is there */
export function removeNamed(beginning, which) {
  for (const name of namesFrom(beginning)) {
    const draft = which && readDraft(name);
    if (!which || (draft && which(draft))) window.localStorage.removeItem(name);
  }
}
