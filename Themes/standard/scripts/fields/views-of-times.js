// Views of what is filled in again and again: a row for each time, a card for each night, a line for each day of the week; and
// of rows, which are answers of their own.

import { answers } from '../answers/answers.js';
import { repeated } from '../answers/conditions.js';
import { entryAround, fillingAround } from '../answers/forms.js';
import { dateInWords, inWords, localTime } from '../answers/in-words.js';
import { keyOfField, known, rowsAt } from '../answers/known.js';
import { dayOfDraft, entriesOf, entryInWords, labelOf, LATEST, titleOf } from './entries.js';
import { columnsIn } from './rows.js';
import { setUpSleepWindow } from './sleep-window.js';
import { labelsIn, showInPlace } from './views.js';
import { all, announce, around, copyOf, make, makeButton, one } from '../page/elements.js';
import { here, word } from '../page/words.js';
import { attempt } from '../storage/attempt.js';

export function setUpViewsOfTimes() {
  if (!here.program) return;
  for (const field of all('.exercise .field[data-kind="rows"]')) drawRows(field);
  for (const figure of all('.exercise figure.view')) {
    const section = around('.exercise', figure);
    if (figure.matches('.view-sleep-window')) attempt(() => setUpSleepWindow(figure, section));
    if (figure.matches('.view-week')) drawWhenChanged(section, weeksIn(figure));
    if (figure.matches('.view-sleep-diary')) drawWhenChanged(section, nightsIn(figure), latestIn(figure));
    if (figure.matches('.view-log') && 'repeat' in section.dataset) drawWhenChanged(section, logIn(figure), latestIn(figure));
  }
}

/** @param {HTMLElement} field */
function drawRows(field) {
  const section = around('.exercise', field);
  const key = keyOfField(section, field);
  const places = all('figure.view [data-show]', section).filter(place => place.dataset.show === field.dataset.field);
  if (!places.length) return;
  /** @type {string|null} */
  let drawn = null;
  repeated.push(() => {
    const rows = rowsAt(key, entryAround(section)) || [];
    const columns = columnsIn(field);
    const text = rows.map(({ cells }) => columns.filter(({ id }) => id in cells)
      .map(({ id, kind, options }) => inWords(cells[id], options, kind).replace(/\n/g, ', ')).join(', ')).join('\n');
    if (text !== drawn) places.forEach(place => showInPlace(place, rows, text));
    drawn = text;
  });
}

/**
 * @param {HTMLElement} section
 * @param {(times: Time[]) => void} draw
 * @param {(times: Time[]) => Time[]} [choose] those of the latest that are drawn; else all are
 */
function drawWhenChanged(section, draw, choose) {
  let drawn = '';
  const timesNow = makeTimes(section, choose ? LATEST + 2 : Infinity);
  repeated.push(() => {
    const times = choose ? choose(timesNow()) : timesNow();
    const json = JSON.stringify([times, localTime(new Date()).slice(0, 10)]);
    if (json !== drawn) draw(times);
    drawn = json;
  });
}

/**
 * The latest ones, and a word where there are more. In a log, what stands in the form is drawn already.
 * @param {HTMLElement} figure
 * @returns {(times: Time[]) => Time[]}
 */
function latestIn(figure) {
  const hint = make('p', { class: 'hint', hidden: '' }, word('viewLatest', { count: LATEST }));
  figure.append(hint);
  return times => {
    const drawn = figure.matches('.view-log') ? times.filter(time => !time.open) : times;
    hint.hidden = drawn.length <= LATEST;
    figure.classList.toggle('partly', !hint.hidden);
    return drawn.slice(0, LATEST);
  };
}

/**
 * What was written each time, the latest first. What stands in the form comes as it stands there; only that is looked at each time.
 * @param {HTMLElement} section
 * @param {number} most
 * @returns {() => Time[]}
 */
function makeTimes(section, most) {
  const block = here.program + '.' + section.dataset.block;
  const asked = all('.field[data-field]', section);
  const draft = () => fillingAround(section) || { block };
  /** @type {Map<string, AnswerRecord[]>|null} */
  let seen = null;
  /** @type {string[]} */
  let entries = [];
  /** @type {Map<string, Time>} */
  let earlier = new Map();
  /** @param {string} entry @param {string} open @returns {Time} */
  const timeAt = (entry, open) => ({
    open: entry === open,
    day: entry ? entry.slice(0, 10) : dayOfDraft(draft()),
    title: entry ? titleOf(entry, entries) : dateInWords(dayOfDraft(draft())),
    fields: asked.map(field => {
      const key = block + '.' + field.dataset.field;
      const shown = entry === open && answers.find(each => each.key === key);
      const record = (known.records.get(key) || []).find(each => each.entry === entry);
      const value = shown ? shown.read() : record ? record.value : null;
      const text = shown ? inWords(value, labelsIn(field), field.dataset.kind) : entryInWords(key, field, entry);
      return { name: field.dataset.field, label: labelOf(field), value, text };
    }),
  });
  return () => {
    const open = entryAround(section);
    if (seen !== known.records) {
      seen = known.records;
      entries = entriesOf(block);
      earlier = new Map();
    }
    return [''].concat(entries.slice(0, most)).map(entry => {
      if (entry === open) return timeAt(entry, open);
      const time = earlier.get(entry) || timeAt(entry, open);
      earlier.set(entry, time);
      return time;
    }).filter(time => time.fields.some(field => field.text));
  };
}

