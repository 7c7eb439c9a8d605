// A backup that is as locked as what it is a copy of: the whole file is sealed, ids and dates too. The sum tells a damaged file
// from a wrong phrase.

import { lock } from './lock.js';
import { seal } from './sealing.js';
import { sha256 } from './sha256.js';
import { isObject } from './values.js';

export const LOCKED_BACKUP = 2; // the version of the file; BACKUP_VERSION is what is inside

/** @param {string} text the backup as it would be without a lock */
export async function lockBackup(text) {
  const { is, key } = /** @type {{is: PhraseLock, key: CryptoKey}} */ (lock);
  const { salt, rounds } = is;
  const check = await seal(key, text, BACKUP);
  return JSON.stringify({ format: BACKUP, version: LOCKED_BACKUP, salt, rounds, check, sum: sumOfLocked({ salt, rounds, check }) });
}

/** @param {LockedBackup} locked */
function sumOfLocked({ salt, rounds, check }) {
  return sha256([salt, rounds, check.iv, check.data].join(' '));
}

/** @param {any} file @returns {Brought} */
export function readLockedBackup(file) {
  const { salt, rounds, check } = file;
  const whole = typeof salt === 'string' && Number.isInteger(rounds) && rounds > 0 && rounds <= 2e6 && isObject(check) && file.sum === sumOfLocked(file);
  return whole ? { locked: { salt, rounds, check: file.check } } : { problem: 'backupDamaged' };
}

export const BACKUP = 'mestring-backup';
