// A page that is being left has no time for IndexedDB: its callbacks never come. What is not known to be stored is then
// written to localStorage in the same instant, and the next page, in whatever tab, brings it home. An entry stays until
// IndexedDB has confirmed it.

const JOURNAL = 'mestring.unsaved.';
const VISIT = makeVisit();

/** Distinguishes this opening of the page, so that two tabs do not overwrite each other's entries. */
function makeVisit() {
  try {
    return makeWriter();
  } catch (_) {
    return String(Date.now());
  }
}

/** @param {Draft} draft */
function writeJournal(draft) {
  try {
    window.localStorage.setItem(JOURNAL + draft.id, JSON.stringify(draft));
  } catch (_) {
    rememberDraft(draft);
  }
}

/** @param {Draft} draft */
function strikeFromJournal(draft) {
  try {
    window.localStorage.removeItem(JOURNAL + draft.id);
  } catch (_) { /* then it was never there */ }
}

/** @returns {string[]} */
function journalNames() {
  try {
    return Object.keys(window.localStorage).filter(name => name.startsWith(JOURNAL));
  } catch (_) {
    return [];
  }
}

/** @returns {Draft[]} oldest first */
function readJournal() {
  return journalNames()
    .map(name => attempt(() => JSON.parse(window.localStorage.getItem(name) || 'null')))
    .filter(draft => draft && draft.record && draft.store)
    .sort((a, b) => (a.record.time < b.record.time ? -1 : 1));
}

function burnJournal() {
  journalNames().forEach(name => window.localStorage.removeItem(name));
}
