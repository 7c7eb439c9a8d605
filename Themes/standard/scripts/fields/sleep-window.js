// The sleep window: when to go to bed and get up, worked out from seven nights of a diary. All times are those that the clock
// shows, also on the two nights a year when it is changed: sleep and time in bed are read off the same hands, and the same answers
// give the same window wherever they are opened. A night belongs to the day on which one got up.

import { answers, draftHere } from '../answers/answers.js';
import { reactToAnswers, repeated, valueInWords } from '../answers/conditions.js';
import { isKnown, minus, NEARLY, plain, roundTheClock, valueOf } from '../answers/expressions.js';
import { findAnswer, pointsOf } from '../answers/find.js';
import { dateInWords, durationInWords, localTime, numberInWords } from '../answers/in-words.js';
import { datedRecords, dateOf, dayNow, dayOf, known, learnAlso } from '../answers/known.js';
import { choiceField, reportSaving } from './kinds.js';
import { draw, makeNumbers } from './plot.js';
import { all, announce, make, makeButton, one, setText } from '../page/elements.js';
import { here, word } from '../page/words.js';
import { asRecord } from '../storage/drafts.js';
import { hold, keep } from '../storage/repository.js';
import { isThere } from '../storage/values.js';

const NIGHTS = 7;
const NIGHTS_WITHIN = 14; // days; older ones tell of another time
const EARLIER = 15; // minutes, where one slept 85 % of the time or more
const LONGEST_WINDOW = 720; // more is a slip of the finger
const ASKED_AGAIN = 7 * 864e5; // milliseconds

/**
 * Each caution is a question, and only where all are answered with no does what is below them open. What was answered a week ago
 * is asked again: the answer goes from the page, and stays stored until there is another.
 * @param {HTMLElement} section
 * @returns {() => boolean} whether it is open
 */
function setUpCautions(section) {
  const fields = all('.cautions .field', section);
  const [opening] = all('.window-open', section);
  let isOld = false;
  repeated.push(() => {
    const given = fields.map(field => {
      const answer = answers.find(each => each.element === field);
      if (!answer) return null;
      const since = Math.max(answer.latest, answer.known ? Date.parse(String(answer.known.time)) : 0);
      if (answer.json !== 'null' && !(Math.abs(Date.now() - since) < ASKED_AGAIN)) {
        isOld = true;
        choiceField.show(field, null);
        answer.json = 'null';
        answer.changed();
      }
      return JSON.parse(answer.json);
    });
    const verdict = ['yes', 'unknown'].find(each => given.includes(each)) || (given.length && given.every(each => each === 'no') ? 'no' : isOld ? 'again' : 'unanswered');
    const isLow = /yes|unknown/.test(given[fields.findIndex(each => each.dataset.field === 'caution-low')]);
    for (const why of all('[data-why]', section)) why.hidden = why.dataset.why !== verdict && !(isLow && why.dataset.why === 'low');
    opening.hidden = verdict !== 'no';
  });
  return () => !opening.hidden;
}

/** @typedef {{day: number, sleep: number, bed: number}} Night in minutes */

/**
 * @typedef {object} SleepWindow
 * @property {number} have       so many nights count
 * @property {Night[]} odd       more sleep than time in bed
 * @property {number} sleep     a night
 * @property {number} bed
 * @property {number|null} percent   null, and the two before it 0, while there are too few
 * @property {boolean|null} enough
 * @property {boolean} floored   it would be shorter if it might
 * @property {{bed: number, rise: number, length: number}|null} next
 */

/**
 * Below 85 % in a window there is no rule, and for the next one nothing is given.
 * @param {Night[]} nights one a day, the oldest first
 * @param {{rise: number, floor: number, now: number, used: {since: number, rise: number, length: number}|null}} given
 * @returns {SleepWindow}
 */
export function windowFrom(nights, { rise, floor, now, used }) {
  const after = Math.max(now - NIGHTS_WITHIN, used ? used.since : -Infinity);
  const recent = nights.filter(each => each.day > after && each.day <= now);
  const odd = recent.filter(each => each.sleep > each.bed);
  const counted = recent.filter(each => each.sleep >= 0 && each.bed > 0 && each.sleep <= each.bed).slice(-NIGHTS);
  const result = { have: counted.length, odd, sleep: 0, bed: 0, percent: null, enough: null, floored: false, next: null };
  if (counted.length < NIGHTS) return result;
  /** @param {'sleep'|'bed'} name */
  const sum = name => counted.reduce((total, each) => total + each[name], 0);
  const [sleep, bed] = [sum('sleep'), sum('bed')];
  const enough = sleep * 100 >= bed * 85 - NEARLY;
  const mean = used ? used.length + EARLIER : Math.round(sleep / NIGHTS);
  const up = used ? used.rise : rise;
  const length = Math.max(mean, floor);
  return Object.assign(result, {
    // Rounded down: what is said to be 85 is.
    sleep: sleep / NIGHTS, bed: bed / NIGHTS, percent: Math.floor((sleep * 1000) / bed + NEARLY) / 10, enough, floored: length > mean,
    next: used && !enough ? null : { bed: roundTheClock(up - length).time, rise: up, length },
  });
}

