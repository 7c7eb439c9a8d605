// Files that the browser makes for the person and that never leave the machine.

import { announce, make, makeButton } from '../page/elements.js';
import { word } from '../page/words.js';
import { makeWriter } from '../storage/drafts.js';

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
  const now = new Date();
  const two = number => String(number).padStart(2, '0');
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
}

/** A task until the next time: a reminder each day for a week. It says no more than the tab does after the page's own name. */
export function setUpHomework(section) {
  const title = document.title.split(' – ').pop();
  const hint = make('p', { class: 'hint' });
  section.append(make('p', { class: 'actions' }, makeButton(word('careCalendar'), 'button quiet', () => {
    saveReminder(title, 1, 7);
    announce(hint.textContent = word('homeworkCalendar', { title }));
  })), hint);
}

export function saveReminder(title, every, count) {
  saveFile(word('careCalendarFile') + '.ics', 'text/calendar', calendarOf(title, every, count));
}

/** Reminders in the person's own calendar, `count` of them, one in `every` days. They say no more than their title. */
function calendarOf(title, every, count) {
  const day = new Date(Date.now() + every * 864e5);
  const stamp = date => date.toISOString().replace(/[-:]|\.\d+/g, '');
  const at = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, '0')).join('');
  const plain = title.slice(0, 50).replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ');
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//mestring//1//EN', 'BEGIN:VEVENT', 'UID:' + makeWriter(), 'DTSTAMP:' + stamp(new Date()),
    'DTSTART:' + at + 'T180000', 'DURATION:PT15M', 'RRULE:FREQ=DAILY;INTERVAL=' + every + ';COUNT=' + count, 'SUMMARY:' + plain, 'BEGIN:VALARM',
    'ACTION:DISPLAY', 'TRIGGER:PT0S', 'DESCRIPTION:' + plain, 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
}
