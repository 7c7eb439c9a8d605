// On paper nothing can be unfolded, scrolled or touched: folded text is opened, what stands in fields is printed whole, and links
// say where they lead.

import { reactToAnswers } from '../answers/conditions.js';
import { fillings } from '../answers/forms.js';
import { dateInWords } from '../answers/in-words.js';
import { answersIn, showAllFillings } from '../fields/fillings.js';
import { all, make } from './elements.js';

/** What is to be undone when the paper is done. @type {(() => void)[]} */
let printed = [];

export function setUpPrint() {
  addEventListener('beforeprint', () => {
    afterPrinting();
    reactToAnswers(false);
    for (const filling of fillings.filter(each => !each.whole)) {
      showAllFillings(filling, true);
      printed.push(() => showAllFillings(filling, false));
    }
    for (const details of all('details:not([open])')) {
      details.open = true;
      printed.push(() => { details.open = false; });
    }
    all('.field input:not([type="radio"]):not([type="checkbox"]), .field textarea, .quiz input[type="text"], .quiz select').forEach(printWords);
    all('main a[href]').forEach(printGoal);
  });
  addEventListener('afterprint', afterPrinting);
}

function afterPrinting() {
  printed.forEach(undo => undo());
  printed = [];
}

/** A field may be too small for its words. An empty date would print what the browser stands there with, as mm/dd/yyyy. */
function printWords(control) {
  const empty = !control.value || isUnsaidDay(control);
  control.classList.toggle('blank', empty);
  if (empty) return;
  const text = control.type === 'date' ? dateInWords(control.value) : control.options ? control.selectedOptions[0].text : control.value;
  const copy = make('div', { class: 'print-words' }, text);
  control.after(copy);
  control.classList.add('printed-beside');
  printed.push(() => {
    copy.remove();
    control.classList.remove('printed-beside');
  });
}

/** Today's date in a form that nobody has begun on: by hand, it will be another day. */
function isUnsaidDay(control) {
  return fillings.some(each => each.parts.day === control && !each.entry && answersIn(each).every(answer => answer.read() === null));
}

/** A link's address, where it leads off the site and its words don't tell. */
function printGoal(link) {
  const [, scheme, goal] = /^(https?:\/\/|tel:|mailto:)([^?]*)/.exec(link.getAttribute('href')) || [];
  const plain = text => text.replace(/[\s/]/g, '');
  if (!scheme || plain(link.textContent).includes(plain(goal))) return;
  link.dataset.goal = scheme[0] === 'h' ? scheme + goal : goal;
}
