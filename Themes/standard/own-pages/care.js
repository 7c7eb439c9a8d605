// Taking care of what one has written: a backup, and, where the browser forgets, a reminder in one's own calendar.

import { dateInWords } from '../scripts/answers/in-words.js';
import { saveReminder } from '../scripts/me/files.js';
import { makeInstallSteps } from '../scripts/me/install.js';
import { openBackup } from './open-backup.js';
import { forgetsInAWeek, lastBackup } from '../scripts/me/remind.js';
import { saveBackup } from '../scripts/me/save-backup.js';
import { sayOnMe } from './say.js';
import { all, make, makeButton, one } from '../scripts/page/elements.js';
import { word } from '../scripts/page/words.js';
import { tell } from '../scripts/storage/announcements.js';
import { LARGEST_BACKUP, readBackup } from '../scripts/storage/backup-file.js';
import { readOnly } from '../scripts/storage/database.js';
import { lock } from '../scripts/storage/lock.js';
import { bringBackup } from './merge.js';

/** @param {HTMLElement} page @param {Stores} found @param {boolean} empty */
export function makeCare(page, found, empty) {
  const care = make('section', { class: 'me-care', id: 'backup' }, make('h2', {}, word('careTitle')), make('p', {}, word('careWhy')));
  const last = make('p', { class: 'me-last hint' });
  /** @param {StoredRecord|MetaRecord|null} record @param {string} [said] */
  const sayLast = (record, said = '') => {
    if (record) last.textContent = said + ' ' + word('careLast', { date: dateInWords(String(record.time)) });
  };
  /** @param {boolean} [open] */
  const save = open => saveBackup(open).then(({ record, said }) => sayLast(record, said));
  if (forgetsInAWeek()) {
    care.append(make('p', { class: 'me-forgets' }, word('careForgets')), make('p', { class: 'actions' },
      makeButton(word('careCalendar'), 'button quiet', () => saveReminder(calendarTitle(found), 6, 10))), makeInstallSteps(empty, save));
  }
  sayLast(lastBackup(found.meta));
  const file = make('input', { type: 'file', accept: '.json,application/json', hidden: 'hidden' });
  file.addEventListener('change', () => {
    if (file.files && file.files.length) bringFile(page, file.files[0]);
    file.value = '';
  });
  const actions = make('p', { class: 'actions' });
  if (!empty) actions.append(makeButton(word('careSave'), 'button', save));
  if (!empty && lock.is) actions.append(makeButton(word('careSaveOpen'), 'button quiet', () => save(true)));
  actions.append(makeButton(word('careBring'), 'button quiet', () => file.click()));
  care.append(actions, file, last, make('p', { class: 'hint' }, word(lock.is ? 'careLocked' : 'careOpen')));
  return care;
}

/**
 * Discreet: the program's own discreet title if there is one program, else a word that tells nothing.
 * @param {Stores} found
 */
function calendarTitle(found) {
  const begun = (window.mestringAnswers || []).filter(program => found.progress.some(each => each.program === program.program));
  return (begun.length === 1 && begun[0].discreet) || word('careCalendarTitle');
}

/** @param {HTMLElement} page @param {File} file */
async function bringFile(page, file) {
  const read = file.size > LARGEST_BACKUP ? { problem: 'backupTooLarge' } : readBackup(await textOf(file));
  const brought = read.locked ? await openBackup(page, read.locked) : read;
  if (!brought) return;
  const result = brought.stores ? await bringBackup(brought.stores) : null;
  if (!result) {
    sayOnMe(page, word(brought.problem || (readOnly ? 'storageNewer' : 'backupNoRoom')), true);
    return;
  }
  await tell('replaced');
  const { answers, kept } = result;
  const text = answers ? word(answers === 1 ? 'backupBroughtOne' : 'backupBrought', { count: answers }) : word('backupBroughtNothing');
  const said = sayOnMe(page, kept ? text + ' ' + word('backupKept') : text, false);
  if (kept) said.after(makeWaysToOthers());
}

/** Each answer that stands in two versions: among a year's of them nobody would find the one to choose about. */
function makeWaysToOthers() {
  return make('ul', { class: 'me-ways' }, ...all('.me-other').map((row, at) => {
    row.id = 'other.' + at;
    row.tabIndex = -1;
    const link = make('a', { href: '#' + row.id }, String(one('dt', row).textContent));
    link.addEventListener('click', () => {
      const [folded] = all('details').filter(each => each.contains(row));
      if (folded) /** @type {HTMLDetailsElement} */ (/** @type {HTMLElement} */ (folded)).open = true;
    });
    return make('li', {}, link);
  }));
}

/** @param {File} file @returns {Promise<string>} '' where it can't be read */
function textOf(file) {
  return new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^\uFEFF/, ''));
    reader.onerror = () => resolve('');
    reader.readAsText(file);
  });
}
