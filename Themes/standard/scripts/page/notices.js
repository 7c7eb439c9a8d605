// What the person is told of the place where their words are kept, before the first thing there is to answer, or at the top
// of one's own page.

import { saveBackup } from '../me/save-backup.js';
import { all, make, makeButton } from './elements.js';
import { here, word } from './words.js';
import { readOnly } from '../storage/database.js';
import { place } from '../storage/repository.js';

/** The pages of a browser inside another app: what is written there stays there, and goes when the app tidies up. */
const APPS = /** @type {[sign: RegExp, name: string][]} */ ([
  [/FBAN|FBAV|FB_IAB/, 'Facebook'], [/Instagram/, 'Instagram'], [/Snapchat/, 'Snapchat'], [/musical_ly|Bytedance|TikTok/i, 'TikTok'],
  [/LinkedInApp/, 'LinkedIn'], [/Twitter/, 'X'], [/Pinterest/, 'Pinterest'], [/; wv\)/, ''],
]);

/**
 * Something has gone wrong: the latest word stands.
 * @param {string} key
 */
export function showStorageNotice(key) {
  const [shown] = all('.notice-storage');
  if (shown && shown.dataset.says === key) return;
  if (shown) shown.remove();
  // The guess at what the window is has become a fact about what it does.
  all('.notice-place[data-says="placePrivate"]').forEach(guess => guess.remove());
  // Where nothing is kept, nothing else may say that it is.
  if (/Unsure|Waits/.test(key)) promise(true);
  else all('.privacy').forEach(note => { note.hidden = true; });
  const notice = make('div', { class: 'notice notice-storage', role: 'alert', 'data-says': key }, make('p', {}, word(key)));
  if (key === 'storageFailed') offerBackupIn(notice);
  putNotice(notice);
}

/**
 * One's own page has a button for it, but may not know of what only this page remembers.
 * @param {HTMLElement} notice
 */
function offerBackupIn(notice) {
  if (document.querySelector('.me')) return;
  const hint = make('p', { class: 'hint' });
  notice.append(make('p', { class: 'actions' }, makeButton(word('careSave'), 'button quiet', () => saveBackup().then(({ said }) => { hint.textContent = said; }))), hint);
}

export function hideStorageNotice() {
  if (place !== 'database' || readOnly) return;
  all('.notice-storage').forEach(notice => notice.remove());
  promise(true);
}

/**
 * What stands before the first field: nothing more of a script that is missing, and, once a store is open, that what is written is kept.
 * @param {boolean} isKept
 */
export function promise(isKept) {
  for (const note of all('.privacy')) {
    note.hidden = note.matches('.alone');
    note.classList.add('begun');
    note.classList.toggle('kept', isKept);
    for (const text of all('p', note)) text.hidden = !isKept || text.matches('.not-kept');
  }
}

/** @param {HTMLElement} notice */
function putNotice(notice) {
  const first = document.querySelector('.field, .quiz, .me');
  if (first) (first.closest('.measure-form') || first).before(notice);
}

/** All is well, but the browser will forget or share what is written here: said calmly, and in time. */
export async function adviseOnPlace() {
  const app = APPS.find(each => each[0].test(navigator.userAgent));
  const files = location.protocol === 'file:';
  const place = app ? 'placeInApp' : files ? placeOfFiles() : '';
  // Firefox says it of files too, where it is both: where they are kept, and how long. Others refuse files in every window.
  for (const key of [place, (!place || place === 'placeFilesApart') && await isPrivate() && 'placePrivate']) {
    if (!key || (key === 'placePrivate' && document.querySelector('.notice-storage'))) continue;
    const notice = make('div', { class: 'notice notice-place', role: 'note', 'data-says': key },
      make('p', {}, word(key, { app: (app && app[1]) || word('placeSomeApp') })));
    if (key === 'placeFilesApart') offerBackupIn(notice);
    putNotice(notice);
  }
}

/** Firefox has a store for each file, which is as it should be where the whole program is one. */
function placeOfFiles() {
  return !/Firefox\//.test(navigator.userAgent) ? 'placeFilesShared' : here.file ? '' : 'placeFilesApart';
}

/** As far as it can be known: in private windows Firefox and Safari refuse their private file system. */
async function isPrivate() {
  if (!navigator.storage || !navigator.storage.getDirectory) return false;
  try {
    await navigator.storage.getDirectory();
    return false;
  } catch (error) {
    const { name, message } = /** @type {Error} */ (error);
    return name === 'SecurityError' || /transient/.test(message);
  }
}
