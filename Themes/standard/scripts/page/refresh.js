// What is stored is looked at again, when another tab or the page itself may have changed it.

import { noteShown, restore, saveBeforeLeaving } from '../answers/autosave.js';
import { programsAsked } from '../answers/conditions.js';
import { learn } from '../answers/known.js';
import { putUnderDays } from '../fields/days-of-weeks.js';
import { ownPages } from './own-pages.js';
import { announce, one } from './elements.js';
import { showProgress } from './progress.js';
import { settleLock } from './unlocking.js';
import { word } from './words.js';
import { bringHome, recall } from '../storage/repository.js';

/** Another tab may have written since, or deleted everything. */
export function refresh() {
  const since = Date.now();
  return recall(programsAsked()).then(found => {
    // A page that has just begun will hear more: what the one before it had no time to store.
    if (noteShown) return;
    settleLock();
    putUnderDays(found);
    learn(found, since);
    restore(found.answers, since);
    showProgress(found);
  });
}

export function watchLeaving() {
  addEventListener('pagehide', saveBeforeLeaving);
  addEventListener('focus', refresh);
  // A page that comes back from the browser's memory is as old as when it was left, and comes after one that had no time.
  addEventListener('pageshow', event => {
    if (event.persisted) bringHome().then(refresh).then(() => ownPages.setUpMe(':not(a)'));
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveBeforeLeaving();
    else refresh();
  });
}

export async function unlocked() {
  // The form goes away, and with it the keyboard's place on the page.
  const within = document.activeElement && document.activeElement.closest('.unlock');
  await bringHome();
  await refresh();
  await ownPages.setUpMe();
  if (within) one('main').focus({ preventScroll: true });
  announce(word('unlocked'));
}
