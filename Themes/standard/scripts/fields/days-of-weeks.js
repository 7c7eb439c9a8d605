// A week has a record for each day. Elsewhere a draft waits until the person is done with it, however long that takes; in a week
// another day has a form of its own, and what stands in the form from an earlier one is put under its day.

import { noteShown } from '../answers/autosave.js';
import { entryForms } from '../answers/forms.js';
import { isDate, localTime } from '../answers/in-words.js';
import { keyOfField } from '../answers/known.js';
import { answersIn, draftOfDay, isWeek } from './entries.js';
import { around } from '../page/elements.js';
import { answerDraft } from '../storage/drafts.js';
import { timesOf } from '../storage/in-sight.js';
import { keep } from '../storage/repository.js';

/**
 * Before the form shows it, so that nobody writes over it. Its day is the one that the person has said, or on which it was begun
 * (`beginDay`). Where neither is known, it is from before a week kept each day: there was one form, of which each answer may have
 * been written on another day, and all that is known of an answer is when it was last written. So each goes to that day, which
 * the person can change.
 * @param {Stores} found what is stored, and then as it is stored from now on
 */
export function putUnderDays(found) {
  const today = localTime(new Date()).slice(0, 10);
  for (const entryForm of entryForms.filter(each => isWeek(each) && !each.busy)) {
    const { section, block, parts } = entryForm;
    // What somebody writes on past midnight stays where it is.
    if (!noteShown && !entryForm.entry && answersIn(entryForm).some(each => each.edits !== each.stored)) continue;
    const draft = found.answers.filter(each => !each.entry && each.key.startsWith(block + '.') && each.value !== null);
    /** @param {AnswerRecord} record */
    const written = record => localTime(new Date(record.time));
    const times = draft.map(written).sort();
    const last = times[times.length - 1];
    const { ownDay } = parts;
    const own = ownDay ? draft.find(each => each.key === keyOfField(section, around('.field', ownDay))) : found.meta.find(each => each.name === 'day.' + block);
    const said = own && isDate(own.value) && own.value;
    /** @param {AnswerRecord} record @returns {string} */
    const entryOf = record => (said ? said + last.slice(10) : String(times.filter(each => each.slice(0, 10) === written(record).slice(0, 10)).pop()));
    const stale = draft.filter(record => (said ? last : written(record)).slice(0, 10) < today);
    if (!stale.length) continue;
    const drafts = stale.flatMap(record => [[entryOf(record), record.value], ['', null]].map(([entry, value]) => {
      const { key, program, version, time, counter } = record;
      const moved = answerDraft(['moved', key, entry, counter].join(' '), { key, entry, program, value, version });
      // As late as the words themselves, it gives way to what another tab has written since.
      Object.assign(moved.record, { time });
      return Object.assign(moved, { late: true, base: counter, seen: timesOf(record) });
    }));
    keep([...drafts, draftOfDay(block, '')]);
    found.answers = found.answers.map(each => (stale.includes(each) ? Object.assign({}, each, { entry: entryOf(each) }) : each));
    found.meta = found.meta.filter(each => each.name !== 'day.' + block);
    Object.assign(entryForm, { day: '', moved: true });
  }
}
