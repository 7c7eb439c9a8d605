// An exercise: each of its fields is watched, kept, and shown as it was left.

import { lookAgain, watch } from '../answers/autosave.js';
import { keyOfField } from '../answers/known.js';
import { setUpEntries } from './entries.js';
import { fieldKinds, growWithText, hintAtNumber, makeClearButton, otherOption, otherText, reportSaving } from './kinds.js';
import { makeListField } from './list-field.js';
import { withOwnOptions } from './own-options.js';
import { setUpPlot } from './plots.js';
import { setUpRows } from './rows.js';
import { makeTimerField } from './timer.js';
import { showInViews } from './views.js';
import { all } from '../page/elements.js';
import { here } from '../page/words.js';
import { attempt } from '../storage/attempt.js';

/** @param {HTMLElement} section */
export function setUpExercise(section) {
  const fields = all('.field[data-field]', section);
  for (const field of fields) attempt(() => setUpField(section, field));
  if (section.dataset.repeat) attempt(() => setUpEntries(section));
}

/** @param {HTMLElement} section @param {HTMLElement} field */
function setUpField(section, field) {
  if (field.dataset.kind === 'rows') return setUpRows(section, field);
  if (field.dataset.kind === 'plot') return setUpPlot(field);
  const kind = field.dataset.kind === 'list' ? makeListField(field) : field.dataset.kind === 'timer' ? makeTimerField(field)
    : withOwnOptions(field, fieldKinds[field.dataset.kind]);
  if (!kind || !here.program) return;
  const key = keyOfField(section, field);
  const answer = watch(key, field, () => kind.read(field), value => kind.show(field, value));
  answer.joins = /text|checks|list/.test(field.dataset.kind);
  answer.changed = () => {
    growWithText(field);
    hintAtNumber(field, answer);
    if (clear) clear.hidden = answer.read() === null;
    showInViews(section, field, answer);
  };
  answer.report = () => reportSaving(section);
  const clear = makeClearButton(field, kind);
  const other = otherText(field);
  // Before the answer is read: who writes under "something else" means it.
  if (other) other.addEventListener('input', () => { if (other.value) otherOption(field).checked = true; });
  lookAgain(answer);
}
