// Two devices, one backup: words of one of them would be gone, or the older ones would stand.
import assert from 'node:assert/strict';
import test from 'node:test';
import { merge } from '../../Themes/standard/own-pages/merge.js';

const at = minute => new Date(Date.UTC(2026, 10, 22, 10, minute)).toISOString();
const answer = (name, value, minute, writer, counter) =>
  ({ key: 'a.b.' + name, entry: '', program: 'a', value, time: at(minute), counter, writer, version: '1' });
const device = (writer, counter, answers, more = []) =>
  ({ answers, progress: [], meta: [{ name: 'writer', value: writer }, { name: 'counter', value: counter }, ...more] });

/** The stores as they are afterwards. */
function after(mine, theirs) {
  const found = { answers: [...mine.answers], progress: [...mine.progress], meta: [...mine.meta] };
  for (const { store, record } of merge(mine, theirs).puts) {
    const same = each => (store === 'answers' ? each.key === record.key && each.entry === record.entry : store === 'meta' ? each.name === record.name : each.key === record.key);
    found[store] = found[store].filter(each => !same(each)).concat(record);
  }
  return found;
}
const valueOf = (stores, name) => (stores.answers.find(each => each.key === 'a.b.' + name) || {}).value;
const others = stores => stores.meta.filter(each => each.name.startsWith('other.')).map(each => each.value.value);

test('what only one of them has is in both afterwards', () => {
  const found = after(device('m', 1, [answer('x', 'mitt', 1, 'm', 1)]), device('t', 1, [answer('y', 'ditt', 1, 't', 1)]));
  assert.deepEqual([valueOf(found, 'x'), valueOf(found, 'y'), others(found)], ['mitt', 'ditt', []]);
});

test('the newest stands, and the other is kept beside it, whichever of them is brought in', () => {
  const one = device('m', 5, [answer('x', 'gammelt', 1, 'm', 5)]);
  const two = device('t', 2, [answer('x', 'nytt', 2, 't', 2)]);
  for (const found of [after(one, two), after(two, one)]) assert.deepEqual([valueOf(found, 'x'), others(found)], ['nytt', ['gammelt']]);
  assert.deepEqual([merge(one, two).answers, merge(one, two).kept, merge(two, one).answers, merge(two, one).kept], [1, 1, 0, 1]);
});

test('what was written with the older in sight takes its place alone', () => {
  const one = device('m', 3, [answer('x', 'først', 1, 'm', 3)]);
  const two = device('t', 4, [answer('x', 'så', 2, 't', 4)], [{ name: 'seen', value: { m: 3 } }]);
  const found = after(one, two);
  assert.deepEqual([valueOf(found, 'x'), others(found)], ['så', []]);
});

test('the same file twice changes nothing the second time', () => {
  const one = device('m', 5, [answer('x', 'a', 1, 'm', 5)]);
  const two = device('t', 2, [answer('x', 'b', 2, 't', 2), answer('y', 'c', 3, 't', 1)]);
  const once = after(one, two);
  assert.deepEqual([merge(once, two).answers, merge(once, two).kept], [0, 0]);
  assert.deepEqual(after(once, two).answers, once.answers);
});

test('a page once done stays done', () => {
  const page = state => ({ key: 'a.m.p', program: 'a', state, time: at(1), counter: 1, writer: 'w', version: '1' });
  const with_ = state => ({ ...device('m', 1, []), progress: [page(state)] });
  assert.equal(after(with_('done'), with_('seen')).progress[0].state, 'done');
  assert.equal(after(with_('seen'), with_('done')).progress[0].state, 'done');
});

test('later answers get larger numbers than all that are here now', () => {
  const found = after(device('m', 3, []), device('t', 9, [answer('x', 'a', 1, 't', 9)]));
  assert.equal(found.meta.find(each => each.name === 'counter').value, 9);
  assert.deepEqual(found.meta.find(each => each.name === 'seen').value, { m: 3, t: 9 });
});

test('whatever two devices have written, they agree once each has had the other’s, and no words are gone', () => {
  let seed = 7;
  const chance = most => { seed = (seed * 48271) % 2147483647; return seed % most; };
  for (let round = 0; round < 200; round += 1) {
    const make = writer => device(writer, 9, Array.from({ length: 4 }, (_, name) => answer(name, writer + chance(3), chance(50) * 2 + (writer === 'm' ? 0 : 1), writer, 1 + chance(9))));
    const [one, two] = [make('m'), make('t')];
    const [first, second] = [after(one, two), after(two, one)];
    for (const name of [0, 1, 2, 3]) {
      assert.equal(valueOf(first, name), valueOf(second, name));
      for (const stores of [one, two]) assert.ok([valueOf(first, name), ...others(first)].includes(valueOf(stores, name)));
    }
  }
});
