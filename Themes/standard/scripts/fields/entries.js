// An exercise that is filled in again and again, as a diary or a log. The form is a draft, kept as one types like every other
// answer, until the person is done with it. Then it becomes a record of its own with its day, and the form is empty again.
// Nothing changes such a record afterwards but that the person opens it.

import { answers, draftHere } from '../answers/answers.js';
import { draftWith, firstShown, lookAgain, noteShown, restore, save } from '../answers/autosave.js';
import { programsAsked, reactSoon, repeated, valueWithUnit } from '../answers/conditions.js';
import { evaluate } from '../answers/expressions.js';
import { findAt } from '../answers/find.js';
import { entryForms } from '../answers/forms.js';
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
export function setUpEntries(section) {
  if (!here.program || !section.querySelector('.field')) return;
  /** @type {EntryForm} */
  const entryForm = {
    section, block: here.program + '.' + section.dataset.block, entry: '', day: '', turn: 0, busy: false, turns: firstShown,
    parts: /** @type {FillingParts} */ ({}), shown: '', seen: null, whole: false, moved: false,
  };
  addFillingParts(entryForm);
  entryForms.push(entryForm);
  repeated.push(() => showEntries(entryForm));
}

/** @param {EntryForm} entryForm */
function addFillingParts(entryForm) {
  const { section, parts } = entryForm;
  const id = section.id + '..';
  const fields = all('.field', section);
  parts.now = make('p', { class: 'entry-now', tabindex: '-1' });
  // Where the first question is which day it is, nobody has to say it twice.
  parts.ownDay = fields[0].dataset.kind === 'date' ? controlOf(fields[0]) : null;
  parts.day = parts.ownDay || make('input', { type: 'date', id: id + 'day', autocomplete: 'off' });
  parts.day.addEventListener('change', () => {
    const day = parts.day.value;
    inTurn(entryForm, () => sayDay(entryForm, day));
  });
  const first = childAround(section, fields[0]);
  first.before(parts.now);
  if (!parts.ownDay) first.before(make('div', { class: 'field' }, make('label', { for: id + 'day' }, word(section.dataset.view === 'sleep-diary' ? 'nightDay' : 'fillingDay')), parts.day));
  parts.done = makeButton('', 'button entry-done', () => {
    if (!entryForm.busy) inTurn(entryForm, () => finishFilling(entryForm));
  });
  parts.hint = make('p', { class: 'hint entry-hint', role: 'status' });
  // What is worked out and drawn comes after what is filled in.
  const last = fields.filter(each => !/^(computed|plot)$/.test(each.dataset.kind)).pop() || fields[0];
  childAround(section, last).after(make('div', { class: 'entry-actions' }, make('p', { class: 'actions' }, parts.done), parts.hint));
  parts.title = make('h3', { tabindex: '-1' }, word('fillingEarlier'));
  parts.list = make('ol', { class: 'entry-list' });
  parts.all = makeButton('', 'button quiet', () => {
    showAllEntries(entryForm, true);
    one('summary', parts.list.children[LATEST]).focus();
  });
  parts.earlier = make('div', { class: 'entries' }, parts.title, parts.list, make('p', { class: 'actions' }, parts.all));
  section.append(parts.earlier);
}

/**
 * On a phone that takes its time, what is asked for meanwhile is of the entry that comes to be shown, and isn't lost.
 * @param {EntryForm} entryForm
 * @param {() => unknown} doing
 */
function inTurn(entryForm, doing) {
  entryForm.turns = entryForm.turns.then(doing).then(() => {}, console.error);
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

/** @param {EntryForm} entryForm */
export function answersIn(entryForm) {
  return answers.filter(each => entryForm.section.contains(each.element));
}

/**
 * All that is stored of a block's entry.
 * @param {string} block
 * @param {string} entry
 */
function recordsOf(block, entry) {
  return Array.from(known.records).flatMap(([key, records]) => (key.startsWith(block + '.') ? records.filter(each => each.entry === entry) : []));
}

/**
 * The entries of a block, the latest day first.
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

/**
 * Who writes after midnight of a time in the morning that is still to come, writes of the day that has just ended.
 * @param {EntryForm} entryForm
 * @param {string} day
 */
function dayOfNight(entryForm, day) {
  const now = new Date();
  const time = localTime(now);
  if (now.getHours() > 4 || !time.startsWith(day) || entryForm.day || isDate(known.meta.get('day.' + entryForm.block))) return day;
  const last = answersIn(entryForm).filter(each => each.element.dataset.kind === 'time').pop();
  return last && String(last.read() || '') > time.slice(11, 16) ? localTime(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)).slice(0, 10) : day;
}

