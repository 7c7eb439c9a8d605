// Whether what is written here is locked, and whether this page has the key. The key is only ever in memory.

const LOCK_MARK = 'mestring.lock';
const LOCKED = new Error('Locked');
const LOCK_MOVED = new Error('Another tab has turned the lock on or off');

/** @type {{is: Lock|null, key: CryptoKey|null, mark: string|null}} */
const lock = { is: null, key: null, mark: lockMark() };

/**
 * localStorage knows at once that there is a lock, also where the database doesn't answer, so that nothing that can be read is
 * left there. It is another mark each time somebody locks: other tabs hear of it, and a key that was lent before is worth nothing.
 */
function lockMark() {
  try {
    return window.localStorage.getItem(LOCK_MARK);
  } catch (_) {
    return null;
  }
}

function markLock(isOn) {
  try {
    if (isOn) window.localStorage.setItem(LOCK_MARK, makeWriter());
    else window.localStorage.removeItem(LOCK_MARK);
  } catch (_) { /* then nothing is written there either */ }
  lock.mark = lockMark();
}

function isLocked() {
  return Boolean(lock.is && !lock.key);
}

/** Whether a draft may not be written to where all can read it. */
function leaks(draft) {
  return Boolean(lock.is || lockMark()) && hasWords(draft.store, draft.record);
}

/** Drafts that have been sealed, for a page that is left has no time for it. @type {WeakMap<Draft, Draft>} */
const sealedDrafts = new WeakMap();

/** @param {Draft} draft @returns {Promise<Draft>} */
async function sealDraft(draft) {
  if (!lock.is || !hasWords(draft.store, draft.record)) return draft;
  if (!lock.key) throw LOCKED;
  const sealed = Object.assign({}, draft, { record: await sealRecord(draft.store, draft.record, lock.key) });
  sealedDrafts.set(draft, sealed);
  return sealed;
}

function lockIn(meta) {
  return (meta.find(each => each.name === 'lock') || {}).value || null;
}

/** @param {Lock|null} is what the database says */
function noteLock(is) {
  if ((is && is.salt) !== (lock.is && lock.is.salt)) lock.key = null;
  lock.is = is;
  if (Boolean(is) !== Boolean(lockMark())) markLock(Boolean(is));
}

/** Within a transaction: what was sealed, or wasn't, must be written to the lock that it was meant for. */
function refuseOtherLock(meta) {
  const is = lockIn(meta);
  if ((is && is.salt) === (lock.is && lock.is.salt)) return;
  noteLock(is);
  throw LOCK_MOVED;
}

/**
 * Has all that is stored worked over, and writes what comes of it unless somebody has written meanwhile: whole or not at all.
 * @param {IDBDatabase} db
 * @param {(stores: Stores) => Promise<{store: string, record: any}[]>} work
 */
async function rework(db, work) {
  const stamp = meta => JSON.stringify(['writer', 'counter', 'lock'].map(name => (meta.find(each => each.name === name) || {}).value));
  for (;;) {
    const before = await readAll(db);
    noteLock(lockIn(before.meta));
    if (isLocked()) throw LOCKED;
    const puts = await work(before);
    const { done } = await transact(db, 'readwrite', (store, then) => {
      const result = { done: false };
      then(store('meta').getAll(), meta => {
        refuseNewerSchema(meta);
        result.done = stamp(meta) === stamp(before.meta);
        if (result.done) puts.forEach(each => store(each.store).put(each.record));
      });
      return result;
    });
    if (done) return;
  }
}

/** @returns {Promise<{store: string, record: any}[]>} what `change` makes another of */
async function changesOf(stores, change) {
  const each = store => stores[store].map(async was => ({ store, was, record: await change(store, was) }));
  const found = await Promise.all(each('answers').concat(each('meta')));
  return found.filter(({ record, was }) => record && record !== was);
}

async function turnOnLock(phrase) {
  await bringHome();
  const is = /** @type {Lock} */ ({ salt: pack(randomBytes(16)), rounds: ROUNDS });
  const key = await makeKey(phrase, is);
  is.check = await seal(key, 'mestring', 'lock');
  await rework(await connect(), async stores => (await changesOf(stores, (store, record) => sealRecord(store, record, key)))
    .concat({ store: 'meta', record: { name: 'lock', value: is } }));
  Object.assign(lock, { is, key });
  markLock(true);
  lendKey();
  // What was on its way to the database while it was locked.
  mirrorMemory();
  await bringHome();
}

async function turnOffLock() {
  await rework(await connect(), async stores => (await changesOf(stores, (store, record) => openRecord(store, record, lock.key)))
    .concat({ store: 'meta', record: { name: 'lock', value: null } }));
  dropLock();
}

/** There is none any more. */
function dropLock() {
  lock.is = null;
  markLock(false);
  forgetKey();
}

/** Here, in the worker, and, by another mark, in all other tabs. */
function forgetKey() {
  lock.key = null;
  if (lock.is) markLock(true);
  tellKeeper({ lock: 'forget' });
}

/** All words go from the page with it. */
function lockNow() {
  saveBeforeLeaving();
  forgetKey();
  location.reload();
}

function watchLock() {
  addEventListener('storage', event => {
    if (event.key === LOCK_MARK || event.key === null) lockMoved();
  });
  addEventListener('pageshow', event => {
    if (event.persisted) lockMoved();
  });
  addEventListener('pagehide', lendKey);
  addEventListener('focus', () => {
    if (isLocked()) borrowKey().then(found => found && unlocked());
  });
  // Somebody leaves in a hurry.
  addEventListener('leaving', () => {
    saveBeforeLeaving();
    forgetKey();
  });
}

/** Somebody has locked elsewhere, or turned the lock on or off: this page begins anew, and shows nothing meanwhile. */
function lockMoved() {
  if (lockMark() === lock.mark) return;
  lock.key = null;
  document.documentElement.style.setProperty('visibility', 'hidden', 'important');
  location.reload();
}
