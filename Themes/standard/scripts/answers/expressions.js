// Conditions and computations, as the compiler has checked them: trees of arrays that begin with the operator. A value is a
// number, a text, true or false, a list of chosen options, {minutes}, {time} in minutes from midnight, or {day} since 1970.
// null is unknown, and stays unknown through every operator.

import { asTicked, isAside } from './in-words.js';

export const DAY = 1440; // minutes
export const NEARLY = 1e-9; // 0.1 + 0.2 is 0.3

/**
 * @param {Tree} tree
 * @param {(asked: Asked) => Outcome} find the value of what isn't an operator
 * @returns {Outcome}
 */
export function evaluate(tree, find) {
  if (!Array.isArray(tree)) return tree;
  const [operator, ...operands] = tree;
  if (operator === 'time') return { time: operands[0] };
  if (operator === 'answered') return isKnown(operands[0], find);
  if (!(operator in operators)) return find(tree);
  const values = operands.map(each => evaluate(each, find));
  return values.includes(null) || values.includes(undefined) ? null : operators[operator](...values);
}

/** @param {Tree} tree @param {(asked: Asked) => Outcome} find @returns {boolean} */
export function isKnown(tree, find) {
  const value = Array.isArray(tree) && tree[0] === 'field' ? find(['field', tree[1], 'any']) : evaluate(tree, find);
  return value !== null && value !== false;
}

/** @type {Object<string, (...operands: Outcome[]) => Outcome>} */
const operators = {
  and: (a, b) => a && b,
  or: (a, b) => a || b,
  not: a => !a,
  has: (chosen, option) => chosen.includes(option),
  '=': (a, b) => equal(a, b),
  '!=': (a, b) => !equal(a, b),
  '<': (a, b) => plain(a, b) < plain(b, a) - NEARLY,
  '<=': (a, b) => plain(a, b) <= plain(b, a) + NEARLY,
  '>': (a, b) => plain(a, b) > plain(b, a) + NEARLY,
  '>=': (a, b) => plain(a, b) >= plain(b, a) - NEARLY,
  '+': (a, b) => (isTime(a) || isTime(b) ? roundTheClock(plain(a) + plain(b)) : like(a, b, plain(a) + plain(b))),
  '-': (a, b) => (b === undefined ? like(a, a, -plain(a)) : minus(a, b)),
  '*': (a, b) => like(a, b, plain(a) * plain(b)),
  '/': (a, b) => {
    const value = plain(a) / plain(b);
    if (!isFinite(value)) return null;
    return isLength(a) && !isLength(b) ? { minutes: value } : value;
  },
};

/** @param {Outcome} value @returns {boolean} */
export function isTime(value) { return typeof value === 'object' && 'time' in value; }
/** @param {Outcome} value @returns {boolean} */
export function isLength(value) { return typeof value === 'object' && 'minutes' in value; }
/** @param {Outcome} value @returns {boolean} */
export function isDay(value) { return typeof value === 'object' && 'day' in value; }

/**
 * The number that a value is compared and counted by; a text beside a date is a date.
 * @param {Outcome} value
 * @param {Outcome} [other]
 * @returns {any}
 */
export function plain(value, other) {
  if (typeof value === 'string' && other && isDay(other)) return valueOf(value, 'date').day;
  return typeof value === 'object' ? Object.values(value)[0] : value;
}

/**
 * A number among lengths of time is minutes.
 * @param {Outcome} a
 * @param {Outcome} b
 * @param {number} value
 * @returns {Outcome}
 */
export function like(a, b, value) {
  return isLength(a) || isLength(b) ? { minutes: value } : value;
}

/** @param {number} minutes @returns {{time: number}} */
export function roundTheClock(minutes) { return { time: ((minutes % DAY) + DAY) % DAY }; }

/**
 * From one time to another is counted round midnight: from 23:30 to 07:00 are seven and a half hours.
 * @param {Outcome} a
 * @param {Outcome} b
 * @returns {Outcome}
 */
export function minus(a, b) {
  if (isTime(a) && isTime(b)) return { minutes: roundTheClock(a.time - b.time).time };
  if (isTime(a)) return roundTheClock(a.time - plain(b));
  return like(a, b, plain(a) - plain(b));
}

/** @param {Outcome} a @param {Outcome} b @returns {boolean} */
function equal(a, b) {
  if (typeof a === 'boolean') return a === b;
  const [left, right] = [plain(a, b), plain(b, a)];
  if (typeof left === 'number' && typeof right === 'number') return Math.abs(left - right) < NEARLY;
  const bare = (/** @type {Outcome} */ text) => String(text).normalize('NFC').trim().toLowerCase();
  return bare(left) === bare(right);
}

/**
 * A stored answer as a value; null for none, and for what isn't of its kind. `any` tells only whether there is one.
 * @param {Value} stored
 * @param {string} [kind]
 * @returns {Outcome}
 */
export function valueOf(stored, kind) {
  if (stored === null || stored === undefined || isAside(stored)) return null;
  const parts = typeof stored === 'string' ? /^(\d+)[-:](\d\d)(?:-(\d\d))?/.exec(stored) : null;
  switch (kind) {
    case 'any': return true;
    case 'timer': return Boolean(stored);
    case 'number': case 'scale': return typeof stored === 'number' ? stored : null;
    case 'duration': return typeof stored === 'number' ? { minutes: stored } : null;
    case 'time': return parts ? { time: Number(parts[1]) * 60 + Number(parts[2]) } : null;
    case 'date': return parts && parts[3] ? { day: Date.UTC(+parts[1], +parts[2] - 1, +parts[3]) / 864e5 } : null;
    case 'choice': return [typeof stored !== 'object' ? String(stored) : 'other' in stored ? 'other' : [stored.options].flat()[0] || 'other'];
    case 'checks': return (asTicked(stored).options || []).concat(typeof stored.other === 'string' ? ['other'] : []);
    case 'list': case 'rows': return Array.isArray(stored) ? stored : null;
    default: return String(stored);
  }
}

/**
 * The mean of numbers, of lengths of time, or of times of day, where 23:00 and 01:00 meet at midnight.
 * @param {Outcome[]} values
 * @returns {Outcome}
 */
export function meanOf(values) {
  if (!values.length) return null;
  const first = values[0];
  const near = (/** @type {Outcome} */ value) => plain(first) + ((((plain(value) - plain(first)) % DAY) + DAY * 1.5) % DAY) - DAY / 2;
  const mean = values.reduce((sum, each) => sum + (isTime(first) ? near(each) : plain(each)), 0) / values.length;
  return isTime(first) ? roundTheClock(mean) : like(first, first, mean);
}