/**
 * What was answered, or what is asked where nothing is.
 * @param {Time['fields']} fields
 */
function makeAnswered(fields) {
  return make('dl', {}, ...fields.map(({ label, text }) => make('div', {}, make('dt', {}, label), make('dd', { class: 'own-words' }, text))));
}

/**
 * The card that the page comes with stays until there is a night to show.
 * @param {HTMLElement} figure
 * @returns {(times: Time[]) => void}
 */
function nightsIn(figure) {
  const list = one('ol', figure);
  const blank = one('li', list);
  /** @type {Map<string, HTMLElement>} */
  let cards = new Map();
  return times => {
    const before = cards;
    cards = new Map(times.map(time => {
      const json = JSON.stringify(time);
      return [json, before.get(json)
        || make('li', {}, make('h4', {}, word('nightTo', { date: time.title })), makeAnswered(time.fields.filter(field => field.text)))];
    }));
    const wanted = times.length ? Array.from(cards.values()) : [blank];
    wanted.forEach((card, at) => { if (list.children[at] !== card) list.insertBefore(card, list.children[at] || null); });
    while (list.children.length > wanted.length) list.children[wanted.length].remove();
  };
}

/**
 * Above what stands in the form, below it the earlier ones.
 * @param {HTMLElement} figure
 * @returns {(times: Time[]) => void}
 */
function logIn(figure) {
  const list = one('ol', figure);
  const earlier = make('div', { class: 'view-earlier' });
  figure.append(earlier);
  return times => {
    earlier.textContent = '';
    for (const time of times) {
      const row = copyOf(list);
      for (const place of all('[data-show]', row)) {
        const { value, text } = time.fields.find(field => field.name === place.dataset.show) || { value: null, text: '' };
        place.removeAttribute('data-show');
        showInPlace(place, value, text);
      }
      earlier.append(make('p', { class: 'view-day' }, time.title), row);
    }
  };
}

/**
 * The week that it is, or the latest that somebody wrote in, until the person turns to another.
 * @param {HTMLElement} figure
 * @returns {(times: Time[]) => void}
 */
function weeksIn(figure) {
  /** @type {Time[]} */
  let times = [];
  /** @type {string[]} */
  let weeks = [];
  let shown = '';
  let turned = '';
  /** @param {string} day @param {number} by */
  const from = (day, by) => {
    const date = new Date(day + 'T12:00');
    date.setDate(date.getDate() + by);
    return localTime(date).slice(0, 10);
  };
  /** @param {string} day */
  const mondayOf = day => from(day, -(new Date(day + 'T12:00').getDay() + 6) % 7);
  /** @param {number} by */
  const turn = by => {
    turned = weeks[weeks.indexOf(shown) + by];
    draw();
    const button = by < 0 ? before : after;
    if (button.hidden) (by < 0 ? after : before).focus();
    announce(dateInWords(shown) + ' – ' + dateInWords(from(shown, 6)));
  };
  const before = makeButton(word('weekBefore'), 'button quiet', () => turn(-1));
  const after = makeButton(word('weekAfter'), 'button quiet', () => turn(1));
  figure.prepend(make('p', { class: 'actions' }, before, after));
  const draw = () => {
    const today = localTime(new Date()).slice(0, 10);
    const written = times.map(time => mondayOf(time.day));
    weeks = Array.from(new Set(written.concat(mondayOf(today)))).sort();
    shown = weeks.includes(turned) ? turned : !written.length || written.includes(mondayOf(today)) ? mondayOf(today) : String(written.sort().pop());
    before.hidden = shown === weeks[0];
    after.hidden = shown === weeks[weeks.length - 1];
    around('.actions', before).hidden = weeks.length < 2;
    all('[data-day]', figure).forEach((line, at) => {
      const day = from(shown, at);
      line.classList.toggle('today', day === today);
      one('.view-date', line).textContent = ' ' + new Date(day + 'T12:00').toLocaleDateString(here.lang, { day: 'numeric', month: 'short' });
      const place = one('.view-written', line);
      place.textContent = '';
      place.append(...times.filter(time => time.day === day).map(time => makeAnswered(time.fields.filter(field => field.text))));
    });
  };
  return now => {
    times = now;
    draw();
  };
}
