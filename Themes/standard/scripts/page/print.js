// On paper nothing can be unfolded, scrolled or touched: folded text is opened, what stands in fields is printed whole, and links
// say where they lead.

import { reactToAnswers } from '../answers/conditions.js';
import { entryForms } from '../answers/forms.js';
import { dateInWords } from '../answers/in-words.js';
import { answersIn, showAllEntries } from '../fields/entries.js';
import { all, make } from './elements.js';

/**
 * What is to be undone when the paper is done.
 * @type {(() => void)[]}
 */
let printed = [];

export function setUpPrint() {
  addEventListener('beforeprint', () => {
    afterPrinting();
    reactToAnswers(false);
    for (const entryForm of entryForms.filter(each => !each.whole)) {
      showAllEntries(entryForm, true);
      printed.push(() => showAllEntries(entryForm, false));
    }
    for (const details of /** @type {HTMLDetailsElement[]} */ (all('details:not([open])'))) {
      details.open = true;
      printed.push(() => { details.open = false; });
    }
    /** @type {Writable[]} */ (all('.field input:not([type="radio"]):not([type="checkbox"]), .field textarea, .quiz input[type="text"], .quiz select')).forEach(printWords);
    /** @type {HTMLAnchorElement[]} */ (all('main a[href]')).forEach(printGoal);
  });
  addEventListener('afterprint', afterPrinting);
}

function afterPrinting() {
  printed.forEach(undo => undo());
  printed = [];
}

/**
 * A field may be too small for its words. An empty date would print what the browser stands there with, as mm/dd/yyyy.
 * @param {Writable} control
 */
function printWords(control) {
  const empty = !control.value || isUnsaidDay(control);
  control.classList.toggle('blank', empty);
  if (empty) return;
  const text = control.type === 'date' ? dateInWords(control.value) : 'selectedOptions' in control ? control.selectedOptions[0].text : control.value;
  const copy = make('div', { class: 'print-words' }, text);
  control.after(copy);
  control.classList.add('printed-beside');
  printed.push(() => {
    copy.remove();
    control.classList.remove('printed-beside');
  });
}

/**
 * Today's date in a form that nobody has begun on: by hand, it will be another day.
 * @param {Element} control
 */
function isUnsaidDay(control) {
  return entryForms.some(each => each.parts.day === control && !each.entry && answersIn(each).every(answer => answer.read() === null));
}

/**
 * A link's address, where it leads off the site and its words don't tell.
 * @param {HTMLAnchorElement} link
 */
function printGoal(link) {
  const [, scheme, goal] = /^(https?:\/\/|tel:|mailto:)([^?]*)/.exec(String(link.getAttribute('href'))) || [];
  const plain = (/** @type {string} */ text) => text.replace(/[\s/]/g, '');
  if (!scheme || plain(link.text).includes(plain(goal))) return;
  link.dataset.goal = scheme[0] === 'h' ? scheme + goal : goal;
}
