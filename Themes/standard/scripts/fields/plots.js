// The answers of a diary or a measure over time: what one sees, what it says in words, and the numbers.

import { repeated } from '../answers/conditions.js';
import { DAY, isLength, isTime, plain, roundTheClock } from '../answers/expressions.js';
import { pointsOf } from '../answers/find.js';
import { dateInWords, pointsInWords } from '../answers/in-words.js';
import { known } from '../answers/known.js';
import { makeNumbers, makePlot } from './plot.js';
import { make, one } from '../page/elements.js';
import { word } from '../page/words.js';

/** @param {HTMLElement} field */
export function setUpPlot(field) {
  /** @type {Course[]} */
  const courses = JSON.parse(field.dataset.plot);
  const place = make('div', { class: 'plots' });
  let shown = '';
  /** @type {Map<string, AnswerRecord[]>|null} */
  let seen = null;
  one('.hint', field).replaceWith(place);
  repeated.push(() => {
    if (seen === known.records) return;
    seen = known.records;
    const drawn = courses.map(course => pointsOf(course.value));
    const json = JSON.stringify(drawn);
    if (json === shown) return;
    shown = json;
    place.textContent = '';
    courses.forEach((course, at) => place.append(...makeCourseOf(course, drawn[at], courses.length > 1)));
  });
}

/** @param {Course} course @param {Point[]} points @param {boolean} named @returns {Node[]} */
function makeCourseOf(course, points, named) {
  /** @type {Node[]} */
  const title = named ? [make('h3', {}, course.name)] : [];
  if (!points.length) return title.concat(make('p', { class: 'hint' }, word('plotNotYet')));
  const first = points[0].value;
  // 23:00 and 01:00 are two hours apart.
  /** @param {Outcome} value @returns {number} */
  const near = value => (isTime(first) ? plain(first) + roundTheClock(plain(value) - plain(first) + DAY / 2).time - DAY / 2 : plain(value));
  const values = points.map(each => near(each.value));
  /** @param {number} value */
  const say = value => (typeof first === 'object' ? clockOf(isTime(first) ? roundTheClock(value).time : value) : pointsInWords(value));
  const unit = isLength(first) ? word('plotHours') : isTime(first) ? word('plotClock') : course.unit;
  const step = typeof first === 'object' ? 60 : 1;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const least = course.least !== null ? course.least : isTime(first) ? Math.floor(low / step) * step : Math.min(0, Math.floor(low));
  const most = Math.max(course.most !== null ? course.most : Math.ceil(high / step) * step, least + 2 * step);
  const dates = points.map(each => dateInWords(each.day));
  /** @param {number} value */
  const withUnit = value => say(value) + (unit && !isTime(first) ? ' ' + unit : '');
  const summary = word('plotSays', { from: dates[0], to: dates[dates.length - 1], least: withUnit(low), most: withUnit(high), last: withUnit(values[values.length - 1]) });
  const rows = points.map((_, at) => [dates[at], say(values[at])]);
  const numbers = makeNumbers([word('measureDate'), unit ? course.name + ' (' + unit + ')' : course.name], rows);
  if (points.length < 2) return title.concat(make('p', { class: 'hint' }, word('plotOne')), numbers);
  return title.concat(makePlot({
    points: points.map(({ day }, at) => ({ time: new Date(day.length > 10 ? day : day + 'T12:00').getTime(), value: values[at], label: '' })),
    least, most, unit: unit || (named ? '' : course.name), name: course.name + (/[?.!]$/.test(course.name) ? ' ' : '. ') + summary, say,
  }), make('p', {}, summary), numbers);
}

/**
 * Hours and minutes, short enough for an axis.
 * @param {number} minutes
 */
function clockOf(minutes) {
  const whole = Math.round(minutes);
  return Math.floor(whole / 60) + ':' + String(whole % 60).padStart(2, '0');
}
