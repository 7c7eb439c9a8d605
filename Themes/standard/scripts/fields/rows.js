// A table that grows: rows that are added, moved, and taken away with a way back. Each row is an answer of its own,
// `program.block.field/row`, so that two tabs never write over each other's rows; `at` says where it stands among the others.

import { answers } from '../answers/answers.js';
import { lookAgain, present, save, watch } from '../answers/autosave.js';
import { repeated, showValue, valueWithUnit } from '../answers/conditions.js';
import { evaluate, valueOf } from '../answers/expressions.js';
import { fillingAround, findInForm } from '../answers/forms.js';
import { inWords } from '../answers/in-words.js';
import { keyOfField, known } from '../answers/known.js';
import { fieldKinds, hintAtNumber, makeClearButton, otherOption, otherText, reportSaving } from './kinds.js';
import { labelsIn } from './views.js';
import { all, announce, copyOf, make, makeButton, makeTools, one, setText } from '../page/elements.js';
import { here, word } from '../page/words.js';
import { makeVisit } from '../storage/drafts.js';

/**
 * @typedef {object} Row
 * @property {string} id
 * @property {HTMLElement} element
 * @property {Answer} answer
 * @property {number} at
 * @property {Object<string, any>} rest  what is stored in columns that the page no longer has
 * @property {boolean} stored            it has been seen in what is stored
 * @property {boolean} gone
 */

/** @param {HTMLElement} section @param {HTMLElement} field */
export function setUpRows(section, field) {
  if (!here.program) return;
  const key = keyOfField(section, field);
  const prefix = section.id + '.' + field.dataset.field + '.';
  const list = one('.row-list', field);
  const pattern = copyOf(one('.row-item', list));
  const undo = make('p', { class: 'list-undo' });
  /** @type {Row[]} */
  let rows = [];
  let entry = '';
  let turn = 0;
  // Only for paper, where more rows are written by hand.
  Array.from(list.children).slice(1).forEach(each => each.classList.add('spare'));

  /** @param {string} id @param {number} at @param {HTMLElement} element @returns {Row} */
  function makeRow(id, at, element) {
    const cells = filledIn(element);
    /** @type {(() => void)[]} */
    const clears = [];
    const answer = watch(key + '/' + id, element, () => readRow(row, cells), value => showRow(row, cells, value));
    /** @type {Row} */
    const row = { id, element, at, rest: {}, stored: false, gone: false, answer };
    row.answer.entry = entry;
    row.answer.changed = () => {
      for (const place of all('[data-cell]', element)) showInRow(place, row);
      for (const cell of cells) hintAtNumber(cell, { read: () => fieldKinds[cell.dataset.kind].read(cell) });
      clears.forEach(update => update());
    };
    row.answer.report = () => reportSaving(section);
    for (const cell of cells) {
      const kind = fieldKinds[cell.dataset.kind];
      const clear = makeClearButton(cell, kind);
      const other = otherText(cell);
      if (clear) clears.push(() => { clear.hidden = kind.read(cell) === null; });
      if (other) other.addEventListener('input', () => { if (other.value) otherOption(cell).checked = true; });
    }
    element.append(makeTools(row, move, makeButton('×', 'tool row-remove', () => remove(row))));
    rows.push(row);
    row.answer.changed();
    return row;
  }

  /**
   * An empty row that nobody has written in is nothing yet.
   * @param {string} id
   * @returns {Row}
   */
  function add(id) {
    const last = rows[rows.length - 1];
    const element = copyOf(pattern);
    const name = id || Date.now().toString(36) + makeVisit().slice(0, 4);
    for (const each of all('[id], [for], [name]', element)) {
      for (const attribute of ['id', 'for', 'name']) {
        const value = each.getAttribute(attribute);
        if (value) each.setAttribute(attribute, prefix + name + value.slice(prefix.length + 1));
      }
    }
    return makeRow(name, last ? last.at + 1 : 1, element);
  }

  /** @param {Row} row */
  function drop(row) {
    row.element.remove();
    rows = rows.filter(each => each !== row);
    if (!row.gone) answers.splice(answers.indexOf(row.answer), 1);
  }

  function arrange() {
    const focused = document.activeElement;
    rows.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    rows.forEach((row, at) => {
      if (list.children[at] !== row.element) list.insertBefore(row.element, list.children[at] || null);
      const number = at + 1;
      for (const each of all('.cell .sr-only', row.element)) setText(each, ', ' + word('listLine', { number }));
      const name = (/** @type {string} */ selector, /** @type {string} */ says) => one(selector, row.element).setAttribute('aria-label', word(says, { number }));
      name('.row-up', 'listUp');
      name('.row-down', 'listDown');
      name('.row-remove', 'listRemove');
      one('.row-up', row.element).setAttribute('aria-disabled', String(at === 0));
      one('.row-down', row.element).setAttribute('aria-disabled', String(at === rows.length - 1));
    });
    // A row that is moved in the page loses the keyboard.
    if (list.contains(focused) && focused !== document.activeElement) /** @type {HTMLElement} */ (focused).focus();
  }

  /** @param {Row} row */
  function edited(row) {
    lookAgain(row.answer);
    save(row.answer);
  }

  /** @param {Row} row @param {number} by */
  function move(row, by) {
    const from = rows.indexOf(row);
    const to = from + by;
    if (to < 0 || to >= rows.length) return;
    const beyond = rows[to + by];
    row.at = beyond ? (rows[to].at + beyond.at) / 2 : rows[to].at + by;
    arrange();
    edited(row);
    one(by < 0 ? '.row-up' : '.row-down', row.element).focus();
    announce(word('listMoved', { number: to + 1, count: rows.length }));
  }

  /** @param {Row} row */
  function remove(row) {
    const at = rows.indexOf(row);
    const empty = row.answer.read() === null;
    row.gone = true;
    edited(row);
    drop(row);
    if (!rows.length) add('');
    arrange();
    undo.textContent = '';
    if (!empty) {
      undo.append(word('rowRemoved') + ' ', makeButton(word('undo'), 'button quiet undo', () => {
        row.gone = false;
        rows.push(row);
        arrange();
        edited(row);
        undo.textContent = '';
        focusIn(row);
        announce(word('listRestored'));
      }));
    }
    focusIn(rows[Math.min(at, rows.length - 1)]);
    announce(word(empty ? 'listRemovedEmpty' : 'listRemovedUndo'));
  }

  /** @param {Row} row */
  function focusIn(row) {
    one('input, textarea', row.element).focus();
  }

  /** Takes up what is stored from another visit, tab or entry; never what somebody is writing in. */
  function takeUp() {
    const entryForm = fillingAround(field);
    if (entryForm && entryForm.turn !== turn) {
      ({ entry, turn } = entryForm);
      rows.slice().forEach(drop);
      undo.textContent = '';
    }
    const stored = new Map();
    for (const [name, records] of known.records) {
      const record = name.startsWith(key + '/') && records.find(each => each.entry === entry);
      if (record) stored.set(name.slice(key.length + 1), record);
    }
    for (const [id, record] of stored) {
      let row = rows.find(each => each.id === id);
      if (!row && answers.some(each => each.key === key + '/' + id)) continue; // has just been taken away here
      if (!row) {
        row = add(id);
        present(row.answer, record);
      }
      row.stored = true;
    }
    for (const row of rows.slice()) {
      const { answer } = row;
      const untouched = answer.json === 'null' && answer.edits === answer.stored && !row.element.contains(document.activeElement);
      if (untouched && (row.stored ? !stored.has(row.id) : !answer.edits && stored.size)) drop(row);
    }
    if (!rows.length) add('');
    arrange();
  }

  list.after(makeButton(word('rowAdd'), 'button quiet add', () => {
    const row = add('');
    arrange();
    focusIn(row);
  }), undo);
  // Whoever was quick has written in the first one before there was a script.
  lookAgain(makeRow(makeVisit().slice(0, 8), 1, one('.row-item', list)).answer);
  arrange();
  repeated.push(takeUp);
}

