// What the rest of the scripts know of storage: keep, recall, forget. None of them ever throws or rejects.

import { tell } from './announcements.js';
import { attempt } from './attempt.js';
import { clearStores, connect, readOnly, readStores, WAITS, writeDrafts } from './database.js';
import { asRecord, underWay } from './drafts.js';
import { stampOf, stampsSeen, standing } from './in-sight.js';
import { draftsNamed, JOURNAL, readJournal, removeNamed, writeJournal } from './journal.js';
import { dropLock } from './key-lending.js';
import { isLocked, leaks, lock, LOCK_MOVED, LOCKED, sealDraft, sealedDrafts } from './lock.js';
import { fillMemory, forgetDrafts, forgetMemory, memory, overlay, rememberDraft } from './memory.js';
import { isSealed } from './sealing.js';
import { FALLBACK, fallbackWorks, keepWithoutDatabase } from './fallback.js';
import { tellOtherTabs } from './tabs.js';
import { mendTorn, noteTorn, wipeDatabase } from './wiping.js';
import { isAnswer } from './values.js';

/** Where what is written goes now: the database; localStorage where there is none; the memory of this visit. */
export let place = 'database';

/**
 * @param {Draft[]} drafts
 * @returns {Promise<Kept>}
 */
export async function keep(drafts) {
  const putting = putAway(drafts);
  drafts.forEach(draft => underWay.set(draft, putting));
  const kept = await putting;
  drafts.forEach(draft => underWay.delete(draft));
  return kept;
}

/** @param {Draft[]} drafts @returns {Promise<Kept>} */
async function putAway(drafts) {
  let db = null;
  try {
    db = await connect();
    if (readOnly) throw new Error('read only');
    const records = await writeDrafts(db, drafts);
    release(drafts);
    place = 'database';
    mendTorn();
    if (drafts.some(draft => draft.store === 'answers')) tellOtherTabs('stored');
    return { records, saved: true };
  } catch (error) {
    if (error === LOCK_MOVED) return putAway(drafts);
    if (error === LOCKED) return putAwayUnlocked(drafts);
    noteTorn(error);
    // A full database is no reason to crowd localStorage, and one from a later version must not be overruled from there.
    const records = db ? null : keepWithoutDatabase(drafts);
    if (records) release(drafts, true);
    else drafts.forEach(rememberDraft);
    moveTo(records ? 'fallback' : 'memory', error);
    return { records: records || drafts.map(asRecord), saved: Boolean(records) };
  }
}

/**
 * Lets go of drafts that have found their place, and of what they have grown from, wherever that still waits.
 * @param {Draft[]} drafts
 * @param {boolean} [inFallback]
 */
function release(drafts, inFallback) {
  const ids = new Set(drafts.map(draft => draft.id));
  const seen = stampsSeen(drafts);
  const isOld = (/** @type {Draft} */ draft) => seen.has(stampOf(draft));
  const isDone = (/** @type {Draft} */ draft) => ids.has(draft.id) || isOld(draft);
  forgetDrafts(isDone);
  removeNamed(JOURNAL, isDone);
  removeNamed(FALLBACK, inFallback ? isOld : isDone);
}

/**
 * Without the key, words can only wait for it: in this page's memory, or sealed where they are.
 * @param {Draft[]} drafts
 */
async function putAwayUnlocked(drafts) {
  drafts.filter(leaks).forEach(rememberDraft);
  const others = drafts.filter(draft => !leaks(draft) && !isSealed(draft.record));
  if (others.length) await putAway(others);
  return { records: drafts.map(asRecord), saved: false };
}

/**
 * Holds a draft in the same instant, for a page that may not live to see it stored.
 * @param {Draft} draft
 */
export function hold(draft) {
  const ready = (lock.is && sealedDrafts.get(draft)) || draft;
  if (place === 'memory') rememberDraft(draft);
  else if (leaks(ready)) sealDraft(draft).then(writeJournal, () => {});
  else writeJournal(ready);
}

export function holdUnderWay() {
  for (const draft of underWay.keys()) hold(draft);
}

/** @param {string} program '*' for all, '' for progress alone */
export async function recall(program) {
  /** @type {Stores} */
  let found = { answers: [], progress: [], meta: [] };
  try {
    found = await readStores(await connect(), program);
    if (readOnly) tell('trouble', 'storageNewer');
  } catch (error) {
    moveTo(fallbackWorks() ? 'fallback' : 'memory', error);
  }
  const remembered = Array.from(memory.values()).filter(draft => !isLocked() || !leaks(draft));
  overlay(found, program, standing(draftsNamed(FALLBACK).concat(remembered)));
  return Object.assign(found, { answers: found.answers.filter(each => isAnswer(each.value)) });
}

/** Stores in the database what earlier pages had no time for, or no database. */
export async function bringHome() {
  fillMemory();
  const drafts = standing(readJournal().concat(draftsNamed(FALLBACK), Array.from(memory.values())));
  if (drafts.length) await keep(drafts.map(draft => Object.assign(draft, { late: true })));
}

/**
 * Deletes all that has been written or done, everywhere on this origin.
 * @returns {Promise<boolean>}
 */
export async function forgetEverything() {
  underWay.clear();
  let done = true;
  try {
    await clearStores(await connect());
    await wipeDatabase();
    await clearStores(await connect());
  } catch (error) {
    done = !offersDatabase();
  }
  forgetMemory();
  dropLock();
  attempt(() => removeNamed('mestring.'));
  tellOtherTabs('forgotten');
  return done;
}

/** What a browser refuses by an error, or doesn't have, holds nothing. */
function offersDatabase() {
  try {
    return Boolean(window.indexedDB);
  } catch (_) {
    return false;
  }
}

/** @param {'fallback'|'memory'} where @param {unknown} error */
function moveTo(where, error) {
  console.warn('mestring:', error);
  place = where;
  tell('trouble', readOnly ? 'storageNewer' : where === 'memory' ? 'storageFailed' : error === WAITS ? 'storageWaits' : 'storageUnsure');
}

/** The browser answered after all. */
export function storageCameRound() {
  if (place === 'database') return;
  place = 'database';
  tell('working');
  bringHome().then(() => tell('cameRound'));
}
