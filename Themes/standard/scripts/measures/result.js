// The result of a measure in plain words: what its author says of the score, help where it is due, and how it has gone since
// the first time.

import { dateInWords, noScoreInWords, numberInWords, pointsInWords } from '../answers/in-words.js';
import { known, resultsAt } from '../answers/known.js';
import { optionsOf } from '../fields/kinds.js';
import { makeNumbers, makePlot } from '../fields/plot.js';
import { helpFrom } from './help.js';
import { alertsAt, bandAt, changeBetween, leftOut } from './scoring.js';
import { make, makeButton, one } from '../page/elements.js';
import { here, word } from '../page/words.js';

/**
 * @param {MeasureForm} measure
 * @param {ResultRecord} record
 * @param {boolean} byPerson
 * @param {(measure: MeasureForm) => void} startOver has the person answer anew
 */
export function showResult(measure, record, byPerson, startOver) {
  const { section, form, parts, scoring } = measure;
  const { result } = parts;
  const { missing, items } = record.value;
  // Nor what earlier pages have made up.
  const without = leftOut(scoring, items);
  const score = without.length ? null : record.value.score;
  measure.shown = record;
  form.hidden = parts.controls.hidden = true;
  result.textContent = '';
  const title = make('h3', { tabindex: '-1' }, word('measureResult', { date: dateInWords(record.time) }));
  result.append(title);
  const band = score === null ? null : bandAt(scoring, score);
  const course = courseOf(measure, record);
  const change = score === null ? null : describeChange(scoring, course);
  // What an answer asks for comes before any words of the score; a crisis does so in any case.
  const urgent = new Set(alertsAt(scoring, items).map(alert => alert[1]));
  const later = new Set([band && band[4], change && change.worse ? 'contact' : '']);
  if (later.has('crisis')) urgent.add('crisis');
  for (const kind of ['crisis', 'contact']) if (urgent.has(kind)) result.append(helpFrom(measure, kind));
  if (band && band[3]) result.append(make('p', languageOf(form, { class: 'measure-say' }), band[3]));
  if (score === null) {
    result.append(make('p', {}, noScoreInWords(without)));
  } else {
    result.append(make('p', { class: 'measure-score' }, scoreInWords(scoring, score)));
    if (missing) result.append(make('p', { class: 'hint' }, word('measureProrated')));
  }
  if (later.has('contact') && !urgent.has('contact')) result.append(helpFrom(measure, 'contact'));
  if (change) result.append(makeCourse(measure, course, change));
  result.append(makeGivenAnswers(measure, items));
  const again = makeButton(word('measureAgain'), 'button quiet', () => startOver(measure));
  result.append(make('p', { class: 'actions' }, again), make('p', { class: 'hint' }, word('measureAgainWhy')));
  result.hidden = false;
  if (byPerson) {
    title.focus({ preventScroll: true });
    (urgent.size ? result : section).scrollIntoView({ block: 'start' });
  }
}

/**
 * The questionnaire's own words may be in another language than the page.
 * @param {HTMLElement} form
 * @param {Object<string, string>} attributes
 */
function languageOf(form, attributes) {
  return form.lang ? Object.assign(attributes, { lang: form.lang, dir: form.dir }) : attributes;
}

/** @param {Scoring} scoring @param {number} score */
function scoreInWords(scoring, score) {
  const bands = scoring.bands || [];
  const shown = pointsInWords(score);
  return bands.length ? word('measureScoreOf', { score: shown, most: numberInWords(bands[bands.length - 1][1]) }) : word('measureScore', { score: shown });
}

/**
 * Every time that this measure has been completed in the program, up to this one.
 * @param {MeasureForm} measure
 * @param {ResultRecord} record
 */
function courseOf(measure, record) {
  const completed = [];
  for (const key of known.records.keys()) {
    if (!key.endsWith('.result') || !key.startsWith(here.program + '.')) continue;
    completed.push(...resultsAt(key).filter(each =>
      each.value.measure === measure.scoring.measure && typeof each.value.score === 'number' && each.entry <= record.entry));
  }
  return completed.sort((a, b) => (a.entry < b.entry ? -1 : 1));
}

/**
 * Compares with the first time; with the time before, where it has become clearly worse since then.
 * @param {SomeScoring} scoring
 * @param {ResultRecord[]} course
 */
export function describeChange(scoring, course) {
  if (course.length < 2) return null;
  const now = course[course.length - 1];
  const previous = course[course.length - 2];
  const base = changeBetween(scoring, previous.value.score, now.value.score) === 1 ? previous : course[0];
  const change = changeBetween(scoring, base.value.score, now.value.score);
  const words = [word('measureThen', {
    date: dateInWords(base.time), before: pointsInWords(base.value.score), now: pointsInWords(now.value.score) })];
  if (change !== null) words.push(word(change > 0 ? 'measureWorse' : change < 0 ? 'measureBetter' : 'measureSame'));
  return { words: words.join(' '), worse: change === 1 };
}

/**
 * Words, a plot, and the numbers behind it.
 * @param {{scoring: SomeScoring}} measure
 * @param {ResultRecord[]} course
 * @param {{words: string}} change
 */
export function makeCourse(measure, course, change) {
  const { scoring } = measure;
  /** @param {ResultRecord} record */
  const label = record => (record.value.at ? word('measure' + record.value.at[0].toUpperCase() + record.value.at.slice(1)) : '');
  const bands = scoring.bands || [];
  const scores = course.map(record => record.value.score);
  const dates = course.map(record => dateInWords(record.time));
  const labelled = course.some(record => record.value.at);
  const rows = course.map((record, at) => [dates[at], ...(labelled ? [label(record)] : []), pointsInWords(record.value.score)]);
  const head = [word('measureDate'), ...(labelled ? [word('measureWhen')] : []), word('measurePoints')];
  return make('section', { class: 'measure-course' }, make('h4', {}, word('measureChange')), make('p', {}, change.words),
    makePlot({
      points: course.map((record, at) => ({ time: Date.parse(record.time), value: scores[at], label: label(record) })),
      least: bands.length ? bands[0][0] : Math.min(0, ...scores),
      most: bands.length ? bands[bands.length - 1][1] : Math.max(1, ...scores),
      unit: word('measurePoints'),
      name: word('measurePlot', { from: dates[0], to: dates[dates.length - 1] }),
    }),
    makeNumbers(head, rows));
}

/**
 * What was answered, to read again and to print.
 * @param {MeasureForm} measure
 * @param {Object<string, number>} given
 */
function makeGivenAnswers(measure, given) {
  const list = make('dl', languageOf(measure.form, { class: 'me-answers' }));
  for (const { number, element } of measure.items) {
    const chosen = optionsOf(element).find(option => option.value === String(given[number]));
    const answer = chosen && chosen.labels ? String(chosen.labels[0].textContent)
      : make('span', { lang: here.lang }, number in given ? String(given[number]) : word('measureNotAnswered'));
    list.append(make('div', {}, make('dt', {}, String(one('legend > :last-child', element).textContent)), make('dd', {}, answer)));
  }
  return make('details', { class: 'reveal' }, make('summary', {}, word('measureAnswers')), make('div', {}, list));
}
