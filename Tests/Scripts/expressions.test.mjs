// Help that depends on an answer would come to the wrong person, or to nobody.
import assert from 'node:assert/strict';
import test from 'node:test';
import { evaluate, isKnown, meanOf, minus, valueOf } from '../../Themes/standard/scripts/answers/expressions.js';

const stored = {
  score: 7, text: 'Ja ', chosen: ['a', 'b'], nothing: null, no: false, clock: { time: 1410 }, morning: { time: 420 }, length: { minutes: 90 },
  tuesday: { day: 20 }, half: 0.1 + 0.2,
};
const find = ([, name]) => stored[name];
const field = name => ['field', name, 'any'];

const cases = [
  [['+', 1, 2], 3], [['-', 5], -5], [['*', 3, 4], 12], [['/', 9, 3], 3],
  [['/', 1, 0], null], [['/', field('length'), 3], { minutes: 30 }], [['/', field('length'), field('length')], 1],
  [['<', field('score'), 7], false], [['<=', field('score'), 7], true], [['>', field('half'), 0.3], false], [['>=', field('half'), 0.3], true],
  [['=', field('half'), 0.3], true], [['!=', field('half'), 0.3], false], [['=', field('text'), 'ja'], true], [['=', 'A\u030a', 'å'], true],
  [['has', field('chosen'), 'b'], true], [['has', field('chosen'), 'c'], false], [['not', field('no')], true],
  [['and', true, ['not', true]], false], [['or', false, true], true],
  // Round midnight.
  [['-', field('morning'), field('clock')], { minutes: 450 }], [['+', field('clock'), field('length')], { time: 60 }],
  [['-', field('morning'), field('length')], { time: 330 }], [['time', 75], { time: 75 }],
  [['<', field('length'), 91], true], [['=', field('tuesday'), '1970-01-21'], true],
  // Nothing comes of what isn't known.
  [['and', field('nothing'), false], null], [['or', field('nothing'), true], null], [['not', field('nothing')], null], [['+', 1, field('gone')], null],
];

for (const [tree, wanted] of cases) {
  test(JSON.stringify(tree), () => assert.deepEqual(evaluate(tree, find), wanted));
}

test('an answer is known whatever it is, and none is not', () => {
  assert.equal(evaluate(['answered', field('score')], find), true);
  assert.equal(evaluate(['answered', field('nothing')], find), false);
  assert.equal(isKnown(['not', field('no')], find), true);
});

test('the mean of bedtimes lies between them, also round midnight', () => {
  assert.deepEqual(meanOf([{ time: 1380 }, { time: 60 }]), { time: 0 });
  assert.deepEqual(meanOf([{ minutes: 60 }, { minutes: 120 }]), { minutes: 90 });
  assert.equal(meanOf([1, 2, 6]), 3);
  assert.equal(meanOf([]), null);
});

test('from one time to the same is no time', () => assert.deepEqual(minus({ time: 420 }, { time: 420 }), { minutes: 0 }));

const values = [
  ['1.5', 'number', null], [1.5, 'number', 1.5], [0, 'scale', 0], [45, 'duration', { minutes: 45 }], ['seks', 'duration', null],
  ['07:05', 'time', { time: 425 }], ['sju', 'time', null], ['2026-11-22', 'date', { day: 20779 }], ['07:05', 'date', null],
  ['a', 'choice', ['a']], [{ other: 'noe' }, 'choice', ['other']], [{ options: ['a'], other: '' }, 'checks', ['a', 'other']], ['a', 'checks', ['a']],
  [[{ text: 'a' }], 'list', [{ text: 'a' }]], ['a', 'list', null], ['ord', 'text', 'ord'], [null, 'text', null], [undefined, 'any', null], ['', 'timer', false],
];

for (const [value, kind, wanted] of values) {
  test('the value of ' + JSON.stringify(value) + ' as ' + kind, () => assert.deepEqual(valueOf(value, kind), wanted));
}

test('words that are kept beside what is chosen are not what is answered', () => {
  assert.deepEqual(valueOf({ options: ['en'], aside: 'x' }, 'choice'), ['en']);
  assert.deepEqual(valueOf({ options: ['en'], aside: 'x' }, 'checks'), ['en']);
  for (const kind of ['choice', 'checks', 'any']) assert.equal(valueOf({ options: [], aside: 'x' }, kind), null);
  assert.deepEqual(valueOf({ other: 'x' }, 'choice'), ['other']);
});
