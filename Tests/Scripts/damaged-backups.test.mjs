// A file that a phone, a mail program or a stranger has spoiled would stop the page in which it is brought back, or take words with
// it that were stored already. `RUNS=` for more of them, `BEGINNING=` for others.
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import test from 'node:test';

globalThis.crypto ??= webcrypto;
const { merge } = await import('../../Themes/standard/own-pages/merge.js');
const { backupOf, readBackup } = await import('../../Themes/standard/scripts/storage/backup-file.js');
const { BACKUP, lockBackup } = await import('../../Themes/standard/scripts/storage/locked-backup.js');
const { lock } = await import('../../Themes/standard/scripts/storage/lock.js');
const { makeKey, pack, unseal } = await import('../../Themes/standard/scripts/storage/sealing.js');
const { sha256 } = await import('../../Themes/standard/scripts/storage/sha256.js');

const runs = Number(process.env.RUNS) || 2000;
const beginning = Number(process.env.BEGINNING) || 1;

/** Numbers that are the same each time. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(below, 1);
  };
}

const saved = readFileSync(new URL('../Browser/Replay/backup.json', import.meta.url), 'utf8');
const replayed = JSON.parse(saved).stores;
const time = '2026-11-22T10:00:00.000Z';
const mine = {
  answers: [
    { key: 'prove.farlig.answer', entry: '', program: 'prove', value: '2', version: '1', time, counter: 2, writer: 'mine' },
    { key: 'angst.sirkel.tanker', entry: '', program: 'angst', value: 'Bare her 😀', version: '2', time, counter: 3, writer: 'mine' },
  ],
  progress: [{ key: 'angst.m.p', program: 'angst', state: 'done', time, counter: 1, writer: 'mine', version: '1' }],
  meta: [{ name: 'schema', value: 2 }, { name: 'writer', value: 'mine' }, { name: 'counter', value: 3 }],
};
const asItWas = JSON.stringify(mine);

/** Bytes cut, doubled, swapped and flipped, read as the browser reads a file. */
function damaged(text, random) {
  let bytes = Buffer.from(text);
  for (let times = 1 + random(3); times > 0; times -= 1) {
    const from = random(bytes.length + 1);
    const part = bytes.subarray(from, from + random(random(4) ? 30 : 900));
    const at = random(bytes.length + 1);
    const without = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + part.length)]);
    switch (random(6)) {
      case 0: bytes = Buffer.from(bytes.subarray(0, at)); break;
      case 1: bytes = without; break;
      case 2: bytes = Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]); break;
      case 3: bytes = Buffer.concat([without.subarray(0, at), part, without.subarray(at)]); break;
      default: if (at < bytes.length) bytes[at] ^= 1 << random(8);
    }
  }
  return bytes.toString('utf8');
}

const odd = [null, true, -1, 0.5, 1e300, 9007199254740993, '', ' ', '__proto__', 'x'.repeat(301), '2026-02-31', [], {}, [[]], { a: { a: [null] } }, '\ud800', 'angst.x.y'];

/** Values of a file exchanged, doubled, moved and left out; what holds them is still JSON. */
function spoiled(value, random) {
  const places = [];
  const walk = (each, depth) => {
    if (!each || typeof each !== 'object' || depth > 6) return;
    for (const name of Object.keys(each)) {
      places.push([each, name]);
      walk(each[name], depth + 1);
    }
  };
  walk(value, 0);
  const somewhere = () => places[random(places.length)];
  for (let times = 1 + random(3); times > 0 && places.length; times -= 1) {
    const [holder, name] = somewhere();
    const [other, its] = somewhere();
    switch (random(5)) {
      case 0: delete holder[name]; break;
      case 1: holder[name] = odd[random(odd.length)]; break;
      case 2: holder[name] = structuredClone(other[its] ?? null); break;
      case 3: if (Array.isArray(holder)) holder.push(structuredClone(holder[name] ?? null)); break;
      default: holder[its] = structuredClone(other[its] ?? null);
    }
  }
  return value;
}