/** @param {EntryForm} entryForm */
function showEntries(entryForm) {
  if (entryForm.busy) return;
  const { block, entry, parts } = entryForm;
  const entries = entriesOf(block);
  // Another tab, or the person, has removed what stands in the form.
  if (entry && !entries.includes(entry) && !answersIn(entryForm).some(each => each.edits !== each.stored)) {
    inTurn(entryForm, () => openEntry(entryForm, ''));
    return;
  }
  beginDay(entryForm);
  const day = entry ? entry.slice(0, 10) : dayOfNight(entryForm, dayOfDraft(entryForm));
  if (!parts.ownDay && document.activeElement !== parts.day) parts.day.value = day;
  const begun = !entry && recordsOf(block, '').length && day < localTime(new Date()).slice(0, 10);
  setText(parts.now, entry ? word('fillingEditing', { date: dateInWords(day) }) : begun ? word('fillingBegun', { date: dateInWords(day) }) : word(entryForm.moved ? 'fillingMoved' : 'fillingNew'));
  setText(parts.done, word(entry ? 'fillingDoneEditing' : 'fillingDone'));
  parts.earlier.hidden = !entries.length;
  if (entryForm.seen === known.records) return;
  entryForm.seen = known.records;
  const own = Array.from(known.records).filter(([key]) => key.startsWith(block + '.'));
  const json = JSON.stringify([entryForm.whole, own.map(([key, records]) => [key, records.map(each => [each.entry, each.value])])]);
  if (json === entryForm.shown) return;
  entryForm.shown = json;
  const open = new Set(all('details[open]', parts.list).map(each => each.dataset.entry));
  parts.list.textContent = '';
  const listed = entryForm.whole ? entries : entries.slice(0, LATEST);
  parts.list.append(...listed.map(each => makeFilling(entryForm, each, entries, open.has(each))));
  around('.actions', parts.all).hidden = listed.length === entries.length;
  setText(parts.all, word('fillingAll', { count: entries.length }));
}

