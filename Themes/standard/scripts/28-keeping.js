// What the rest of the scripts know of storage: keep, recall, forget. None of them ever throws or rejects.

let storageWorks = true;

/**
 * @param {Draft[]} drafts
 * @returns {Promise<{records: any[], saved: boolean}>} saved is false when only this visit remembers them
 */
async function keep(drafts) {
  try {
    const db = await connect();
    if (readOnly) throw new Error('read only');
    const records = await writeDrafts(db, drafts);
    for (const draft of drafts) {
      forgetDraft(draft);
      strikeFromJournal(draft);
    }
    storageWorks = true;
    return { records, saved: true };
  } catch (error) {
    drafts.forEach(rememberDraft);
    storageFailed(error);
    return { records: drafts.map(asRecord), saved: false };
  }
}

/** Holds a draft in the same instant, for a page that may not live to see it stored. */
function hold(draft) {
  if (storageWorks) writeJournal(draft);
  else rememberDraft(draft);
}

/** @param {string} program '*' for all, '' for progress alone */
async function recall(program) {
  let found = { answers: [], progress: [], meta: [] };
  try {
    found = await readStores(await connect(), program);
    if (readOnly) showStorageNotice('storageNewer');
  } catch (error) {
    storageFailed(error);
  }
  return overlayMemory(found, program);
}

/** Stores what earlier pages had no time or no room for. */
async function bringHome() {
  fillMemory();
  const drafts = readJournal().concat(Array.from(memory.values()));
  if (drafts.length) await keep(drafts.map(draft => Object.assign(draft, { late: true })));
}

/** Deletes all that has been written or done, everywhere on this origin. @returns {Promise<boolean>} */
async function forgetEverything() {
  let done = true;
  try {
    await clearStores(await connect());
  } catch (error) {
    done = !window.indexedDB;
  }
  memory.clear();
  mirrorMemory();
  burnJournal();
  return done;
}

function storageFailed(error) {
  console.warn('mestring:', error);
  storageWorks = false;
  showStorageNotice(readOnly ? 'storageNewer' : 'storageFailed');
}

/** Said before the first thing there is to answer, or at the top of one's own page. */
function showStorageNotice(key) {
  const first = document.querySelector('.field, .quiz, .me');
  if (!first || document.querySelector('.notice-storage')) return;
  // Where nothing is kept, nothing else may say that it is.
  all('.privacy').forEach(note => { note.hidden = true; });
  (first.closest('.measure-form') || first).before(make('div', { class: 'notice notice-storage', role: 'alert' }, make('p', {}, word(key))));
}

/** The browser answered after all. */
function storageCameRound() {
  if (storageWorks) return;
  hideStorageNotice();
  bringHome().then(retryFailed).then(refresh);
}

function hideStorageNotice() {
  if (readOnly) return;
  all('.notice-storage').forEach(notice => notice.remove());
  all('.privacy').forEach(note => { note.hidden = false; });
}
