// What somebody wants to keep, on its way to where it is kept.

import { answerRecord, metaRecord, progressRecord, withTime } from './records.js';
import { SCHEMA } from './schema.js';

/**
 * What is being stored: a page that is left meanwhile would take it along.
 * @type {Map<Draft, Promise<Kept>>}
 */
export const underWay = new Map();

export let largestCounter = 0;

/** @param {...number} counters */
export function noteCounter(...counters) {
  largestCounter = Math.max(largestCounter, ...counters);
}

export const VISIT = makeVisit();

/** Distinguishes this opening of the page, so that two tabs do not overwrite each other's entries. */
export function makeVisit() {
  try {
    return makeWriter();
  } catch (_) {
    return String(Date.now());
  }
}

/** Who writes: a random id of this browser. randomUUID does not exist on plain http. */
export function makeWriter() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => (byte % 36).toString(36)).join('');
}

/**
 * Of records that aren't in the database.
 * @type {WeakMap<object, Draft>}
 */
export const draftBehind = new WeakMap();

let lastTime = 0;

/** The clock's, and never the same twice; it may have been put right meanwhile. */
export function newTime() {
  const now = Date.now();
  lastTime = now > lastTime || now < lastTime - 1000 ? now : lastTime + 1;
  return new Date(lastTime).toISOString();
}

/** @template {AnyRecord} T @param {StoreName} store @param {string} id @param {T} record @returns {Draft & {record: T & {time: string}}} */
function makeDraft(store, id, record) {
  return { id: VISIT + '.' + id, store, record: withTime(record, newTime()), base: largestCounter, schema: SCHEMA };
}

/** @param {string} id @param {Parameters<typeof answerRecord>[0]} said @returns {AnswerDraft} */
export function answerDraft(id, said) {
  return makeDraft('answers', id, answerRecord(said));
}

/** @param {string} id @param {string} key @param {string} program @param {'seen'|'done'} state @param {string} version @returns {Draft} */
export function progressDraft(id, key, program, state, version) {
  return makeDraft('progress', id, progressRecord(key, program, state, version));
}

/** @param {string} id @param {string} name @param {any} value @returns {Draft} */
export function metaDraft(id, name, value) {
  return makeDraft('meta', id, metaRecord(name, value));
}

/**
 * A record that is on its way from elsewhere, and stays as it is.
 * @param {string} id @param {Put} put @param {string[]} [seen] @returns {Draft}
 */
export function broughtDraft(id, { store, record }, seen) {
  return Object.assign(makeDraft(store, id, record), { record, seen });
}

/**
 * As IndexedDB wants the key.
 * @param {Put} draft @returns {IDBValidKey}
 */
export function keyOf(draft) {
  const record = draft.record;
  return /** @type {IDBValidKey} */ (draft.store === 'answers' ? [record.key, record.entry] : draft.store === 'meta' ? record.name : record.key);
}

/** @param {Put} draft @returns {string} */
export function placeOf(draft) {
  return draft.store + ' ' + JSON.stringify(keyOf(draft));
}

/**
 * A draft as if it were stored, for the pages of a visit without storage.
 * @template {Draft} T @param {T} draft @returns {T['record'] & {counter: number, writer: string}}
 */
export function asRecord(draft) {
  return behind(Object.assign({ counter: draft.base, writer: '' }, draft.record), draft);
}

/** @template {object} T @param {T} record @param {Draft} draft @returns {T} the record, of which it is known from then on which draft it was */
export function behind(record, draft) {
  draftBehind.set(record, draft);
  return record;
}

/**
 * Whether a draft, but of an answer, is to replace what is stored. A page once done stays done. What comes late gives way to what somebody
 * has written since; both came from this machine, so its clock may tell, but only where the counter has moved on.
 * @param {Draft} draft
 * @param {StoredRecord|undefined} old
 */
export function supersedes(draft, old) {
  if (!old) return true;
  if (draft.store === 'progress') return draft.record.state === 'done' && old.state !== 'done';
  return !(draft.late && old.counter > draft.base && old.time >= draft.record.time);
}
