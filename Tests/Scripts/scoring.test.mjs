// A person would be told a score that the questionnaire doesn't give, or not be shown help that an answer asks for.
import assert from 'node:assert/strict';
import test from 'node:test';
import { alertsAt, bandAt, changeBetween, leftOut, scoreMeasure } from '../../Themes/standard/scripts/measures/scoring.js';

const items = [1, 2, 3, 4].map(number => [number, 0, 3]);
const bands = [[0, 4, 'low', 'Lite.', ''], [5, 9, 'middle', 'Noe.', 'contact'], [10, 12, 'high', 'Mye.', 'crisis']];
const sum = { measure: 'm', score: 'sum', items, bands };
const all = (a, b, c, d) => ({ 1: a, 2: b, 3: c, 4: d });

test('a sum and its band', () => {
  assert.deepEqual(scoreMeasure(sum, all(1, 2, 3, 3)), { score: 9, sum: 9, mean: 2.25, band: 'middle', subscales: {}, missing: 0 });
  assert.equal(scoreMeasure(sum, all(0, 0, 0, 0)).band, 'low');
  assert.equal(scoreMeasure(sum, all(3, 3, 3, 1)).band, 'high');
});

test('a mean is no sum', () => {
  const found = scoreMeasure({ ...sum, score: 'mean' }, all(1, 2, 3, 3));
  assert.equal(found.score, 2.25);
  assert.equal(found.sum, 9);
});

test('what is asked the other way round counts so, and what doesn’t count is left out', () => {
  assert.equal(scoreMeasure({ ...sum, reversed: [1] }, all(0, 0, 0, 0)).score, 3);
  assert.equal(scoreMeasure({ ...sum, unscored: [4] }, all(1, 1, 1, 3)).score, 3);
});

test('one that is missing is made up where that is allowed, to a whole number, and else there is no score', () => {
  const given = { 1: 1, 2: 2, 3: 2 };
  assert.equal(scoreMeasure(sum, given).score, null);
  const found = scoreMeasure({ ...sum, missing: 1 }, given);
  assert.deepEqual([found.score, found.missing, found.band], [7, 1, 'middle']);
  assert.equal(scoreMeasure({ ...sum, missing: 1 }, { 1: 1 }).score, null);
  assert.equal(scoreMeasure({ ...sum, missing: 4 }, {}).score, null);
});

test('nothing stands for an answer that an alert looks at', () => {
  const scoring = { ...sum, missing: 1, needed: [4], subscales: { a: [1, 2], b: [3, 4] } };
  const found = scoreMeasure(scoring, { 1: 1, 2: 2, 3: 2 });
  assert.deepEqual([found.score, found.sum, found.mean, found.band, found.without], [null, null, null, null, [4]]);
  assert.deepEqual(found.subscales, { a: 3, b: null });
  assert.deepEqual(leftOut(scoring, all(0, 0, 0, 0)), []);
});

test('an expression, with its items and subscales', () => {
  const scoring = { ...sum, score: ['+', ['item', 4], ['*', 2, ['subscale', 'a']]], subscales: { a: [1, 2] } };
  assert.deepEqual([scoreMeasure(scoring, all(1, 2, 0, 3)).score, scoreMeasure(scoring, { 1: 1, 2: 2 }).score], [9, null]);
});

test('an alert holds as soon as one side of an "or" does, also while nothing is known of the other', () => {
  const alerts = [[['or', ['>', ['item', 4], 0], ['>', ['sum'], 9]], 'crisis', 4], [['and', ['>', ['item', 1], 0], ['>', ['item', 2], 0]], 'contact']];
  const kinds = given => alertsAt({ ...sum, alerts }, given).map(alert => alert[1]);
  assert.deepEqual(kinds({ 4: 1 }), ['crisis']);
  assert.deepEqual(kinds({ 4: 0 }), []);
  assert.deepEqual(kinds({ 1: 1 }), []);
  assert.deepEqual(kinds({ 1: 1, 2: 1 }), ['contact']);
  assert.deepEqual(kinds(all(3, 3, 3, 1)), ['crisis', 'contact']);
});

test('bands begin where they say, also for scores that no binary fraction is', () => {
  const scoring = { bands: [[0, 0.2, 'low', '', ''], [0.3, 1, 'high', '', '']] };
  assert.equal(bandAt(scoring, 0.1 + 0.1 + 0.1)[2], 'high');
  assert.equal(bandAt(scoring, 0.2999)[2], 'low');
  assert.equal(bandAt({}, 3), null);
});

test('a change is one only from the points that count as reliable', () => {
  assert.deepEqual([[10, 15], [10, 14], [10, 5], [10, 6]].map(([before, now]) => changeBetween({ change: 5 }, before, now)), [1, 0, -1, 0]);
  assert.equal(changeBetween({ change: 5, worse: -1 }, 10, 15), -1);
  assert.equal(changeBetween({}, 10, 15), null);
});
