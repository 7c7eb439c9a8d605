// A reminder on the wrong evening, or under half a name, is one that nobody trusts a second time.

process.env.TZ = 'Europe/Oslo';
import assert from 'node:assert/strict';
import test from 'node:test';
import { calendarOf } from '../../Themes/standard/scripts/me/calendar.js';

const lines = (title, at, every = 1) => calendarOf(title, new Date(at), every, 7, 'id').split('\r\n');
const first = (at, every) => lines('Kurs', at, every).find(line => line.startsWith('DTSTART:'));

test('the first comes tomorrow, also over the change of the clock', () => {
  assert.equal(first('2026-11-20T12:00:00+01:00'), 'DTSTART:20261121T180000');
  assert.equal(first('2026-10-25T00:30:00+02:00'), 'DTSTART:20261026T180000');
  assert.equal(first('2026-03-28T23:30:00+01:00'), 'DTSTART:20260329T180000');
  assert.equal(first('2026-12-31T23:59:00+01:00'), 'DTSTART:20270101T180000');
  assert.equal(first('2026-11-22T12:00:00+01:00', 6), 'DTSTART:20261128T180000');
});

test('a long name in any letters is folded, and reads as one again', () => {
  const title = 'Søvnkurs på Ærøysundet – året rundt, én kveld i uka; øv og hvil 🌙🌙';
  const text = calendarOf(title, new Date('2026-11-20T12:00:00Z'), 1, 7, 'id');
  assert.ok(text.endsWith('END:VCALENDAR\r\n') && !/[^\r]\n/.test(text));
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!/[\ud800-\udfff]/u.test(line));
  }
  const name = text.replaceAll('\r\n ', '').split('\r\n').find(line => line.startsWith('SUMMARY:'));
  assert.equal(name.slice(8).replace(/\\([\\;,])/g, '$1'), title);
});

test('a name without end is cut between letters', () => {
  const name = lines('🌙'.repeat(200), '2026-11-20T12:00:00Z').join('\r\n').replaceAll('\r\n ', '').match(/SUMMARY:(.*)/)[1];
  assert.equal(name.trim(), '🌙'.repeat(80));
});
