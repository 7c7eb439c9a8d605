// Files that the browser makes for the person and that never leave the machine.

import { localTime } from '../answers/in-words.js';
import { announce, make, makeButton } from '../page/elements.js';
import { word } from '../page/words.js';
import { makeWriter } from '../storage/drafts.js';
import { calendarOf } from './calendar.js';

/** @param {string} name @param {string} type @param {string} text */
export function saveFile(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = make('a', { href: address, download: name, hidden: 'hidden' });
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read it long after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

/**
 * A backup, to be put wherever the person wants it: a phone asks for the place itself, where it takes such a file.
 * @param {string} name @param {string} text
 * @returns {Promise<string>} the word for where it is now; '' where the person has thought better of it
 */
export async function handOver(name, text) {
  const type = 'application/json';
  const files = [new File([text], name, { type })];
  if (matchMedia('(pointer: coarse)').matches && navigator.canShare && navigator.canShare({ files })) {
    try {
      await navigator.share({ files });
      return 'careShared';
    } catch (error) {
      if (/** @type {Error} */ (error).name === 'AbortError') return '';
    }
  }
  saveFile(name, type, text);
  return 'careSaved';
}

/** The date as it stands on the person's calendar, for names of files. */
export function today() {
  return localTime(new Date()).slice(0, 10);
}

/**
 * A task until the next time: a reminder each day for a week. It says no more than the program's discreet name.
 * @param {HTMLElement} section
 */
export function setUpHomework(section) {
  const title = section.dataset.title || '';
  const hint = make('p', { class: 'hint' });
  section.append(make('p', { class: 'actions' }, makeButton(word('careCalendar'), 'button quiet', () => {
    saveReminder(title, 1, 7);
    announce(hint.textContent = word('homeworkCalendar', { title }));
  })), hint);
}

/** @param {string} title @param {number} every @param {number} count */
export function saveReminder(title, every, count) {
  saveFile(word('careCalendarFile') + '.ics', 'text/calendar', calendarOf(title, new Date(), every, count, makeWriter()));
}
