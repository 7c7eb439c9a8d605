// The backup file: what it looks like, and how one that somebody brings is read. Everything in it is looked at before
// anything is stored, and whatever isn't exactly as it should be is refused whole.

import { BACKUP, LOCKED_BACKUP, readLockedBackup } from './locked-backup.js';
import { broughtRecord } from './records.js';
import { migrate, SCHEMA } from './schema.js';
import { sha256 } from './sha256.js';
import { isObject } from './values.js';

const BACKUP_VERSION = 1;
/** In bytes: 20 million, and a third more where they are locked. */
export const LARGEST_BACKUP = 28e6;
const RESERVED = /^(__proto__|constructor|prototype)$/;
const LONGEST_VALUE = 1e6; // characters
const LARGEST_COUNTER = 1e12; // beyond it, one more would one day be no more

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
  if (!isObject(brought) || !isPlain(brought, 9)) return null;
  const record = migrate(store, brought, schema);
  const { key, entry, program, value, state, name, time, counter, writer, version } = record;
  const read = broughtRecord(store, record);
  if (value === undefined && store !== 'progress') return null;
  if (store === 'meta') return isShort(name) && (name !== 'counter' || isCounter(value)) && (name !== 'writer' || isName(value)) ? read : null;
  const dated = !isNaN(Date.parse(time)) && isCounter(counter) && isName(writer) && isShort(version);
  const keyed = isShort(key) && /^[a-z0-9-]+(\.[a-z0-9-]+){2,6}(\/[a-z0-9-]+)?$/.test(key) && program === key.split('.')[0];
  if (!dated || !keyed) return null;
  if (store === 'progress') return /^(seen|done)$/.test(state) ? read : null;
  return isShort(entry) ? read : null;
}

/** @param {unknown} value @returns {boolean} */
function isCounter(value) { return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < LARGEST_COUNTER; }
/** @param {unknown} text @returns {boolean} */
function isShort(text) { return typeof text === 'string' && text.length <= 300; }
/**
 * What has been seen is kept by whoever wrote it: under such a name it would be what no backup may hold.
 * @param {unknown} text @returns {boolean}
 */
function isName(text) { return isShort(text) && !RESERVED.test(String(text)); }

/**
 * Data and nothing else, and not so deep or long that it would stop the page.
 * @param {unknown} value @param {number} depth @returns {boolean}
 */
function isPlain(value, depth) {
  if (typeof value === 'string') return value.length <= LONGEST_VALUE;
  if (value === null || typeof value !== 'object') return value !== undefined;
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return depth > 0 && !names.some(name => RESERVED.test(name))
    && Object.values(value).every(each => isPlain(each, depth - 1));
}
