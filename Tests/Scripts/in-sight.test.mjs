// What a page has never shown would be overwritten by what somebody writes there.
import assert from 'node:assert/strict';
import test from 'node:test';
import { joinedText, weigh } from '../../Themes/standard/scripts/storage/in-sight.js';

const record = (value, time, more) => ({ key: 'a.b.c', entry: '', program: 'a', value, time, counter: 1, writer: 'w', version: '1', ...more });
const draft = (value, time, more) => ({ id: 'i', store: 'answers', record: record(value, time), base: 1, schema: 2, ...more });
const old = record('gammelt', '2026-01-01');

test('what a page has shown gives way to what is written there', () => {
  const mine = draft('nytt', '2026-01-02', { seen: ['2026-01-01'] });
  assert.deepEqual(weigh(mine, old), { stands: mine.record });
  assert.deepEqual(weigh(mine, undefined), { stands: mine.record });
});

test('what it hasn’t shown stands beside it', () => {
  const mine = draft('nytt', '2026-01-02');
  assert.deepEqual(weigh(mine, old), { stands: mine.record, beside: old });
});

test('what comes late gives way, and stands beside', () => {
  const found = weigh(draft('nytt', '2025-12-31', { late: true }), old);
  assert.equal(found.stands, null);
  assert.equal(found.beside.value, 'nytt');
});

test('what is emptied unseen empties nothing', () => assert.deepEqual(weigh(draft(null, '2026-01-02'), old), { stands: null }));

test('the same words don’t stand twice', () => {
  const mine = draft('gammelt', '2026-01-02');
  assert.deepEqual(weigh(mine, old), { stands: mine.record });
});

test('long words are joined, the old ones first', () => {
  const found = weigh(draft('nytt', '2026-01-02', { joins: true }), old);
  assert.equal(found.stands.value, 'gammelt\nnytt');
});

test('a page once done is not undone', () => {
  const page = state => ({ key: 'a.b.c', program: 'a', state, time: '2026-01-01' });
  const mine = state => ({ id: 'i', store: 'progress', record: page(state), base: 1, schema: 2 });
  assert.equal(weigh(mine('seen'), { ...page('done'), counter: 1 }).stands, null);
  assert.equal(weigh(mine('done'), { ...page('seen'), counter: 1 }).stands.state, 'done');
});

const joins = [['a', 'b', 'a\nb'], ['a', 'a', 'a'], ['a\nb', 'b', 'a\nb'], ['a\nb', 'b\nc', 'a\nb\nc'], ['b', 'ab', 'b\nab'], ['ab', 'b', 'ab'], ['a', 'a\nb', 'a\nb']];
for (const [earlier, now, both] of joins) {
  test(JSON.stringify([earlier, now]) + ' together', () => assert.equal(joinedText(earlier, now), both));
}
