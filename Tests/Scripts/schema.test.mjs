// What somebody wrote last year would not be found again by this year's site.
import assert from 'node:assert/strict';
import test from 'node:test';
import { migrate, SCHEMA, upgrade } from '../../Themes/standard/scripts/storage/schema.js';
import { sha256 } from '../../Themes/standard/scripts/storage/sha256.js';
import { createHash } from 'node:crypto';

test('this is the second schema, and a record of the first is one of the second', () => {
  assert.equal(SCHEMA, 2);
  const record = { key: 'a.b.c', entry: '', program: 'a', value: 'x', time: '2026-01-01T00:00:00.000Z', counter: 3, writer: 'w', version: '1' };
  assert.deepEqual(migrate('answers', record, 1), record);
  assert.deepEqual(migrate('answers', record, SCHEMA), record);
});

/** As little of a database as a step of the schema asks for. */
function databaseWith(stores) {
  const names = Object.keys(stores);
  return {
    objectStoreNames: names,
    createObjectStore: (name, options) => {
      names.push(name);
      stores[name] = { options, indices: [], records: [] };
      return { createIndex: (index, path) => stores[name].indices.push([index, path]) };
    },
  };
}

function transactionOf(stores) {
  return { objectStore: name => ({
    put: record => stores[name].records.push(record),
    openCursor: () => {
      const request = { result: null, onsuccess: () => {} };
      queueMicrotask(() => {
        stores[name].records.slice().forEach((value, at) => {
          request.result = { value, update: changed => { stores[name].records[at] = changed; }, continue: () => {} };
          request.onsuccess();
        });
      });
      return request;
    },
  }) };
}

test('a new database has the stores and keys that answers are looked for under', () => {
  const stores = {};
  upgrade(databaseWith(stores), transactionOf(stores), 0);
  assert.deepEqual(Object.fromEntries(Object.entries(stores).map(([name, store]) => [name, store.options.keyPath])),
    { answers: ['key', 'entry'], progress: 'key', meta: 'name' });
  assert.deepEqual(stores.answers.indices, [['program', 'program']]);
  assert.deepEqual(stores.meta.records, [{ name: 'schema', value: SCHEMA }]);
});

test('an earlier one keeps all that is in it, and knows its schema afterwards', async () => {
  const answer = { key: 'a.b.c', entry: '', value: 'x' };
  const stores = { answers: { records: [answer] }, meta: { records: [{ name: 'schema', value: 1 }, { name: 'writer', value: 'w' }] } };
  upgrade(databaseWith(stores), transactionOf(stores), 1);
  await new Promise(setImmediate);
  assert.deepEqual(stores.answers.records, [answer]);
  assert.deepEqual(stores.meta.records, [{ name: 'schema', value: SCHEMA }, { name: 'writer', value: 'w' }]);
});

test('sums are SHA-256, of every length round a block and of all kinds of letters', () => {
  for (const text of [...Array.from({ length: 140 }, (_, length) => 'a'.repeat(length)), 'æøå', '😀 \u0000', 'x'.repeat(5000)]) {
    assert.equal(sha256(text), createHash('sha256').update(text, 'utf8').digest('hex'));
  }
});