const withSum = (schema, stores) => JSON.stringify({ format: BACKUP, version: 1, schema, made: '', sum: sha256(JSON.stringify([schema, stores])), stores });

/** The stores as they are once something has been brought. */
function after(puts) {
  const found = { answers: [...mine.answers], progress: [...mine.progress], meta: [...mine.meta] };
  const place = each => [each.name, each.key, each.entry].join(' ');
  for (const { store, record } of puts) found[store] = found[store].filter(each => place(each) !== place(record)).concat(record);
  return found;
}

/** Refused in one of the words that people are told, or merged so that every word of theirs is still to be found. */
function isTaken(text) {
  const read = readBackup(text);
  if (read.problem) {
    assert.match(read.problem, /^backup(Damaged|Foreign|Newer)$/);
    assert.deepEqual(Object.keys(read), ['problem']);
    return false;
  }
  if (read.locked) return true;
  const { puts } = merge(mine, read.stores);
  assert.equal(JSON.stringify(mine), asItWas);
  const kept = JSON.stringify(after(puts));
  for (const { value } of mine.answers) assert.ok(kept.includes(JSON.stringify(value)), value);
  assert.equal(after(puts).progress.find(each => each.key === 'angst.m.p').state, 'done');
  // It can be saved and brought again, and says the same.
  const stores = JSON.parse(JSON.stringify(after(puts)));
  assert.deepEqual(JSON.parse(JSON.stringify(readBackup(backupOf(stores)))), { stores });
  return true;
}

test('bytes that are cut, doubled, swapped and flipped never get past the sum', () => {
  const random = randomFrom(beginning);
  for (let run = 0; run < runs; run += 1) {
    const text = damaged(saved, random);
    const same = (() => { try { return JSON.stringify(JSON.parse(text).stores) === JSON.stringify(replayed); } catch { return false; } })();
    if (isTaken(text)) assert.ok(same, text);
  }
});

test('what somebody has made with a right sum is refused, or merged and nothing lost', () => {
  const random = randomFrom(beginning + 1);
  let taken = 0;
  for (let run = 0; run < runs; run += 1) {
    const stores = spoiled({ ...structuredClone(replayed) }, random);
    taken += Number(isTaken(withSum(1 + random(2), stores)));
  }
  // Without any that are taken nothing of the merge would have been tried.
  assert.ok(taken > runs / 100 && taken < runs);
});

test('of a locked file either all comes back, or nothing', async () => {
  const random = randomFrom(beginning + 2);
  const is = { salt: pack(new Uint8Array(16).fill(7)), rounds: 1000 };
  const key = await makeKey('fire hester', is);
  lock.key = key;
  lock.is = { ...is, check: { iv: '', data: '' } };
  const whole = await lockBackup(saved);
  const open = async locked => {
    // The phrase is asked for until the file opens; a file that can't be opened is as a phrase that is wrong.
    const of = await makeKey('fire hester', { salt: locked.salt, rounds: Math.min(locked.rounds, 1000) }).catch(() => null);
    return of && unseal(of, locked.check, BACKUP).then(readBackup, () => null);
  };
  assert.ok((await open(readBackup(whole).locked)).stores);
  for (let run = 0; run < runs / 10; run += 1) {
    const text = damaged(whole, random);
    isTaken(text);
    const read = readBackup(text);
    if (read.locked) assert.deepEqual((await open(read.locked)).stores, replayed, text);
    // With a sum that is right again: only the seal is left to tell.
    const file = JSON.parse(whole);
    const at = random(file.check.data.length);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=- ';
    file.check.data = file.check.data.slice(0, at) + letters[random(letters.length)] + file.check.data.slice(at + random(3));
    file.sum = sha256([file.salt, file.rounds, file.check.iv, file.check.data].join(' '));
    const made = readBackup(JSON.stringify(file));
    const opened = made.locked && await open(made.locked);
    if (opened) assert.deepEqual(opened.stores, replayed);
  }
});
