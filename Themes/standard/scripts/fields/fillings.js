// An exercise that is filled in again and again, as a diary or a log. The form is a draft, kept as one types like every other
// answer, until the person is done with it. Then it becomes a record of its own with its day, and the form is empty again.
// Nothing changes such a record afterwards but that the person opens it.

import { answers, draftHere } from '../answers/answers.js';
import { draftWith, firstShown, lookAgain, noteShown, restore, save } from '../answers/autosave.js';
import { programsAsked, reactSoon, repeated, valueWithUnit } from '../answers/conditions.js';
import { evaluate } from '../answers/expressions.js';
import { findAt } from '../answers/find.js';
import { fillings } from '../answers/forms.js';
import { dateInWords, inWords, isDate, localTime } from '../answers/in-words.js';
import { known, learn, rowsAt, timesInSight } from '../answers/known.js';
import { controlOf, reportSaving } from './kinds.js';
import { columnsIn, rowInWords } from './rows.js';
import { labelsIn } from './views.js';
import { makeDialog } from '../page/dialog.js';
import { all, announce, around, keepBelowHeader, make, makeButton, one, setText } from '../page/elements.js';
import { showProgress } from '../page/progress.js';
import { settleLock } from '../page/unlocking.js';
import { here, word } from '../page/words.js';
import { tell } from '../storage/announcements.js';
import { metaDraft } from '../storage/drafts.js';
import { hold, keep, recall } from '../storage/repository.js';

/** Of what is filled in day after day, more than these make a page slow to scroll through and to answer on. */
export const LATEST = 14;

/** What no stored record is equal to, so that the form takes over whatever is stored. */
const ANOTHER = { counter: -1, writer: '' };

/** @param {HTMLElement} section */
export function setUpFillings(section) {
  if (!here.program || !section.querySelector('.field')) return;
  /** @type {Fillings} */
  const filling = {
    section, block: here.program + '.' + section.dataset.block, entry: '', day: '', turn: 0, busy: false, turns: firstShown,
    parts: /** @type {FillingParts} */ ({}), shown: '', seen: null, whole: false, moved: false,
  };
  addFillingParts(filling);
  fillings.push(filling);
  repeated.push(() => showFillings(filling));
}

/** @param {Fillings} filling */
function addFillingParts(filling) {
  const { section, parts } = filling;
  const id = section.id + '..';
  const fields = all('.field', section);
  parts.now = make('p', { class: 'filling-now', tabindex: '-1' });
  // Where the first question is which day it is, nobody has to say it twice.
  parts.ownDay = fields[0].dataset.kind === 'date' ? controlOf(fields[0]) : null;
  parts.day = parts.ownDay || make('input', { type: 'date', id: id + 'day', autocomplete: 'off' });
  parts.day.addEventListener('change', () => {
    const day = parts.day.value;
    inTurn(filling, () => sayDay(filling, day));
  });
  const first = childAround(section, fields[0]);
  first.before(parts.now);
  if (!parts.ownDay) first.before(make('div', { class: 'field' }, make('label', { for: id + 'day' }, word(section.dataset.view === 'sleep-diary' ? 'nightDay' : 'fillingDay')), parts.day));
  parts.done = makeButton('', 'button filling-done', () => {
    if (!filling.busy) inTurn(filling, () => finishFilling(filling));
  });
  parts.hint = make('p', { class: 'hint filling-hint', role: 'status' });
  // What is worked out and drawn comes after what is filled in.
  const last = fields.filter(each => !/^(computed|plot)$/.test(each.dataset.kind)).pop() || fields[0];
  childAround(section, last).after(make('div', { class: 'filling-actions' }, make('p', { class: 'actions' }, parts.done), parts.hint));
  parts.title = make('h3', { tabindex: '-1' }, word('fillingEarlier'));
  parts.list = make('ol', { class: 'filling-list' });
  parts.all = makeButton('', 'button quiet', () => {
    showAllFillings(filling, true);
    one('summary', parts.list.children[LATEST]).focus();
  });
  parts.earlier = make('div', { class: 'fillings' }, parts.title, parts.list, make('p', { class: 'actions' }, parts.all));
  section.append(parts.earlier);
}

/**
 * On a phone that takes its time, what is asked for meanwhile is of the filling that comes to be shown, and isn't lost.
 * @param {Fillings} filling
 * @param {() => unknown} doing
 */
