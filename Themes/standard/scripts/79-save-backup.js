// A backup can be saved from any page: where storage is refused, it is the only way to keep what one has written.

/** @param {boolean} [open] that all can read it, whatever is locked here. @returns {Promise<any>} the note of when it was made */
async function saveBackup(open) {
  const text = backupOf(await readEverything());
  saveFile(word('careFile', { date: today() }) + '.json', 'application/json', lock.key && open !== true ? await lockBackup(text) : text);
  announce(word('careSaved'));
  const { records } = await keep([makeDraft('meta', 'backup', { name: 'backup', value: true })]);
  return records[0];
}

/** All that is stored, whatever its schema. @returns {Promise<Object<string, any[]>>} */
async function readEverything() {
  let found = { answers: [], progress: [], meta: [] };
  try {
    const db = await connect();
    found = await readAll(db);
    if (readOnly) return found;
    noteLock(lockIn(found.meta));
    await openStores(found, lock.key);
    found.meta = found.meta.filter(each => each.name !== 'lock');
  } catch (error) {
    console.warn('mestring:', error);
  }
  return overlay(found, '*', standing(draftsNamed(SHELF).concat(Array.from(memory.values()))));
}
