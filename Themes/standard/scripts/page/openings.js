// When a module is meant to be read. It is advice and never a lock: whoever has opened a page of it anyway isn't told again.

import { dayNow, dayOf } from '../answers/known.js';
import { all, around, one } from './elements.js';
import { here, word } from './words.js';

/** @param {Stores} found */
export function showOpenings(found) {
  const today = dayNow();
  for (const note of all('.opens')) {
    const { module } = around('[data-module]', note).dataset;
    const hasBegun = found.progress.some(each => each.key.startsWith([here.program, module, ''].join('.')));
    const before = found.progress.find(each => each.state === 'done' && each.key === here.program + '.' + note.dataset.after);
    const left = before ? Number(note.dataset.days) - (today - dayOf(before)) : Infinity;
    note.hidden = hasBegun || left <= 0;
    if (note.hidden) continue;
    if (before) one('span', note).textContent = left === 1 ? word('opensTomorrow') : word('opensInDays', { n: left });
    const start = here.module && document.querySelector('main .start');
    if (start && start.firstChild) start.firstChild.textContent = word('openAnyway') + ' ';
  }
}
