// A backup and what is here become one: the newest answer wins, and where it can't be known that the newer was written with
// the older in sight, as on two devices, the older is kept beside it.

import { connect } from '../scripts/storage/database.js';
import { broughtDraft, makeWriter } from '../scripts/storage/drafts.js';
import { timesOf } from '../scripts/storage/in-sight.js';
import { lock } from '../scripts/storage/lock.js';
import { rework } from '../scripts/storage/locking.js';
import { metaRecord, otherRecord } from '../scripts/storage/records.js';
import { place, recall } from '../scripts/storage/repository.js';
import { SCHEMA } from '../scripts/storage/schema.js';
import { openStores, sealRecord } from '../scripts/storage/sealing.js';
import { keepWithoutDatabase } from '../scripts/storage/fallback.js';
import { tellOtherTabs } from '../scripts/storage/tabs.js';

/**
 * What is to be written; how many answers that changes, and how many of them stand in two versions.
 * @typedef {{puts: Put[], answers: number, kept: number}} Merged
 */

/**
 * What a device has seen.
 * @typedef {object} Seen
 * @property {number} counter
 * @property {(record: AnswerRecord) => boolean} has
 * @property {(other: Seen) => Object<string, number>} with
 * @property {(all: Map<string, number>) => Object<string, number>} into
 */

/**
 * @param {Stores} mine
 * @param {Stores} theirs
 * @returns {Merged}
 */
export function merge(mine, theirs) {
  /** @type {Merged} */
  const result = { puts: [], answers: 0, kept: 0 };
  /** @param {StoreName} store @param {AnyRecord} record */
  const put = (store, record) => result.puts.push({ store, record });
  const here = historyOf(mine);
  const there = historyOf(theirs);
  const stored = new Map(mine.answers.map(record => [record.key + ' ' + record.entry, record]));
  for (const record of theirs.answers) {
    const old = stored.get(record.key + ' ' + record.entry);
    if (old && (JSON.stringify(old.value) === JSON.stringify(record.value) || here.has(record))) continue;
    const newer = !old || there.has(old) || old.time < record.time;
    if (newer) put('answers', record);
    if (newer) result.answers += 1;
    if (!old || there.has(old)) continue;
    const loser = newer ? old : record;
    if (loser.value === null) continue;
    put('meta', otherRecord(loser));
    result.kept += 1;
  }
  const progress = new Map(mine.progress.map(record => [record.key, record]));
  for (const record of theirs.progress) {
    const old = progress.get(record.key);
    if (!old || (record.state === 'done' && old.state !== 'done')) put('progress', record);
  }
  const meta = new Map(mine.meta.map(record => [record.name, record]));
  for (const record of theirs.meta.filter(each => /^(last|other|reminded|finished|day)\./.test(each.name))) {
    const old = meta.get(record.name);
    if (!old || String(old.time) < String(record.time)) put('meta', record);
  }
  // Later answers get larger numbers than all that are here now, from whatever device.
  put('meta', metaRecord('counter', Math.max(here.counter, there.counter)));
  put('meta', metaRecord('seen', here.with(there)));
  return result;
}

/**
 * Whose answers a device has seen, up to which number: what it has not seen, its own can't have been an answer to.
 * @param {Stores} stores
 * @returns {Seen}
 */
function historyOf(stores) {
  const value = (/** @type {string} */ name) => (stores.meta.find(each => each.name === name) || { value: undefined }).value;
  const counter = Math.max(Number(value('counter')) || 0, ...stores.answers.map(each => each.counter));
  /** @type {Map<string, number>} */
  const seen = new Map(Object.entries(value('seen') || {}));
  if (value('writer')) seen.set(value('writer'), counter);
  return {
    counter,
    has: record => Number(seen.get(record.writer)) >= record.counter,
    with: other => other.into(new Map(seen)),
    into: all => {
      seen.forEach((number, writer) => all.set(writer, Math.max(number, all.get(writer) || 0)));
      return Object.fromEntries(all);
    },
  };
}

/**
 * All or nothing.
 * @param {Stores} theirs
 * @returns {Promise<{answers: number, kept: number}|null>} null where there is no room
 */
export async function bringBackup(theirs) {
  try {
    const db = await connect();
    const result = await mergeIntoDatabase(db, theirs);
    tellOtherTabs('stored');
    return result;
  } catch (error) {
    console.warn('mestring:', error);
    return place === 'fallback' ? mergeIntoFallback(theirs) : null;
  }
}

/** @param {IDBDatabase} db @param {Stores} theirs */
async function mergeIntoDatabase(db, theirs) {
  /** @type {{answers: number, kept: number}|null} */
  let result = null;
  await rework(db, async stored => {
    const mine = await openStores(stored, lock.key);
    const { puts, ...counts } = merge(mine, theirs);
    result = counts;
    for (const record of [metaRecord('schema', SCHEMA), metaRecord('writer', makeWriter())]) {
      if (!mine.meta.some(each => each.name === record.name)) puts.push({ store: 'meta', record });
    }
    const { key } = lock;
    if (!key) return puts;
    return Promise.all(puts.map(async ({ store, record }) => ({ store, record: await sealRecord(store, record, key) })));
  });
  return result;
}

/** @param {Stores} theirs */
async function mergeIntoFallback(theirs) {
  const mine = await recall('*');
  const { puts, ...counts } = merge(mine, theirs);
  const seen = new Map(mine.answers.map(record => [record.key + ' ' + record.entry, timesOf(record)]));
  const drafts = puts.filter(each => !/^(counter|seen)$/.test(String(each.record.name)))
    .map((each, at) => broughtDraft('brought.' + at, each, seen.get(each.record.key + ' ' + each.record.entry)));
  return keepWithoutDatabase(drafts) ? counts : null;
}
