// After a module, once: a quiet word that what has been written can be taken care of.

import { addressBeside, make, makeButton } from '../page/elements.js';
import { here, word } from '../page/words.js';
import { metaDraft } from '../storage/drafts.js';
import { keep } from '../storage/repository.js';

/** Safari, and every browser on an iPhone or iPad, deletes what a site has stored after seven days without a visit. */
export function forgetsInAWeek() {
  const installed = navigator.standalone || matchMedia('(display-mode: standalone)').matches;
  return /^Apple/.test(navigator.vendor || '') && location.protocol !== 'file:' && !installed;
}

/**
 * The number of the last backup; answers with a larger one are in none.
 * @param {MetaRecord[]} meta
 */
export function lastBackup(meta) {
  return meta.find(each => each.name === 'backup' && each.value) || null;
}

/** @param {Stores} found */
function hasUnsavedAnswers(found) {
  const backup = lastBackup(found.meta);
  return found.answers.some(each => each.program === here.program && each.value !== null && (!backup || each.counter > Number(backup.counter)));
}

/** @param {Stores} found */
export function remindOfBackup(found) {
  const finished = found.meta.find(each => each.name === 'finished.' + here.program);
  const main = document.querySelector('main');
  // Not where one is about to read or write, but on the page that the module ends at.
  if (!finished || !main || here.page || !hasUnsavedAnswers(found)) return;
  const name = ['reminded', here.program, finished.value].join('.');
  if (found.meta.some(each => each.name === name)) return;
  const note = () => {
    watcher.disconnect();
    keep([metaDraft('reminded', name, true)]);
  };
  const box = make('aside', { class: 'remind', 'aria-labelledby': 'remind-title' }, make('h2', { id: 'remind-title' }, word('remindTitle')),
    make('p', {}, word(forgetsInAWeek() ? 'remindForgets' : 'remind')),
    make('p', { class: 'actions' }, make('a', { class: 'button quiet', href: addressBeside('me', 'backup') }, word('remindGo')),
      makeButton(word('remindLater'), 'button quiet', () => {
        note();
        box.remove();
        main.focus();
      })));
  main.append(box);
  // It stands at the end of the page: only who has seen it has been reminded.
  const watcher = new IntersectionObserver(seen => { if (seen.some(each => each.isIntersecting)) note(); }, { threshold: 0.5 });
  watcher.observe(box);
}
