// From a key that is pressed to a record that is stored. Written at most 300 ms after the last key, every two seconds while
// somebody goes on writing, a moment after a choice or a field that is left, and at once when the page is.

import { answers, draftHere, frozen } from './answers.js';
import { reactSoon, reactToAnswers } from './conditions.js';
import { asTicked } from './in-words.js';
import { all } from '../page/elements.js';
import { tell } from '../storage/announcements.js';
import { draftBehind, underWay, VISIT } from '../storage/drafts.js';
import { joinedText, timesOf } from '../storage/in-sight.js';
import { lock, sealDraft } from '../storage/lock.js';
import { hold, holdUnderWay, keep } from '../storage/repository.js';

const PAUSE = 200;
const MOMENT = 40; // so that what was tapped is painted first: beginning to store takes a slow phone some ten of them
const LONGEST = 2000;

let firstAnswer = true; // of this program in this browser
/** @type {Promise<void>} settles when the page has shown for the first time what is stored; nothing is stored before */
export let firstShown;
/** @type {(() => void)|null} until then */
export let noteShown = null;

/** From now on, until what is stored has been shown. */
export function expectShowing() {
  firstShown = new Promise(resolve => { noteShown = resolve; });
}

/** @param {string} key @param {HTMLElement} element @param {() => Value} read @param {(value: Value) => void} show @returns {Answer} */
export function watch(key, element, read, show) {
  const answer = {
    key, entry: '', element, read, show, changed: () => {}, report: () => {}, known: null, seen: [], written: [], alone: true, json: 'null', edits: 0, sent: 0, stored: 0,
    failed: false, since: 0, latest: 0, timer: 0, queue: Promise.resolve(),
  };
  // Browsers that fill in again what stood here last time would overrule what is stored, or bring back what was deleted.
  for (const control of all('input, textarea, select', element)) control.setAttribute('autocomplete', 'off');
  element.addEventListener('input', () => lookAgain(answer));
  for (const event of ['change', 'focusout']) {
    element.addEventListener(event, () => {
      lookAgain(answer);
      clearTimeout(answer.timer);
      answer.timer = setTimeout(save, MOMENT, answer);
    });
  }
  answers.push(answer);
  return answer;
}

/**
 * Notices an edit, also one that was made before the scripts had loaded.
 * @param {Answer} answer
 */
export function lookAgain(answer) {
  if (frozen) return;
  const json = JSON.stringify(answer.read());
  if (json === answer.json) return;
  answer.json = json;
  const now = Date.now();
  if (answer.sent === answer.edits) answer.since = now;
  answer.latest = now;
  answer.edits += 1;
  clearTimeout(answer.timer);
  answer.timer = setTimeout(save, Math.max(0, Math.min(PAUSE, answer.since + LONGEST - now)), answer);
  if (lock.key) sealAhead(answer);
  answer.changed();
  reactSoon();
}

/**
 * A page that is left has no time to seal, so it is done at every key.
 * @param {Answer} answer
 */
function sealAhead(answer) {
  const draft = draftOf(answer);
  sealDraft(draft).then(() => { answer.ahead = draft; }, () => {});
}

/**
 * One for each edit, whether it is sealed, held or sent.
 * @param {Answer} answer
 * @returns {AnswerDraft}
 */
function draftOf(answer) {
  const id = [answer.edits, answer.key, answer.entry].join('.');
  if (!answer.draft || answer.draft.id !== VISIT + '.' + id) answer.draft = draftWith(answer, id, answer.read());
  return answer.draft;
}

/**
 * A draft that knows what of the answer is in sight.
 * @param {Answer} answer
 * @param {string} id
 * @param {Value} value
 * @returns {AnswerDraft}
 */
export function draftWith(answer, id, value, entry = answer.entry) {
  const draft = draftHere(id, answer.key, entry, value);
  draft.seen = answer.seen.concat(answer.written);
  draft.joins = Boolean(answer.joins && answer.alone);
  answer.written.push(draft.record.time);
  return draft;
}

/**
 * One write at a time for each answer, in the order they were made; none over words that the page hasn't shown.
 * @param {Answer} answer
 */
export function save(answer) {
  clearTimeout(answer.timer);
  if (answer.sent === answer.edits || noteShown) return;
  const edit = answer.sent = answer.edits;
  const draft = draftOf(answer);
  answer.queue = answer.queue.then(() => keep([draft])).then(({ records, saved }) => {
    answer.failed = !saved;
    if (saved) answer.stored = edit;
    noteStored(answer, draft, records[0]);
    answer.report(answer.failed);
    if (saved) afterSaving();
  });
}

/**
 * What stands now is what was sent; or more, which is shown unless somebody writes on: then the next draft doesn't know of it either.
 * @param {Answer} answer
 * @param {AnswerDraft} draft
 * @param {StoredRecord|null} record
 */
