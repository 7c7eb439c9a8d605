// Reminders in the person's own calendar.

/** A title of more letters is cut by calendars anyway. */
const LONGEST_TITLE = 80;

/**
 * A file with `count` reminders, one in `every` days, the first of them so many days from now, at six by the clock where the person is.
 * They say no more than their title.
 * @param {string} title
 * @param {Date} now
 * @param {number} every
 * @param {number} count
 * @param {string} id another one for each
 * @returns {string}
 */
export function calendarOf(title, now, every, count, id) {
  // Days of the calendar: two of them a year have 23 and 25 hours.
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + every);
  const at = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, '0')).join('');
  const plain = Array.from(title.replace(/\s+/g, ' ')).slice(0, LONGEST_TITLE).join('').replace(/[\\;,]/g, '\\$&');
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//mestring//1//EN', 'BEGIN:VEVENT', 'UID:' + id,
    'DTSTAMP:' + now.toISOString().replace(/[-:]|\.\d+/g, ''), 'DTSTART:' + at + 'T180000', 'DURATION:PT15M',
    'RRULE:FREQ=DAILY;INTERVAL=' + every + ';COUNT=' + count, 'SUMMARY:' + plain, 'BEGIN:VALARM',
    'ACTION:DISPLAY', 'TRIGGER:PT0S', 'DESCRIPTION:' + plain, 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', ''].map(inShortLines).join('\r\n');
}

/**
 * A line of at most 75 bytes and, behind it, lines that begin with a space (RFC 5545, 3.1); no letter is cut in two.
 * @param {string} line
 */
function inShortLines(line) {
  let bytes = 0;
  return Array.from(line).map(letter => {
    const size = new TextEncoder().encode(letter).length;
    const fits = bytes + size <= 75;
    bytes = fits ? bytes + size : size + 1;
    return fits ? letter : '\r\n ' + letter;
  }).join('');
}
