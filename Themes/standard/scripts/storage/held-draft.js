// What localStorage and sessionStorage hold until the database has it. Another page on the same host name may have left anything there.

import { migrate, SCHEMA } from './schema.js';
import { isSealed } from './sealing.js';
import { isAnswer, isObject, isRecord } from './values.js';

/**
 * One that has the form of ours, in this schema: any other would stop all that are stored together with it.
 * @param {any} draft
 * @returns {Draft|null}
 */
export function asDraft(draft) {
  if (!isObject(draft) || !isObject(draft.record) || draft.schema > SCHEMA || typeof draft.id !== 'string' || typeof draft.base !== 'number') return null;
  const { store, schema, seen = [] } = draft;
  const record = migrate(store, draft.record, schema || 1);
  const isOurs = Array.isArray(seen) && isRecord(store, Object.assign({ counter: 0, writer: '', version: '' }, record))
    && typeof record.time === 'string' && (store !== 'answers' || isSealed(record) || isAnswer(record.value));
  return isOurs ? /** @type {Draft} */ (Object.assign(draft, { record, schema: SCHEMA })) : null;
}