/**
 * The nights that have both answers; of two on a day the one filled in last.
 * @param {Tree} sleep
 * @param {Tree} bed
 * @param {number} after
 * @returns {Night[]}
 */
function nightsOf(sleep, bed, after) {
  const nights = new Map();
  const inBed = new Map(pointsOf(bed, after).map(each => [each.entry, plain(each.value)]));
  for (const { entry, at, value } of pointsOf(sleep, after)) {
    if (inBed.has(entry)) nights.set(at, { day: at, sleep: plain(value), bed: inBed.get(entry) });
  }
  return Array.from(nights.values()).sort((a, b) => a.day - b.day);
}

/**
 * The windows that have been taken into use, the oldest first: `02:00–07:00` under the day.
 * @param {string} key
 */
function windowsUsed(key) {
  return datedRecords(key).map(record => {
    const [bed, rise] = String(record.value).split('–').map(each => valueOf(each, 'time'));
    return bed && rise && { since: dayOf(record), date: dateInWords(dateOf(record)), bed: bed.time, rise: rise.time, length: minus(rise, bed).minutes };
  }).filter(isThere);
}

/** @param {HTMLElement} figure @param {HTMLElement} section */
export function setUpSleepWindow(figure, section) {
  const [block, { sleep, bed, rise, floor }] = [here.program + '.' + section.dataset.block, figure.dataset];
  const key = block + '.window';
  const fixed = { rise: valueOf(rise, 'time').time, floor: Number(floor) };
  const said = make('p', { class: 'window-said', role: 'status', tabindex: '-1' });
  const place = make('div', { class: 'window-now' });
  const other = makeOtherTimes(section, fixed, use);
  const parts = [said, place, other];
  figure.prepend(...parts);
  const isCleared = setUpCautions(section);
  /** @type {[seen: typeof known.records|null, wasOpen: boolean|null, shown: string]} */
  let [seen, wasOpen, shown] = [null, null, ''];

  /** @param {number} bed @param {number} rise */
  function use(bed, rise) {
    const entry = localTime(new Date());
    const value = [bed, rise].map(time => valueInWords({ time })).join('–');
    const draft = draftHere('window.' + key + entry, key, entry, value);
    hold(draft);
    // At once: where nothing happens, one taps once more.
    learnAlso(asRecord(draft));
    reactToAnswers(false);
    said.focus();
    keep([draft]).then(({ saved }) => {
      announce(word('windowKept'));
      if (!saved) reportSaving(section);
    });
  }

  repeated.push(() => {
    const open = isCleared() && isKnown(['field', block + '.agreed', 'checks'], findAnswer);
    if (seen === known.records && open === wasOpen) return;
    [seen, wasOpen] = [known.records, open];
    const windows = windowsUsed(key);
    const used = windows[windows.length - 1] || null;
    const found = windowFrom(nightsOf(JSON.parse(String(sleep)), JSON.parse(String(bed)), dayNow() - NIGHTS_WITHIN), Object.assign({ now: dayNow(), used }, fixed));
    const json = JSON.stringify([open, windows, found]);
    if (json === shown) return;
    shown = json;
    const { next } = found;
    place.textContent = '';
    other.hidden = !open;
    one('.window-blank', figure).hidden = open && Boolean(next || used);
    /** @param {{bed: number, rise: number}} window */
    const times = ({ bed, rise }) => ({ bed: valueInWords({ time: bed }), rise: valueInWords({ time: rise }) });
    const missing = { have: found.have, missing: NIGHTS - found.have };
    setText(said, !open ? word('windowClosed') : !found.percent ? word(used ? 'windowWait' : 'windowNights', missing)
      : !next ? word('windowNoRule') : word(used ? 'windowEarlier' : 'windowFirst', times(next)));
    if (!open) return;
    const lines = [];
    if (found.percent !== null) {
      lines.push(word('windowShare', { sleep: durationInWords(Math.round(found.sleep)), bed: durationInWords(Math.round(found.bed)), percent: numberInWords(found.percent) }));
      if (found.floored) lines.push(word('windowFloor', { floor: durationInWords(fixed.floor) }));
      if (!used && found.enough) lines.push(word('windowAlready'));
    }
    if (found.odd.length) lines.push(word('windowOdd', { dates: found.odd.map(each => valueInWords({ day: each.day })).join(', ') }));
    place.append(...lines.map(line => make('p', {}, line)));
    const nights = [used && Object.assign({ name: word('windowNow') }, used), next && Object.assign({ name: used ? word('windowNext') : '' }, next)].filter(isThere);
    if (nights.length) place.append(drawNights(nights));
    if (next) place.append(make('p', { class: 'actions' }, makeButton(word('windowUse'), 'button', () => use(next.bed, next.rise))));
    if (used) {
      place.append(make('p', { class: 'window-in-use' }, word('windowInUse', Object.assign({ date: used.date }, times(used)))));
      if (windows.length > 1) place.append(makeNumbers([word('measureDate'), word('windowTimes')], windows.map(each => [each.date, Object.values(times(each)).join('–')])));
    }
  });
}

