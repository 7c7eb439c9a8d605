import { makeDialog } from '../scripts/page/dialog.js';
import { make, makeButton } from '../scripts/page/elements.js';
import { makePhraseForm } from '../scripts/page/unlocking.js';
import { word } from '../scripts/page/words.js';
import { readBackup } from '../scripts/storage/backup-file.js';
import { lock } from '../scripts/storage/lock.js';
import { BACKUP } from '../scripts/storage/locked-backup.js';
import { makeKey, unseal } from '../scripts/storage/sealing.js';

/**
 * @param {HTMLElement} page
 * @param {LockedBackup} locked
 * @returns {Promise<Brought|null>} what `readBackup` says of what is inside; null where the person doesn't want to after all
 */
export async function openBackup(page, locked) {
  /** @param {CryptoKey} key */
  const read = key => unseal(key, locked.check, BACKUP).then(readBackup, () => null);
  if (lock.key && lock.is && lock.is.salt === locked.salt) return (await read(lock.key)) || { problem: 'backupDamaged' };
  return new Promise(resolve => {
    /** @param {Brought|null} brought */
    const finish = brought => {
      dialog.close();
      dialog.element.remove();
      resolve(brought);
    };
    const cancel = makeButton(word('lockCancel'), 'button quiet', () => finish(null));
    const { form, input } = makePhraseForm('backup.phrase', async phrase => {
      const brought = await read(await makeKey(phrase, locked));
      if (brought) finish(brought);
      return Boolean(brought);
    }, cancel);
    const dialog = makeDialog('backup.locked', word('backupLocked'), make('p', {}, word('backupLockedWhy')), form);
    dialog.element.addEventListener('cancel', () => finish(null));
    page.append(dialog.element);
    dialog.open(input);
  });
}
