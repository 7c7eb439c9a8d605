import { saveFile, today } from './files.js';
import { announce } from '../page/elements.js';
import { word } from '../page/words.js';
import { backupOf } from '../storage/backup-file.js';
import { metaDraft } from '../storage/drafts.js';
import { lock } from '../storage/lock.js';
import { lockBackup } from '../storage/locked-backup.js';
import { readEverything } from '../storage/everything.js';
import { keep } from '../storage/repository.js';

/** @param {boolean} [open] that all can read it, whatever is locked here. @returns {Promise<any>} the note of when it was made */
export async function saveBackup(open) {
  const text = backupOf(await readEverything());
  saveFile(word('careFile', { date: today() }) + '.json', 'application/json', lock.key && !open ? await lockBackup(text) : text);
  announce(word('careSaved'));
  const { records } = await keep([metaDraft('backup', 'backup', true)]);
  return records[0];
}
