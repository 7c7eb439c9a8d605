// When a module is meant to be read. It is advice and never a lock: whoever has opened a page of it anyway isn't told again.

import { dayOf } from '../answers/known.js';
import { all } from './elements.js';
import { here, word } from './words.js';

/** @param {{progress: any[]}} found */
export function showOpenings(found) {
  const today = dayOf({ time: new Date() });
  for (const note of all('.opens')) {
    const { module } = note.closest('[data-module]').dataset;
    const hasBegun = found.progress.some(each => each.key.startsWith([here.program, module, ''].join('.')));
    const before = found.progress.find(each => each.state === 'done' && each.key === here.program + '.' + note.dataset.after);
    const left = before ? Number(note.dataset.days) - (today - dayOf(before)) : Infinity;
    note.hidden = hasBegun || left <= 0;
    if (note.hidden) continue;
    if (before) note.querySelector('span').textContent = left === 1 ? word('opensTomorrow') : word('opensInDays', { n: left });
    const start = here.module && document.querySelector('main .start');
    if (start) start.firstChild.textContent = word('openAnyway') + ' ';
  }
}
