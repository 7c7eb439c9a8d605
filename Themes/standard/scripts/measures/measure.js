// Questionnaires. On a narrow screen one question at a time, on a wide one a table: the styles choose, the script keeps the
// same state for both. Answers are kept one by one until the person wants the result; then they become one dated record.

import { draftHere } from '../answers/answers.js';
import { draftWith, lookAgain, save, watch } from '../answers/autosave.js';
import { reactToAnswers } from '../answers/conditions.js';
import { learnAlso, resultsAt } from '../answers/known.js';
import { makeClearButton, reportSaving, scaleField } from '../fields/kinds.js';
import { helpFrom, settleAlert } from './help.js';
import { showResult } from './result.js';
import { alertsAt, leftOut, scoreMeasure } from './scoring.js';
import { all, announce, keepBelowHeader, make, makeButton, ofPage, one, whileHere } from '../page/elements.js';
import { here, word } from '../page/words.js';
import { asRecord } from '../storage/drafts.js';
import { hold, keep } from '../storage/repository.js';

/** @type {MeasureForm[]} */
const measures = ofPage([]);

/** @param {HTMLElement} section */
export function setUpMeasure(section) {
  if (!here.program) return;
  const form = one('.measure-form', section);
  const block = [here.program, section.dataset.block].join('.');
  /** @type {MeasureForm} */
  const measure = {
    section, form, scoring: JSON.parse(section.dataset.scoring), key: block + '.result', items: [], step: 0, moved: false,
    parts: /** @type {MeasureParts} */ ({}), shown: null, alertHere: false,
  };
  for (const element of all('.item', form)) {
    const number = Number(element.dataset.item);
    const answer = watch([block, element.dataset.field].join('.'), element, () => scaleField.read(element), value => scaleField.show(element, value));
    const clear = makeClearButton(element, scaleField);
    answer.changed = () => {
      if (clear) clear.hidden = answer.read() === null;
      updateMeasure(measure, answer.latest ? element : null);
    };
    answer.report = () => reportSaving(section);
    measure.items.push({ number, element, answer });
  }
  addMeasureParts(measure);
  measures.push(measure);
  section.classList.add('ready');
  measure.items.forEach(item => lookAgain(item.answer));
  goToItem(measure, 0);
  whileHere(window, 'resize', () => settleAlert(measure));
}

/** @param {MeasureForm} measure */
function addMeasureParts(measure) {
  const { form, items, parts } = measure;
  parts.progress = make('p', { class: 'measure-progress' });
  parts.bar = make('progress', { class: 'measure-bar', max: String(items.length), 'aria-hidden': 'true' });
  one('.items', form).before(make('div', { class: 'measure-steps' }, parts.progress, parts.bar));
  parts.back = makeButton(word('measureBack'), 'button quiet measure-back', () => goToItem(measure, measure.step - 1, true));
  parts.next = makeButton('', 'button measure-next', () => goToItem(measure, measure.step + 1, true));
  parts.finish = makeButton(word('measureFinish'), 'button measure-finish', () => finishMeasure(measure));
  parts.notice = make('div', { class: 'measure-notice', tabindex: '-1' });
  parts.notice.hidden = true;
  // The buttons speak the page's language, whatever the questionnaire does.
  parts.controls = make('div', { class: 'measure-controls' },
    make('div', { class: 'actions' }, parts.back, parts.next, parts.finish), parts.notice);
  parts.result = make('div', { class: 'measure-result' });
  parts.result.hidden = true;
  form.after(parts.controls, parts.result);
}

/** @param {MeasureForm} measure @param {number} to @param {boolean} [byPerson] */
function goToItem(measure, to, byPerson) {
  const { items, parts } = measure;
  measure.step = Math.max(0, Math.min(to, items.length - 1));
  items.forEach((item, at) => item.element.classList.toggle('current', at === measure.step));
  const place = { n: measure.step + 1, count: items.length };
  parts.progress.textContent = word('measureOf', place);
  parts.bar.value = place.n;
  measure.section.classList.toggle('first', measure.step === 0);
  measure.section.classList.toggle('last', measure.step === items.length - 1);
  updateMeasure(measure);
  if (!byPerson) return;
  measure.moved = true;
  parts.notice.hidden = true;
  const legend = one('legend', items[measure.step].element);
  legend.setAttribute('tabindex', '-1');
  legend.focus({ preventScroll: true });
  const top = one('.measure-steps', measure.section);
  keepBelowHeader(top.offsetParent ? top : legend, mayAlert(measure));
  announce(word('measureQuestion', place));
}

/**
 * Whether an alert looks at the question that a narrow screen shows.
 * @param {MeasureForm} measure
 */
function mayAlert({ scoring, items, step }) {
  return (scoring.needed || []).includes(items[step].number);
}

/** @param {MeasureForm} measure */
function givenIn(measure) {
  /** @type {Object<string, number>} */
  const given = {};
  for (const { number, answer } of measure.items) {
    const value = answer.read();
    if (value !== null) given[number] = value;
  }
  return given;
}

/**
 * After an answer: what the button says, and help that an answer asks for.
 * @param {MeasureForm} measure
 * @param {HTMLElement|null} [answered] just now, by the person
 * @param {HTMLElement|null} [answered]
 */
function updateMeasure(measure, answered) {
  const { items, parts, form } = measure;
  if (!parts.next) return;
  const given = givenIn(measure);
  const isAnswered = items[measure.step].number in given;
  parts.next.textContent = word(isAnswered ? 'measureNext' : 'measureSkip');
  // Skipping is allowed, never urged.
  parts.next.classList.toggle('quiet', !isAnswered);
  showAlert(measure, form.hidden ? [] : alertsAt(measure.scoring, given), answered);
}

