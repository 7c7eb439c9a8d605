// A person would be told to sleep at other times than her nights give, or less than her guide allows.
import assert from 'node:assert/strict';
import test from 'node:test';
import { windowFrom } from '../../Themes/standard/scripts/fields/sleep-window.js';

const nights = (sleep, bed, count = 7) => Array.from({ length: count }, (_, at) => ({ day: at + 1, sleep, bed }));
const given = { rise: 420, floor: 300, now: 7, used: null };
const used = { since: 0, rise: 420, length: 300 };

test('six nights are too few', () => {
  const found = windowFrom(nights(300, 480, 6), given);
  assert.deepEqual([found.have, found.next, found.percent], [6, null, null]);
});

test('the first window is as long as one has slept, and ends when one gets up', () => {
  const found = windowFrom(nights(345, 480), given);
  assert.deepEqual(found.next, { bed: 75, rise: 420, length: 345 });
  assert.deepEqual([found.percent, found.enough, found.floored], [71.8, false, false]);
});

test('never shorter than the floor', () => {
  const found = windowFrom(nights(200, 480), given);
  assert.deepEqual([found.next, found.floored], [{ bed: 120, rise: 420, length: 300 }, true]);
});

test('a window begins before midnight where it is long enough', () => {
  assert.deepEqual(windowFrom(nights(480, 500), given).next, { bed: 1380, rise: 420, length: 480 });
});

test('from 85 % on it begins a quarter of an hour earlier, below there is no rule', () => {
  assert.deepEqual(windowFrom(nights(255, 300), { ...given, used }).next, { bed: 105, rise: 420, length: 315 });
  const found = windowFrom(nights(254, 300), { ...given, used });
  assert.deepEqual([found.next, found.percent], [null, 84.6]);
});

test('nights from before the window in use, older than two weeks, and of a clock that is wrong don’t count', () => {
  assert.equal(windowFrom(nights(300, 400), { ...given, used: { ...used, since: 1 } }).have, 6);
  assert.equal(windowFrom(nights(300, 400), { ...given, now: 15 }).have, 6);
  assert.equal(windowFrom(nights(300, 400), { ...given, now: 6 }).have, 6);
});

test('more sleep than time in bed is said, and doesn’t count', () => {
  const odd = { day: 8, sleep: 500, bed: 480 };
  const found = windowFrom([...nights(300, 400), odd], { ...given, now: 8 });
  assert.deepEqual([found.have, found.odd], [7, [odd]]);
});