function noteStored(answer, draft, record) {
  if (!record || record.entry !== answer.entry) return;
  if (JSON.stringify(record.value) !== JSON.stringify(draft.record.value)) {
    if (answer.draft !== draft || answer.sent !== answer.edits) return;
    present(answer, record);
    reactToAnswers(false);
    return;
  }
  answer.known = record;
  const later = answer.written.slice(answer.written.indexOf(draft.record.time) + 1);
  // What isn't in the database is still as far from what the database has.
  if (draftBehind.has(record)) answer.written = [draft.record.time].concat(later);
  else Object.assign(answer, { seen: timesOf(record), written: later, alone: false });
}

/**
 * Puts a stored value on the page.
 * @param {Answer} answer
 * @param {StoredRecord|null} record
 */
export function present(answer, record) {
  noteInSight(answer, record);
  answer.written = [];
  answer.show(record ? record.value : null);
  answer.json = JSON.stringify(answer.read());
  answer.changed();
}

/** @param {Answer} answer @param {StoredRecord|null} record */
function noteInSight(answer, record) {
  const draft = record && draftBehind.get(record);
  Object.assign(answer, { known: record, seen: record ? timesOf(record) : [], alone: !record || Boolean(draft && draft.joins) });
}

function afterSaving() {
  if (answers.some(answer => answer.failed)) retryFailed();
  else tell('working');
  if (!firstAnswer) return;
  firstAnswer = false;
  // May ask the person, may never settle: nothing waits for it.
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {});
}

export function retryFailed() {
  for (const answer of answers) {
    if (!answer.failed) continue;
    answer.failed = false;
    answer.sent = -1;
    save(answer);
  }
}

/** The page is left or hidden, and may never run again. */
export function saveBeforeLeaving() {
  holdUnderWay();
  for (const answer of answers) {
    if (answer.stored === answer.edits) continue;
    hold((lock.is && answer.ahead) || draftOf(answer));
    save(answer);
  }
}

/** When all that this page has to store has found its place. */
export async function storedAll() {
  await Promise.all(answers.map(answer => answer.queue));
  await Promise.all(underWay.values());
}

/**
 * Puts stored values where the person has nothing unsaved, isn't in the midst of writing, and hasn't written since they were asked for.
 * @param {AnswerRecord[]} records
 * @param {number} since
 * @param {boolean} [late] the first time on a page: who was quicker than the database hasn't seen what stands there
 */
export function restore(records, since, late) {
  const stored = new Map(records.map(each => [each.key + ' ' + each.entry, each]));
  if (stored.size) firstAnswer = false;
  if (noteShown) noteShown();
  noteShown = null;
  for (const answer of answers) {
    const record = stored.get(answer.key + ' ' + answer.entry) || null;
    if (late && !answer.known && answer.edits && answer.joins && record && record.value) {
      const both = joined(record.value, answer.read());
      if (both) {
        noteInSight(answer, record);
        answer.show(both);
        lookAgain(answer);
      }
    }
    const writing = answer.element.contains(document.activeElement) && Date.now() - answer.latest < LONGEST;
    if (answer.edits !== answer.stored || answer.latest > since || writing || sameWriting(record, answer.known)) continue;
    present(answer, record);
  }
  answers.forEach(save);
  reactToAnswers(false);
  tell('restored');
}

/**
 * Both, and nothing twice; null where they don't go together. What is being written stays where it is.
 * @param {Value} earlier
 * @param {Value} now
 * @returns {Value}
 */
function joined(earlier, now) {
  if (!now) return earlier;
  if (typeof now === 'string') return typeof earlier === 'string' ? joinedText(earlier, now) : null;
  if (Array.isArray(now)) return Array.isArray(earlier) ? now.concat(earlier.filter(line => !now.some(each => each.text === line.text && each.done === line.done))) : null;
  const ticked = asTicked(earlier);
  const words = [ticked.other, ticked.aside, now.other, now.aside].filter(Boolean);
  if (!ticked.options || words.some(each => each !== words[0])) return null;
  return Object.assign({}, ticked, now, words.length ? { ['other' in ticked || 'other' in now ? 'other' : 'aside']: words[0] } : {}, { options: Array.from(new Set(now.options.concat(ticked.options))) });
}

/**
 * Counters start again after everything has been deleted, so it is a difference that counts, not a larger number.
 * @param {Answer['known']} a
 * @param {Answer['known']} b
 * @returns {boolean}
 */
function sameWriting(a, b) {
  return a && b ? a.counter === b.counter && a.writer === b.writer : !a && !b;
}

/** Safari empties what has `autocomplete="off"` on a page that comes back, and the next look would take it for deleted. */
export function keepFieldsFilled() {
  /** @param {PageTransitionEvent} event @param {string} from @param {string} to */
  const change = (event, from, to) => {
    if (event.persisted) all('[autocomplete="' + from + '"]').forEach(control => control.setAttribute('autocomplete', to));
  };
  addEventListener('pagehide', event => change(event, 'off', ''));
  addEventListener('pageshow', event => change(event, '', 'off'));
}
