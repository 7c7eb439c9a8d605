// From a key that is pressed to a record that is stored. Written at most 300 ms after the last key, every two seconds while
// somebody goes on writing, a moment after a choice or a field that is left, and at once when the page is.

const PAUSE = 200;
const MOMENT = 40; // so that what was tapped is painted first: beginning to store takes a slow phone some ten of them
const LONGEST = 2000;

/**
 * One answer on the page, and how far it has come. `edits` counts changes; `sent` and `stored` say which of them are.
 * @typedef {object} Answer
 * @property {string} key
 * @property {string} entry             '' but for a filling that is opened again (58-fillings.js)
 * @property {HTMLElement} element
 * @property {() => any} read           the value on the page; null when empty
 * @property {(value: any) => void} show puts a stored value on the page
 * @property {boolean} [joins]          one value needn't take the other's place
 * @property {() => void} changed       called after an edit and after a restored value
 * @property {(failed: boolean) => void} report
 * @property {any} known                the stored record that the page shows
 * @property {string} json              the value when last looked at
 * @property {number} edits
 * @property {number} sent
 * @property {number} stored
 * @property {boolean} failed
 * @property {number} since             when the first edit that isn't sent was made
 * @property {number} latest
 * @property {any} timer
 * @property {Draft} [ahead]            the latest draft that is sealed already
 * @property {Promise<void>} queue
 */

/** @type {Answer[]} */
const answers = ofPage([]);
let firstAnswer = true; // of this program in this browser
/** @type {Promise<void>} settles when the page has shown for the first time what is stored; nothing is stored before */
let firstShown;
/** @type {(() => void)|null} until then */
let noteShown = null;

/** @returns {Answer} */
function watch(key, element, read, show) {
  const answer = {
    key, entry: '', element, read, show, changed: () => {}, report: () => {}, known: null, json: 'null', edits: 0, sent: 0, stored: 0,
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

/** Notices an edit, also one that was made before the scripts had loaded. */
function lookAgain(answer) {
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

/** A page that is left has no time to seal, so it is done at every key. */
function sealAhead(answer) {
  const draft = draftOf(answer);
  sealDraft(draft).then(() => { answer.ahead = draft; }, () => {});
}

function draftOf(answer) {
  return makeDraft('answers', [answer.edits, answer.key, answer.entry].join('.'), {
    key: answer.key, entry: answer.entry, program: here.program, value: answer.read(), version: here.version,
  });
}

/** One write at a time for each answer, in the order they were made; none over words that the page hasn't shown. */
function save(answer) {
  clearTimeout(answer.timer);
  if (answer.sent === answer.edits || noteShown) return;
  const edit = answer.sent = answer.edits;
  const draft = draftOf(answer);
  answer.queue = answer.queue.then(() => keep([draft])).then(({ records, saved }) => {
    answer.known = records[0];
    answer.failed = !saved;
    if (saved) answer.stored = edit;
    answer.report(answer.failed);
    if (saved) afterSaving();
  });
}

function afterSaving() {
  if (answers.some(answer => answer.failed)) retryFailed();
  else hideStorageNotice();
  if (!firstAnswer) return;
  firstAnswer = false;
  // May ask the person, may never settle: nothing waits for it.
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {});
}

function retryFailed() {
  for (const answer of answers) {
    if (!answer.failed) continue;
    answer.failed = false;
    answer.sent = -1;
    save(answer);
  }
}

/** The page is left or hidden, and may never run again. */
function saveBeforeLeaving() {
  holdUnderWay();
  for (const answer of answers) {
    if (answer.stored === answer.edits) continue;
    hold((lock.is && answer.ahead) || draftOf(answer));
    save(answer);
  }
}

/** When all that this page has to store has found its place. */
async function storedAll() {
  await Promise.all(answers.map(answer => answer.queue));
  await Promise.all(underWay.values());
}

/**
 * Puts stored values where the person has nothing unsaved, isn't in the midst of writing, and hasn't written since they were asked for.
 * @param {any[]} records
 * @param {number} [since]
 * @param {boolean} [late] the first time on a page: who was quicker than the database hasn't seen what stands there
 */
function restore(records, since, late) {
  const stored = new Map(records.map(each => [each.key + ' ' + each.entry, each]));
  if (stored.size) firstAnswer = false;
  if (noteShown) noteShown();
  noteShown = null;
  for (const answer of answers) {
    const record = stored.get(answer.key + ' ' + answer.entry) || null;
    if (late && !answer.known && answer.edits && answer.joins && record && record.value) {
      answer.show(joined(record.value, answer.read()));
      lookAgain(answer);
    }
    const writing = answer.element.contains(document.activeElement) && Date.now() - answer.latest < LONGEST;
    if (answer.edits !== answer.stored || answer.latest > since || writing || sameWriting(record, answer.known)) continue;
    answer.known = record;
    answer.show(record ? record.value : null);
    answer.json = JSON.stringify(answer.read());
    answer.changed();
  }
  answers.forEach(save);
  reactToAnswers(false);
  resumeMeasures();
}

/** Both, and nothing twice. What is being written stays where it is. */
function joined(earlier, now) {
  if (!now) return earlier;
  if (typeof now === 'string') return typeof earlier !== 'string' || now.startsWith(earlier) ? now : earlier.endsWith(now) ? earlier : earlier + '\n' + now;
  if (Array.isArray(now)) return now.concat([].concat(earlier).filter(line => !now.some(each => each.text === line.text)));
  const ticked = asTicked(earlier);
  return Object.assign({}, ticked, now, { options: Array.from(new Set(now.options.concat(ticked.options || []))) });
}

/** Counters start again after everything has been deleted, so it is a difference that counts, not a larger number. */
function sameWriting(a, b) {
  return a && b ? a.counter === b.counter && a.writer === b.writer : !a && !b;
}

/** Another tab may have written since, or deleted everything. */
function refresh() {
  const since = Date.now();
  return recall(programsAsked()).then(found => {
    // A page that has just begun will hear more: what the one before it had no time to store.
    if (noteShown) return;
    settleLock();
    putUnderDays(found);
    learn(found, since);
    restore(found.answers, since);
    showProgress(found);
  });
}

/** Safari empties what has `autocomplete="off"` on a page that comes back, and the next look would take it for deleted. */
function keepFieldsFilled() {
  const change = (event, from, to) => {
    if (event.persisted) all('[autocomplete="' + from + '"]').forEach(control => control.setAttribute('autocomplete', to));
  };
  addEventListener('pagehide', event => change(event, 'off', ''));
  addEventListener('pageshow', event => change(event, '', 'off'));
}

function watchLeaving() {
  addEventListener('pagehide', saveBeforeLeaving);
  addEventListener('focus', refresh);
  // A page that comes back from the browser's memory is as old as when it was left, and comes after one that had no time.
  addEventListener('pageshow', event => {
    if (event.persisted) bringHome().then(refresh).then(() => setUpMe(':not(a)'));
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveBeforeLeaving();
    else refresh();
  });
}
