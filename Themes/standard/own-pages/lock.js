// Locking what one has written, on one's own page.

import { saveBackup } from '../scripts/me/save-backup.js';
import { sayOnMe } from './say.js';
import { makeDialog } from '../scripts/page/dialog.js';
import { make, makeButton } from '../scripts/page/elements.js';
import { lockNow, makePhraseInput, makeShowBox } from '../scripts/page/unlocking.js';
import { here, word } from '../scripts/page/words.js';
import { tell } from '../scripts/storage/announcements.js';
import { readOnly } from '../scripts/storage/database.js';
import { findKeeper } from '../scripts/storage/key-lending.js';
import { lock } from '../scripts/storage/lock.js';
import { turnOffLock, turnOnLock } from '../scripts/storage/locking.js';
import { place } from '../scripts/storage/repository.js';
import { tellOtherTabs } from '../scripts/storage/tabs.js';

const SHORTEST_PHRASE = 8; // longer ones are harder to guess, but a phrase that is forgotten takes everything along

/** crypto.subtle is missing on plain http; what lies in localStorage alone isn't locked, nor what one page can't see of another. */
function canLock() {
  const isApart = document.querySelector('[data-says="placeFilesApart"]');
  return Boolean(window.crypto && crypto.subtle) && place === 'database' && !readOnly && !isApart;
}

/** @param {HTMLElement} page @param {boolean} empty @returns {HTMLElement|null} */
export function makeLockPart(page, empty) {
  if (!canLock()) return null;
  const part = make('section', { class: 'me-lock' }, make('h2', {}, word(lock.is ? 'lockOnTitle' : 'lockTitle')), make('p', {}, word(lock.is ? 'lockOn' : 'lockWhy')));
  if (lock.is) {
    part.append(make('p', { class: 'actions' }, makeButton(word('lockNow'), 'button', lockNow),
      makeButton(word('lockTurnOff'), 'button quiet', () => changeLock(page, turnOffLock, 'lockIsOff'))));
  } else {
    part.append(make('p', { class: 'actions' }, makeButton(word('lockTurnOn'), 'button quiet', () => openLockDialog(page, part, empty))));
  }
  return part;
}

/** @param {HTMLElement} page @param {() => Promise<void>} change @param {string} says */
async function changeLock(page, change, says) {
  let failed = false;
  try {
    await change();
    tellOtherTabs('stored');
  } catch (error) {
    console.warn('mestring:', error);
    failed = true;
  }
  await tell('replaced');
  sayOnMe(page, word(failed ? 'lockFailed' : says), failed);
}

/**
 * Made when it is asked for: browsers fill in a field for a phrase wherever they see one.
 * @param {HTMLElement} page
 * @param {HTMLElement} part
 * @param {boolean} empty
 */
function openLockDialog(page, part, empty) {
  const first = makePhraseInput('lock.first', 'new-password');
  const second = makePhraseInput('lock.second', 'new-password');
  second.setAttribute('aria-describedby', 'lock.first.said');
  const said = make('p', { class: 'phrase-said', id: 'lock.first.said', role: 'status' });
  const form = make('form', { class: 'phrase' },
    make('label', { for: first.id }, word('lockPhrase')), make('p', { class: 'hint' }, word('lockPhraseHint', { count: SHORTEST_PHRASE })), first,
    make('label', { for: second.id }, word('lockPhraseAgain')), second, makeShowBox('lock.show', [first, second]), said,
    make('p', { class: 'actions' }, make('button', { type: 'submit', class: 'button' }, word('lockConfirm')),
      makeButton(word('lockCancel'), 'button quiet', () => busy || close())));
  let busy = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (busy) return;
    const short = first.value.trim().length < SHORTEST_PHRASE;
    const differ = !short && first.value !== second.value;
    first.setAttribute('aria-invalid', String(short));
    second.setAttribute('aria-invalid', String(differ));
    said.textContent = word(short ? 'lockTooShort' : differ ? 'lockDiffer' : 'phraseWait', { count: SHORTEST_PHRASE });
    if (short || differ) return (short ? first : second).focus();
    busy = true;
    await changeLock(page, () => turnOnLock(first.value), 'lockIsOn');
  });
  const backup = makeButton(word('deleteBackup'), 'button quiet', () => saveBackup().then(saved => { said.textContent = saved.said; }));
  const warning = make('p', { class: 'lock-warning', tabindex: '-1' }, word('lockForget'));
  const limits = ['lockLimitScreen', 'lockLimitSpying', 'lockLimitUse', 'lockLimitCopies', 'lockLimitDisk'].map(each => make('li', {}, word(each)));
  const everyPage = make('p', {}, word('lockEveryPage'));
  everyPage.hidden = true;
  const dialog = makeDialog('lock', word('lockTurnOn'), warning, ...(empty ? [] : [make('p', { class: 'actions' }, backup)]),
    make('p', {}, word('lockLimits')), make('ul', {}, ...limits), everyPage, form);
  const close = () => {
    dialog.close();
    dialog.element.remove();
  };
  dialog.element.addEventListener('cancel', event => (busy ? event.preventDefault() : setTimeout(() => dialog.element.remove())));
  findKeeper().then(found => { everyPage.hidden = Boolean(found || here.file); });
  part.append(dialog.element);
  // Not at the field: the words above it are to be read.
  dialog.open(warning);
}
