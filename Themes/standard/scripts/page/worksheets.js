// Each exercise and questionnaire can be printed by itself: as it is filled in, or blank, as the page came, with room to write.

import { labelOf } from '../fields/entries.js';
import { columnsIn } from '../fields/rows.js';
import { all, copyOf, make, makeButton, one } from './elements.js';
import { here, word } from './words.js';

/** Before anything else has been done to the page. */
export function setUpWorksheets() {
  for (const place of all('[data-print]')) place.append(makeButton(word('print'), 'button quiet', () => window.print()));
  if (!here.page) return;
  for (const section of all('.exercise, .measure')) {
    const blank = copyOf(section);
    const { lastChild, textContent } = one('h2', section);
    const title = String((lastChild && String(lastChild.textContent).trim()) || textContent).trim();
    const button = (/** @type {string} */ key, /** @type {() => void} */ act) => {
      const made = makeButton(word(key), 'clear', act);
      made.setAttribute('aria-label', word(key) + ': ' + title);
      return made;
    };
    section.append(make('p', { class: 'print-tools' }, button('print', () => printAlone(section)),
      button('printBlank', () => printAlone(section, makeBlank(copyOf(blank))))));
  }
}

/**
 * Prints one part of the page, or what stands in for it on paper.
 * @param {HTMLElement} section
 * @param {HTMLElement} [instead]
 */
function printAlone(section, instead) {
  const part = instead || section;
  /** @type {(() => void)[]} */
  const marked = [];
  /** @param {Element} element @param {string} name */
  const mark = (element, name) => {
    element.classList.add(name);
    marked.push(() => element.classList.remove(name));
  };
  if (instead) section.after(instead);
  mark(part, 'print-alone');
  mark(document.body, 'printing-alone');
  for (let around = part.parentElement; around && around !== document.body; around = around.parentElement) mark(around, 'print-path');
  addEventListener('afterprint', () => {
    marked.forEach(undo => undo());
    if (instead) instead.remove();
  }, { once: true });
  window.print();
}

/** @param {HTMLElement} blank */
function makeBlank(blank) {
  blank.classList.add('print-blank');
  for (const control of /** @type {(HTMLInputElement|HTMLTextAreaElement)[]} */ (all('input, textarea', blank))) {
    if ('checked' in control && /radio|checkbox/.test(control.type)) control.checked = false;
    else control.value = '';
  }
  for (const list of all('ol.rows, .as-table .row-list', blank)) list.append(...[0, 1, 2].map(() => copyOf(/** @type {Element} */ (list.lastElementChild))));
  if (blank.dataset.repeat) makeHandTable(blank);
  // What can be written in the picture isn't asked twice.
  else for (const place of all('[data-show]', blank)) {
    const field = all('.field', blank).find(each => each.dataset.field === place.dataset.show);
    if (field && /^(line|text|list)$/.test(field.dataset.kind)) field.remove();
  }
  all('figure.bars', blank).forEach(removeView);
  return blank;
}

/**
 * What is filled in time after time becomes a table: a line for each time or, where much is asked, a column for each day.
 * @param {HTMLElement} blank
 */
function makeHandTable(blank) {
  const asked = all('.field[data-field]', blank);
  const fields = asked.filter(each => !/^(computed|plot|timer)$/.test(each.dataset.kind));
  if (!fields.length) return;
  const heads = fields.map(field => make('th', {}, labelOf(field), make('small', {}, howToAnswer(field))));
  if (fields[0].dataset.kind !== 'date') heads.unshift(make('th', {}, word(blank.dataset.view === 'sleep-diary' ? 'nightDay' : 'fillingDay')));
  const cells = () => Array.from({ length: 7 }, () => make('td'));
  const rows = heads.length > 5 ? heads.map(head => make('tr', {}, head, ...cells()))
    : [make('tr', {}, ...heads)].concat(cells().map(() => make('tr', {}, ...heads.map(() => make('td')))));
  asked[0].before(make('table', { class: heads.length > 5 ? 'hand-table days' : 'hand-table' }, make('tbody', {}, ...rows)));
  asked.forEach(each => each.remove());
  all('figure.view', blank).forEach(removeView);
}

/**
 * With its heading.
 * @param {HTMLElement} figure
 */
function removeView(figure) {
  const heading = figure.previousElementSibling;
  if (heading && heading.matches('h3')) heading.remove();
  figure.remove();
}

/**
 * The ends of a scale, what one may choose among, what is counted.
 * @param {HTMLElement} field
 * @returns {string}
 */
function howToAnswer(field) {
  if (field.dataset.kind === 'rows') return columnsIn(field).filter(each => each.kind !== 'computed').map(each => each.label).join(' / ');
  const texts = (/** @type {string} */ selector) => all(selector, field).map(each => String(each.textContent).trim());
  const steps = texts('.scale-step');
  const low = texts('.scale-low')[0];
  const high = texts('.scale-high')[0];
  const end = (/** @type {string} */ step, /** @type {string|undefined} */ means) => (means ? step + ' = ' + means : step);
  if (steps.length) return end(steps[0], low) + (low || high ? ', ' : '–') + end(steps[steps.length - 1], high);
  return texts('.option > label').join(' / ') || texts('.unit > span').join(' ');
}
