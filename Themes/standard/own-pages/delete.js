// Deleting everything, after the question whether one means it. What is to be kept can be taken care of first.

import { saveBackup } from '../scripts/me/save-backup.js';
import { sayOnMe } from './say.js';
import { makeDialog } from '../scripts/page/dialog.js';
import { make, makeButton } from '../scripts/page/elements.js';
import { settleLock } from '../scripts/page/unlocking.js';
import { word } from '../scripts/page/words.js';
import { isLocked } from '../scripts/storage/lock.js';
import { forgetEverything } from '../scripts/storage/repository.js';

/** @param {HTMLElement} page */
export function makeDeletion(page) {
  const cancel = makeButton(word('deleteCancel'), 'button', () => dialog.close());
  const first = makeButton(word('deleteBackup'), 'button quiet', () => saveBackup().then(({ said }) => { done.textContent = said; }));
  const done = make('p', { class: 'hint', role: 'status' });
  const confirm = makeButton(word('deleteConfirm'), 'button danger', async () => {
    const deleted = await forgetEverything();
    dialog.close();
    if (deleted) page.textContent = '';
    settleLock();
    sayOnMe(page, word(deleted ? 'deleted' : 'deleteFailed'), !deleted).classList.add('me-deleted');
  });
  const dialog = makeDialog('delete', word('deleteTitle'), make('p', {}, word('deleteWarning')), ...(isLocked() ? [] : [make('p', {}, word('deleteSuggest')), make('p', { class: 'actions' }, first)]), done, make('p', { class: 'actions' }, cancel, confirm));
  const open = makeButton(word('deleteAll'), 'button danger', () => {
    done.textContent = '';
    dialog.open(cancel);
  });
  return make('div', { class: 'me-deletion' },
    make('p', { class: 'actions' }, makeButton(word('print'), 'button quiet', () => window.print()), open), dialog.element);
}
