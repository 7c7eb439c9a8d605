// What expressions ask for, found among the answers that are known.

import { evaluate, isTime, like, meanOf, plain, valueOf } from './expressions.js';
import { answerTo, datedRecords, dateOf, dayNow, dayOf, isAnswered, known, resultsAt } from './known.js';

/**
 * What an expression asks for; null is unknown.
 * @param {Asked} asked
 * @returns {Outcome}
 */
export function findAnswer([asked, ...rest]) {
  const [first, second, third] = rest;
  switch (asked) {
    case 'field': return valueOf(answerTo(first), second);
    case 'measure': return ofMeasure(first, second, third);
    case 'pages': return rest.every(key => known.done.has(key));
    case 'block': return rest.some(isAnswered);
    case 'mean': return meanOf(lastValues(first, second, third));
    case 'sum': {
      const values = lastValues(first, second, third);
      const sum = values.reduce((total, each) => total + plain(each), 0);
      return values.length && !isTime(values[0]) ? like(values[0], values[0], sum) : null;
    }
    case 'last': return lastValues(first, second).pop() || null;
    case 'count': {
      if (Array.isArray(first)) return lastValues(first).length;
      const entries = [];
      for (const key of known.records.keys()) {
        if (key === first || key.startsWith(first + '.')) entries.push(...datedRecords(key).map(each => each.entry));
      }
      return new Set(entries).size;
    }
    default: return null;
  }
}

/**
 * The values of a diary's field, of the last so many days where that is said.
 * @param {string|Tree[]} key
 * @param {string} [kind]
 * @param {number} [days]
 * @returns {Outcome[]}
 */
function lastValues(key, kind, days) {
  const from = days ? dayNow() - days : -Infinity;
  // What is computed is worked out for each record.
  if (Array.isArray(key)) return pointsOf(key, from).map(each => each.value);
  return datedRecords(key).filter(each => dayOf(each) > from).map(each => valueOf(each.value, kind)).filter(each => each !== null);
}

/**
 * Of the latest completed one of some placements.
 * @param {string} part
 * @param {string[]} keys
 * @param {string} name
 * @returns {Outcome}
 */
function ofMeasure(part, keys, name) {
  const completed = keys.flatMap(resultsAt).sort((a, b) => (a.entry < b.entry ? -1 : 1)).pop();
  if (part === 'done') return Boolean(completed);
  return partOfResult(completed, part, name);
}

/** @param {ResultRecord|undefined} completed @param {string} part @param {string} name @returns {Outcome} */
function partOfResult(completed, part, name) {
  if (!completed) return null;
  const result = completed.value;
  const value = part === 'item' ? result.items[name] : part === 'subscale' ? result.subscales[name] : result[part];
  if (value === undefined || value === null) return null;
  return part === 'band' ? [value] : value;
}

/**
 * One value for each record after a day that has all that it is made of.
 * @param {Tree} tree
 * @returns {Point[]}
 */
export function pointsOf(tree, after = -Infinity) {
  /** @type {string[]} */
  const keys = [];
  const collect = (/** @type {Tree} */ each) => {
    if (!Array.isArray(each)) return;
    if (each[0] === 'field') keys.push(each[1]);
    else if (each[0] === 'measure') keys.push(...each[2]);
    else each.forEach(collect);
  };
  collect(tree);
  const records = keys.flatMap(datedRecords).filter(each => after === -Infinity || dayOf(each) > after);
  return Array.from(new Set(records.map(each => each.entry))).sort().map(entry => {
    const value = evaluate(tree, asked => findAt(asked, entry));
    const record = /** @type {AnswerRecord} */ (records.find(each => each.entry === entry));
    return { entry, at: dayOf(record), day: dateOf(record), value };
  }).filter(each => each.value !== null && typeof plain(each.value) === 'number');
}

/**
 * What an expression asks for, in one record.
 * @param {Asked} asked
 * @param {string} entry
 * @returns {Outcome}
 */
export function findAt(asked, entry) {
  const [what, first, second] = asked;
  const at = (/** @type {string} */ key) => (known.records.get(key) || []).find(each => each.entry === entry);
  if (what === 'field') return valueOf((at(first) || { value: null }).value, second);
  if (what === 'measure') return partOfResult(second.map(at).find((/** @type {ResultRecord|undefined} */ each) => each && each.value.measure), first, asked[3]);
  return findAnswer(asked);
}
