// Values and records: functions of what they are given.

import { here, word } from '../page/words.js';
import { isAnswer, isObject } from '../storage/values.js';

/**
 * One chosen option as if it were ticked: what was a choice may have become check boxes.
 * @param {Value} value
 * @returns {Value}
 */
export function asTicked(value) {
  return typeof value === 'string' ? { options: [value] } : value;
}

/**
 * Whether nothing is chosen, and only words are kept for who changes their mind.
 * @param {Value} value
 * @returns {boolean}
 */
export function isAside(value) {
  return isObject(value) && 'aside' in value && !(value.options || []).length;
}

/**
 * Words of which nothing is left are no answer.
 * @param {string} text
 * @returns {string|null}
 */
export function textOrNull(text) {
  return text.trim() ? text : null;
}

/**
 * "1,5" and "1.5" are numbers; what isn't one is kept as written, for nobody's words are thrown away.
 * @param {string} text
 * @returns {number|string|null}
 */
export function numberFrom(text) {
  const plain = text.trim().replace(/^[−–]/, '-').replace(',', '.');
  return /^[+-]?\d*\.?\d+$/.test(plain) && isAnswer(Number(plain)) ? Number(plain) : textOrNull(text);
}

/** @param {number} value @returns {string} */
export function numberInWords(value) {
  return here.lang === 'en' ? String(value) : String(value).replace('.', ',');
}

/** @param {number} value minutes */
export function durationInWords(value) {
  const hours = Math.floor(value / 60);
  const minutes = value - hours * 60;
  const inHours = word(hours === 1 ? 'durationHour' : 'durationHours', { count: hours });
  const inMinutes = word(minutes === 1 ? 'durationMinute' : 'durationMinutes', { count: numberInWords(minutes) });
  return hours && minutes ? word('durationBoth', { hours: inHours, minutes: inMinutes }) : hours ? inHours : inMinutes;
}

/** @param {unknown} text @returns {text is string} */
export function isDate(text) {
  return typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text);
}

/** @param {string} text @returns {string} */
export function dateInWords(text) {
  const date = new Date(isDate(text) ? text + 'T12:00' : text);
  return isNaN(date.getTime()) ? text : date.toLocaleDateString(here.lang, { day: 'numeric', month: 'long', year: 'numeric' });
}

/**
 * An answer as the person would say it. Goes by the value's shape, so that an answer whose question is gone can be read too.
 * @param {Value} value
 * @param {Object<string, string>} [options] labels of the options by id
 * @param {string} [kind]
 * @returns {string}
 */
export function inWords(value, options, kind) {
  const label = (/** @type {string|number} */ id) => (options && typeof options[id] === 'string' ? options[id] : String(id));
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    return kind === 'duration' ? durationInWords(value) : kind === 'item' ? label(value) : numberInWords(value);
  }
  if (typeof value === 'string') return kind === 'date' || kind === 'timer' ? dateInWords(value) : label(value);
  if (Array.isArray(value)) {
    return value.map(each => (each && each.cells ? inWords(each, options) : each && typeof each === 'object' ? (each.done ? '✓ ' : '') + each.text : label(each)))
      .filter(Boolean).join('\n');
  }
  if (value.cells) return Object.values(value.cells).map(each => inWords(each, options)).join(', ');
  if (value.measure) return resultInWords(value, options || {});
  const parts = (Array.isArray(value.options) ? value.options : []).map(label);
  if (typeof value.other === 'string') parts.push(value.other || word('other'));
  return parts.join('\n');
}

/**
 * A completed measure: what is said of it, never the band's name.
 * @param {Value} result
 * @param {Object<string, string>} says
 */
function resultInWords({ band, score, without }, says) {
  const points = typeof score === 'number' ? word('measureScore', { score: pointsInWords(score) }) : noScoreInWords(without);
  return [typeof says[band] === 'string' && says[band], points].filter(Boolean).join('\n');
}

/**
 * Why there are no points: one question that nothing else stands for, or too many.
 * @param {unknown} without
 * @returns {string}
 */
export function noScoreInWords(without) {
  return Array.isArray(without) && without.length ? word('measureLeftOut', { items: without.join(', ') }) : word('measureNoScore');
}

/**
 * The time on the person's own clock, as it stands in an entry: the day, and what tells two of the same day apart.
 * @param {Date} date
 * @returns {string}
 */
export function localTime(date) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
    + 'T' + [two(date.getHours()), two(date.getMinutes()), two(date.getSeconds())].join(':') + '.' + String(date.getMilliseconds()).padStart(3, '0');
}

/** @param {number} score @returns {string} */
export function pointsInWords(score) { return numberInWords(Math.round(score * 100) / 100); }
