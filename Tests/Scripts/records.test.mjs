// A backup that somebody has saved would be taken for damaged, or the next version would not find what this one has stored: the
// bytes of each record are those that it has always had.
import assert from 'node:assert/strict';
import test from 'node:test';
import { answerDraft, asRecord, broughtDraft, metaDraft, progressDraft } from '../../Themes/standard/scripts/storage/drafts.js';
import { isRecord } from '../../Themes/standard/scripts/storage/values.js';
import { broughtRecord, metaRecord, numbered, otherRecord } from '../../Themes/standard/scripts/storage/records.js';

const said = { key: 'a.b.c', entry: '', program: 'a', value: ['x'], version: '2' };
const stored = { key: 'a.b.c', entry: 'e', program: 'a', value: null, version: '2', time: 't', counter: 3, writer: 'w' };

/** As it is stored, but for when. */
const bytesOf = record => JSON.stringify(Object.assign(record, record.time ? { time: 't' } : {}));

test('an answer', () => {
  const { record } = answerDraft('i', { version: '2', value: ['x'], program: 'a', entry: '', key: 'a.b.c', more: 1 });
  assert.equal(bytesOf(record), '{"key":"a.b.c","entry":"","program":"a","value":["x"],"version":"2","time":"t"}');
  assert.equal(bytesOf(numbered(record, 3, 'w')), '{"key":"a.b.c","entry":"","program":"a","value":["x"],"version":"2","time":"t","counter":3,"writer":"w"}');
});

test('a page that was opened', () => {
  assert.equal(bytesOf(progressDraft('i', 'a.m.p', 'a', 'seen', '2').record), '{"key":"a.m.p","program":"a","state":"seen","version":"2","time":"t"}');
});

test('what the site remembers', () => {
  assert.equal(bytesOf(metaDraft('i', 'last.a', { module: 'm' }).record), '{"name":"last.a","value":{"module":"m"},"time":"t"}');
  assert.equal(bytesOf(metaRecord('counter', 3)), '{"name":"counter","value":3}');
});

test('an answer beside the one that stands', () => {
  assert.equal(JSON.stringify(otherRecord(stored)), '{"name":"other.a.b.c.e.w.3","value":' + JSON.stringify(stored) + ',"time":"t"}');
  assert.equal(otherRecord({ ...stored, writer: '' }).name, 'other.a.b.c.e.t.3');
});

test('one of this visit alone', () => {
  assert.equal(bytesOf(asRecord(answerDraft('i', said))), '{"counter":0,"writer":"","key":"a.b.c","entry":"","program":"a","value":["x"],"version":"2","time":"t"}');
});

test('one that is brought', () => {
  assert.equal(JSON.stringify(broughtRecord('answers', { ...stored, more: 1 })), '{"key":"a.b.c","entry":"e","program":"a","value":null,"time":"t","counter":3,"writer":"w","version":"2"}');
  assert.equal(JSON.stringify(broughtRecord('progress', { ...stored, state: 'done' })), '{"key":"a.b.c","program":"a","state":"done","time":"t","counter":3,"writer":"w","version":"2"}');
  assert.equal(JSON.stringify(broughtRecord('meta', { name: 'counter', value: 3 })), '{"name":"counter","value":3}');
  assert.equal(JSON.stringify(broughtRecord('meta', { name: 'n', value: 1, time: 't', counter: 3, writer: 'w' })), '{"name":"n","value":1,"time":"t","counter":3,"writer":"w"}');
});

test('a draft of it has its own time, whatever the clock says', () => {
  const draft = broughtDraft('i', { store: 'answers', record: stored }, ['u']);
  assert.deepEqual([draft.record, draft.seen], [stored, ['u']]);
});

// Another page on the same host name may have left anything: whatever passes for a record of ours goes into one's own page, and a backup.
const ours = {
  answers: { key: 'angst.a.b', entry: '', program: 'angst', value: 'x', time: '2026-11-22T10:00:00.000Z', counter: 1, writer: 'w', version: '1' },
  progress: { key: 'angst.en.side', program: 'angst', state: 'done', time: '2026-11-22T10:00:00.000Z', counter: 1, writer: 'w', version: '1' },
  meta: { name: 'counter', value: 4 },
};

for (const [store, record] of Object.entries(ours)) {
  test('a record of ' + store + ' is one of ours, and none that lacks anything or has something else there', () => {
    assert.ok(isRecord(store, record));
    for (const name of Object.keys(record)) {
      for (const odd of [undefined, 7n, {}, [], new Date(0), NaN, Infinity, -1, Symbol('x'), () => 1]) {
        if (name === 'value' && store === 'answers' && typeof odd === 'object') continue; // its form is asked for by isAnswer
        if (name === 'value' && store === 'answers' && typeof odd === 'number') continue;
        assert.ok(!isRecord(store, { ...record, [name]: odd }), name + ': ' + String(odd));
      }
    }
    for (const other of ['later', 'constructor', '__proto__', 7, null, undefined]) assert.ok(!isRecord(other, record));
    for (const odd of [null, undefined, 7, 'x', [], [record]]) assert.ok(!isRecord(store, odd));
  });
}

test('a value that leads back to itself, or goes deeper than any of ours, is passed over', () => {
  const round = { options: [] };
  round.round = round;
  assert.ok(!isRecord('answers', { ...ours.answers, value: round }));
});

test('what a site remembers for itself has its own forms', () => {
  for (const value of [7, 'x', {}, { salt: 'x' }, { salt: 'x', rounds: 1 }]) assert.ok(!isRecord('meta', { name: 'lock', value }), JSON.stringify(value));
  assert.ok(isRecord('meta', { name: 'lock', value: { salt: 'x', rounds: 600000, check: { iv: 'x', data: 'x' } } }));
  assert.ok(isRecord('meta', { name: 'lock', value: null }));
  assert.ok(!isRecord('meta', { name: 'last.angst', value: 'x' }));
  assert.ok(isRecord('meta', { name: 'last.angst', value: { module: 'en', page: 'side' } }));
  assert.ok(!isRecord('meta', { name: 'other.angst.a.b..w.1', value: { key: 'angst.a.b', value: 'x' } }));
  for (const value of [null, ours.answers, { sealed: {} }]) assert.ok(isRecord('meta', { name: 'other.angst.a.b..w.1', value }));
});
