// The last resort. Where there is no other place, or none left, what is written lives in memory, and in sessionStorage where
// that works, so that it follows from page to page until the tab is closed. The person is told that it isn't kept.

const MEMORY = 'mestring.visit';

/** @type {Map<string, Draft>} */
const memory = new Map();

function placeOf(draft) {
  return draft.store + ' ' + JSON.stringify(keyOf(draft));
}

/** @param {Draft} draft */
function rememberDraft(draft) {
  memory.set(placeOf(draft), draft);
  mirrorMemory();
}

/** Forgets a draft that has been stored, unless a later one has taken its place. */
function forgetDraft(draft) {
  const kept = memory.get(placeOf(draft));
  if (kept && kept.id === draft.id && memory.delete(placeOf(draft))) mirrorMemory();
}

function mirrorMemory() {
  try {
    const drafts = Array.from(memory.values()).filter(draft => !leaks(draft));
    if (drafts.length) window.sessionStorage.setItem(MEMORY, JSON.stringify(drafts));
    else window.sessionStorage.removeItem(MEMORY);
  } catch (_) { /* then it lives as long as the page */ }
}

function fillMemory() {
  try {
    for (const draft of JSON.parse(window.sessionStorage.getItem(MEMORY) || '[]')) memory.set(placeOf(draft), draft);
  } catch (_) { /* nothing there */ }
}

/** Lays what only other places know over what the database has. */
function overlay(found, program, drafts) {
  for (const draft of drafts) {
    if (draft.store === 'answers' && program !== '*' && draft.record.program !== program) continue;
    const list = found[draft.store];
    const at = list.findIndex(record => JSON.stringify(keyOf({ store: draft.store, record })) === JSON.stringify(keyOf(draft)));
    if (!supersedes(Object.assign({}, draft, { late: true }), list[at])) continue;
    if (at >= 0) list.splice(at, 1);
    list.push(asRecord(draft));
  }
  return found;
}
