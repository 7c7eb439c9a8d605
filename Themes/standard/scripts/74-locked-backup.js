// A backup that is as locked as what it is a copy of: the whole file is sealed, ids and dates too. The sum tells a damaged file
// from a wrong phrase.

const LOCKED_BACKUP = 2; // the version of the file; BACKUP_VERSION is what is inside

/** @param {string} text the backup as it would be without a lock */
async function lockBackup(text) {
  const { salt, rounds } = lock.is;
  const check = await seal(lock.key, text, BACKUP);
  return JSON.stringify({ format: BACKUP, version: LOCKED_BACKUP, salt, rounds, check, sum: sumOfLocked({ salt, rounds, check }) });
}

function sumOfLocked({ salt, rounds, check }) {
  return sha256([salt, rounds, check.iv, check.data].join(' '));
}

/** @returns {{locked?: any, problem?: string}} */
function readLockedBackup(file) {
  const { salt, rounds, check } = file;
  const whole = typeof salt === 'string' && Number.isInteger(rounds) && rounds > 0 && rounds <= 2e6 && isObject(check) && file.sum === sumOfLocked(file);
  return whole ? { locked: { salt, rounds, check } } : { problem: 'backupDamaged' };
}

/** @returns {Promise<any>} what `readBackup` says of what is inside; null where the person doesn't want to after all */
async function openBackup(page, locked) {
  const read = key => unseal(key, locked.check, BACKUP).then(readBackup, () => null);
  if (lock.key && lock.is.salt === locked.salt) return (await read(lock.key)) || { problem: 'backupDamaged' };
  return new Promise(resolve => {
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
