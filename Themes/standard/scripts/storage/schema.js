// The form of what is stored, and the way to it from every earlier form: in the database, in what localStorage holds, and in
// backups alike. Records are found by the ids of programs, blocks and fields, never by addresses or builds.

import { metaRecord } from './records.js';

/**
 * @typedef {object} Migration
 * @property {(database: IDBDatabase) => void} stores             makes or removes stores
 * @property {(store: string, record: any) => any} record         a record in its next form
 */

/** @type {Migration[]} `MIGRATIONS[n]` leads from schema n to n + 1. Once people have data of a schema, its step never changes. */
const MIGRATIONS = [
  {
    stores: database => {
      const answers = database.createObjectStore('answers', { keyPath: ['key', 'entry'] });
      answers.createIndex('program', 'program');
      database.createObjectStore('progress', { keyPath: 'key' });
      database.createObjectStore('meta', { keyPath: 'name' });
    },
    record: (store, record) => record,
  },
  // A value may be sealed (sealing.js): who doesn't know that would show it as it is, and write readable words beside it.
  { stores: () => {}, record: (store, record) => record },
];

export const SCHEMA = MIGRATIONS.length;

/**
 * Brings a record of an earlier schema up to this one.
 * @param {string} store @param {any} record @param {number} from @returns {any}
 */
export function migrate(store, record, from) {
  return MIGRATIONS.slice(from).reduce((each, step) => step.record(store, each), record);
}

/**
 * Brings the whole database up, within the transaction that the browser has opened for it: whole or not at all.
 * @param {IDBDatabase} database
 * @param {IDBTransaction} transaction
 * @param {number} from
 */
export function upgrade(database, transaction, from) {
  for (const step of MIGRATIONS.slice(from)) step.stores(database);
  for (const name of from ? Array.from(database.objectStoreNames) : []) {
    const request = transaction.objectStore(name).openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return;
      cursor.update(cursor.value.name === 'schema' ? metaRecord('schema', SCHEMA) : migrate(name, cursor.value, from));
      cursor.continue();
    };
  }
  if (!from) transaction.objectStore('meta').put(metaRecord('schema', SCHEMA));
}