/** @param {EntryForm} entryForm @param {boolean} whole */
export function showAllEntries(entryForm, whole) {
  entryForm.whole = whole;
  entryForm.seen = null;
  showEntries(entryForm);
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

/** @param {EntryForm} entryForm @param {string} entry @param {string[]} entries @param {boolean} open */
function makeFilling(entryForm, entry, entries, open) {
  const title = titleOf(entry, entries);
  const words = make('dl', { class: 'me-answers' });
  for (const field of all('.field[data-field]', entryForm.section)) {
    const text = entryInWords(entryForm.block + '.' + field.dataset.field, field, entry);
    if (text) words.append(make('div', {}, make('dt', {}, labelOf(field)), make('dd', {}, text)));
  }
  const edit = makeButton(word('fillingEdit'), 'button quiet', () => inTurn(entryForm, () => openEntry(entryForm, entry, true)));
  const remove = makeButton(word('fillingRemove'), 'button quiet', () => askToRemove(entryForm, entry, title));
  edit.setAttribute('aria-label', word('fillingEditOf', { date: title }));
  remove.setAttribute('aria-label', word('fillingRemoveOf', { date: title }));
  const details = make('details', { class: 'reveal', 'data-entry': entry }, make('summary', {}, title),
    make('div', {}, words, make('p', { class: 'actions' }, edit, remove)));
  details.open = open;
  return make('li', {}, details);
}

/** @param {string} key @param {HTMLElement} field @param {string} entry @returns {string} */
export function entryInWords(key, field, entry) {
  if (field.dataset.kind === 'computed') return computedInWords(field, key, entry);
  if (field.dataset.kind === 'rows') return (rowsAt(key, entry) || []).map(row => rowInWords(row, columnsIn(field))).join('\n\n');
  const record = (known.records.get(key) || []).find(each => each.entry === entry);
  return record ? inWords(record.value, labelsIn(field), field.dataset.kind) : '';
}

/**
 * What was worked out of one entry's own answers.
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
 * Has the form show another entry, or the draft. What stood there is stored first, where it belongs.
 * @param {EntryForm} entryForm
 * @param {string} entry
 * @param {boolean} [byPerson]
 */
async function openEntry(entryForm, entry, byPerson) {
  entryForm.busy = true;
  const { found, since } = await settle(entryForm);
  entryForm.entry = entry;
  entryForm.turn += 1;
  for (const answer of answersIn(entryForm)) {
    Object.assign(answer, { entry, known: ANOTHER, sent: answer.edits, stored: answer.edits, failed: false, latest: 0 });
  }
  entryForm.busy = false;
  restore(found.answers, since);
  showProgress(found);
  if (byPerson) {
    entryForm.parts.now.focus({ preventScroll: true });
    keepBelowHeader(entryForm.parts.now);
  }
}

/**
 * Stores what stands in the form, also what is written meanwhile, until nothing is left.
 * @param {EntryForm} entryForm
 * @returns what is stored then, and since when
 */
async function settle(entryForm) {
  const send = () => answersIn(entryForm).filter(answer => {
    lookAgain(answer);
    const isNew = answer.sent !== answer.edits;
    save(answer);
    return isNew;
  }).length;
  let found;
  let since;
  do {
    send();
    await Promise.all(answersIn(entryForm).map(answer => answer.queue));
    since = Date.now();
    found = await recall(programsAsked());
  } while (send());
  settleLock();
  learn(found, since);
  return { found, since };
}

/**
 * Takes what stands in the form to another entry: whole or not at all. What is written from now on belongs there.
 * @param {EntryForm} entryForm
 * @param {string} to
 */
function carry(entryForm, to) {
  /** @type {Draft[]} */
  const drafts = [];
  const from = entryForm.entry;
  const carried = answersIn(entryForm);
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
  entryForm.entry = to;
  drafts.forEach(hold);
  // After what is under way to where it was, and before what is written next.
  const kept = Promise.all(carried.map(answer => answer.queue)).then(() => keep(drafts));
  for (const answer of carried) answer.queue = kept.then(() => {});
  return kept.then(({ saved }) => saved);
}

/** @param {EntryForm} entryForm */
async function finishFilling(entryForm) {
  const { parts, block, section } = entryForm;
  if (entryForm.entry) {
    const day = entryForm.entry.slice(0, 10);
    await openEntry(entryForm, '', true);
    parts.hint.textContent = word('fillingChanged', { date: dateInWords(day) });
    return;
  }
  if (answersIn(entryForm).every(answer => answer.read() === null)) {
    parts.hint.textContent = word('fillingNothing');
    return;
  }
  entryForm.busy = true;
  const now = localTime(new Date());
  const day = isDate(parts.day.value) ? parts.day.value : now.slice(0, 10);
  const saved = await carry(entryForm, day + now.slice(10));
  entryForm.day = '';
  await keep([draftOfDay(block, '')]);
  await openEntry(entryForm, '', true);
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
 * @param {EntryForm} entryForm
 * @param {string} day
 */
async function sayDay(entryForm, day) {
  const { parts, entry, block } = entryForm;
  if (!entry && !parts.ownDay) {
    entryForm.day = parts.day.value = day;
    await keep([draftOfDay(block, day)]);
    reactSoon();
  }
  if (!entry || !isDate(day) || entry.startsWith(day) || (parts.ownDay && parts.day.value !== day)) return;
  entryForm.busy = true;
  const to = day + (entry.slice(10) || localTime(new Date()).slice(10));
  await carry(entryForm, to);
  await openEntry(entryForm, to);
}

/** @param {EntryForm} entryForm @param {string} entry @param {string} title */
function askToRemove(entryForm, entry, title) {
  const { section, block, parts } = entryForm;
  const cancel = makeButton(word('fillingRemoveCancel'), 'button quiet', () => close());
  const confirm = makeButton(word('fillingRemoveConfirm'), 'button', async () => {
    close();
    const drafts = recordsOf(block, entry).map(record => Object.assign(
      draftHere(['removed', record.key, entry].join(' '), record.key, entry, null), { seen: timesInSight(record) }));
    drafts.forEach(hold);
    await keep(drafts);
    await tell('outdated');
    await entryForm.turns;
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
 * @param {EntryForm} entryForm
 */
function beginDay(entryForm) {
  if (!isWeek(entryForm) || entryForm.entry || entryForm.day || entryForm.parts.ownDay || noteShown) return;
  const own = answersIn(entryForm);
  if (own.every(each => each.json === 'null') || own.some(each => each.known && each.known.value !== null)) return;
  sayDay(entryForm, localTime(new Date()).slice(0, 10)).catch(console.error);
}

/** @param {EntryForm} entryForm */
export function isWeek(entryForm) {
  return entryForm.section.dataset.view === 'week';
}
