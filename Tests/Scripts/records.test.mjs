// A backup that somebody has saved would be taken for damaged, or the next version would not find what this one has stored: the
// bytes of each record are those that it has always had.
import assert from 'node:assert/strict';
import test from 'node:test';
import { answerDraft, asRecord, broughtDraft, metaDraft, progressDraft } from '../../Themes/standard/scripts/storage/drafts.js';
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