/**
 * The cells that the person fills in.
 * @param {HTMLElement} element
 */
function filledIn(element) {
  return all('.cell', element).filter(cell => cell.dataset.kind !== 'computed');
}

/**
 * What is worked out of a row's other cells, as they stand.
 * @param {HTMLElement} place
 * @param {Row} row
 */
function showInRow(place, row) {
  /** @param {string} name */
  const cell = name => /** @type {HTMLElement} */ (filledIn(row.element).find(each => each.dataset.column === name));
  const find = findInForm(place);
  showValue(place, evaluate(JSON.parse(place.dataset.cell), asked => (
    asked[0] === 'cell' ? valueOf(fieldKinds[asked[2]].read(cell(asked[1])), asked[2]) : find(asked))));
}

/** @param {Row} row @param {HTMLElement[]} cells @returns {Value} */
function readRow(row, cells) {
  if (row.gone) return null;
  const values = Object.assign({}, row.rest);
  for (const cell of cells) {
    const value = fieldKinds[cell.dataset.kind].read(cell);
    if (value !== null) values[cell.dataset.column] = value;
  }
  return Object.keys(values).length ? { at: row.at, cells: values } : null;
}

/** @param {Row} row @param {HTMLElement[]} cells @param {Value} value */
function showRow(row, cells, value) {
  const stored = (value && value.cells) || {};
  if (value && typeof value.at === 'number') row.at = value.at;
  row.rest = Object.assign({}, stored);
  for (const cell of cells) {
    const column = cell.dataset.column;
    delete row.rest[column];
    fieldKinds[cell.dataset.kind].show(cell, column in stored ? stored[column] : null);
  }
}

/**
 * One row as the person would say it.
 * @param {{cells: Object<string, Value>}} row
 * @param {Column[]} columns
 */
export function rowInWords(row, columns) {
  return columns.map(column => [column.label, cellInWords(row.cells, column)]).filter(each => each[1]).map(each => each.join(': ')).join('\n');
}

/** @param {Object<string, Value>} cells @param {Column} column @returns {string} */
function cellInWords(cells, { id, kind, options, place }) {
  if (id in cells) return inWords(cells[id], options, kind).replace(/\n/g, ', ');
  if (!place) return '';
  const value = evaluate(JSON.parse(place.dataset.cell), asked => (asked[0] === 'cell' && asked[1] in cells ? valueOf(cells[asked[1]], asked[2]) : null));
  return valueWithUnit(value, place.parentElement || place);
}

/**
 * The columns of a table on this page.
 * @param {HTMLElement} field
 * @returns {Column[]}
 */
export function columnsIn(field) {
  const heads = all('.row-head > *', field);
  return all('.row-item .cell', one('.row-list', field)).slice(0, heads.length).map((cell, at) => ({
    id: cell.dataset.column, label: String(heads[at].textContent).trim(), kind: cell.dataset.kind, options: labelsIn(cell), place: one('[data-cell]', cell) }));
}
