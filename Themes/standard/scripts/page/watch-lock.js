// The lock is turned on or off, and the key comes and goes, while the page is open.

import { saveBeforeLeaving } from '../answers/autosave.js';
import { unlocked } from './refresh.js';
import { borrowKey, forgetKey, lendKey } from '../storage/key-lending.js';
import { isLocked, lock, LOCK_MARK, lockMark } from '../storage/lock.js';

export function watchLock() {
  addEventListener('storage', event => {
    if (event.key === LOCK_MARK || event.key === null) lockMoved();
  });
  addEventListener('pageshow', event => {
    if (event.persisted) lockMoved();
  });
  addEventListener('pagehide', lendKey);
  addEventListener('focus', () => {
    if (isLocked()) borrowKey().then(found => { if (found) unlocked(); });
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
