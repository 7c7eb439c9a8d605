// The backup file: what it looks like, and how one that somebody brings is read. Everything in it is looked at before
// anything is stored, and whatever isn't exactly as it should be is refused whole.

import { BACKUP, LOCKED_BACKUP, readLockedBackup } from './locked-backup.js';
import { broughtRecord } from './records.js';
import { migrate, SCHEMA } from './schema.js';
import { sha256 } from './sha256.js';
import { isCounter, isName, isObject, isPlain, isRecord, isShort } from './values.js';

const BACKUP_VERSION = 1;
/** In bytes: 20 million, and a third more where they are locked. */
export const LARGEST_BACKUP = 28e6;
const LONGEST_VALUE = 1e6; // characters

/** @param {Stores} stores as they are, also those of a later schema */
export function backupOf(stores) {
  const schema = (stores.meta.find(each => each.name === 'schema') || { value: SCHEMA }).value;
  return JSON.stringify({
    format: BACKUP, version: BACKUP_VERSION, schema, made: new Date().toISOString(), sum: sumOf(schema, stores), stores,
  });
}

/** @param {number} schema @param {any} stores */
function sumOf(schema, stores) {
  return sha256(JSON.stringify([schema, stores]));
}

/**
 * @param {string} text
 * @returns {Brought} what it holds, in this schema; or what is locked in it; or the word for
 *   what is wrong with it
 */
export function readBackup(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch (_) {
    return { problem: text.includes('"' + BACKUP + '"') ? 'backupDamaged' : 'backupForeign' };
  }
  if (!isObject(file) || file.format !== BACKUP) return { problem: 'backupForeign' };
  if (file.version === LOCKED_BACKUP) return readLockedBackup(file);
  if (file.version > BACKUP_VERSION || file.schema > SCHEMA) return { problem: 'backupNewer' };
  try {
    const known = Number.isInteger(file.schema) && file.schema > 0 && isObject(file.stores);
    const stores = known && file.sum === sumOf(file.schema, file.stores) && readStoresOf(file);
    if (stores) return { stores };
  } catch (_) { /* nested so deep that it can't be read, or not what an earlier schema had */ }
  return { problem: 'backupDamaged' };
}

/** @param {any} file @returns {Stores|null} null if anything in it can't be ours */
function readStoresOf(file) {
  const stores = /** @type {Record<StoreName, any[]>} */ ({ answers: [], progress: [], meta: [] });
  for (const name of /** @type {StoreName[]} */ (Object.keys(stores))) {
    if (!Array.isArray(file.stores[name])) return null;
    for (const brought of file.stores[name]) {
      const record = readRecord(name, brought, file.schema);
      if (!record) return null;
      stores[name].push(record);
    }
  }
  return stores;
}

/**
 * A copy with the properties that such a record has, and no others.
 * @param {StoreName} store
 * @param {any} brought
 * @param {number} schema
 * @returns {AnyRecord|null}
 */
function readRecord(store, brought, schema) {
  if (!isPlain(brought, 9, LONGEST_VALUE)) return null;
  const record = migrate(store, brought, schema);
  // What a site remembers for itself may have any form here: what is odd of it is passed over where it is stored.
  const isOurs = store !== 'meta' ? isRecord(store, record)
    : isObject(record) && isShort(record.name) && record.value !== undefined && (record.name !== 'counter' || isCounter(record.value))
      && (record.name !== 'writer' || isName(record.value));
  return isOurs ? broughtRecord(store, record) : null;
}
