// Files that the browser makes for the person and that never leave the machine.

import { localTime } from '../answers/in-words.js';
import { announce, make, makeButton } from '../page/elements.js';
import { word } from '../page/words.js';
import { makeWriter } from '../storage/drafts.js';

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

/** The date as it stands on the person's calendar, for names of files. */
export function today() {
  return localTime(new Date()).slice(0, 10);
}

/**
 * A task until the next time: a reminder each day for a week. It says no more than the tab does after the page's own name.
 * @param {HTMLElement} section
 */
export function setUpHomework(section) {
  const title = String(document.title.split(' – ').pop());
  const hint = make('p', { class: 'hint' });
  section.append(make('p', { class: 'actions' }, makeButton(word('careCalendar'), 'button quiet', () => {
    saveReminder(title, 1, 7);
    announce(hint.textContent = word('homeworkCalendar', { title }));
  })), hint);
}

/** @param {string} title @param {number} every @param {number} count */
export function saveReminder(title, every, count) {
  saveFile(word('careCalendarFile') + '.ics', 'text/calendar', calendarOf(title, every, count));
}

/**
 * Reminders in the person's own calendar, `count` of them, one in `every` days. They say no more than their title.
 * @param {string} title
 * @param {number} every
 * @param {number} count
 * @returns {string}
 */
function calendarOf(title, every, count) {
  const day = new Date(Date.now() + every * 864e5);
  const stamp = (/** @type {Date} */ date) => date.toISOString().replace(/[-:]|\.\d+/g, '');
  const at = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, '0')).join('');
  const plain = title.slice(0, 50).replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ');
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//mestring//1//EN', 'BEGIN:VEVENT', 'UID:' + makeWriter(), 'DTSTAMP:' + stamp(new Date()),
    'DTSTART:' + at + 'T180000', 'DURATION:PT15M', 'RRULE:FREQ=DAILY;INTERVAL=' + every + ';COUNT=' + count, 'SUMMARY:' + plain, 'BEGIN:VALARM',
    'ACTION:DISPLAY', 'TRIGGER:PT0S', 'DESCRIPTION:' + plain, 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
}
