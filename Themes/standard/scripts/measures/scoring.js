// How a measure is scored. Only functions of what they are given.

import { evaluate, NEARLY } from '../answers/expressions.js';

/**
 * @param {Scoring} scoring
 * @param {Object<string, number>} given answers by the items' numbers
 * @returns {{score: number|null, sum: number|null, mean: number|null, band: string|null, subscales: Object<string, number|null>, missing: number, without?: number[]}}
 */
export function scoreMeasure(scoring, given) {
  const result = worthOf(scoring, given);
  const without = leftOut(scoring, given);
  if (!without.length) return result;
  for (const [name, numbers] of Object.entries(scoring.subscales || {})) {
    if (numbers.some(number => without.includes(number))) result.subscales[name] = null;
  }
  return Object.assign(result, { without, score: null, sum: null, mean: null, band: null });
}

/**
 * What an alert looks at and hasn't been answered: nothing else stands for that.
 * @param {SomeScoring} scoring
 * @param {Object<string, number>} given
 */
export function leftOut(scoring, given) {
  return (scoring.needed || []).filter(number => !(number in given));
}

/**
 * What the answers add up to, so far.
 * @param {Scoring} scoring
 * @param {Object<string, number>} given
 */
function worthOf(scoring, given) {
  const scored = scoring.items.filter(([number]) => !(scoring.unscored || []).includes(number));
  const total = totalOf(scoring, given, scored);
  /** @type {Object<string, number|null>} */
  const subscales = {};
  for (const [name, numbers] of Object.entries(scoring.subscales || {})) {
    const part = totalOf(scoring, given, scoring.items.filter(([number]) => numbers.includes(number)));
    subscales[name] = scoring.score === 'mean' ? part.mean : part.sum;
  }
  const own = { sum: total.sum, mean: total.mean, subscales };
  let score = scoring.score === 'sum' ? total.sum : scoring.score === 'mean' ? total.mean
    : evaluate(scoring.score, asked => findWithin(asked, given, own));
  if (typeof score !== 'number') score = null;
  const band = score === null ? null : bandAt(scoring, score);
  // Outside the measure its sum is its score, unless that is a mean.
  const sum = scoring.score === 'mean' ? total.sum : score;
  return { score, sum, mean: total.mean, band: band && band[2], subscales, missing: total.missing };
}

/**
 * Sum and mean of some items. Where few enough are missing, those answered stand for them, and the sum is a whole number.
 * @param {Scoring} scoring
 * @param {Object<string, number>} given
 * @param {Scoring['items']} items
 */
function totalOf(scoring, given, items) {
  const values = items.filter(([number]) => number in given).map(([number, least, most]) =>
    ((scoring.reversed || []).includes(number) ? least + most - given[number] : given[number]));
  const missing = items.length - values.length;
  if (!values.length || missing > (scoring.missing || 0)) return { sum: null, mean: null, missing };
  const sum = values.reduce((a, b) => a + b, 0);
  return { sum: missing ? Math.round(sum * items.length / values.length) : sum, mean: sum / values.length, missing };
}

/** @param {Asked} asked @param {Object<string, number>} given @param {Object<string, any>} own @returns {Outcome} */
function findWithin([asked, name], given, own) {
  if (asked === 'item') return name in given ? given[name] : null;
  const value = asked === 'subscale' ? own.subscales[name] : own[asked];
  return value === undefined ? null : value;
}

/**
 * The highest band that begins at or below the score.
 * @param {SomeScoring} scoring
 * @param {number} score
 */
export function bandAt(scoring, score) {
  return (scoring.bands || []).filter(([from]) => from <= score + NEARLY).pop() || null;
}

/**
 * The alerts that hold. One side of an `or` is enough, also while nothing is known of the other.
 * @param {Scoring} scoring
 * @param {Object<string, number>} given
 */
export function alertsAt(scoring, given) {
  const { sum, mean, subscales } = worthOf(scoring, given);
  /** @param {Asked} asked */
  const find = asked => findWithin(asked, given, { sum, mean, subscales });
  /** @param {Tree} tree @returns {boolean} */
  const holds = tree => (Array.isArray(tree) && tree[0] === 'or'
    ? tree.slice(1).some(holds) : Array.isArray(tree) && tree[0] === 'and' ? tree.slice(1).every(holds) : evaluate(tree, find) === true);
  return (scoring.alerts || []).filter(([when]) => holds(when));
}

/**
 * 1 for a reliable change to the worse, -1 to the better, 0 for none, null where the measure doesn't tell.
 * @param {SomeScoring} scoring
 * @param {number} before
 * @param {number} now
 */
export function changeBetween(scoring, before, now) {
  if (!scoring.change) return null;
  const worse = (now - before) * (scoring.worse || 1);
  return Math.abs(worse) < scoring.change - NEARLY ? 0 : worse > 0 ? 1 : -1;
}