function inTurn(filling, doing) {
  filling.turns = filling.turns.then(doing).then(() => {}, console.error);
}

/**
 * What stands directly in the exercise and has the element in it.
 * @param {HTMLElement} section
 * @param {HTMLElement} element
 * @returns {HTMLElement}
 */
function childAround(section, element) {
  const parent = /** @type {HTMLElement} */ (element.parentElement);
  return parent === section ? element : childAround(section, parent);
}

/** @param {Fillings} filling */
export function answersIn(filling) {
  return answers.filter(each => filling.section.contains(each.element));
}

/**
 * All that is stored of a block's filling.
 * @param {string} block
 * @param {string} entry
 */
function recordsOf(block, entry) {
  return Array.from(known.records).flatMap(([key, records]) => (key.startsWith(block + '.') ? records.filter(each => each.entry === entry) : []));
}

/**
 * The fillings of a block, the latest day first.
 * @param {string} block
 */
export function entriesOf(block) {
  const entries = new Set();
  for (const [key, records] of known.records) {
    if (key.startsWith(block + '.')) records.forEach(each => entries.add(each.entry));
  }
  entries.delete('');
  return Array.from(entries).sort().reverse();
}

/**
 * The day of a draft: what the person has said, else when it was begun.
 * @param {{block: string, day?: string}} draft
 * @returns {string}
 */
export function dayOfDraft({ block, day }) {
  if (day) return day;
  const begun = recordsOf(block, '').map(each => each.time).sort()[0];
  const said = known.meta.get('day.' + block);
  return begun && isDate(said) ? String(said) : localTime(begun ? new Date(begun) : new Date()).slice(0, 10);
}

/** @param {Fillings} filling */
function showFillings(filling) {
  if (filling.busy) return;
  const { block, entry, parts } = filling;
  const entries = entriesOf(block);
  // Another tab, or the person, has removed what stands in the form.
  if (entry && !entries.includes(entry) && !answersIn(filling).some(each => each.edits !== each.stored)) {
    inTurn(filling, () => openFilling(filling, ''));
    return;
  }
  beginDay(filling);
  const day = entry ? entry.slice(0, 10) : dayOfDraft(filling);
  if (!parts.ownDay && document.activeElement !== parts.day) parts.day.value = day;
  const begun = !entry && recordsOf(block, '').length && day < localTime(new Date()).slice(0, 10);
  setText(parts.now, entry ? word('fillingEditing', { date: dateInWords(day) }) : begun ? word('fillingBegun', { date: dateInWords(day) }) : word(filling.moved ? 'fillingMoved' : 'fillingNew'));
  setText(parts.done, word(entry ? 'fillingDoneEditing' : 'fillingDone'));
  parts.earlier.hidden = !entries.length;
  if (filling.seen === known.records) return;
  filling.seen = known.records;
  const own = Array.from(known.records).filter(([key]) => key.startsWith(block + '.'));
  const json = JSON.stringify([filling.whole, own.map(([key, records]) => [key, records.map(each => [each.entry, each.value])])]);
  if (json === filling.shown) return;
  filling.shown = json;
  const open = new Set(all('details[open]', parts.list).map(each => each.dataset.entry));
  parts.list.textContent = '';
  const listed = filling.whole ? entries : entries.slice(0, LATEST);
  parts.list.append(...listed.map(each => makeFilling(filling, each, entries, open.has(each))));
  around('.actions', parts.all).hidden = listed.length === entries.length;
  setText(parts.all, word('fillingAll', { count: entries.length }));
}

/** @param {Fillings} filling @param {boolean} whole */
export function showAllFillings(filling, whole) {
  filling.whole = whole;
  filling.seen = null;
  showFillings(filling);
}

/**
 * The day, and a number where the same day has several.
 * @param {string} entry
 * @param {string[]} entries
 */
export function titleOf(entry, entries) {
  const day = entry.slice(0, 10);
  const same = entries.filter(each => each.startsWith(day)).reverse();
  return dateInWords(day) + (same.length > 1 ? ' (' + (same.indexOf(entry) + 1) + ')' : '');
}

