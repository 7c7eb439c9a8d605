// A timer that counts down in its own time: it compares clocks, for a phone that sleeps doesn't count. It says quietly that the
// time is up, and keeps that it was done.

import { dateInWords, localTime } from '../answers/in-words.js';
import { endings, make, makeButton, setText, whileHere } from '../page/elements.js';
import { word } from '../page/words.js';

/** @param {HTMLElement} field @returns {FieldKind} */
export function makeTimerField(field) {
  const length = Number(field.dataset.seconds) * 1000;
  let left = length;
  let end = 0; // when it is up; 0 while it stands still
  /** @type {Value} */
  let done = null;
  let ticking = 0;
  const clock = make('p', { class: 'timer-left', role: 'timer' });
  const bar = make('progress', { class: 'timer-bar', max: String(length), 'aria-hidden': 'true' });
  const said = make('p', { class: 'hint timer-said', role: 'status' });
  const start = makeButton('', 'button timer-start', () => (end ? pause() : run()));
  const again = makeButton(word('timerAgain'), 'button quiet timer-again', () => {
    end = 0;
    left = length;
    run();
    start.focus();
  });
  field.append(clock, bar, make('p', { class: 'actions' }, start, again), said);

  function run() {
    if (left <= 0) left = length;
    end = Date.now() + left;
    setText(said, '');
    tick();
  }

  function pause() {
    left = Math.max(0, end - Date.now());
    end = 0;
    tick();
  }

  function tick() {
    clearTimeout(ticking);
    if (end) left = end - Date.now();
    if (end && left <= 0) {
      end = left = 0;
      done = localTime(new Date()).slice(0, 16);
      field.dispatchEvent(new Event('change', { bubbles: true }));
      setText(said, word('timerUp'));
    }
    const seconds = Math.ceil(left / 1000);
    setText(clock, Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0'));
    bar.value = length - left;
    setText(start, word(end ? 'timerPause' : left > 0 && left < length ? 'timerGoOn' : 'timerStart'));
    again.hidden = left >= length || left <= 0;
    if (end) ticking = setTimeout(tick, left % 1000 || 1000);
  }

  // Whoever comes back sees at once how it stands.
  whileHere(document, 'visibilitychange', tick);
  endings.push(() => clearTimeout(ticking));
  tick();
  return {
    read: () => done,
    show: (_, value) => {
      done = value;
      if (!value && !end) left = length;
      if (!end) setText(said, value ? word('timerDone', { date: dateInWords(value) }) : '');
      tick();
    },
  };
}