/**
 * What a person and her guide have agreed on instead: any times, but never shorter than the floor.
 * @param {HTMLElement} section
 * @param {{rise: number, floor: number}} fixed
 * @param {(bed: number, rise: number) => void} use
 */
function makeOtherTimes(section, { rise, floor }, use) {
  const input = (/** @type {string} */ name, /** @type {string} */ value) => make('input', { type: 'time', id: section.id + '..' + name, value, autocomplete: 'off' });
  const [bed, up] = [input('bed', ''), input('rise', valueInWords({ time: rise }))];
  const hint = make('p', { class: 'field-hint', role: 'status' });
  const button = makeButton(word('windowUse'), 'button quiet', () => {
    const times = [bed, up].map(each => valueOf(each.value, 'time'));
    const length = times.every(Boolean) ? minus(times[1], times[0]).minutes : 0;
    const fits = length >= floor && length <= LONGEST_WINDOW;
    hint.textContent = fits ? '' : word('windowOutside', { floor: durationInWords(floor) });
    if (fits) use(times[0].time, times[1].time);
  });
  /** @param {HTMLElement} control @param {string} says */
  const label = (control, says) => make('div', { class: 'field' }, make('label', { for: control.id }, word(says)), control);
  return make('details', { class: 'reveal' }, make('summary', {}, word('windowOther')),
    make('div', {}, label(bed, 'windowOtherBed'), label(up, 'windowOtherRise'), make('p', { class: 'actions' }, button), hint));
}

/**
 * Each night as a band along the clock.
 * @param {{bed: number, rise: number, length: number, name: string}[]} nights
 */
function drawNights(nights) {
  const width = 300;
  const end = Math.ceil((Math.max(...nights.map(each => each.rise)) + 31) / 60) * 60;
  const hours = Math.max(12, Math.ceil(Math.max(...nights.map(each => end - each.rise + each.length)) / 60) + 1);
  /** @param {number} minutes */
  const across = minutes => 6 + ((width - 12) * (minutes - end + hours * 60)) / (hours * 60);
  const bottom = nights.length * 44 + 14;
  /** @param {number} x @param {number} y @param {string} anchor @param {string} words */
  const text = (x, y, anchor, words) => draw('text', { x, y, 'text-anchor': anchor }, words);
  const svg = draw('svg', { class: 'plot nights', viewBox: [0, 0, width, bottom + 26].join(' '), role: 'img', 'aria-label': nights.map(({ bed, rise, length, name }) => (
    (name && name + ': ') + word('windowPicture', { bed: valueInWords({ time: bed }), rise: valueInWords({ time: rise }), length: durationInWords(length) }))).join(' ') });
  svg.append(draw('rect', { class: 'night', x: 1, y: 1, width: width - 2, height: bottom - 2, rx: 10 }));
  for (let hour = end - hours * 60 + 60; hour < end; hour += 60) {
    svg.append(draw('line', { class: 'plot-grid', x1: across(hour), x2: across(hour), y1: bottom - 6, y2: bottom }));
    if (hour % 120 === 0) svg.append(text(across(hour), bottom + 18, 'middle', valueInWords(roundTheClock(hour)).slice(0, 2)));
  }
  nights.forEach(({ bed, rise, length, name }, at) => {
    const [from, to, y] = [across(rise - length), across(rise), at * 44 + 8];
    svg.append(text(from, y + 11, 'start', valueInWords({ time: bed })), text(to, y + 11, 'end', valueInWords({ time: rise })),
      draw('rect', { class: 'night-window', x: from, y: y + 17, width: to - from, height: 18, rx: 9 }));
    if (name) svg.append(text(10, y + 31, 'start', name));
  });
  return svg;
}