/** @param {Fillings} filling @param {string} entry @param {string[]} entries @param {boolean} open */
function makeFilling(filling, entry, entries, open) {
  const title = titleOf(entry, entries);
  const words = make('dl', { class: 'me-answers' });
  for (const field of all('.field[data-field]', filling.section)) {
    const text = fillingInWords(filling.block + '.' + field.dataset.field, field, entry);
    if (text) words.append(make('div', {}, make('dt', {}, labelOf(field)), make('dd', {}, text)));
  }
  const edit = makeButton(word('fillingEdit'), 'button quiet', () => inTurn(filling, () => openFilling(filling, entry, true)));
  const remove = makeButton(word('fillingRemove'), 'button quiet', () => askToRemove(filling, entry, title));
  edit.setAttribute('aria-label', word('fillingEditOf', { date: title }));
  remove.setAttribute('aria-label', word('fillingRemoveOf', { date: title }));
  const details = make('details', { class: 'reveal', 'data-entry': entry }, make('summary', {}, title),
    make('div', {}, words, make('p', { class: 'actions' }, edit, remove)));
  details.open = open;
  return make('li', {}, details);
}

/** @param {string} key @param {HTMLElement} field @param {string} entry @returns {string} */
export function fillingInWords(key, field, entry) {
  if (field.dataset.kind === 'computed') return computedInWords(field, key, entry);
  if (field.dataset.kind === 'rows') return (rowsAt(key, entry) || []).map(row => rowInWords(row, columnsIn(field))).join('\n\n');
  const record = (known.records.get(key) || []).find(each => each.entry === entry);
  return record ? inWords(record.value, labelsIn(field), field.dataset.kind) : '';
}

/**
 * What was worked out of one filling's own answers.
 * @param {HTMLElement} field
 * @param {string} key
 * @param {string} entry
 */
function computedInWords(field, key, entry) {
  const { computed } = one('[data-computed]', field).dataset;
  // A mean of many days isn't one day's.
  /** @param {Tree} tree @returns {boolean} */
  const isOwn = tree => Array.isArray(tree) && !/^(mean|sum|last|count)$/.test(tree[0])
    && (tree[0] === 'field' ? tree[1].startsWith(key.slice(0, key.lastIndexOf('.') + 1)) : tree.some(isOwn));
  if (!isOwn(JSON.parse(computed))) return '';
  return valueWithUnit(evaluate(JSON.parse(computed), asked => findAt(asked, entry)), field);
}

/** @param {HTMLElement} field @returns {string} */
export function labelOf(field) {
  return String(one('label, legend, .field-label', field).textContent).trim();
}

/**
 * Has the form show another filling, or the draft. What stood there is stored first, where it belongs.
 * @param {Fillings} filling
 * @param {string} entry
 * @param {boolean} [byPerson]
 */
async function openFilling(filling, entry, byPerson) {
  filling.busy = true;
  const { found, since } = await settle(filling);
  filling.entry = entry;
  filling.turn += 1;
  for (const answer of answersIn(filling)) {
    Object.assign(answer, { entry, known: ANOTHER, sent: answer.edits, stored: answer.edits, failed: false, latest: 0 });
  }
  filling.busy = false;
  restore(found.answers, since);
  showProgress(found);
  if (byPerson) {
    filling.parts.now.focus({ preventScroll: true });
    keepBelowHeader(filling.parts.now);
  }
}

/**
 * Stores what stands in the form, also what is written meanwhile, until nothing is left.
 * @param {Fillings} filling
 * @returns what is stored then, and since when
 */
async function settle(filling) {
  const send = () => answersIn(filling).filter(answer => {
    lookAgain(answer);
    const isNew = answer.sent !== answer.edits;
    save(answer);
    return isNew;
  }).length;
  let found;
  let since;
  do {
    send();
    await Promise.all(answersIn(filling).map(answer => answer.queue));
    since = Date.now();
    found = await recall(programsAsked());
  } while (send());
  settleLock();
  learn(found, since);
  return { found, since };
}

/**
 * Takes what stands in the form to another entry: whole or not at all. What is written from now on belongs there.
 * @param {Fillings} filling
 * @param {string} to
 */
