// Somebody else could read what is locked, or put one answer in the place of another; or the person herself could not open it again.
import assert from 'node:assert/strict';
import { createCipheriv, pbkdf2Sync, randomBytes as bytes, webcrypto } from 'node:crypto';
import test from 'node:test';

globalThis.crypto ??= webcrypto;
const { hasWords, isSealed, keyFor, makeKey, openRecord, openStores, pack, seal, sealRecord, unseal } = await import('../../Themes/standard/scripts/storage/sealing.js');

const salt = pack(new Uint8Array(16).fill(7));
const rounds = 1000;
const lock = async phrase => {
  const key = await makeKey(phrase, { salt, rounds });
  return { key, is: { salt, rounds, check: await seal(key, 'mestring', 'lock') } };
};
const record = { key: 'a.b.c', entry: '', program: 'a', value: { options: ['x'], other: 'ord 😀' }, time: 't', counter: 1, writer: 'w', version: '1' };

test('what is sealed is opened by the same phrase, however a phone has written it', async () => {
  const { is } = await lock('Ærlig talt 1');
  assert.ok(await keyFor(' Ærlig talt 1 ', is));
  assert.ok(await keyFor('Ærlig talt 1'.normalize('NFD'), is));
  assert.equal(await keyFor('ærlig talt 1', is), null);
});

test('it is AES-GCM under PBKDF2-HMAC-SHA256, as any other program has it', async () => {
  const { key } = await lock('fire hester');
  const plain = pbkdf2Sync('fire hester', Buffer.from(salt, 'base64'), rounds, 32, 'sha256');
  const iv = bytes(12);
  const cipher = createCipheriv('aes-256-gcm', plain, iv).setAAD(Buffer.from('here'));
  const data = Buffer.concat([cipher.update('hei', 'utf8'), cipher.final(), cipher.getAuthTag()]);
  assert.equal(await unseal(key, { iv: iv.toString('base64'), data: data.toString('base64') }, 'here'), 'hei');
});

test('a record is bound to its place, and tells nothing but when and where', async () => {
  const { key } = await lock('fire hester');
  const sealed = await sealRecord('answers', record, key);
  assert.deepEqual({ ...sealed, value: 0 }, { ...record, value: 0 });
  assert.ok(isSealed(sealed) && !JSON.stringify(sealed).includes('ord'));
  assert.deepEqual(await openRecord('answers', sealed, key), record);
  assert.equal(await openRecord('answers', { ...sealed, key: 'a.b.d' }, key), null);
  assert.equal(await openRecord('answers', sealed, null), null);
  assert.equal(await openRecord('answers', sealed, (await lock('en annen')).key), null);
});

test('the same words are never sealed alike', async () => {
  const { key } = await lock('fire hester');
  assert.notDeepEqual(await seal(key, 'ja', 'x'), await seal(key, 'ja', 'x'));
});

test('what the site itself needs stays readable, and words never do', () => {
  for (const name of ['schema', 'counter', 'writer', 'seen', 'lock', 'backup', 'last.angst', 'finished.angst', 'day.angst.dagbok']) {
    assert.equal(hasWords('meta', { name, value: 'x' }), false, name);
  }
  assert.equal(hasWords('meta', { name: 'other.angst.a.b..w.3', value: record }), true);
  assert.equal(hasWords('answers', record), true);
  assert.equal(hasWords('answers', { ...record, value: null }), false);
  assert.equal(hasWords('progress', { key: 'a.b.c', state: 'done' }), false);
});

test('without the key what is sealed is left out, and the rest is there', async () => {
  const { key } = await lock('fire hester');
  const stores = async () => ({ answers: [await sealRecord('answers', record, key), { ...record, key: 'a.b.d', value: null }], progress: [], meta: [] });
  assert.deepEqual((await openStores(await stores(), null)).answers.map(each => each.key), ['a.b.d']);
  assert.deepEqual((await openStores(await stores(), key)).answers[0], record);
});
