// What a page had in sight when it wrote. A draft of an answer takes the place of what its page has shown, or written itself, and of
// nothing else: not of what another tab has stored since, nor of what the database was too late with or refused to show. Long words
// are joined to that; all else stands beside it, as where a backup is brought in. A record is known by its time, which no page gives twice.

import { asRecord, draftBehind, newTime, placeOf, supersedes } from './drafts.js';
import { lock, LOCKED } from './lock.js';
import { otherRecord, withTime, withValue } from './records.js';
import { isSealed, openRecord, sealRecord } from './sealing.js';
import { isAnswer } from './values.js';

/**
 * The times that whoever looks at a record has in sight: its own, and those that it has grown from.
 * @param {StoredRecord} record @returns {string[]}
 */
export function timesOf(record) {
  const draft = draftBehind.get(record);
  return [record.time].concat((draft && draft.seen) || []).slice(0, 99);
}

/**
 * Whether a draft was written with another of the same place in sight.
 * @param {Draft} draft @param {{record: {time: string}}} other @returns {boolean}
 */
export function sees(draft, other) {
  return (draft.seen || []).includes(other.record.time);
}

/** @param {Draft} draft */
export function stampOf(draft) {
  return placeOf(draft) + ' ' + draft.record.time;
}

/**
 * What these drafts have grown from.
 * @param {Draft[]} drafts
 */
export function stampsSeen(drafts) {
  return new Set(drafts.flatMap(draft => {
    const where = placeOf(draft) + ' ';
    return (draft.seen || []).map(time => where + time);
  }));
}

/**
 * Those from which no other of them has grown.
 * @param {Draft[]} drafts
 */
export function standing(drafts) {
  const seen = stampsSeen(drafts);
  return drafts.filter(draft => !seen.has(stampOf(draft)));
}

/**
 * What becomes of a draft where a record is stored.
 * @param {Draft} draft
 * @param {StoredRecord|undefined} old
 * @returns {{stands: Draft['record']|null, beside?: StoredRecord|null}} the record to write, or null where the stored one stays; and the one that gives way, if it has words
 */
export function weigh(draft, old) {
  const { record } = draft;
  if (draft.store !== 'answers') return { stands: supersedes(draft, old) ? record : null };
  if (!old || sees(draft, { record: old }) || !(isSealed(old) || isAnswer(old.value))) return { stands: record };
  const older = draft.late && old.time >= record.time;
  // What says nothing, or is stored already, takes nobody's place. What is sealed is never equal but by its time.
  const isStored = old.time === record.time && isSealed(old);
  if (record.value === null || isStored) return { stands: null };
  if (JSON.stringify(old.value) === JSON.stringify(record.value)) return { stands: older ? null : record };
  if (draft.joins && typeof old.value === 'string' && typeof record.value === 'string') {
    return { stands: withTime(withValue(record, joinedText(old.value, record.value)), newTime()) };
  }
  const loser = older ? asRecord(draft) : old;
  return { stands: older ? null : record, beside: loser.value === null ? null : loser };
}

/**
 * The words of before, then those of now, and nothing twice.
 * @param {string} earlier @param {string} now @returns {string}
 */
export function joinedText(earlier, now) {
  for (let at = 0; at >= 0; at = earlier.indexOf('\n', at) + 1 || -1) {
    if (now.startsWith(earlier.slice(at))) return earlier.slice(0, at) + now;
  }
  return earlier.endsWith(now) ? earlier : earlier + '\n' + now;
}

/**
 * Sealed words must be opened and bound to their new place, for which no transaction waits.
 * @param {StoredRecord} record
 * @returns {Promise<MetaRecord>}
 */
export async function sealOther(record) {
  if (!lock.key) throw LOCKED;
  return sealRecord('meta', otherRecord((await openRecord('answers', record, lock.key)) || record), lock.key);
}