function carry(filling, to) {
  /** @type {Draft[]} */
  const drafts = [];
  const from = filling.entry;
  const carried = answersIn(filling);
  for (const answer of carried) {
    lookAgain(answer);
    clearTimeout(answer.timer);
    const value = answer.read();
    /** @param {string} entry @param {Value} value */
    const draft = (entry, value) => drafts.push(draftWith(answer, ['filling', answer.key, entry, Date.now()].join(' '), value, entry));
    if (value !== null) draft(to, value);
    if (value !== null || answer.known || answer.edits) draft(from, null);
    // Not yet stored, so nothing that is stored may be put in its place.
    answer.edits += 1;
    Object.assign(answer, { entry: to, sent: answer.edits, stored: -1 });
  }
  filling.entry = to;
  drafts.forEach(hold);
  // After what is under way to where it was, and before what is written next.
  const kept = Promise.all(carried.map(answer => answer.queue)).then(() => keep(drafts));
  for (const answer of carried) answer.queue = kept.then(() => {});
  return kept.then(({ saved }) => saved);
}

/** @param {Fillings} filling */
async function finishFilling(filling) {
  const { parts, block, section } = filling;
  if (filling.entry) {
    const day = filling.entry.slice(0, 10);
    await openFilling(filling, '', true);
    parts.hint.textContent = word('fillingChanged', { date: dateInWords(day) });
    return;
  }
  if (answersIn(filling).every(answer => answer.read() === null)) {
    parts.hint.textContent = word('fillingNothing');
    return;
  }
  filling.busy = true;
  const now = localTime(new Date());
  const day = isDate(parts.day.value) ? parts.day.value : now.slice(0, 10);
  const saved = await carry(filling, day + now.slice(10));
  filling.day = '';
  await keep([draftOfDay(block, '')]);
  await openFilling(filling, '', true);
  parts.hint.textContent = word('fillingKept', { date: dateInWords(day) });
  if (!saved) reportSaving(section);
}

/**
 * Which day the draft of a block is of; '' for none.
 * @param {string} block @param {string} day
 */
export function draftOfDay(block, day) {
  return metaDraft('day.' + block + Date.now(), 'day.' + block, day);
}

/**
 * The day of what stands in the form is another.
 * @param {Fillings} filling
 * @param {string} day
 */
async function sayDay(filling, day) {
  const { parts, entry, block } = filling;
  if (!entry && !parts.ownDay) {
    filling.day = parts.day.value = day;
    await keep([draftOfDay(block, day)]);
    reactSoon();
  }
  if (!entry || !isDate(day) || entry.startsWith(day) || (parts.ownDay && parts.day.value !== day)) return;
  filling.busy = true;
  const to = day + (entry.slice(10) || localTime(new Date()).slice(10));
  await carry(filling, to);
  await openFilling(filling, to);
}

/** @param {Fillings} filling @param {string} entry @param {string} title */
function askToRemove(filling, entry, title) {
  const { section, block, parts } = filling;
  const cancel = makeButton(word('fillingRemoveCancel'), 'button quiet', () => close());
  const confirm = makeButton(word('fillingRemoveConfirm'), 'button', async () => {
    close();
    const drafts = recordsOf(block, entry).map(record => Object.assign(
      draftHere(['removed', record.key, entry].join(' '), record.key, entry, null), { seen: timesInSight(record) }));
    drafts.forEach(hold);
    await keep(drafts);
    await tell('outdated');
    await filling.turns;
    (parts.earlier.hidden ? parts.now : parts.title).focus();
    announce(word('fillingRemoved', { date: title }));
  });
  const dialog = makeDialog(section.id + '..remove', word('fillingRemoveTitle', { date: title }), make('p', {}, word('fillingRemoveWarning')),
    make('p', { class: 'actions' }, cancel, confirm));
  const close = () => {
    dialog.close();
    dialog.element.remove();
  };
  dialog.element.addEventListener('cancel', () => setTimeout(() => dialog.element.remove()));
  parts.earlier.append(dialog.element);
  dialog.open(cancel);
}

/**
 * A day that is begun is kept as the draft's, so that what is written past midnight belongs to it too.
 * @param {Fillings} filling
 */
function beginDay(filling) {
  if (!isWeek(filling) || filling.entry || filling.day || filling.parts.ownDay || noteShown) return;
  const own = answersIn(filling);
  if (own.every(each => each.json === 'null') || own.some(each => each.known && each.known.value !== null)) return;
  sayDay(filling, localTime(new Date()).slice(0, 10)).catch(console.error);
}

/** @param {Fillings} filling */
export function isWeek(filling) {
  return filling.section.dataset.view === 'week';
}
