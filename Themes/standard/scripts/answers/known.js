// What is known of answers right now: what stands on this page, and what is stored from other pages.

import { answers } from './answers.js';
import { isAside } from './in-words.js';
import { here } from '../page/words.js';
import { timesOf } from '../storage/in-sight.js';

/**
 * The stored answers that aren't empty, by key, the oldest first; and the pages that are done. Whatever is learnt comes in a new map,
 * so that what is drawn of a year's answers needs only ask whether it is still the same one.
 */
export const known = {
  records: /** @type {Map<string, AnswerRecord[]>} */ (new Map()), done: /** @type {Set<string>} */ (new Set()),
  meta: /** @type {Map<string, any>} */ (new Map()), made: /** @type {AnswerRecord[]} */ ([]),
};

/** @param {Stores} found @param {number} since when it was asked for */
export function learn(found, since) {
  const isFound = (/** @type {AnswerRecord} */ made) => found.answers.some(each => each.key === made.key && each.entry === made.entry);
  known.made = known.made.filter(made => Date.parse(made.time) > since && !isFound(made));
  known.records = new Map();
  for (const record of found.answers.concat(known.made).filter(each => each.value !== null).sort((a, b) => a.counter - b.counter)) learnRecord(record);
  known.meta = new Map(found.meta.map(each => [each.name, each.value]));
  known.done = new Set(found.progress.filter(each => each.state === 'done').map(each => each.key));
}

/** @param {AnswerRecord} record */
function learnRecord(record) {
  const records = known.records.get(record.key) || [];
  records.push(record);
  known.records.set(record.key, records);
}

/**
 * What has just been made here. What is on its way from the database doesn't know of it.
 * @param {AnswerRecord} record
 */
export function learnAlso(record) {
  known.made.push(record);
  learnRecord(record);
  known.records = new Map(known.records);
}

/**
 * Those that were filled in at a time of their own: a day of a diary, a completed measure.
 * @param {string} key
 * @returns {AnswerRecord[]}
 */
export function datedRecords(key) {
  return (known.records.get(key) || []).filter(each => each.entry !== '')
    .sort((a, b) => (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0));
}

/**
 * The completed ones of a placement of a measure.
 * @param {string} key
 * @returns {ResultRecord[]}
 */
export function resultsAt(key) {
  return datedRecords(key).filter(each => each.value.measure);
}

/**
 * What of an answer is in sight: as it was learnt, and as it stands in the form.
 * @param {AnswerRecord} record
 * @returns {string[]}
 */
export function timesInSight(record) {
  const shown = answers.find(each => each.key === record.key && each.entry === record.entry);
  return timesOf(record).concat(shown ? shown.seen.concat(shown.written) : []);
}

/**
 * The answer to a field as it is now; null where there is none.
 * @param {string} key
 * @returns {Value}
 */
export function answerTo(key) {
  const shown = answers.find(each => each.key === key);
  const value = shown ? JSON.parse(shown.json) : null;
  if (value !== null) return value;
  const stored = known.records.get(key) || [];
  const current = shown ? null : stored.find(each => each.entry === '');
  const record = current || datedRecords(key).pop();
  return record ? record.value : rowsAt(key, '');
}

/**
 * Where the answer to a field is kept: in its block, or in the one that it came from.
 * @param {string} program
 * @param {string} block
 * @param {string} name
 * @returns {string}
 */
export function keyIn(program, block, name) {
  return [program].concat(name.includes('.') ? [] : block, name).join('.');
}

/** @param {HTMLElement} section @param {HTMLElement} field @returns {string} */
export function keyOfField(section, field) {
  return keyIn(here.program, section.dataset.block, field.dataset.field);
}

/**
 * Whether anything in a block is answered.
 * @param {string} block
 * @returns {boolean}
 */
export function isAnswered(block) {
  /** @param {string} key */
  const within = key => key === block || key.startsWith(block + '.') || key.startsWith(block + '/');
  return answers.some(each => within(each.key) && each.json !== 'null' && !isAside(JSON.parse(each.json)))
    || Array.from(known.records).some(([key, records]) => within(key) && !records.every(each => isAside(each.value)));
}

/**
 * The day that a record is of: what the person has said of a day in a diary, else when it was stored.
 * @param {{entry?: string, time: string}} record
 * @returns {string}
 */
export function dateOf({ entry = '', time }) {
  return /^\d{4}-\d\d-\d\d(T[^Z]*)?$/.test(entry) ? entry.slice(0, 10) : time;
}

/** The day that it is where the person is, counted as those of records. */
export function dayNow() {
  return dayOf({ entry: '', time: new Date().toISOString() });
}

/**
 * The day of a record, in days since 1970, where the person is.
 * @param {{entry?: string, time: string}} record
 * @returns {number}
 */
export function dayOf(record) {
  const said = dateOf(record);
  const date = new Date(said === record.time ? said : said + 'T12:00');
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 864e5;
}

/**
 * All rows of a field in their order, as they are on the page, else as they are stored; null where there are none.
 * @param {string} key
 * @param {string} entry
 * @returns {Value[]|null}
 */
export function rowsAt(key, entry) {
  /** @param {string} each */
  const within = each => each.startsWith(key + '/');
  const shown = answers.filter(each => within(each.key) && each.entry === entry);
  const values = shown.length ? shown.map(each => JSON.parse(each.json))
    : Array.from(known.records.keys()).filter(within).map(each => ((known.records.get(each) || []).find(record => record.entry === entry) || { value: null }).value);
  const rows = values.filter(each => each && each.cells).sort((a, b) => a.at - b.at);
  return rows.length ? rows : null;
}
