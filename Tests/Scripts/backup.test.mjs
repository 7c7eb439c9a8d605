// A file that somebody has saved would not bring back what is in it; or one that somebody else has made would leave there what no page can show.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { backupOf, readBackup } from '../../Themes/standard/scripts/storage/backup-file.js';
import { sha256 } from '../../Themes/standard/scripts/storage/sha256.js';

const written = { time: '2026-11-22T10:00:00.000Z', counter: 4, writer: 'w', version: '2' };
const answer = { key: 'angst.sirkel.tanker', entry: '', program: 'angst', value: 'Hei «du»\n😀', ...written };
const done = { key: 'angst.en.side', program: 'angst', state: 'done', ...written };
const meta = [{ name: 'schema', value: 2 }, { name: 'counter', value: 4 }, { name: 'last.angst', value: { module: 'en', page: 'side' }, time: written.time, counter: 4, writer: 'w' }];
const stores = { answers: [answer], progress: [done], meta };

/** A file with a right sum, whatever is in it. */
function fileWith(changes, schema = 2) {
  const all = { ...stores, ...changes };
  return JSON.stringify({ format: 'mestring-backup', version: 1, schema, made: '', sum: sha256(JSON.stringify([schema, all])), stores: all });
}

test('what is saved comes back whole', () => assert.deepEqual(readBackup(backupOf(stores)), { stores }));

test('also from a file of the first schema', () => assert.deepEqual(readBackup(fileWith({}, 1)), { stores }));

test('one that was damaged, cut off or changed is refused whole', () => {
  const text = backupOf(stores);
  assert.deepEqual(readBackup(text.replace('Hei', 'Nei')), { problem: 'backupDamaged' });
  assert.deepEqual(readBackup(text.slice(0, -20)), { problem: 'backupDamaged' });
  assert.deepEqual(readBackup(text.replace('"schema":2', '"schema":1')), { problem: 'backupDamaged' });
});

test('what is something else is said to be that', () => {
  for (const text of ['', 'null', '[]', '{}', '"x"', 'BEGIN:VCALENDAR', '{"format":"another"}']) assert.deepEqual(readBackup(text), { problem: 'backupForeign' });
});

test('one of a later site isn’t guessed at', () => {
  assert.deepEqual(readBackup(fileWith({}, 3)), { problem: 'backupNewer' });
  assert.deepEqual(readBackup(backupOf(stores).replace('"version":1', '"version":3')), { problem: 'backupNewer' });
});

const deep = levels => (levels ? { a: deep(levels - 1) } : 1);
const hostile = {
  'no list': { answers: {} }, 'no record': { answers: [3] }, 'a key of another program': { answers: [{ ...answer, program: 'sovn' }] },
  'markup for a key': { answers: [{ ...answer, key: '<b>.x.y' }] }, 'no time': { answers: [{ ...answer, time: 'i går' }] },
  'a counter beyond all': { answers: [{ ...answer, counter: 1e15 }] }, 'half a counter': { answers: [{ ...answer, counter: 1.5 }] },
  'words without end': { answers: [{ ...answer, value: 'x'.repeat(1000001) }] }, 'depth': { answers: [{ ...answer, value: deep(12) }] },
  'a state that there isn’t': { progress: [{ ...done, state: 'maybe' }] }, 'a counter of words': { meta: [{ name: 'counter', value: 'many' }] },
  // What is stored would hold a name that no backup may hold, so that none could be brought back any more.
  'a writer with the name of an object’s own': { answers: [{ ...answer, writer: '__proto__' }] }, 'the same of the device': { meta: [{ name: 'writer', value: 'constructor' }] },
  'nothing said': { answers: [{ ...answer, value: undefined }] },
};

for (const [what, changes] of Object.entries(hostile)) {
  test('refused whole: ' + what, () => assert.deepEqual(readBackup(fileWith(changes)), { problem: 'backupDamaged' }));
}

test('what would change the page’s own objects is refused', () => {
  const plain = fileWith({ answers: [{ ...answer, value: { MARK: 1 } }] });
  assert.ok(readBackup(plain).stores);
  const text = plain.replace('MARK', '__proto__');
  const all = text.slice(text.indexOf('"stores":') + 9, -1);
  assert.deepEqual(readBackup(text.replace(/"sum":"[^"]*"/, '"sum":"' + sha256('[2,' + all + ']') + '"')), { problem: 'backupDamaged' });
});

test('properties that no record has are left out', () => {
  assert.deepEqual(readBackup(fileWith({ answers: [{ ...answer, more: 1 }] })), { stores });
});

test('a file that earlier scripts have made is read whole', () => {
  const folder = new URL('../Browser/Replay/', import.meta.url);
  const text = readFileSync(new URL('backup.json', folder), 'utf8');
  const found = readBackup(text).stores;
  const copied = JSON.parse(text).stores;
  for (const name of ['answers', 'progress', 'meta']) {
    assert.ok(copied[name].length > 2);
    assert.deepEqual(found[name], copied[name]);
  }
});