/**
 * One card, the most urgent. It comes below the buttons and is held at the screen's edge, so that nothing moves under a finger.
 * @param {MeasureForm} measure
 * @param {[when: Tree, help: string, item?: number][]} alerts
 * @param {HTMLElement|null} [answered]
 */
function showAlert(measure, alerts, answered) {
  const { parts } = measure;
  const kind = ['crisis', 'contact'].find(each => alerts.some(alert => alert[1] === each));
  if (parts.alert && parts.alert.dataset.help !== kind) {
    parts.alert.remove();
    parts.alert = null;
  }
  if (!kind) return settleAlert(measure);
  const shown = parts.alert;
  const alert = parts.alert = shown || helpFrom(measure, kind);
  if (!shown) {
    alert.classList.add('measure-alert');
    parts.controls.after(alert);
  }
  // Who has gone on to the next question needs the room for that; the card then stands below it.
  measure.alertHere = !!answered || mayAlert(measure);
  settleAlert(measure);
  if (shown || !answered) return;
  bringAlert(alert, answered);
  announce(alert.innerText.replace(/\s+/g, ' '));
}

/**
 * As little as is needed for the card to be seen, and beside it the answer that it belongs to.
 * @param {HTMLElement} alert
 * @param {HTMLElement} answered
 */
function bringAlert(alert, answered) {
  const { top, bottom } = alert.getBoundingClientRect();
  const chosen = answered.querySelector('input:checked + label') || answered;
  const by = alert.matches('.held > *') ? chosen.getBoundingClientRect().bottom + 8 - top : Math.min(bottom - window.innerHeight, top - 80);
  if (by > 0) window.scrollBy({ top: by, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
}

/**
 * Tells what hasn't been answered before it shows the result, but only once.
 * @param {MeasureForm} measure
 */
function finishMeasure(measure) {
  const { items, parts } = measure;
  const given = givenIn(measure);
  const missing = items.filter(item => !(item.number in given));
  parts.notice.textContent = '';
  if (missing.length) {
    const nothing = missing.length === items.length;
    const numbers = missing.map(item => item.number);
    // Nothing stands for these, so that they are asked for by themselves, and first.
    const needed = nothing ? [] : leftOut(measure.scoring, given);
    const [next] = needed.concat(numbers);
    const text = nothing ? word('measureNothing') : word(missing.length === 1 ? 'measureMissingOne' : 'measureMissing', { items: numbers.join(', ') });
    const go = makeButton(word('measureGoTo', { n: next }), 'button', () => goToItem(measure, items.findIndex(item => item.number === next), true));
    const anyway = makeButton(word('measureAnyway'), 'button quiet', () => completeMeasure(measure, givenIn(measure)));
    parts.notice.append(make('p', {}, text), ...(needed.length ? [make('p', {}, word('measureNeeded', { items: needed.join(', ') }))] : []),
      make('div', { class: 'actions' }, go, ...(nothing ? [] : [anyway])));
    parts.notice.hidden = false;
    parts.notice.focus();
  } else {
    completeMeasure(measure, given);
  }
}

/**
 * One record with its date and the wording's fingerprint, which nothing changes afterwards; the form is empty again.
 * @param {MeasureForm} measure
 * @param {Object<string, number>} given
 */
function completeMeasure(measure, given) {
  const { section, scoring, key } = measure;
  const { missing, ...results } = scoreMeasure(scoring, given);
  const value = Object.assign({ measure: scoring.measure, wording: scoring.wording || null, at: section.dataset.at || null, items: given, missing }, results);
  const entry = new Date().toISOString();
  const draft = draftHere('result.' + key + '.' + entry, key, entry, value);
  learnAlso(asRecord(draft));
  measure.parts.notice.hidden = true;
  showResult(measure, asRecord(draft), true, startOver);
  // In one go with the empty form: who leaves at once would find the same questions there, answered.
  const drafts = measure.items.filter(item => item.number in given).map(({ answer }) => draftWith(answer, 'done.' + answer.key + '.' + entry, null)).concat(draft);
  drafts.forEach(hold);
  keep(drafts).then(({ saved }) => saved || reportSaving(section));
  // Asked for after the record, and so stored after it. Later, the form may have been answered anew.
  for (const { element, answer } of measure.items) {
    scaleField.show(element, null);
    lookAgain(answer);
    save(answer);
  }
  goToItem(measure, 0);
  reactToAnswers(true);
}

/** What was answered last, where nobody is in the midst of answering; else where one was, but never from under somebody's finger. */
export function resumeMeasures() {
  for (const measure of measures) {
    const begun = measure.items.filter(item => item.answer.read() !== null);
    const latest = resultsAt(measure.key).pop() || null;
    if (!begun.length && latest && !measure.moved) {
      if (!measure.shown || measure.shown.entry !== latest.entry) showResult(measure, latest, false, startOver);
    } else if (measure.shown && !latest) {
      askAgain(measure);
    } else if (begun.length && !measure.moved && !measure.shown && !measure.items.some(item => item.answer.latest)) {
      const open = measure.items.findIndex(item => item.answer.read() === null);
      goToItem(measure, open < 0 ? measure.items.length - 1 : open);
    }
  }
}

/** @param {MeasureForm} measure */
function startOver(measure) {
  askAgain(measure);
  goToItem(measure, 0, true);
}

/**
 * The empty form in place of the result.
 * @param {MeasureForm} measure
 */
function askAgain(measure) {
  measure.shown = null;
  measure.parts.result.hidden = true;
  measure.form.hidden = measure.parts.controls.hidden = false;
}
