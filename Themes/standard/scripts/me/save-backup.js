import { handOver, today } from './files.js';
import { announce } from '../page/elements.js';
import { word } from '../page/words.js';
import { backupOf } from '../storage/backup-file.js';
import { metaDraft } from '../storage/drafts.js';
import { lock } from '../storage/lock.js';
import { lockBackup } from '../storage/locked-backup.js';
import { readEverything } from '../storage/everything.js';
import { keep } from '../storage/repository.js';

/**
 * @param {boolean} [open] that all can read it, whatever is locked here
 * @returns {Promise<{record: StoredRecord|null, said: string}>} the note of when it was made, and what to tell of where it is; '' where there is none after all
 */
export async function saveBackup(open) {
  const text = backupOf(await readEverything());
  const file = word('careFile', { date: today() }) + '.json';
  const how = await handOver(file, lock.key && !open ? await lockBackup(text) : text);
  if (!how) return { record: null, said: '' };
  const said = word(how, { file });
  announce(said);
  const { records } = await keep([metaDraft('backup', 'backup', true)]);
  return { record: records[0], said };
}
